import { type ReadArticle, readAddress, withoutCredentials } from '@crosscheck/intake';
import { type AnalysisRows, analysisRows } from '../analysis-rows.ts';
import type { AddOutcome, NewArticle } from '../archive.ts';
import { recordChange } from './changes.ts';
import { articleChanged } from './comparisons.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { findText, hashOfText, insertText } from './texts.ts';
import { withdrawNewArticle } from './withdrawals.ts';

/** Everything about a new article that can be worked out before the archive is locked for writing. */
export interface PreparedArticle {
  readonly given: NewArticle;
  readonly key: ArticleKey;
  readonly rows: AnalysisRows;
}

/** By what an article is known again. */
interface ArticleKey {
  readonly url: string | null;
  readonly identifier: string | null;
  readonly publisher: string | null;
  readonly headline: string | null;
  readonly sha256: string;
}

export function prepareArticle(given: NewArticle): PreparedArticle {
  return { given, key: keyOf(given.read), rows: analysisRows(given.doc) };
}

function keyOf({ article, details }: ReadArticle): ArticleKey {
  return {
    url: article.url === undefined ? null : (readAddress(article.url) ?? null),
    identifier: details?.identifier === undefined ? null : withoutCredentials(details.identifier),
    publisher: article.publisher ?? null,
    headline: article.headline ?? null,
    sha256: hashOfText(article.text),
  };
}

/** What adding an article would answer if it is there already; undefined if it would be written. */
export function findArticle(db: SqliteDatabase, read: ReadArticle, fetched: string | undefined): AddOutcome | undefined {
  const key = keyOf(read);
  const article = articleOf(db, key);
  return article === undefined ? undefined : sameVersion(db, article, key, fetched);
}

/** Adds one article inside a transaction. */
export function addArticle(db: SqliteDatabase, { given, key, rows }: PreparedArticle, now: string): AddOutcome {
  const known = articleOf(db, key);
  if (known !== undefined) {
    const same = sameVersion(db, known, key, given.fetched);
    if (same !== undefined) return same;
  }
  const text = findText(db, key.sha256);
  const duplicateOf = text === undefined ? undefined : firstWith(db, text, known);
  const article = known ?? insertArticle(db, given.read, key);
  const number = known === undefined ? 1 : latestNumber(db, known) + 1;
  db.run('UPDATE versions SET latest = 0 WHERE article = ? AND latest = 1', article);
  const version = insertVersion(db, {
    given,
    key,
    now,
    article,
    number,
    duplicateOf,
    text: text ?? insertText(db, given.read.article.text, key.sha256),
  });
  insertRows(db, version, given.read, rows);
  recordChange(db, { at: now, kind: known === undefined ? 'article-added' : 'version-added', article, version: number });
  if (known !== undefined) articleChanged(db, article);
  else
    withdrawNewArticle(
      db,
      article,
      { url: key.url, identifier: isUri(key.identifier) ? key.identifier : null, version: given.read.details?.version },
      now,
    );
  const result = known !== undefined ? 'version' : duplicateOf !== undefined ? 'duplicate' : 'added';
  return { result, article, version: number, ...(duplicateOf === undefined ? {} : { duplicateOf }) };
}

/**
 * The article that a key belongs to: by its address, else by what a wire knows it by, else by its publisher and text.
 * The same number for two items of different feeds ("1") is no name of an article; one that a wire gives is a URI.
 */
function articleOf(db: SqliteDatabase, { url, identifier, publisher, sha256 }: ArticleKey): number | undefined {
  if (url !== null) return db.get('SELECT id FROM articles WHERE url = ?', url)?.id;
  if (isUri(identifier)) return db.get('SELECT id FROM articles WHERE identifier = ? ORDER BY id', identifier)?.id;
  const sql = `SELECT articles.id FROM texts JOIN versions ON versions.text = texts.id JOIN articles ON articles.id = versions.article
    WHERE texts.sha256 = ? AND articles.url IS NULL AND versions.publisher IS ? ORDER BY articles.id`;
  return db.get(sql, sha256, publisher)?.id;
}

function isUri(identifier: string | null): identifier is string {
  return identifier !== null && /^[a-z][a-z0-9+.-]+:./i.test(identifier);
}

