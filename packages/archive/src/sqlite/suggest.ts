import type { Suggestion } from '../stories.ts';
import { partOf } from './like.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';

/** Letters of a word before its beginning is looked for: fewer begin tens of thousands of words. */
const SHORTEST = 3;
/** Names that begin as typed of which the articles are counted, and articles of which the headlines are looked through. */
const COUNTED = 1_000;
/** Words that are read of what was typed. */
const MOST_WORDS = 8;

/** What in the archive begins as somebody types, by kind. */
export function suggest(db: SqliteDatabase, typed: string, most: number): Suggestion[] {
  const words = (typed.normalize('NFC').match(/[\p{L}\p{N}\p{Co}\p{M}]+/gu) ?? []).slice(0, MOST_WORDS);
  // the word that is being typed counts once it is long enough
  if ((words.at(-1)?.length ?? 0) < SHORTEST) words.pop();
  if (words.every((word) => word.length < SHORTEST)) return [];
  const match = words.map((word) => `"${word}"${word.length < SHORTEST ? '' : '*'}`).join(' ');
  return [
    ...named(db, 'person', match, most),
    ...publishers(db, typed.trim(), most),
    ...named(db, 'place', match, most),
    ...stories(db, match, most),
  ];
}

const count = ({ name, articles }: Row, kind: Suggestion['kind']): Suggestion => ({ kind, text: name, articles });

/**
 * A name, not a description: `Ann Ortega`, `The Hague`, not `the pilot`, `A spokesman for Ann Ortega`. The tables keep under one name whatever an article
 * calls somebody.
 */
const NAME = /^(?!(?:The|An?|One)\s+\p{Ll})[\p{Lu}\p{Lo}\p{N}]/u;
/** So many more are read than are asked for, as some are descriptions. */
const SPARE = 10;

function named(db: SqliteDatabase, type: 'person' | 'place', match: string, most: number): Suggestion[] {
  const sql = `SELECT names.name, count(DISTINCT versions.article) AS articles
    FROM (SELECT rowid FROM name_words WHERE name_words MATCH :match LIMIT ${COUNTED}) AS found
    JOIN names ON names.id = found.rowid JOIN entities ON entities.name = names.id AND entities.type = :type
    JOIN versions ON versions.id = entities.version AND versions.latest = 1
    GROUP BY names.id ORDER BY articles DESC, names.name LIMIT :most`;
  return db
    .all(sql, { match, type, most: most * SPARE })
    .filter(({ name }) => NAME.test(name))
    .slice(0, most)
    .map((row) => count(row, type));
}

/** Publishers are few beside their articles: each is looked up once, from one to the next in the index. */
function publishers(db: SqliteDatabase, typed: string, most: number): Suggestion[] {
  const sql = `WITH RECURSIVE every (name) AS (
      SELECT min(publisher) FROM versions
      UNION ALL SELECT (SELECT min(publisher) FROM versions WHERE publisher > every.name) FROM every WHERE every.name IS NOT NULL
    )
    SELECT name, (SELECT count(*) FROM versions WHERE publisher = name AND latest = 1) AS articles
    FROM every WHERE name LIKE :part ESCAPE '\\' AND articles > 0 ORDER BY articles DESC, name LIMIT :most`;
  return db.all(sql, { part: partOf(typed), most }).map((row) => count(row, 'publisher'));
}

/** Stories by the headlines of their articles, those that came in last first; one that is in no story is left out. */
function stories(db: SqliteDatabase, match: string, most: number): Suggestion[] {
  const sql = `SELECT story_articles.story, versions.headline, stories.articles FROM
      (SELECT rowid FROM article_words WHERE article_words MATCH :match ORDER BY rowid DESC LIMIT ${COUNTED}) AS found
    JOIN versions ON versions.id = found.rowid AND versions.latest = 1
    JOIN story_articles ON story_articles.article = versions.article JOIN stories ON stories.id = story_articles.story
    ORDER BY found.rowid DESC`;
  const byStory = new Map<string, Suggestion>();
  for (const { story, headline, articles } of db.all(sql, { match: `headline : (${match})` })) {
    if (byStory.size === most) break;
    if (!byStory.has(story)) byStory.set(story, { kind: 'story', text: headline, articles, story });
  }
  return [...byStory.values()];
}
