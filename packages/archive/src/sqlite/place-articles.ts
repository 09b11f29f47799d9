import type { ArticleToGroup, Grouper, Grouping, GroupingState } from '../grouping.ts';
import { recordChange } from './changes.ts';
import { storyChanged } from './comparisons.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/**
 * Which revision of the groups each grouper remembers on this connection, so that it is loaded only when something else has changed them. What it
 * remembers counts once the disk has it.
 */
export class GrouperRevisions {
  private readonly known = new WeakMap<Grouper, number>();

  /** Groups articles inside a transaction; the revision that there is once it is committed. */
  place(db: SqliteDatabase, grouper: Grouper, articles: readonly ArticleToGroup[], now: string): number {
    if (this.known.get(grouper) !== readRevision(db)) grouper.load(readState(db));
    this.known.delete(grouper);
    applyGrouping(db, grouper.group(articles), articles, now);
    return readRevision(db);
  }

  committed(grouper: Grouper, revision: number): void {
    this.known.set(grouper, revision);
  }
}

function readRevision(db: SqliteDatabase): number {
  return db.get('SELECT revision FROM grouping').revision;
}

export function readState(db: SqliteDatabase): GroupingState {
  return {
    records: db.all('SELECT key, value FROM grouping_records ORDER BY key').map(({ key, value }) => ({ key, value })),
    pinned: db
      .all('SELECT article, story FROM story_articles WHERE pinned = 1 ORDER BY article')
      .map(({ article, story }) => ({ article, story })),
    apart: db.all('SELECT story, other FROM stories_apart ORDER BY story, other').map(({ story, other }) => [story, other] as const),
  };
}

/** The story that an article is in. */
export function storyOf(db: SqliteDatabase, article: number): string | undefined {
  return db.get('SELECT story FROM story_articles WHERE article = ?', article)?.story;
}

/** The id under which a story's articles are now; undefined where there was never such a story. */
export function currentStory(db: SqliteDatabase, story: string): string | undefined {
  const row = db.get('SELECT id, merged_into FROM stories WHERE id = ?', story);
  return row?.merged_into ?? row?.id;
}

