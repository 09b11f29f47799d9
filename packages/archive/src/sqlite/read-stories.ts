import type { ArchivedArticle } from '../archive.ts';
import type { ArchivedStory, StoriesPage, StoriesQuery, StoryLine } from '../stories.ts';
import { WrongRequest } from '../wrong-request.ts';
import { readRejections } from './annotations.ts';
import { partOf } from './like.ts';
import { matchWords } from './match-words.ts';
import { currentStory } from './place-articles.ts';
import { readArticleRow } from './read-articles.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';

/** Stories with articles, the newest first; a page ends where the next begins, so that nothing is shown twice when stories come in between. */
export function listStories(db: SqliteDatabase, wanted: StoriesQuery): StoriesPage {
  const { since, until, publisher, limit = 50, cursor } = wanted;
  const matched: Record<string, string> = {};
  for (const field of ['query', 'person', 'place'] as const) {
    const given = wanted[field];
    const match = given === undefined ? undefined : matchWords(given);
    if (match !== undefined) matched[field] = match;
    else if (given !== undefined) return { stories: [] };
  }
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  const conditions = [
    'stories.articles > 0',
    ...(since === undefined ? [] : ['stories.newest >= :since']),
    ...(after === undefined ? [] : ['(stories.newest, stories.id) < (:newest, :id)']),
    ...(until === undefined ? [] : ["stories.first < :until || 'U'"]),
    ...(publisher === undefined
      ? []
      : [inStories("SELECT versions.id FROM versions WHERE versions.publisher LIKE :publisher ESCAPE '\\'")]),
    ...('query' in matched ? [inStories('SELECT rowid FROM article_words WHERE article_words MATCH :query')] : []),
    ...('person' in matched ? [inStories(naming('person'))] : []),
    ...('place' in matched ? [inStories(naming('place'))] : []),
  ];
  const sql = `SELECT id, articles, first, newest FROM stories WHERE ${conditions.join(' AND ')} ORDER BY newest DESC, id DESC LIMIT :limit`;
  const rows = db.all(sql, {
    limit: limit + 1,
    ...(since === undefined ? {} : { since }),
    ...(after === undefined ? {} : after),
    ...(until === undefined ? {} : { until }),
    ...(publisher === undefined ? {} : { publisher: partOf(publisher) }),
    ...matched,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    stories: page.map((row) => toLine(db, row)),
    ...(rows.length > limit && last !== undefined ? { next: `${last.newest} ${last.id}` } : {}),
  };
}

/** The condition that a latest version of one of a story's articles is among these. */
function inStories(versions: string): string {
  return `stories.id IN (SELECT story_articles.story FROM versions JOIN story_articles ON story_articles.article = versions.article
    WHERE versions.latest = 1 AND versions.id IN (${versions}))`;
}

/** Versions in which somebody or some place is named, by words of the name. */
function naming(type: 'person' | 'place'): string {
  return `SELECT entities.version FROM name_words JOIN entities ON entities.name = name_words.rowid
    WHERE name_words MATCH :${type} AND entities.type = '${type}'`;
}

function parseCursor(cursor: string): { readonly newest: string; readonly id: string } {
  const [, newest, id] = /^(\S+) (\S+)$/.exec(cursor) ?? [];
  if (newest === undefined || id === undefined || Number.isNaN(Date.parse(newest)))
    throw new WrongRequest('the cursor is none that a list of stories ended with; leave it out to begin with the newest');
  return { newest, id };
}

function toLine(db: SqliteDatabase, { id, articles, first, newest }: Row): StoryLine {
  const latest =
    'FROM story_articles JOIN versions ON versions.article = story_articles.article AND versions.latest = 1 WHERE story_articles.story = ?';
  const headline = db.get(
    `SELECT headline ${latest} AND headline IS NOT NULL ORDER BY time DESC, story_articles.article DESC`,
    id,
  )?.headline;
  const publishers = db.all(`SELECT DISTINCT publisher ${latest} AND publisher IS NOT NULL ORDER BY publisher`, id);
  return {
    id,
    ...(headline === undefined ? {} : { headline }),
    articles,
    publishers: publishers.map(({ publisher }) => publisher as string),
    first,
    newest,
  };
}

/** A story by the id it has or had; undefined where there is none. */
export function readStory(db: SqliteDatabase, given: string): ArchivedStory | undefined {
  const id = currentStory(db, given);
  if (id === undefined) return undefined;
  const row = db.get('SELECT id, articles, first, newest FROM stories WHERE id = ?', id);
  const members = db.all('SELECT article, time, why, pinned FROM story_articles WHERE story = ? ORDER BY time, article', id);
  return {
    ...toLine(db, row),
    members: members.map(({ article, time, why, pinned }) => ({
      article: readArticleRow(db, article) as ArchivedArticle,
      time,
      ...(why === null ? {} : { why }),
      pinned: pinned === 1,
    })),
    rejections: readRejections(db, id),
  };
}

/** Articles that no grouper has placed yet, in their order of arrival. */
export function readUngrouped(db: SqliteDatabase, most: number): number[] {
  const sql = 'SELECT id FROM articles WHERE NOT EXISTS (SELECT 1 FROM story_articles WHERE article = articles.id) ORDER BY id LIMIT ?';
  return db.all(sql, most).map(({ id }) => id as number);
}
