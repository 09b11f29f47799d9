import type { FeedVisit, WatchedFeed, WatchedPage } from '../watching.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';

export function readFeed(db: SqliteDatabase, url: string): WatchedFeed | undefined {
  const row = db.get('SELECT * FROM watched_feeds WHERE url = ?', url);
  if (row === undefined) return undefined;
  return {
    url: row.url,
    ...(row.moved_to === null ? {} : { move: { to: row.moved_to, since: row.moved_since, times: row.moves } }),
    ...stated({
      address: row.address,
      etag: row.etag,
      lastModified: row.last_modified,
      visited: row.visited,
      renewed: row.renewed,
      notBefore: row.not_before,
      trouble: row.trouble,
    }),
    troubles: row.troubles,
    retired: row.retired === 1,
  };
}

/** Writes a visit down, inside a transaction; how many pages were new, and how many of those were left out. */
export function writeFeedVisit(
  db: SqliteDatabase,
  { feed, pages, newDue, changedDue, mostWaiting }: FeedVisit,
): { added: number; left: number } {
  db.run(
    `INSERT INTO watched_feeds (url, etag, last_modified, visited, renewed, not_before, troubles, trouble, retired, address, moved_to, moved_since, moves)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, visited = excluded.visited,
        renewed = excluded.renewed, not_before = excluded.not_before, troubles = excluded.troubles, trouble = excluded.trouble, retired = excluded.retired,
        address = excluded.address, moved_to = excluded.moved_to, moved_since = excluded.moved_since, moves = excluded.moves`,
    feed.url,
    feed.etag ?? null,
    feed.lastModified ?? null,
    feed.visited ?? null,
    feed.renewed ?? null,
    feed.notBefore ?? null,
    feed.troubles,
    feed.trouble ?? null,
    feed.retired ? 1 : 0,
    feed.address ?? null,
    feed.move?.to ?? null,
    feed.move?.since ?? null,
    feed.move?.times ?? 0,
  );
  let waiting = pages.length === 0 ? 0 : countWaiting(db, feed.url);
  let added = 0;
  let left = 0;
  for (const { url, fingerprint, published } of pages) {
    const known = db.get('SELECT fingerprint FROM watched_pages WHERE url = ?', url);
    if (known === undefined && waiting >= mostWaiting) left++;
    else if (known === undefined) {
      const sql = `INSERT INTO watched_pages (url, host, feed, fingerprint, published, due, visits, troubles) VALUES (?, ?, ?, ?, ?, ?, 0, 0)`;
      db.run(sql, url, new URL(url).hostname, feed.url, fingerprint, published ?? null, newDue);
      waiting++;
      added++;
    } else if (known.fingerprint !== fingerprint) {
      const sql = 'UPDATE watched_pages SET fingerprint = ?, published = ?, due = min(coalesce(due, ?), ?), troubles = 0 WHERE url = ?';
      db.run(sql, fingerprint, published ?? null, changedDue, changedDue, url);
    }
  }
  return { added, left };
}

function countWaiting(db: SqliteDatabase, feed: string): number {
  return db.get('SELECT count(*) AS count FROM watched_pages WHERE feed = ? AND due IS NOT NULL AND visits = 0', feed).count;
}

/** Of each host the page that is due for the longest, and of those the first ones. */
export function readDuePages(db: SqliteDatabase, now: string, never: string, most: number): WatchedPage[] {
  const sql = `SELECT *, min(due) AS first FROM watched_pages WHERE due IS NOT NULL AND (due <= ? OR due > ?) GROUP BY host ORDER BY first, url LIMIT ?`;
  return db.all(sql, now, never, most).map(pageOf);
}

export function readNextDue(db: SqliteDatabase): string | undefined {
  return db.get('SELECT min(due) AS due FROM watched_pages WHERE due IS NOT NULL').due ?? undefined;
}

export function countPagesWaiting(db: SqliteDatabase): number {
  return db.get('SELECT count(*) AS count FROM watched_pages WHERE due IS NOT NULL AND visits = 0').count;
}

export function writePage(db: SqliteDatabase, page: WatchedPage): void {
  db.run(
    'UPDATE watched_pages SET etag = ?, last_modified = ?, due = ?, visits = ?, troubles = ? WHERE url = ?',
    page.etag ?? null,
    page.lastModified ?? null,
    page.due ?? null,
    page.visits,
    page.troubles,
    page.url,
  );
}

function pageOf(row: Row): WatchedPage {
  return {
    url: row.url,
    feed: row.feed,
    fingerprint: row.fingerprint,
    ...stated({ published: row.published, etag: row.etag, lastModified: row.last_modified, due: row.due }),
    visits: row.visits,
    troubles: row.troubles,
  };
}

/** Without the columns that are null. */
function stated<T extends Readonly<Record<string, string | null>>>(columns: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)) as { [K in keyof T]?: string };
}
