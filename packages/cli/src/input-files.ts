import { globSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { WrongCall } from './failures.ts';
import { reportFailedInput } from './notices.ts';

/**
 * The files that arguments name: each as it is, or, where it is a pattern that the shell left alone (as on Windows), the files that match, in the
 * order of their names. A pattern without a match is reported as a failed input. `-` is standard input and may be named once.
 */
export function expandInputs(args: readonly string[]): string[] {
  if (args.filter((arg) => arg === '-').length > 1) throw new WrongCall('standard input (-) can be read only once; name it once');
  return args.flatMap((arg) => {
    // a file may be called "dam [1].txt"
    if (arg === '-' || !/[*?[{]/.test(arg) || exists(arg)) return [arg];
    const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
    const found = globSync(pattern).filter((path) => !statSync(path).isDirectory());
    if (found.length === 0) reportFailedInput(`${arg}: no file matches this pattern; check the folder and the ending`);
    return found.sort();
  });
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The bytes of a file or, for `-`, of standard input. */
export async function readInputBytes(path: string): Promise<Uint8Array> {
  return path === '-' ? readStandardInput() : readFile(path);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The input's name in messages. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
