import { createHash } from 'node:crypto';
import type { Span } from '@crosscheck/engine';
import type { SearchHit, SearchQuery, SearchResult } from '../search.ts';
import { WrongRequest } from '../wrong-request.ts';
import { partOf } from './like.ts';
import { marksIn } from './mark-words.ts';
import { matchWords } from './match-words.ts';
import { currentStory } from './place-articles.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';
import { readText } from './texts.ts';

/**
 * Of all that has the words, this many that came in last are ranked: ranking costs a microsecond each, and a word such as "said" stands in every article.
 * Measured with `npm run bench:archive -- 100000`.
 */
const RANKED = 2_000;

/** The same of statements, which are many more. */
const RANKED_STATEMENTS = 500;

/** What a speaker said is listed before words are looked for in it, unless it is more than this; then the words are looked for first. */
const LISTED = 20_000;

/** Characters of an article that are shown around what was found. */
const SHOWN = 240;

/** How much a word in the headline counts, where one in the text counts 1. */
const HEADLINE = 4;

const columns = `articles.id AS article, articles.url, articles.withdrawn, versions.number, versions.headline, versions.publisher, versions.published,
  story_articles.story, texts.encoding, texts.body`;
const joins = `JOIN articles ON articles.id = versions.article JOIN texts ON texts.id = versions.text
  LEFT JOIN story_articles ON story_articles.article = articles.id`;

/** Looks for articles or statements. */
export function search(db: SqliteDatabase, query: SearchQuery): SearchResult {
  const limit = query.limit ?? 20;
  const filter = versionFilter(db, query);
  const words = wordsOf(query.words, 'search');
  const quoted = wordsOf(query.quoted, 'quoted');
  const speaker = wordsOf(query.speaker, 'speaker');
  if (words === undefined && quoted === undefined && speaker === undefined && filter.conditions.length === 0)
    throw new WrongRequest('nothing to look for; give words, a speaker, a publisher, a story or days');
  const isForArticles = quoted === undefined && speaker === undefined;
  const print = printOf(query);
  const { offset, last } = query.cursor === undefined ? { offset: 0, last: lastRow(db, isForArticles) } : parseCursor(query.cursor, print);
  const page: Page = { offset, last, limit: limit + 1 };
  const rows = isForArticles ? findArticles(db, words, filter, page) : findStatements(db, { words, quoted, speaker }, filter, page);
  const shown = rows.slice(0, limit);
  const texts = shown.map((row) => readText(row));
  // only the places that can be shown are looked through again
  const places = shown.map((row, i) => ({ start: row.start_offset ?? 0, end: row.end_offset ?? (texts[i] as string).length }));
  const match = [query.words, query.quoted].flatMap((given) => (given === undefined ? [] : [matchWords(given, ' OR ')])).join(' OR ');
  const marks = marksIn(
    places.map(({ start, end }, i) => (texts[i] as string).slice(start, end)),
    match,
  );
  return {
    hits: shown.map((row, i) => toHit(row, texts[i] as string, places[i] as Span, marks[i] ?? [])),
    more: rows.length > limit,
    ...(rows.length > limit ? { next: `${offset + limit}-${last}-${print}` } : {}),
  };
}

/** A part of what is found: so many rows from a place on, among those that were there when the first page was asked for. */
interface Page {
  readonly offset: number;
  /** The last row of `versions`, or of `statements`. */
  readonly last: number;
  readonly limit: number;
}

function lastRow(db: SqliteDatabase, ofArticles: boolean): number {
  return db.get(`SELECT coalesce(max(id), 0) AS last FROM ${ofArticles ? 'versions' : 'statements'}`).last;
}

/** A search in a few characters, however much is wanted of it, so that a cursor is not taken for one of another. */
function printOf({ limit: _limit, cursor: _cursor, ...query }: SearchQuery): string {
  const sorted = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 12);
}

function parseCursor(cursor: string, print: string): Pick<Page, 'offset' | 'last'> {
  const [, offset, last, known] = /^(\d{1,12})-(\d{1,15})-([0-9a-f]{12})$/.exec(cursor) ?? [];
  if (known !== print) throw new WrongRequest('the cursor is none of this search; leave it out to begin with the best');
  return { offset: Number(offset), last: Number(last) };
}

