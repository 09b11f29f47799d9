/** The caller asked for something that cannot be done as asked; the message says what to do. Ends the run with exit code 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

/** Problems of an archive that come of how the command was called; the others come of the disk. */
const wrongArchives: ReadonlySet<string> = new Set([
  'archive-missing',
  'archive-exists',
  'archive-other-file',
  'archive-newer',
  'archive-altered',
]);

/** The exit code for an error that is told in its own one line; undefined for one that is a bug. */
export function exitCodeOf(error: unknown): 1 | 2 | undefined {
  if (error instanceof WrongCall) return 2;
  // by name, so that the archive is loaded only by commands that use it
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'WrongRequest') return 2;
  if (error.name !== 'ArchiveProblem') return undefined;
  return wrongArchives.has((error as Error & { readonly code: string }).code) ? 2 : 1;
}

/** What the operating system says when a file cannot be read or written, in plain words. */
export function fileTrouble(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return troubles[code] ?? (error instanceof Error ? (error.message.split('\n')[0] ?? 'unknown error') : String(error));
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  EACCES: 'you are not allowed to open it; check its permissions',
  EPERM: 'you are not allowed to open it; check its permissions',
  EISDIR: 'this is a folder; give the files in it, as in folder/*.txt',
  ENOTDIR: 'a part of this path is not a folder; check the path',
  EMFILE: 'too many files are open; give fewer at once',
  ENOSPC: 'the disk is full; make room or write elsewhere',
  EROFS: 'the disk is read-only; write elsewhere',
  ENAMETOOLONG: 'the name is too long for this system; shorten it',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB; split it',
  ELOOP: 'its links go round in a circle; give the file itself',
};
