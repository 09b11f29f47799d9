import type { Migration } from './migration.ts';

/** Articles, their versions and what they say. Positions (`start_offset`, `end_offset`) count UTF-16 code units of the version's text. */
export const articles: Migration = {
  name: 'articles',
  sql: `
CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  length INTEGER NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('utf-8', 'utf-16le')),
  body BLOB NOT NULL
) STRICT;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  given_id TEXT NOT NULL,
  url TEXT UNIQUE,
  identifier TEXT,
  withdrawn TEXT CHECK (withdrawn IN ('canceled', 'withheld'))
) STRICT;
CREATE INDEX articles_by_identifier ON articles (identifier) WHERE identifier IS NOT NULL;

CREATE TABLE versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES articles,
  number INTEGER NOT NULL,
  latest INTEGER NOT NULL CHECK (latest IN (0, 1)),
  text INTEGER NOT NULL REFERENCES texts,
  duplicate_of INTEGER REFERENCES articles,
  headline TEXT,
  byline TEXT,
  publisher TEXT,
  published TEXT,
  published_evidence TEXT,
  modified TEXT,
  language TEXT NOT NULL,
  change TEXT,
  note TEXT,
  received TEXT NOT NULL,
  UNIQUE (article, number)
) STRICT;
CREATE UNIQUE INDEX versions_latest ON versions (article) WHERE latest = 1;
CREATE INDEX versions_by_text ON versions (text);
CREATE INDEX versions_by_published ON versions (published);
CREATE INDEX versions_by_publisher ON versions (publisher);
CREATE INDEX versions_by_duplicate ON versions (duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE attributions (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES versions,
  speaker INTEGER REFERENCES names,
  resolution TEXT NOT NULL,
  quotation TEXT NOT NULL,
  cue TEXT NOT NULL,
  spans TEXT NOT NULL,
  rule TEXT NOT NULL
) STRICT;
CREATE INDEX attributions_by_version ON attributions (version);
CREATE INDEX attributions_by_speaker ON attributions (speaker) WHERE speaker IS NOT NULL;

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES versions,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  attribution INTEGER REFERENCES attributions,
  words TEXT,
  hedged INTEGER NOT NULL CHECK (hedged IN (0, 1))
) STRICT;
CREATE INDEX statements_by_version ON statements (version);
CREATE INDEX statements_by_attribution ON statements (attribution) WHERE attribution IS NOT NULL;

CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES versions,
  name INTEGER NOT NULL REFERENCES names,
  type TEXT NOT NULL,
  roles TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX entities_by_version ON entities (version);
CREATE INDEX entities_by_name ON entities (name);

CREATE TABLE times (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES versions,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  certainty TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL
) STRICT;
CREATE INDEX times_by_version ON times (version);
CREATE INDEX times_by_value ON times (value);

CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  article INTEGER REFERENCES articles,
  version INTEGER
) STRICT;

CREATE VIRTUAL TABLE article_words USING fts5 (
  headline, text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, quoted, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE name_words USING fts5 (
  name, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIEW said AS
  SELECT versions.article, versions.number AS version, versions.latest, versions.publisher, versions.published, versions.headline,
    names.name AS speaker, attributions.quotation, attributions.cue, statements.words, statements.start_offset, statements.end_offset
  FROM statements
  JOIN attributions ON attributions.id = statements.attribution
  JOIN versions ON versions.id = statements.version
  LEFT JOIN names ON names.id = attributions.speaker;
`,
};