function wordsOf(given: string | undefined, what: string): string | undefined {
  if (given === undefined) return undefined;
  const match = matchWords(given);
  if (match === undefined)
    throw new WrongRequest(`${what === 'search' ? 'what is looked for' : `the words for ${what}`} has no word in it; give at least one`);
  return match;
}

interface Filter {
  /** About `versions`. */
  readonly conditions: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

function versionFilter(db: SqliteDatabase, { publisher, from, to, story }: SearchQuery): Filter {
  const now = story === undefined ? undefined : currentStory(db, story);
  if (story !== undefined && now === undefined) throw new WrongRequest(`there is no story ${story}; see which there are with stories`);
  const day = 'coalesce(versions.published, versions.received)';
  return {
    conditions: [
      ...(publisher === undefined ? [] : ["versions.publisher LIKE :publisher ESCAPE '\\'"]),
      ...(from === undefined ? [] : [`${day} >= :from`]),
      // every time on the last day begins with that day
      ...(to === undefined ? [] : [`${day} < :to || 'U'`]),
      ...(now === undefined ? [] : ['versions.article IN (SELECT article FROM story_articles WHERE story = :story)']),
    ],
    values: {
      ...(publisher === undefined ? {} : { publisher: partOf(publisher) }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(now === undefined ? {} : { story: now }),
    },
  };
}

function findArticles(db: SqliteDatabase, words: string | undefined, { conditions, values }: Filter, page: Page): Row[] {
  if (words === undefined) {
    const sql = `SELECT ${columns} FROM versions ${joins} WHERE versions.latest = 1 AND versions.id <= :last AND ${conditions.join(' AND ')}
      ORDER BY versions.id DESC LIMIT :limit OFFSET :offset`;
    return db.all(sql, { ...values, ...page });
  }
  const sql = `SELECT ${columns} FROM (
      SELECT rowid AS id, bm25(article_words, ${HEADLINE}, 1) AS score FROM article_words
      WHERE article_words MATCH :words AND article_words.rowid <= :last AND ${inVersions('article_words.rowid', conditions)} ORDER BY rowid DESC LIMIT ${RANKED}
    ) AS found JOIN versions ON versions.id = found.id ${joins} ORDER BY found.score, found.id DESC LIMIT :limit OFFSET :offset`;
  return db.all(sql, { ...values, ...page, words });
}

/**
 * The condition that an id is that of a version which is wanted. Without filters each id that comes is looked up; with filters their versions are
 * listed once (the + keeps SQLite from asking the full-text index for each of them), since few of many hits may be left.
 */
function inVersions(id: string, conditions: readonly string[]): string {
  return conditions.length === 0
    ? `EXISTS (SELECT 1 FROM versions WHERE versions.id = ${id} AND versions.latest = 1)`
    : `+${id} IN (SELECT versions.id FROM versions WHERE versions.latest = 1 AND ${conditions.join(' AND ')})`;
}

interface StatementWords {
  readonly words: string | undefined;
  readonly quoted: string | undefined;
  readonly speaker: string | undefined;
}

function findStatements(db: SqliteDatabase, { words, quoted, speaker }: StatementWords, filter: Filter, page: Page): Row[] {
  const match = [...(words === undefined ? [] : [`words : (${words})`]), ...(quoted === undefined ? [] : [`quoted : (${quoted})`])].join(
    ' AND ',
  );
  const named = 'SELECT rowid FROM name_words WHERE name_words MATCH :speaker';
  const spoken = `SELECT statements.id FROM attributions JOIN statements ON statements.attribution = attributions.id WHERE attributions.speaker IN (${named})`;
  const saysMuch = speaker !== undefined && countSayings(db, named, speaker) > LISTED;
  const isWanted = [
    inVersions('statements.version', filter.conditions),
    ...(saysMuch ? [`(SELECT attributions.speaker FROM attributions WHERE attributions.id = statements.attribution) IN (${named})`] : []),
  ].join(' AND ');
  const found =
    match === ''
      ? `SELECT statements.id, 0 AS score FROM statements WHERE ${saysMuch ? '' : `statements.id IN (${spoken}) AND `}statements.id <= :last AND ${isWanted}
        ORDER BY statements.id DESC LIMIT :limit + :offset`
      : `SELECT statement_words.rowid AS id, bm25(statement_words) AS score FROM statement_words
        WHERE statement_words MATCH :match AND statement_words.rowid <= :last ${speaker === undefined || saysMuch ? '' : `AND +statement_words.rowid IN (${spoken})`}
        AND EXISTS (SELECT 1 FROM statements WHERE statements.id = statement_words.rowid AND ${isWanted})
        ORDER BY statement_words.rowid DESC LIMIT ${RANKED_STATEMENTS}`;
  const sql = `SELECT ${columns}, statements.start_offset, statements.end_offset, attributions.cue, names.name AS speaker
    FROM (${found}) AS found JOIN statements ON statements.id = found.id JOIN attributions ON attributions.id = statements.attribution
    LEFT JOIN names ON names.id = attributions.speaker JOIN versions ON versions.id = statements.version ${joins}
    ORDER BY found.score, found.id DESC LIMIT :limit OFFSET :offset`;
  return db.all(sql, {
    ...filter.values,
    ...page,
    ...(match === '' ? {} : { match }),
    ...(speaker === undefined ? {} : { speaker }),
  });
}

/** How much is attributed to names that match, as far as it must be known. */
function countSayings(db: SqliteDatabase, named: string, speaker: string): number {
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM attributions WHERE attributions.speaker IN (${named}) LIMIT ${LISTED + 1})`;
  return db.all(sql, { speaker })[0].count;
}

function toHit(row: Row, text: string, place: Span, found: readonly Span[]): SearchHit {
  const marks = found.map(({ start, end }) => ({ start: start + place.start, end: end + place.start }));
  const isStatement = row.start_offset !== undefined;
  const shown = isStatement ? place : excerptOf(text, marks);
  return {
    article: row.article,
    version: row.number,
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.headline === null ? {} : { headline: row.headline }),
    ...(row.publisher === null ? {} : { publisher: row.publisher }),
    ...(row.published === null ? {} : { published: row.published }),
    ...(row.story === null ? {} : { story: row.story }),
    ...(row.withdrawn === null ? {} : { withdrawn: row.withdrawn }),
    excerpt: {
      start: shown.start,
      end: shown.end,
      text: text.slice(shown.start, shown.end),
      marks: marks.filter(({ start, end }) => start >= shown.start && end <= shown.end),
    },
    ...(isStatement ? { speaker: row.speaker, cue: row.cue } : {}),
  };
}

/** The part of a text, about as long as is shown, that has the most of what was found; it begins and ends between words. */
function excerptOf(text: string, marks: readonly Span[]): Span {
  let [best, most] = [0, 0];
  for (let first = 0, next = 0; first < marks.length; first++) {
    const begin = (marks[first] as Span).start;
    while (next < marks.length && (marks[next] as Span).end <= begin + SHOWN) next++;
    if (next - first > most) [best, most] = [begin, next - first];
  }
  // some of what comes before leads to it
  const start = best <= SHOWN / 4 ? 0 : best - SHOWN / 4;
  const end = Math.min(text.length, Math.max(start + SHOWN, most === 0 ? 0 : best + SHOWN));
  return { start: wordStart(text, start, best), end: wordEnd(text, end, Math.min(text.length, best + 1)) };
}

/** Where the next word begins, from a place that may lie in one; no further than `last`. */
function wordStart(text: string, from: number, last: number): number {
  if (from === 0) return 0;
  const gap = text.slice(from, last).search(/\s/);
  return gap === -1 ? last : Math.min(last, from + gap + 1);
}

/** Where the word before ends, from a place that may lie in one; no earlier than `first`. */
function wordEnd(text: string, from: number, first: number): number {
  if (from >= text.length) return text.length;
  const gap = /\s\S*$/.exec(text.slice(first, from));
  return gap === null ? from : first + gap.index;
}