/** Writes down what a grouper decided, once it is sure that it does not undo what a person has decided. */
function applyGrouping(
  db: SqliteDatabase,
  { placements, merges = [], splits = [], records = [] }: Grouping,
  articles: readonly ArticleToGroup[],
  now: string,
): void {
  const missing = articles.find(({ outcome: { article } }) => !placements.some((placement) => placement.article === article));
  if (missing !== undefined) throw new Error(`the grouper gave article ${missing.outcome.article} no story`);
  const touched = new Set<string>();
  /** Where articles of a story went, the last one last. */
  const left = new Map<string, string>();
  for (const { article, story, why } of placements) {
    const before = storyOf(db, article);
    if (before === story) continue;
    if (before !== undefined) {
      refuseToMovePinned(db, article);
      touched.add(before);
      left.set(before, story);
    }
    makeStory(db, story, now);
    placeArticle(db, article, story, why);
    touched.add(story);
    recordChange(db, { at: now, kind: 'article-placed', article, story, ...(before === undefined ? {} : { otherStory: before }) });
  }
  for (const { from, into } of merges) {
    const apart = db.get('SELECT 1 FROM stories_apart WHERE story = min(?1, ?2) AND other = max(?1, ?2)', from, into);
    if (apart !== undefined) throw new Error(`the grouper merges the stories ${from} and ${into}, which a person has told apart`);
    mergeStories(db, from, into);
    touched.add(into);
    recordChange(db, { at: now, kind: 'stories-merged', story: into, otherStory: from });
  }
  for (const { from, into, articles: leaving } of splits) {
    for (const article of leaving) refuseToMovePinned(db, article);
    makeStory(db, into, now);
    moveArticles(db, leaving, from, into);
    touched.add(from).add(into);
    recordChange(db, { at: now, kind: 'story-split', story: from, otherStory: into });
  }
  for (const story of touched) countArticles(db, story);
  for (const [from, into] of left) leaveEmptied(db, from, into, now);
  for (const { key, value } of records) {
    if (value === null) db.run('DELETE FROM grouping_records WHERE key = ?', key);
    else db.run('INSERT INTO grouping_records VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
  }
  countRevision(db);
}

/** A story whose last articles were placed elsewhere has gone into the one that they went to, so that its id still leads to them. */
function leaveEmptied(db: SqliteDatabase, from: string, into: string, now: string): void {
  const to = currentStory(db, into);
  if (to === undefined || to === from || currentStory(db, from) !== from || articlesIn(db, from).length > 0) return;
  mergeStories(db, from, to);
  recordChange(db, { at: now, kind: 'stories-merged', story: to, otherStory: from });
}

function countRevision(db: SqliteDatabase): void {
  db.run('UPDATE grouping SET revision = revision + 1');
}

function refuseToMovePinned(db: SqliteDatabase, article: number): void {
  if (db.get('SELECT 1 FROM story_articles WHERE article = ? AND pinned = 1', article) !== undefined)
    throw new Error(`the grouper moves article ${article}, whose story a person has decided`);
}

function makeStory(db: SqliteDatabase, story: string, now: string, byPerson = false): void {
  const known = db.get('SELECT merged_into FROM stories WHERE id = ?', story);
  if (known === undefined) {
    if (!byPerson && story.includes('.'))
      throw new Error(`the grouper calls a story ${story}; a dot is for stories that a person split off`);
    db.run('INSERT INTO stories (id, articles, first, newest) VALUES (?, 0, ?, ?)', story, now, now);
  } else if (known.merged_into !== null)
    throw new Error(`the grouper uses the story ${story} again, which is part of ${known.merged_into}`);
}

function placeArticle(db: SqliteDatabase, article: number, story: string, why: string | undefined): void {
  const { published, received } = db.get('SELECT published, received FROM versions WHERE article = ? ORDER BY number', article);
  const sql = `INSERT INTO story_articles (article, story, time, why, pinned) VALUES (?, ?, ?, ?, 0)
    ON CONFLICT (article) DO UPDATE SET story = excluded.story, why = excluded.why`;
  db.run(sql, article, story, timeOf(published, received), why ?? null);
}

/** When an article came out: as it says; as it came in where it does not say, or says that it lies ahead. */
export function timeOf(published: string | null, received: string): string {
  if (published === null) return received;
  // without a zone it is taken for UTC, never for that of the machine
  const zoned = /T/.test(published) && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(published) ? `${published}Z` : published;
  const time = Date.parse(zoned);
  return Number.isNaN(time) || time > Date.parse(received) ? received : new Date(time).toISOString();
}

function mergeStories(db: SqliteDatabase, from: string, into: string): void {
  if (from === into) throw new Error(`the story ${from} cannot go into itself`);
  for (const story of [from, into])
    if (currentStory(db, story) !== story) throw new Error(`there is no story ${story} that could be merged`);
  db.run('UPDATE story_articles SET story = ? WHERE story = ?', into, from);
  db.run('UPDATE stories SET merged_into = ?, articles = 0 WHERE id = ?', into, from);
  db.run('UPDATE stories SET merged_into = ? WHERE merged_into = ?', into, from);
  storyChanged(db, from);
  const others = db.all('SELECT story, other FROM stories_apart WHERE story = ?1 OR other = ?1', from);
  db.run('DELETE FROM stories_apart WHERE story = ?1 OR other = ?1', from);
  for (const { story, other } of others) tellApart(db, into, story === from ? other : story);
}

function tellApart(db: SqliteDatabase, story: string, other: string): void {
  if (story !== other) db.run('INSERT OR IGNORE INTO stories_apart VALUES (min(?1, ?2), max(?1, ?2))', story, other);
}

function moveArticles(db: SqliteDatabase, articles: readonly number[], from: string, into: string): void {
  for (const article of articles) {
    if (storyOf(db, article) !== from) throw new Error(`article ${article} is not in the story ${from}`);
    db.run('UPDATE story_articles SET story = ? WHERE article = ?', into, article);
  }
}

/**
 * A story is as old and as new as its articles say. One that says nothing does not move a story of last week to the day on which it came in, unless the
 * others say nothing either.
 */
function countArticles(db: SqliteDatabase, story: string): void {
  const sql = `UPDATE stories SET (articles, first, newest) = (
      SELECT count(*), coalesce(min(time) FILTER (WHERE published IS NOT NULL), min(time), stories.first),
        coalesce(max(time) FILTER (WHERE published IS NOT NULL), max(time), stories.newest)
      FROM story_articles JOIN versions ON versions.article = story_articles.article AND versions.number = 1 WHERE story_articles.story = stories.id
    ) WHERE id = ?`;
  db.run(sql, story);
  storyChanged(db, story);
}

/** A person's merge, inside a transaction: `other` goes into `story`, and the articles of both stay there from now on. */
export function joinByPerson(db: SqliteDatabase, story: string, other: string, now: string): void {
  db.run('DELETE FROM stories_apart WHERE story = min(?1, ?2) AND other = max(?1, ?2)', story, other);
  mergeStories(db, other, story);
  db.run('UPDATE story_articles SET pinned = 1 WHERE story = ?', story);
  countArticles(db, story);
  countRevision(db);
  recordChange(db, { at: now, kind: 'stories-merged', story, otherStory: other, person: true });
}

/**
 * A person's split, inside a transaction: the articles go into another story, which is new or comes back, and neither they nor those that stay move
 * from now on.
 * @param alongside ids that lead to the other story again
 */
export function partByPerson(
  db: SqliteDatabase,
  story: string,
  other: string,
  articles: readonly number[],
  now: string,
  alongside: readonly string[] = [],
): void {
  for (const id of [other, ...alongside])
    db.run('UPDATE stories SET merged_into = ? WHERE id = ? AND merged_into = ?', id === other ? null : other, id, story);
  makeStory(db, other, now, true);
  moveArticles(db, articles, story, other);
  db.run('UPDATE story_articles SET pinned = 1 WHERE story IN (?, ?)', story, other);
  tellApart(db, story, other);
  for (const one of [story, other]) countArticles(db, one);
  countRevision(db);
  recordChange(db, { at: now, kind: 'story-split', story, otherStory: other, person: true });
}

/** The articles in a story, the oldest first. */
export function articlesIn(db: SqliteDatabase, story: string): number[] {
  return db.all('SELECT article FROM story_articles WHERE story = ? ORDER BY time, article', story).map(({ article }) => article as number);
}
