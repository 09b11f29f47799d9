import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The command as it is installed. */
export const command = resolve(import.meta.dirname, '../bin/crosscheck.js');

/** What a run of the command left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run it: in which folder, with what on standard input, with which variables besides the usual ones. */
export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command to its end. */
export function crosscheck(args: readonly string[], { cwd, input, env }: RunOptions = {}): Promise<Run> {
  if (!existsSync(resolve(import.meta.dirname, '../dist/main.js')))
    throw new Error('these tests run the built command: npm run build first');
  const { NO_COLOR: _no, FORCE_COLOR: _force, COLUMNS: _columns, CROSSCHECK_DEBUG: _debug, ...inherited } = process.env;
  const child = spawn(process.execPath, [command, ...args], { cwd: cwd ?? process.cwd(), env: { ...inherited, ...env }, stdio: 'pipe' });
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  child.stdin.on('error', () => {
    // a command that needs no input may end before it is given
  });
  child.stdin.end(input ?? '');
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) =>
      done({ code, stdout: Buffer.concat(stdout ?? []).toString(), stderr: Buffer.concat(stderr ?? []).toString() }),
    );
  });
}

/** A folder of its own for a test file, with the files given in it. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'crosscheck-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The lines of a JSONL output, parsed. */
// biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever came out
export function rows(run: Run): any[] {
  return run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
