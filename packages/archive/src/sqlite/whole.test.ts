import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './open-database.ts';
import { tables } from './whole.ts';

test('a whole archive has every table but those of full-text search and of its form, and its tokens, which are its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
  const db = openDatabase(join(folder, 'news.db'), { create: true });
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_words%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  const there = db.all(sql).map(({ name }) => name as string);
  db.close();
  rmSync(folder, { recursive: true });
  expect(tables.map(([table]) => table).toSorted()).toEqual(there.filter((name) => name !== 'migrations' && name !== 'tokens').toSorted());
});
