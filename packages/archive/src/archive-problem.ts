/** Every way in which an archive refuses to work; the words for each stand below. */
export type ArchiveProblemCode =
  | 'archive-missing'
  | 'archive-exists'
  | 'archive-other-file'
  | 'archive-newer'
  | 'archive-altered'
  | 'archive-damaged'
  | 'archive-busy'
  | 'archive-full'
  | 'archive-read-only'
  | 'archive-replaced'
  | 'archive-unreachable';

type Data = Readonly<Record<string, string | number>>;

const messages: Record<ArchiveProblemCode, (data: Data) => string> = {
  'archive-missing': () => 'there is no such archive; check the name, or make one with add',
  'archive-exists': () => 'there is an archive with articles already; give the name of a new one',
  'archive-other-file': () => 'this file is no archive of Crosscheck; give another name',
  'archive-newer': (d) =>
    `the archive was written by a newer version of Crosscheck (its form is ${d.found ?? '?'}, this version knows ${d.known ?? '?'}); use that version`,
  'archive-altered': (d) =>
    `the archive was made by another Crosscheck (step ${d.step ?? '?'} of its form differs); use the one that made it`,
  'archive-damaged': (d) => `the archive is damaged (${d.reason ?? 'it cannot be read'}); see what doctor says and go back to a copy of it`,
  'archive-busy': () => 'another program is writing to the archive and does not end; try again when it has',
  'archive-full': () => 'there is no room for more; what was reported as added is kept. Make room and do it again',
  'archive-read-only': () => 'the archive cannot be written to; check its permissions and those of its folder',
  'archive-replaced': () =>
    'another file has taken the place of the archive, or it was taken away, so nothing more is written to it; put it back and start again',
  'archive-unreachable': (d) =>
    `the archive cannot be opened (${d.reason ?? 'no reason is given'}); check its permissions and those of its folder`,
};

/**
 * An archive cannot be opened, read or written, told in one line that says what to do. Nothing that was reported as added is touched by it.
 *
 * @example
 * new ArchiveProblem('archive-missing', 'news.db').message; // 'news.db: there is no such archive; check the name, or make one with add'
 */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem';
  readonly code: ArchiveProblemCode;
  readonly data: Data;

  constructor(code: ArchiveProblemCode, archive: string, data: Data = {}, options?: ErrorOptions) {
    super(`${archive}: ${messages[code](data)}`, options);
    this.code = code;
    this.data = data;
  }
}
