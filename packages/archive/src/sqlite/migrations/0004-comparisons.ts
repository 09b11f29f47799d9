import type { Migration } from './migration.ts';

/**
 * What a comparison of a story found: points, variations and copies, each with the places and the very words. `comparison_accounts` is what it was made of,
 * in the order in which the articles came out; `searched` is 0 for one that was not looked through, as it is too long. `report` is the whole comparison
 * as `compare --format json` prints it, with "" for the articles' texts, compressed as zlib has it (RFC 1950).
 * A story in `stories_to_compare` has changed since, or was never compared; the views leave it out.
 * From this step on, articles without a date do not count for when a story's first and newest came out, unless none has one.
 */
export const comparisons: Migration = {
  name: 'comparisons',
  sql: `
UPDATE stories SET (first, newest) = (
  SELECT coalesce(min(time) FILTER (WHERE published IS NOT NULL), min(time)), coalesce(max(time) FILTER (WHERE published IS NOT NULL), max(time))
  FROM story_articles JOIN versions ON versions.article = story_articles.article AND versions.number = 1 WHERE story_articles.story = stories.id
) WHERE EXISTS (SELECT 1 FROM story_articles WHERE story_articles.story = stories.id);

CREATE TABLE stories_to_compare (
  story TEXT PRIMARY KEY REFERENCES stories
) STRICT, WITHOUT ROWID;
INSERT INTO stories_to_compare SELECT id FROM stories WHERE articles > 1;

CREATE TABLE comparisons (
  id INTEGER PRIMARY KEY,
  story TEXT NOT NULL UNIQUE REFERENCES stories,
  engine TEXT NOT NULL,
  made TEXT NOT NULL,
  independent INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  differences INTEGER NOT NULL,
  report BLOB NOT NULL
) STRICT;
CREATE INDEX comparisons_by_engine ON comparisons (engine, story);

CREATE TABLE comparison_accounts (
  comparison INTEGER NOT NULL REFERENCES comparisons ON DELETE CASCADE,
  place INTEGER NOT NULL,
  version INTEGER NOT NULL REFERENCES versions,
  searched INTEGER NOT NULL CHECK (searched IN (0, 1)),
  alone INTEGER NOT NULL CHECK (alone IN (0, 1)),
  PRIMARY KEY (comparison, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX comparison_accounts_by_version ON comparison_accounts (version);

CREATE TABLE points (
  id INTEGER PRIMARY KEY,
  comparison INTEGER NOT NULL REFERENCES comparisons ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  gist TEXT NOT NULL,
  wording TEXT,
  independent INTEGER NOT NULL
) STRICT;
CREATE INDEX points_by_comparison ON points (comparison);
CREATE INDEX points_by_speaker ON points (speaker) WHERE speaker IS NOT NULL;

CREATE TABLE point_readings (
  id INTEGER PRIMARY KEY,
  point INTEGER NOT NULL REFERENCES points ON DELETE CASCADE,
  version INTEGER NOT NULL REFERENCES versions,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX point_readings_by_point ON point_readings (point);
CREATE INDEX point_readings_by_version ON point_readings (version);

CREATE TABLE variations (
  id INTEGER PRIMARY KEY,
  comparison INTEGER NOT NULL REFERENCES comparisons ON DELETE CASCADE,
  name TEXT NOT NULL,
  point INTEGER REFERENCES points,
  type TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('conflict', 'difference')),
  rule TEXT NOT NULL,
  explanation TEXT NOT NULL
) STRICT;
CREATE INDEX variations_by_comparison ON variations (comparison);
CREATE INDEX variations_by_point ON variations (point) WHERE point IS NOT NULL;
CREATE INDEX variations_by_type ON variations (type, severity);

CREATE TABLE variation_readings (
  id INTEGER PRIMARY KEY,
  variation INTEGER NOT NULL REFERENCES variations ON DELETE CASCADE,
  version INTEGER NOT NULL REFERENCES versions,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  words TEXT NOT NULL,
  value TEXT
) STRICT;
CREATE INDEX variation_readings_by_variation ON variation_readings (variation);
CREATE INDEX variation_readings_by_version ON variation_readings (version);

CREATE TABLE copies (
  id INTEGER PRIMARY KEY,
  comparison INTEGER NOT NULL REFERENCES comparisons ON DELETE CASCADE,
  similarity REAL NOT NULL
) STRICT;
CREATE INDEX copies_by_comparison ON copies (comparison);

CREATE TABLE copy_readings (
  id INTEGER PRIMARY KEY,
  copy INTEGER NOT NULL REFERENCES copies ON DELETE CASCADE,
  version INTEGER NOT NULL REFERENCES versions,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX copy_readings_by_copy ON copy_readings (copy);
CREATE INDEX copy_readings_by_version ON copy_readings (version);

CREATE VIEW compared AS
  SELECT id, story, engine, made, independent, conflicts, differences FROM comparisons
  WHERE NOT EXISTS (SELECT 1 FROM stories_to_compare WHERE stories_to_compare.story = comparisons.story);

CREATE VIEW told AS
  SELECT compared.story, points.name AS point, points.kind, points.speaker, points.gist, points.wording, points.independent,
    versions.article, versions.number AS version, versions.publisher, versions.published, point_readings.id IS NOT NULL AS present, point_readings.words,
    point_readings.start_offset, point_readings.end_offset
  FROM compared
  JOIN points ON points.comparison = compared.id
  JOIN comparison_accounts ON comparison_accounts.comparison = compared.id AND comparison_accounts.searched = 1
  JOIN versions ON versions.id = comparison_accounts.version
  LEFT JOIN point_readings ON point_readings.point = points.id AND point_readings.version = versions.id;

CREATE VIEW varied AS
  SELECT compared.story, variations.name AS variation, points.name AS point, variations.type, variations.severity, variations.rule, variations.explanation,
    versions.article, versions.number AS version, versions.publisher, versions.published, variation_readings.words, variation_readings.value,
    variation_readings.start_offset, variation_readings.end_offset
  FROM compared
  JOIN variations ON variations.comparison = compared.id
  LEFT JOIN points ON points.id = variations.point
  JOIN variation_readings ON variation_readings.variation = variations.id
  JOIN versions ON versions.id = variation_readings.version;

CREATE VIEW copied AS
  SELECT compared.story, copies.id AS copy, copies.similarity, versions.article, versions.number AS version, versions.publisher, versions.published,
    copy_readings.words, copy_readings.start_offset, copy_readings.end_offset
  FROM compared
  JOIN copies ON copies.comparison = compared.id
  JOIN copy_readings ON copy_readings.copy = copies.id
  JOIN versions ON versions.id = copy_readings.version;
`,
};
