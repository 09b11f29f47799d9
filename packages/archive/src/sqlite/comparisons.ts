import { deflateSync, inflateSync } from 'node:zlib';
import { engineVersion, type Report, summarise } from '@crosscheck/engine';
import { articlesOfStory } from '../articles-of-story.ts';
import type { ArchivedStory } from '../stories.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';
import { hashOfText } from './texts.ts';

/** Writes down, inside the transaction in which a story changes, that it has to be compared again; of a single article there is nothing to compare. */
export function storyChanged(db: SqliteDatabase, story: string): void {
  const { articles } = db.get('SELECT articles FROM stories WHERE id = ?', story);
  if (articles > 1) db.run('INSERT OR IGNORE INTO stories_to_compare VALUES (?)', story);
  else forget(db, story);
}

/** The same for the story that an article is in. */
export function articleChanged(db: SqliteDatabase, article: number): void {
  const story = db.get('SELECT story FROM story_articles WHERE article = ?', article)?.story;
  if (story !== undefined) storyChanged(db, story);
}

function forget(db: SqliteDatabase, story: string): void {
  db.run('DELETE FROM comparisons WHERE story = ?', story);
  db.run('DELETE FROM stories_to_compare WHERE story = ?', story);
}

/** Stories that changed since they were compared, then those that another version of the engine compared; of each kind the newest first. */
export function readStoriesToCompare(db: SqliteDatabase, mostArticles: number): string[] {
  const sql = `SELECT id FROM stories WHERE articles <= :mostArticles AND id IN
    (SELECT story FROM stories_to_compare UNION SELECT story FROM comparisons WHERE engine <> :engine)
    ORDER BY id NOT IN (SELECT story FROM stories_to_compare), newest DESC, id DESC`;
  return db.all(sql, { mostArticles, engine: engineVersion }).map(({ id }) => id as string);
}

/** The comparison that is kept of a story, where it was made by this version of the engine of what the story has. */
export function readComparison(db: SqliteDatabase, story: Pick<ArchivedStory, 'id' | 'members'>): Report | undefined {
  const row = db.get('SELECT id, report FROM comparisons WHERE story = ? AND engine = ?', story.id, engineVersion);
  if (row === undefined) return undefined;
  const accounts = articlesOfStory(story);
  const sql = `SELECT versions.article, versions.number FROM comparison_accounts JOIN versions ON versions.id = comparison_accounts.version
    WHERE comparison_accounts.comparison = ? ORDER BY comparison_accounts.place`;
  if (db.all(sql, row.id).map(accountId).join() !== accounts.map(({ id }) => id).join()) return undefined;
  const texts = new Map(accounts.map(({ id, text }) => [id, text]));
  const bare = unpackReport(row.report);
  return { ...bare, articles: bare.articles.map((article) => ({ ...article, text: texts.get(article.id) ?? unknownAccount(article.id) })) };
}

/** An article's id in a comparison, as `articleOfVersion` has it. */
function accountId({ article, number }: Row): string {
  return number === 1 ? `${article}` : `${article}/${number}`;
}

interface AccountRow {
  /** Row of `versions`. */
  readonly version: number;
  readonly id: string;
  readonly sha256: string;
}

/** What a comparison of the story would be made of now; the same as `articlesOfStory`, without the texts. */
function readAccounts(db: SqliteDatabase, story: string): AccountRow[] {
  const sql = `SELECT versions.id AS version, versions.article, versions.number, texts.sha256 FROM story_articles
    JOIN articles ON articles.id = story_articles.article AND articles.withdrawn IS NULL
    JOIN versions ON versions.article = articles.id AND versions.latest = 1 JOIN texts ON texts.id = versions.text
    WHERE story_articles.story = ? ORDER BY story_articles.time, story_articles.article`;
  const seen = new Set<string>();
  return db.all(sql, story).flatMap((row) => {
    if (seen.has(row.sha256)) return [];
    seen.add(row.sha256);
    return [{ version: row.version, id: accountId(row), sha256: row.sha256 }];
  });
}

/**
 * Keeps the comparison of a story in place of the one before, inside a transaction; false where the story is no longer what was compared. Of fewer than two
 * accounts nothing is kept.
 */
export function keepComparison(db: SqliteDatabase, story: Pick<ArchivedStory, 'id' | 'members'>, report: Report, now: string): boolean {
  const compared = articlesOfStory(story).map(({ id }) => id);
  const accounts = readAccounts(db, story.id);
  if (accounts.map(({ id }) => id).join() !== compared.join()) return false;
  checkReport(story.id, accounts, report);
  forget(db, story.id);
  if (accounts.length > 1) insertComparison(db, story.id, accounts, report, now);
  return true;
}

