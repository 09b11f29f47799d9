import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { ArchiveProblem } from '../archive-problem.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { SqliteDatabase } from './sqlite-database.ts';

/** "CrCk", by which `file` and SQLite tell an archive from other databases (sqlite.org/fileformat.html §1.3.16). */
const APPLICATION_ID = 0x4372436b;

export interface OpenOptions {
  /** Makes the archive where there is none. Default: false, then it is a problem. */
  readonly create?: boolean;
  /** The archive refuses to grow beyond this many bytes, as on a full disk. Default: no limit. */
  readonly largest?: number;
  /** Default: those of this version. */
  readonly steps?: readonly Migration[];
}

/**
 * Opens an archive's database in its newest form, with everything on that keeps it safe: a write-ahead log that is on the disk before a commit
 * returns, and references that are checked.
 * @throws ArchiveProblem where there is none, where it is something else, newer than this program, or damaged
 */
export function openDatabase(path: string, { create = false, largest, steps = migrations }: OpenOptions = {}): SqliteDatabase {
  checkFile(path, create);
  const db = new SqliteDatabase(path);
  try {
    checkForm(db, create, steps);
    db.execute('PRAGMA journal_mode = WAL');
    db.execute('PRAGMA synchronous = FULL');
    db.execute('PRAGMA cache_size = -32768');
    if (largest !== undefined) db.execute(`PRAGMA max_page_count = ${Math.floor(largest / db.get('PRAGMA page_size').page_size)}`);
    migrate(db, steps);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What can be told before SQLite touches the file, which it would fill if it were empty. */
function checkFile(path: string, create: boolean): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    if (create) return;
    throw new ArchiveProblem('archive-missing', path);
  }
  if (!stats.isFile()) throw new ArchiveProblem('archive-other-file', path);
  if (stats.size === 0) {
    if (create) return;
    throw new ArchiveProblem('archive-other-file', path);
  }
  const header = Buffer.alloc(100);
  const length = readStart(path, header);
  if (length < header.length || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new ArchiveProblem('archive-other-file', path);
  // with a write-ahead log the last pages may stand there; without one the header tells how many there are
  const logged = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const stated = header.readUInt32BE(28) * pageSize;
  if (!logged && stats.size < stated) throw new ArchiveProblem('archive-damaged', path, { reason: 'it ends in the middle' });
}

function readStart(path: string, into: Uint8Array): number {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new ArchiveProblem('archive-unreachable', path, { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' }, { cause: error });
  }
  try {
    return readSync(file, into, 0, into.length, 0);
  } finally {
    closeSync(file);
  }
}

/** Whether this is an archive that this program knows, before anything is written to it. */
function checkForm(db: SqliteDatabase, create: boolean, steps: readonly Migration[]): void {
  const application = db.get('PRAGMA application_id').application_id as number;
  if (application !== APPLICATION_ID) {
    // one that was being made when the machine went down has nothing in it
    const isEmpty = application === 0 && db.get('SELECT count(*) AS count FROM sqlite_schema').count === 0;
    if (isEmpty && create) return;
    throw new ArchiveProblem('archive-other-file', db.path);
  }
  const form = db.get('PRAGMA user_version').user_version as number;
  if (form > steps.length) throw new ArchiveProblem('archive-newer', db.path, { found: form, known: steps.length });
  const hasSteps = db.get("SELECT count(*) AS count FROM sqlite_schema WHERE name = 'migrations'").count === 1;
  if (!hasSteps) throw new ArchiveProblem('archive-damaged', db.path, { reason: 'it has lost what its form is' });
  const taken = db.all('SELECT number, sha256 FROM migrations ORDER BY number') as { readonly number: number; readonly sha256: string }[];
  if (taken.length !== form) throw new ArchiveProblem('archive-damaged', db.path, { reason: 'its form does not match its steps' });
  for (const { number, sha256 } of taken)
    if (sha256 !== checksum(steps[number - 1])) throw new ArchiveProblem('archive-altered', db.path, { step: number });
}

/** Takes the steps that the archive has not taken, all of them or none. Another program may be doing the same. */
function migrate(db: SqliteDatabase, steps: readonly Migration[]): void {
  const form = () => db.get('PRAGMA user_version').user_version as number;
  if (form() === steps.length) return;
  db.transact(() => {
    db.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.execute('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT');
    for (let number = form() + 1; number <= steps.length; number++) {
      const step = steps[number - 1] as Migration;
      db.execute(step.sql);
      db.run('INSERT INTO migrations (number, name, sha256) VALUES (?, ?, ?)', number, step.name, checksum(step));
      db.execute(`PRAGMA user_version = ${number}`);
    }
  });
}

/** SHA-256 of a step, in hexadecimal, by which one that was changed after it was taken is found. */
export function checksum(step: Migration | undefined): string {
  return createHash('sha256')
    .update(step?.sql ?? '')
    .digest('hex');
}
