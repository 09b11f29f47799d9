import { globSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { withoutCredentials } from '@crosscheck/intake';
import { isAddress } from './addresses.ts';
import { WrongCall } from './failures.ts';
import { reportFailedInput } from './notices.ts';

/**
 * The files that arguments name: each as it is, or, where it is a pattern that the shell left alone (as on Windows), the files that match, in the
 * order of their names. A pattern without a match is reported as a failed input. `-` is standard input and may be named once; addresses stand as they are.
 */
export function expandInputs(args: readonly string[]): string[] {
  if (args.filter((arg) => arg === '-').length > 1) throw new WrongCall('standard input (-) can be read only once; name it once');
  return args.flatMap((arg) => {
    // a file may be called "dam [1].txt"
    if (arg === '-' || isAddress(arg) || !/[*?[{]/.test(arg) || exists(arg)) return [arg];
    const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
    const found = globSync(pattern).filter((path) => !statSync(path).isDirectory());
    if (found.length === 0) reportFailedInput(`${arg}: no file matches this pattern; check the folder and the ending`);
    return found.sort();
  });
}

/**
 * The files that arguments name, as `expandInputs` has them; a folder stands for every file in it and in the folders below, in the order of their
 * paths, without hidden ones.
 * @param except files that are never meant, such as the archive itself
 */
export function expandFolders(args: readonly string[], except: readonly string[] = []): string[] {
  const passedOver = new Set(except.map((path) => resolve(path)));
  return expandInputs(args).flatMap((path) => {
    if (path === '-' || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((below) => !below.split(sep).some((name) => name.startsWith('.')))
      .map((below) => join(path, below))
      .filter((file) => !passedOver.has(resolve(file)) && statSync(file, { throwIfNoEntry: false })?.isFile() === true)
      .sort();
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
  return path === '-' ? 'standard input' : isAddress(path) ? withoutCredentials(path) : path;
}
