import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { ArchiveProblem } from '../archive-problem.ts';

/** A row as it comes from the database. */
// biome-ignore lint/suspicious/noExplicitAny: a row has the columns that its SQL names, which the types cannot see
export type Row = any;

/** How long a program waits for another that is writing, in milliseconds. */
const PATIENCE = 20_000;

/**
 * One connection to a database file: prepares each SQL text once, runs transactions, and turns what SQLite says into `ArchiveProblem`.
 * The only file that knows `node:sqlite`.
 */
export class SqliteDatabase {
  readonly path: string;
  private readonly db: DatabaseSync;
  private readonly file: string;
  private readonly prepared = new Map<string, StatementSync>();

  /** Opens the file, which is made where there is none. */
  constructor(path: string) {
    this.path = path;
    // an absolute path is never one of SQLite's other names, such as :memory:, in which nothing is kept
    this.db = this.told(() => new DatabaseSync(resolve(path), { timeout: PATIENCE, enableForeignKeyConstraints: true }));
    this.file = fileAt(path);
  }

  /** Runs SQL that answers nothing. */
  execute(sql: string): void {
    this.told(() => this.db.exec(sql));
  }

  /** The number of the row that was written last, for an insert. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.told(() => Number(this.prepare(sql).run(...values).lastInsertRowid));
  }

  /** The first row; undefined where there is none. */
  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.told(() => this.prepare(sql).get(...values));
  }

  /** All rows; the values in their order, or by their names. */
  all(sql: string, ...values: SQLInputValue[] | [Readonly<Record<string, SQLInputValue>>]): Row[] {
    // the two forms are two signatures, of which either takes what is given here
    return this.told(() => this.prepare(sql).all(...(values as SQLInputValue[])));
  }

  /** The rows one by one; nothing may be written while they come. */
  *each(sql: string, ...values: SQLInputValue[]): Generator<Row> {
    // a statement of its own, since one that is read from must not be started again
    const rows = this.told(() => this.db.prepare(sql).iterate(...values));
    for (;;) {
      const next = this.told(() => rows.next());
      if (next.done) return;
      yield next.value;
    }
  }

  /**
   * Does everything in `work` as a whole or not at all; no other program writes meanwhile. When it returns, the disk has it.
   * @param patience milliseconds to wait for another program that is writing
   */
  transact<T>(work: () => T, patience = PATIENCE): T {
    this.begin(patience);
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      // SQLite has taken some failures back itself, such as a full disk
      if (this.db.isTransaction) this.execute('ROLLBACK');
      throw error;
    }
  }

  private begin(patience: number): void {
    if (patience === PATIENCE) {
      this.execute('BEGIN IMMEDIATE');
      return;
    }
    this.execute(`PRAGMA busy_timeout = ${Math.floor(patience)}`);
    try {
      this.execute('BEGIN IMMEDIATE');
    } finally {
      this.execute(`PRAGMA busy_timeout = ${PATIENCE}`);
    }
  }

  /** The same for work that waits for something between its writes; meanwhile nothing else may be done on this connection. */
  async transactSlowly<T>(work: () => Promise<T>): Promise<T> {
    this.execute('BEGIN IMMEDIATE');
    try {
      const result = await work();
      this.commit();
      return result;
    } catch (error) {
      if (this.db.isTransaction) this.execute('ROLLBACK');
      throw error;
    }
  }

  /**
   * SQLite goes on with the file that it opened, also where its name leads to another one by now or to none: what is written there is gone when it is closed.
   * @throws ArchiveProblem where it is so
   */
  checkInPlace(): void {
    if (fileAt(this.path) !== this.file) throw new ArchiveProblem('archive-replaced', this.path);
  }

  private commit(): void {
    this.checkInPlace();
    this.execute('COMMIT');
  }

  close(): void {
    this.prepared.clear();
    if (this.db.isOpen) this.db.close();
  }

  private prepare(sql: string): StatementSync {
    let statement = this.prepared.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.prepared.set(sql, statement);
    }
    return statement;
  }

  private told<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw problemOf(error, this.path) ?? error;
    }
  }
}

/** Tells the file that a path leads to from any other, whatever their names. */
function fileAt(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? 'none' : `${stats.dev} ${stats.ino}`;
}

/** What SQLite's primary result codes (sqlite.org/rescode.html) mean to the caller; undefined for what is a mistake of ours. */
function problemOf(error: unknown, path: string): ArchiveProblem | undefined {
  const { errcode, message, code } = error as { readonly errcode?: number; readonly message?: string; readonly code?: string };
  if (code !== 'ERR_SQLITE_ERROR' || errcode === undefined) return undefined;
  const cause = { cause: error };
  const reason = message?.split('\n')[0] ?? 'it cannot be read';
  switch (errcode & 0xff) {
    case 5:
    case 6:
      return new ArchiveProblem('archive-busy', path, {}, cause);
    case 8:
      return new ArchiveProblem('archive-read-only', path, {}, cause);
    case 10:
    case 14:
      return new ArchiveProblem('archive-unreachable', path, { reason }, cause);
    case 11:
      return new ArchiveProblem('archive-damaged', path, { reason }, cause);
    case 13:
      return new ArchiveProblem('archive-full', path, {}, cause);
    case 26:
      return new ArchiveProblem('archive-other-file', path, {}, cause);
    default:
      return undefined;
  }
}
