import type { Change } from '../archive.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Writes down that something happened, inside the transaction in which it does. */
export function recordChange(db: SqliteDatabase, { at, kind, article, version, story, otherStory, person }: Omit<Change, 'id'>): void {
  const sql = 'INSERT INTO changes (at, kind, article, version, story, other_story, person) VALUES (?, ?, ?, ?, ?, ?, ?)';
  db.run(sql, at, kind, article ?? null, version ?? null, story ?? null, otherStory ?? null, person === true ? 1 : 0);
}

export function listChanges(db: SqliteDatabase, after: number, most: number): Change[] {
  const rows = db.all(
    'SELECT id, at, kind, article, version, story, other_story, person FROM changes WHERE id > ? ORDER BY id LIMIT ?',
    after,
    most,
  );
  return rows.map(({ id, at, kind, article, version, story, other_story, person }) => ({
    id,
    at,
    kind,
    ...(article === null ? {} : { article }),
    ...(version === null ? {} : { version }),
    ...(story === null ? {} : { story }),
    ...(other_story === null ? {} : { otherStory: other_story }),
    ...(person === 1 ? { person: true as const } : {}),
  }));
}
