import type { Migration } from './migration.ts';

/**
 * Stories and which article is in which. `stories.merged_into` leads from the id of a story that is no more to the one that has its articles;
 * `story_decisions` is what people decided, `stories_apart` and `pinned` what follows from it. `grouping_records` is a grouper's memory, `grouping`
 * how often it was written.
 */
export const stories: Migration = {
  name: 'stories',
  sql: `
CREATE TABLE stories (
  id TEXT PRIMARY KEY,
  merged_into TEXT REFERENCES stories,
  articles INTEGER NOT NULL,
  first TEXT NOT NULL,
  newest TEXT NOT NULL
) STRICT;
CREATE INDEX stories_by_newest ON stories (newest, id) WHERE articles > 0;
CREATE INDEX stories_by_merged ON stories (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE story_articles (
  article INTEGER PRIMARY KEY REFERENCES articles,
  story TEXT NOT NULL REFERENCES stories,
  time TEXT NOT NULL,
  why TEXT,
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1))
) STRICT;
CREATE INDEX story_articles_by_story ON story_articles (story, time, article);
CREATE INDEX story_articles_pinned ON story_articles (article) WHERE pinned = 1;

CREATE TABLE story_decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
  story TEXT NOT NULL REFERENCES stories,
  other TEXT NOT NULL REFERENCES stories,
  articles TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE stories_apart (
  story TEXT NOT NULL REFERENCES stories,
  other TEXT NOT NULL REFERENCES stories,
  PRIMARY KEY (story, other),
  CHECK (story < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX stories_apart_by_other ON stories_apart (other);

CREATE TABLE grouping (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO grouping VALUES (1, 0);

CREATE TABLE grouping_records (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

ALTER TABLE changes ADD COLUMN story TEXT REFERENCES stories;
ALTER TABLE changes ADD COLUMN other_story TEXT REFERENCES stories;
ALTER TABLE changes ADD COLUMN person INTEGER NOT NULL DEFAULT 0 CHECK (person IN (0, 1));
`,
};
