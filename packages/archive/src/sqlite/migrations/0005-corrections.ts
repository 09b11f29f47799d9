import type { Migration } from './migration.ts';

/**
 * What people decide. Merges and splits, which had a table of their own, stand beside rejected variations and what was undone. `went_along` are the ids
 * that led to a merged story by then. `annotated_articles` are the articles that changed their story or that a variation stands in. `tokens` say
 * who may write over a network; of a token only its hash is there.
 */
export const corrections: Migration = {
  name: 'corrections',
  sql: `
CREATE TABLE annotations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'reject', 'undo')),
  story TEXT NOT NULL REFERENCES stories,
  other TEXT REFERENCES stories,
  went_along TEXT,
  variation TEXT,
  undoes INTEGER UNIQUE REFERENCES annotations,
  reason TEXT,
  person TEXT,
  CHECK ((kind IN ('merge', 'split')) = (other IS NOT NULL)),
  CHECK ((kind = 'reject') = (variation IS NOT NULL)),
  CHECK ((kind = 'undo') = (undoes IS NOT NULL))
) STRICT;
CREATE INDEX annotations_by_story ON annotations (story);
CREATE INDEX annotations_by_other ON annotations (other) WHERE other IS NOT NULL;

CREATE TABLE annotated_articles (
  annotation INTEGER NOT NULL REFERENCES annotations,
  article INTEGER NOT NULL REFERENCES articles,
  PRIMARY KEY (annotation, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotated_articles_by_article ON annotated_articles (article);

INSERT INTO annotations (id, at, kind, story, other, reason) SELECT id, at, kind, story, other, note FROM story_decisions ORDER BY id;
INSERT OR IGNORE INTO annotated_articles (annotation, article) SELECT story_decisions.id, value FROM story_decisions, json_each(articles);
DROP TABLE story_decisions;

CREATE TABLE tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL CHECK (scopes IN ('add', 'correct', 'add correct')),
  created TEXT NOT NULL,
  revoked TEXT
) STRICT;
CREATE UNIQUE INDEX tokens_that_hold ON tokens (name) WHERE revoked IS NULL;
`,
};
