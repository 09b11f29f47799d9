import type { Annotation, RejectedVariation, Why } from '../annotations.ts';
import { isSameVariation } from '../rejections.ts';
import { WrongRequest } from '../wrong-request.ts';
import { readAnnotation, readRejections, readWentAlong, writeAnnotation } from './annotations.ts';
import { recordChange } from './changes.ts';
import { articlesIn, currentStory, joinByPerson, partByPerson, storyOf } from './place-articles.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** What people decide about stories and variations. All of it happens inside a transaction, at a time, and is written down in the same. */

/** Everything in `other` goes to `story`; the annotation that says so. */
export function mergeStories(db: SqliteDatabase, story: string, other: string, why: Why, now: string): number {
  const [kept, gone] = [story, other].map((id) => storyNow(db, id)) as [string, string];
  if (kept === gone) throw new WrongRequest(`${story} and ${other} are one story already`);
  const articles = articlesIn(db, gone);
  const wentAlong = db.all('SELECT id FROM stories WHERE merged_into = ? ORDER BY id', gone).map(({ id }) => id as string);
  joinByPerson(db, kept, gone, now);
  return writeAnnotation(db, { at: now, kind: 'merge', story: kept, other: gone, articles, wentAlong, ...why });
}

/** Articles of a story, though not all, become a story of their own; its id. */
export function splitStory(db: SqliteDatabase, story: string, articles: readonly number[], why: Why, now: string): string {
  const id = storyNow(db, story);
  const members = new Set(articlesIn(db, id));
  const stranger = articles.find((article) => !members.has(article));
  if (stranger !== undefined) throw new WrongRequest(`article ${stranger} is not in the story ${story}; see which are with stories`);
  const leaving = [...new Set(articles)];
  if (leaving.length === 0 || leaving.length === members.size)
    throw new WrongRequest(`some articles must leave the story ${story} and some must stay; name those that leave`);
  let number = 2;
  while (currentStory(db, `${id}.${number}`) !== undefined) number++;
  const other = `${id}.${number}`;
  partByPerson(db, id, other, leaving, now);
  writeAnnotation(db, { at: now, kind: 'split', story: id, other, articles: leaving, ...why });
  return other;
}

/** A variation of a story is none; the annotation that says so. */
export function rejectVariation(db: SqliteDatabase, story: string, variation: RejectedVariation, why: Why, now: string): number {
  const id = storyNow(db, story);
  if ((why.reason ?? '').trim() === '') throw new WrongRequest('give a reason, which is kept and shown with what was rejected');
  if (variation.keys.length === 0) throw new WrongRequest('the variation has no permanent name; compare the story anew');
  const articles = variation.readings.map(({ article }) => article);
  const stranger = articles.find((article) => storyOf(db, article) !== id);
  if (stranger !== undefined) throw new WrongRequest(`article ${stranger} is not in the story ${story}`);
  const before = readRejections(db, id).find(
    (rejection) => rejection.variation !== undefined && isSameVariation(variation, rejection.variation),
  );
  if (before !== undefined) throw new WrongRequest(`it is rejected already, by annotation ${before.id}`);
  const annotation = writeAnnotation(db, { at: now, kind: 'reject', story: id, articles, variation, ...why });
  recordChange(db, { at: now, kind: 'variation-rejected', story: id, person: true });
  return annotation;
}

/** Takes back what a person decided; the annotation that says so. */
export function undoAnnotation(db: SqliteDatabase, id: number, why: Why, now: string): Annotation {
  const annotation = readAnnotation(db, id);
  if (annotation === undefined) throw new WrongRequest(`there is no annotation ${id}; see which there are with annotations`);
  if (annotation.kind === 'undo') throw new WrongRequest(`annotation ${id} is an undo; decide anew what it took back`);
  if (annotation.undoneBy !== undefined) throw new WrongRequest(`annotation ${id} is undone already, by ${annotation.undoneBy}`);
  const story = takeBack[annotation.kind](db, annotation, now);
  const undo = writeAnnotation(db, { at: now, kind: 'undo', story, articles: annotation.articles, undoes: id, ...why });
  return readAnnotation(db, undo) as Annotation;
}

/** Each answers the story that it is about now. */
const takeBack: Readonly<Record<'merge' | 'split' | 'reject', (db: SqliteDatabase, annotation: Annotation, now: string) => string>> = {
  /** The story that went into another has its id again, and those of its articles that are still there. What came since stays where it is. */
  merge(db, { id, story, other = '', articles }, now) {
    const from = storyNow(db, story);
    const back = articles.filter((article) => storyOf(db, article) === from);
    if (currentStory(db, other) !== from || back.length === 0)
      throw new WrongRequest(`the articles of ${other} are no longer in ${from}; nothing is left to take back`);
    if (back.length === articlesIn(db, from).length)
      throw new WrongRequest(`no article but those of ${other} is in ${from} now, so that nothing would be left of it`);
    partByPerson(db, from, other, back, now, readWentAlong(db, id));
    return from;
  },
  /** What was split off goes back, with what has come to it since. */
  split(db, { story, other = '' }, now) {
    const into = storyNow(db, story);
    if (currentStory(db, other) !== other)
      throw new WrongRequest(`${other} has gone into ${currentStory(db, other)} since; nothing is left to take back`);
    if (into === other) throw new WrongRequest(`${story} has gone into ${other} since; nothing is left to take back`);
    joinByPerson(db, into, other, now);
    return into;
  },
  reject(db, { story, articles }, now) {
    // where the articles are now, as it counts there again
    const place = storyOf(db, articles[0] ?? 0) ?? storyNow(db, story);
    recordChange(db, { at: now, kind: 'variation-restored', story: place, person: true });
    return place;
  },
};

function storyNow(db: SqliteDatabase, id: string): string {
  const now = currentStory(db, id);
  if (now === undefined) throw new WrongRequest(`there is no story ${id}; see which there are with stories`);
  return now;
}
