import type { Change } from '../archive.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Writes down that something happened, inside the transaction in which it does. */
export function recordChange(db: SqliteDatabase, { at, kind, article, version }: Omit<Change, 'id'>): void {
  db.run('INSERT INTO changes (at, kind, article, version) VALUES (?, ?, ?, ?)', at, kind, article ?? null, version ?? null);
}

export function listChanges(db: SqliteDatabase, after: number, most: number): Change[] {
  const rows = db.all('SELECT id, at, kind, article, version FROM changes WHERE id > ? ORDER BY id LIMIT ?', after, most);
  return rows.map(({ id, at, kind, article, version }) => ({
    id,
    at,
    kind,
    ...(article === null ? {} : { article }),
    ...(version === null ? {} : { version }),
  }));
}
