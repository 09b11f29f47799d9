import type { Migration } from './migration.ts';

/** Feeds that are watched, and the pages that they point at. `due` is when a page is to be fetched next; it is null for one that is done with. */
export const watching: Migration = {
  name: 'watching',
  sql: `
CREATE TABLE watched_feeds (
  url TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  visited TEXT,
  renewed TEXT,
  not_before TEXT,
  troubles INTEGER NOT NULL,
  trouble TEXT,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE watched_pages (
  url TEXT PRIMARY KEY,
  host TEXT NOT NULL,
  feed TEXT NOT NULL REFERENCES watched_feeds,
  fingerprint TEXT NOT NULL,
  published TEXT,
  etag TEXT,
  last_modified TEXT,
  due TEXT,
  visits INTEGER NOT NULL,
  troubles INTEGER NOT NULL
) STRICT;
CREATE INDEX watched_pages_due ON watched_pages (host, due) WHERE due IS NOT NULL;
CREATE INDEX watched_pages_by_feed ON watched_pages (feed);
CREATE INDEX watched_pages_waiting ON watched_pages (feed) WHERE due IS NOT NULL AND visits = 0;
`,
};
