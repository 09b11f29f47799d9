import { type ReadArticle, readAddress, type Withdrawal, withoutCredentials } from '@crosscheck/intake';
import type { AddOutcome, Archive, ArchiveCounts, ArchivedArticle, ArchivedVersion, Change, Examination, NewArticle } from '../archive.ts';
import { addArticle, findArticle, prepareArticle } from './add-articles.ts';
import { listChanges, recordChange } from './changes.ts';
import { countRows, examine } from './examine.ts';
import { type OpenOptions, openDatabase } from './open-database.ts';
import { readArticleRow, readVersions } from './read-articles.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** How an archive is opened. */
export interface ArchiveOptions extends Omit<OpenOptions, 'steps'> {
  /** Tells the time for what is written down. Default: the machine's clock. */
  readonly now?: () => Date;
}

/**
 * Opens an archive in one SQLite file.
 *
 * @example
 * const archive = await openArchive('news.db', { create: true });
 * @throws ArchiveProblem where there is none, where it is something else, newer than this program, or damaged
 */
export async function openArchive(path: string, { now = () => new Date(), ...options }: ArchiveOptions = {}): Promise<Archive> {
  return new SqliteArchive(openDatabase(path, options), now);
}

class SqliteArchive implements Archive {
  private readonly db: SqliteDatabase;
  private readonly clock: () => Date;

  constructor(db: SqliteDatabase, now: () => Date) {
    this.db = db;
    this.clock = now;
  }

  async add(articles: readonly NewArticle[]): Promise<readonly AddOutcome[]> {
    const prepared = articles.map(prepareArticle);
    return this.db.transact(() => prepared.map((one) => addArticle(this.db, one, this.now())));
  }

  async find(read: ReadArticle): Promise<AddOutcome | undefined> {
    return findArticle(this.db, read);
  }

  async withdraw({ identifier, url, status }: Withdrawal): Promise<readonly number[]> {
    const address = url === undefined ? undefined : readAddress(url);
    return this.db.transact(() => {
      const sql = 'SELECT id, withdrawn FROM articles WHERE identifier = ? OR url = ? ORDER BY id';
      const rows = this.db.all(sql, withoutCredentials(identifier), address ?? null);
      for (const { id, withdrawn } of rows) {
        if (withdrawn === status) continue;
        this.db.run('UPDATE articles SET withdrawn = ? WHERE id = ?', status, id);
        recordChange(this.db, { at: this.now(), kind: 'article-withdrawn', article: id });
      }
      return rows.map(({ id }) => id as number);
    });
  }

  async article(id: number): Promise<ArchivedArticle | undefined> {
    return readArticleRow(this.db, id);
  }

  async articleAt(url: string): Promise<ArchivedArticle | undefined> {
    const row = this.db.get('SELECT id FROM articles WHERE url = ?', readAddress(url) ?? null);
    return row === undefined ? undefined : readArticleRow(this.db, row.id);
  }

  async versions(article: number): Promise<readonly ArchivedVersion[]> {
    return readVersions(this.db, article);
  }

  async changes(after: number, most = 1000): Promise<readonly Change[]> {
    return listChanges(this.db, after, most);
  }

  async counts(): Promise<ArchiveCounts> {
    return countRows(this.db);
  }

  async examine(): Promise<Examination> {
    return examine(this.db);
  }

  async close(): Promise<void> {
    this.db.close();
  }

  private now(): string {
    return this.clock().toISOString();
  }
}
