import type { Migration } from './migration.ts';

/**
 * Where a watched feed stands now (`address`), where it was led to at the last visits (`moved_to`, `moved_since`, `moves` in a row), and what wires took back,
 * also before it came.
 */
export const movesAndWithdrawals: Migration = {
  name: 'moves-and-withdrawals',
  sql: `
ALTER TABLE watched_feeds ADD COLUMN address TEXT;
ALTER TABLE watched_feeds ADD COLUMN moved_to TEXT;
ALTER TABLE watched_feeds ADD COLUMN moved_since TEXT;
ALTER TABLE watched_feeds ADD COLUMN moves INTEGER NOT NULL DEFAULT 0;

CREATE TABLE withdrawals (
  identifier TEXT PRIMARY KEY,
  url TEXT,
  status TEXT NOT NULL CHECK (status IN ('canceled', 'withheld')),
  version TEXT,
  received TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawals_by_url ON withdrawals (url) WHERE url IS NOT NULL;
`,
};