/** Only what the accounts of the story were compared into is ever kept. */
function checkReport(story: string, accounts: readonly AccountRow[], report: Report): void {
  if (report.generator.version !== engineVersion) throw new Error(`the comparison of story ${story} was made by another version`);
  const hashes = new Map(accounts.map(({ id, sha256 }) => [id, sha256]));
  const stranger = report.articles.find(({ id, text }) => hashes.get(id) !== hashOfText(text));
  // an article that is too long is no account of the comparison, which only tells of it
  const left = report.diagnostics.filter(({ code }) => code === 'article-too-long').length;
  if (stranger !== undefined || report.articles.length + left < accounts.length)
    throw new Error(`the comparison is not one of the accounts of story ${story}`);
}

function insertComparison(db: SqliteDatabase, story: string, accounts: readonly AccountRow[], report: Report, now: string): void {
  const summary = summarise(report);
  const comparison = db.run(
    'INSERT INTO comparisons (story, engine, made, independent, conflicts, differences, report) VALUES (?, ?, ?, ?, ?, ?, ?)',
    story,
    report.generator.version,
    now,
    summary.independent,
    summary.conflicts,
    summary.differences,
    packReport(withoutTexts(report)),
  );
  const alone = new Set(summary.alone);
  const searched = searchedIn(report);
  for (const [i, { version, id }] of accounts.entries()) {
    const sql = 'INSERT INTO comparison_accounts (comparison, place, version, searched, alone) VALUES (?, ?, ?, ?, ?)';
    db.run(sql, comparison, i + 1, version, searched.has(id) ? 1 : 0, alone.has(id) ? 1 : 0);
  }
  const versions = new Map(accounts.map(({ id, version }) => [id, version]));
  const texts = new Map(report.articles.map(({ id, text }) => [id, text]));
  /** Version, place and words of a reading, as every table of readings has them. */
  const placed = ({ article, start, end }: { readonly article: string; readonly start: number; readonly end: number }) =>
    [versions.get(article) ?? unknownAccount(article), start, end, texts.get(article)?.slice(start, end) ?? ''] as const;
  const speakers = new Map(report.entities.map(({ id, name }) => [id, name]));
  const points = new Map<string, number>();
  for (const { id, kind, speaker, gist, wording, independent, readings } of report.points) {
    const by = speaker === undefined ? null : (speakers.get(speaker) ?? null);
    const sql = 'INSERT INTO points (comparison, name, kind, speaker, gist, wording, independent) VALUES (?, ?, ?, ?, ?, ?, ?)';
    const point = db.run(sql, comparison, id, kind, by, gist, wording ?? null, independent);
    points.set(id, point);
    for (const reading of readings)
      db.run(
        'INSERT INTO point_readings (point, version, start_offset, end_offset, words) VALUES (?, ?, ?, ?, ?)',
        point,
        ...placed(reading),
      );
  }
  for (const { id, point, type, severity, rule, explanation, readings } of report.variations) {
    const sql = 'INSERT INTO variations (comparison, name, point, type, severity, rule, explanation) VALUES (?, ?, ?, ?, ?, ?, ?)';
    const about = point === undefined ? null : (points.get(point) ?? null);
    const variation = db.run(sql, comparison, id, about, type, severity, rule, explanation);
    for (const { value, ...reading } of readings) {
      const sql = 'INSERT INTO variation_readings (variation, version, start_offset, end_offset, words, value) VALUES (?, ?, ?, ?, ?, ?)';
      db.run(sql, variation, ...placed(reading), value ?? null);
    }
  }
  for (const { similarity, readings } of report.copied) {
    const copy = db.run('INSERT INTO copies (comparison, similarity) VALUES (?, ?)', comparison, similarity);
    for (const reading of readings)
      db.run('INSERT INTO copy_readings (copy, version, start_offset, end_offset, words) VALUES (?, ?, ?, ?, ?)', copy, ...placed(reading));
  }
}

/** The accounts that a point was looked for in: every point names them all, as having it or as silent. */
function searchedIn({ articles, points: [first] }: Report): ReadonlySet<string> {
  return new Set(first === undefined ? articles.map(({ id }) => id) : [...first.readings.map(({ article }) => article), ...first.absent]);
}

function unknownAccount(id: string): never {
  throw new Error(`the comparison has an article ${id} that was not compared`);
}

/** A comparison without its texts, which stand in `texts` already: "" stands for each. */
function withoutTexts(report: Report): Report {
  return { ...report, articles: report.articles.map((article) => ({ ...article, text: '' })) };
}

/** A comparison as it is kept, in bytes: as JSON, compressed. */
export function packReport(report: Report): Uint8Array {
  return deflateSync(JSON.stringify(report));
}

export function unpackReport(bytes: Uint8Array): Report {
  return JSON.parse(inflateSync(bytes).toString());
}