/** The version that has this text and headline already; of what was fetched just now only the latest counts, as a page may go back to what it was. */
function sameVersion(
  db: SqliteDatabase,
  article: number,
  { headline, sha256 }: ArticleKey,
  fetched: string | undefined,
): AddOutcome | undefined {
  const sql = `SELECT versions.number, versions.latest FROM versions JOIN texts ON texts.id = versions.text
    WHERE versions.article = ? AND texts.sha256 = ? AND versions.headline IS ? ORDER BY versions.number DESC`;
  const row = db.get(sql, article, sha256, headline);
  if (row === undefined || (fetched !== undefined && row.latest === 0)) return undefined;
  return { result: 'same', article, version: row.number };
}

/** The other article that had a text first. */
function firstWith(db: SqliteDatabase, text: number, article: number | undefined): number | undefined {
  const sql = 'SELECT article FROM versions WHERE text = ? AND article IS NOT ? ORDER BY id';
  return db.get(sql, text, article ?? null)?.article;
}

function latestNumber(db: SqliteDatabase, article: number): number {
  return db.get('SELECT number FROM versions WHERE article = ? AND latest = 1', article).number;
}

function insertArticle(db: SqliteDatabase, { article }: ReadArticle, { url, identifier }: ArticleKey): number {
  return db.run('INSERT INTO articles (given_id, url, identifier) VALUES (?, ?, ?)', withoutCredentials(article.id), url, identifier);
}

interface VersionToInsert {
  readonly given: NewArticle;
  readonly key: ArticleKey;
  readonly now: string;
  readonly article: number;
  readonly number: number;
  readonly text: number;
  readonly duplicateOf: number | undefined;
}

function insertVersion(db: SqliteDatabase, { given, key, now, article, number, text, duplicateOf }: VersionToInsert): number {
  const { byline, createdAt } = given.read.article;
  const { modified, change, note } = given.read.details ?? {};
  const sql = `INSERT INTO versions (article, number, latest, text, duplicate_of, headline, byline, publisher, published, published_evidence, modified,
    language, change, note, received) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const published = createdAt.kind === 'known' ? [createdAt.value, createdAt.evidence] : [null, null];
  return db.run(
    sql,
    article,
    number,
    text,
    duplicateOf ?? null,
    key.headline,
    byline ?? null,
    key.publisher,
    ...published,
    modified ?? null,
    given.doc.language,
    change ?? null,
    note ?? null,
    given.fetched ?? now,
  );
}

function insertRows(db: SqliteDatabase, version: number, { article }: ReadArticle, rows: AnalysisRows): void {
  db.run('INSERT INTO article_words (rowid, headline, text) VALUES (?, ?, ?)', version, article.headline ?? '', article.text);
  const attributions = rows.attributions.map(({ speaker, resolution, quotation, cue, spans, rule }) => {
    const sql = 'INSERT INTO attributions (version, speaker, resolution, quotation, cue, spans, rule) VALUES (?, ?, ?, ?, ?, ?, ?)';
    return db.run(sql, version, speaker === null ? null : nameNumber(db, speaker), resolution, quotation, cue, JSON.stringify(spans), rule);
  });
  for (const { start, end, attribution, words, quoted, hedged } of rows.statements) {
    const sql = 'INSERT INTO statements (version, start_offset, end_offset, attribution, words, hedged) VALUES (?, ?, ?, ?, ?, ?)';
    const by = attribution === undefined ? null : (attributions[attribution] ?? null);
    const statement = db.run(sql, version, start, end, by, words ?? null, hedged ? 1 : 0);
    if (words !== undefined) db.run('INSERT INTO statement_words (rowid, words, quoted) VALUES (?, ?, ?)', statement, words, quoted ?? '');
  }
  for (const { name, type, roles, mentions, first } of rows.entities) {
    const sql = 'INSERT INTO entities (version, name, type, roles, mentions, start_offset, end_offset) VALUES (?, ?, ?, ?, ?, ?, ?)';
    db.run(sql, version, nameNumber(db, name), type, JSON.stringify(roles), mentions, first.start, first.end);
  }
  for (const { start, end, type, value, certainty } of rows.times) {
    const sql = 'INSERT INTO times (version, type, value, certainty, start_offset, end_offset) VALUES (?, ?, ?, ?, ?, ?)';
    db.run(sql, version, type, value, certainty, start, end);
  }
}

function nameNumber(db: SqliteDatabase, name: string): number {
  const known = db.get('SELECT id FROM names WHERE name = ?', name);
  if (known !== undefined) return known.id;
  const number = db.run('INSERT INTO names (name) VALUES (?)', name);
  db.run('INSERT INTO name_words (rowid, name) VALUES (?, ?)', number, name);
  return number;
}
