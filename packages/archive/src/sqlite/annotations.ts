import type { Annotation, AnnotationsQuery } from '../annotations.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';

/** An annotation to be written down. */
export interface AnnotationToWrite extends Omit<Annotation, 'id' | 'undoneBy' | 'reason' | 'by'> {
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
  /** Ids that led to a merged story by then. */
  readonly wentAlong?: readonly string[];
}

/** Writes down what a person decided, inside the transaction in which it takes effect; its id. */
export function writeAnnotation(db: SqliteDatabase, annotation: AnnotationToWrite): number {
  const { at, kind, story, other, wentAlong, variation, undoes, reason, by, articles } = annotation;
  const id = db.run(
    'INSERT INTO annotations (at, kind, story, other, went_along, variation, undoes, reason, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    at,
    kind,
    story,
    other ?? null,
    wentAlong === undefined ? null : JSON.stringify(wentAlong),
    variation === undefined ? null : JSON.stringify(variation),
    undoes ?? null,
    reason ?? null,
    by ?? null,
  );
  for (const article of new Set(articles)) db.run('INSERT INTO annotated_articles (annotation, article) VALUES (?, ?)', id, article);
  return id;
}

const FIELDS = `SELECT annotations.id, at, kind, story, other, variation, undoes, reason, person,
  (SELECT id FROM annotations AS undo WHERE undo.undoes = annotations.id) AS undone_by FROM annotations`;

/** Annotations, the oldest first. */
export function readAnnotations(db: SqliteDatabase, { story, after = 0, limit = -1 }: AnnotationsQuery = {}): Annotation[] {
  if (story === undefined)
    return db.all(`${FIELDS} WHERE annotations.id > ? ORDER BY annotations.id LIMIT ?`, after, limit).map((row) => toAnnotation(db, row));
  const sql = `WITH ids AS (SELECT id FROM stories WHERE id = :story OR merged_into = :story),
    own AS (SELECT id FROM annotations WHERE story IN (SELECT id FROM ids) OR other IN (SELECT id FROM ids)
      UNION SELECT annotation FROM annotated_articles JOIN story_articles USING (article) WHERE story_articles.story = :story)
    ${FIELDS} WHERE (annotations.id IN own OR annotations.undoes IN own) AND annotations.id > :after ORDER BY annotations.id LIMIT :limit`;
  return db.all(sql, { story, after, limit }).map((row) => toAnnotation(db, row));
}

export function readAnnotation(db: SqliteDatabase, id: number): Annotation | undefined {
  const row = db.get(`${FIELDS} WHERE annotations.id = ?`, id);
  return row === undefined ? undefined : toAnnotation(db, row);
}

/** Ids that led to a story before it was merged. */
export function readWentAlong(db: SqliteDatabase, annotation: number): string[] {
  return JSON.parse(db.get('SELECT went_along FROM annotations WHERE id = ?', annotation)?.went_along ?? '[]');
}

/** The rejections that hold of variations between articles of a story, wherever those were when it was said. */
export function readRejections(db: SqliteDatabase, story: string): Annotation[] {
  const sql = `${FIELDS} WHERE kind = 'reject' AND undone_by IS NULL AND annotations.id IN
    (SELECT annotation FROM story_articles JOIN annotated_articles USING (article) WHERE story_articles.story = ?) ORDER BY annotations.id`;
  return db.all(sql, story).map((row) => toAnnotation(db, row));
}

function toAnnotation(db: SqliteDatabase, { id, at, kind, story, other, variation, undoes, reason, person, undone_by }: Row): Annotation {
  return {
    id,
    at,
    kind,
    story,
    ...(other === null ? {} : { other }),
    articles: db
      .all('SELECT article FROM annotated_articles WHERE annotation = ? ORDER BY article', id)
      .map(({ article }) => article as number),
    ...(variation === null ? {} : { variation: JSON.parse(variation) }),
    ...(undoes === null ? {} : { undoes }),
    ...(undone_by === null ? {} : { undoneBy: undone_by }),
    ...(reason === null ? {} : { reason }),
    ...(person === null ? {} : { by: person }),
  };
}
