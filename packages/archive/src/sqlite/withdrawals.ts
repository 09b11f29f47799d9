import { readAddress, type Withdrawal, withoutCredentials } from '@crosscheck/intake';
import { recordChange } from './changes.ts';
import { articleChanged } from './comparisons.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/**
 * Marks the articles that a wire takes back, inside a transaction, and remembers that it does: wires deliver in any order, so the article may come later.
 * @returns the articles
 */
export function withdrawArticles(db: SqliteDatabase, withdrawal: Withdrawal, now: string): readonly number[] {
  const identifier = withoutCredentials(withdrawal.identifier);
  const url = withdrawal.url === undefined ? null : (readAddress(withdrawal.url) ?? null);
  db.run(
    `INSERT INTO withdrawals (identifier, url, status, version, received) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (identifier) DO UPDATE SET url = coalesce(excluded.url, url), status = excluded.status, version = excluded.version, received = excluded.received`,
    identifier,
    url,
    withdrawal.status,
    withdrawal.version ?? null,
    now,
  );
  const rows = db.all('SELECT id, withdrawn FROM articles WHERE identifier = ? OR url = ? ORDER BY id', identifier, url);
  for (const { id, withdrawn } of rows) if (withdrawn !== withdrawal.status) mark(db, id, withdrawal.status, now);
  return rows.map(({ id }) => id as number);
}

/** Marks an article that is new where a wire took it back before it came; one that was only withheld is free in a later version. */
export function withdrawNewArticle(
  db: SqliteDatabase,
  article: number,
  known: { readonly identifier: string | null; readonly url: string | null; readonly version: string | undefined },
  now: string,
): void {
  const sql = 'SELECT status, version FROM withdrawals WHERE identifier = ? OR url = ? ORDER BY received DESC, identifier';
  const row = db.get(sql, known.identifier, known.url);
  if (row === undefined || (row.status === 'withheld' && isLater(known.version, row.version))) return;
  mark(db, article, row.status, now);
}

function mark(db: SqliteDatabase, article: number, status: Withdrawal['status'], now: string): void {
  db.run('UPDATE articles SET withdrawn = ? WHERE id = ?', status, article);
  recordChange(db, { at: now, kind: 'article-withdrawn', article });
  articleChanged(db, article);
}

/** Versions are whole numbers where they can be told apart at all (NewsML-G2, ninjs). */
function isLater(version: string | undefined, other: string | null): boolean {
  return version !== undefined && other !== null && /^\d+$/.test(version) && /^\d+$/.test(other) && BigInt(version) > BigInt(other);
}
