import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileTrouble, WrongCall } from './failures.ts';

/** Where data goes: standard output, or a file that is either whole or not there. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns: number | undefined;
  /** Text in UTF-8, or bytes as they are. */
  write(data: string | Uint8Array): Promise<void>;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves no trace of what was written to a file. */
  abandon(): void;
}

/**
 * Opens the output named by `-o`: a file, or standard output for `-` or nothing. A file is written beside its place and moved there at the end,
 * so nobody ever reads half of it, and a failed run leaves what was there before.
 * @param inputs files that are read, which must not be written over
 * @throws WrongCall when it cannot be written
 */
export function openOutput(path: string | undefined, inputs: readonly string[] = []): Output {
  if (path === undefined || path === '-') return standardOutput();
  const target = resolveTarget(path);
  if (target.kind === 'device') return deviceOutput(target.path);
  for (const input of inputs)
    if (isSameFile(input, target.path)) throw new WrongCall(`${path} is also an input; write the output to another file`);
  const draft = join(dirname(target.path), `.crosscheck-${randomUUID()}.tmp`);
  const file = openToWrite(draft, path, 'wx');
  drafts.add(draft);
  let open = true;
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    isTerminal: false,
    columns: undefined,
    write: async (data) => writeAll(file, data, path),
    finish() {
      close();
      try {
        renameSync(draft, target.path);
        drafts.delete(draft);
      } catch (error) {
        removeDraft(draft);
        throw new WrongCall(`cannot write ${path}: ${fileTrouble(error)}`);
      }
    },
    abandon() {
      close();
      removeDraft(draft);
    },
  };
}

/** A folder of files that is either whole or not there. */
export interface OutputFolder {
  writeFile(name: string, text: string): void;
  /** Puts the folder in its place. */
  finish(): void;
  /** Leaves no trace of what was written. */
  abandon(): void;
}

/**
 * Opens the folder named by `-o`. It must not be there yet, or be empty: files of an earlier run would be taken for this one's.
 * It is written beside its place and moved there at the end.
 * @throws WrongCall when it cannot be written
 */
export function openOutputFolder(path: string): OutputFolder {
  const { target, isThere } = emptyFolder(path);
  const draft = join(dirname(target), `.crosscheck-${randomUUID()}.tmp`);
  attempt(path, () => mkdirSync(draft));
  drafts.add(draft);
  return {
    writeFile(name, text) {
      attempt(path, () => writeFileSync(join(draft, name), text, { flag: 'wx' }));
    },
    finish() {
      attempt(path, () => {
        if (isThere) rmdirSync(target);
        renameSync(draft, target);
      });
      drafts.delete(draft);
    },
    abandon() {
      removeDraft(draft);
    },
  };
}

function emptyFolder(path: string): { readonly target: string; readonly isThere: boolean } {
  try {
    // through a link, so that the link stays and its target is written
    const target = realpathSync(path);
    if (!statSync(target).isDirectory()) throw new WrongCall(`${path} is a file; name a folder that is not there yet`);
    if (readdirSync(target).length > 0) throw new WrongCall(`${path} is not empty; name a folder that is not there yet`);
    return { target, isThere: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { target: resolve(path), isThere: false };
    if (error instanceof WrongCall) throw error;
    throw new WrongCall(`cannot write ${path}: ${fileTrouble(error)}`);
  }
}

/** Writing to the file system, with what went wrong told in plain words. */
function attempt(named: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new WrongCall(`cannot write ${named}: ${writeTrouble(error, named)}`);
  }
}

function writeTrouble(error: unknown, named: string): string {
  const folderMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return folderMissing ? `there is no folder ${dirname(named)}; make it first` : fileTrouble(error);
}

/** Files and folders begun and not yet in their place. */
const drafts = new Set<string>();

function removeDraft(draft: string): void {
  rmSync(draft, { force: true, recursive: true });
  drafts.delete(draft);
}

/** Takes away what a run leaves half-written when it is interrupted. */
export function removeDrafts(): void {
  for (const draft of drafts) removeDraft(draft);
}

function standardOutput(): Output {
  return {
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    async write(data) {
      if (!process.stdout.write(data)) await once(process.stdout, 'drain');
    },
    finish() {},
    abandon() {},
  };
}

/** /dev/null, a named pipe: nothing to move into place. */
function deviceOutput(path: string): Output {
  const file = openToWrite(path, path, 'w');
  const close = () => closeSync(file);
  return { isTerminal: false, columns: undefined, write: async (data) => writeAll(file, data, path), finish: close, abandon: close };
}

function resolveTarget(path: string): { readonly kind: 'file' | 'device'; readonly path: string } {
  try {
    const stats = statSync(path);
    if (stats.isDirectory())
      throw new WrongCall(`${path} is a folder; give the name of a file to write, as in -o ${join(path, 'report.html')}`);
    // through a link, so that the link stays and its target is written
    return stats.isFile() ? { kind: 'file', path: realpathSync(path) } : { kind: 'device', path };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'file', path };
    if (error instanceof WrongCall) throw error;
    throw new WrongCall(`cannot write ${path}: ${fileTrouble(error)}`);
  }
}

function isSameFile(a: string, b: string): boolean {
  try {
    const [first, second] = [statSync(a), statSync(b)];
    return first.ino !== 0 && first.ino === second.ino && first.dev === second.dev;
  } catch {
    return false;
  }
}

function openToWrite(path: string, named: string, flags: string): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    throw new WrongCall(`cannot write ${named}: ${writeTrouble(error, named)}`);
  }
}

function writeAll(file: number, data: string | Uint8Array, path: string): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } catch (error) {
    throw new WrongCall(`cannot write ${path}: ${fileTrouble(error)}`);
  }
}
