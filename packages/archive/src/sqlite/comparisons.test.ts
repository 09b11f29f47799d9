import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { compareBeforehand } from '../compare-stories.ts';
import { dam, newArticle } from '../new-article.testing.ts';
import type { ArchivedStory } from '../stories.ts';
import { WordGrouper } from '../word-grouper.testing.ts';
import { openArchive } from './sqlite-archive.ts';

let folder = '';
let archive: Archive;
const path = () => join(folder, 'news.db');
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
  archive = await openArchive(path(), { create: true });
  const accounts = [
    { publisher: 'Post', text: `The mayor spoke. ${dam.first}` },
    { publisher: 'Wire', text: `The storm passed. ${dam.second}` },
    { publisher: 'Third', text: 'The ferry was late on Tuesday night, and nobody was hurt.' },
  ];
  await archive.add(
    accounts.map((given, i) => newArticle({ ...given, url: `https://paper${i}.example/` })),
    new WordGrouper(),
  );
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(sql: string): unknown[] {
  const db = new DatabaseSync(path());
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => Object.values(row));
  } finally {
    db.close();
  }
}

test('what a person asks in SQL: who tells a point and who is silent, and who has which words', async () => {
  await compareBeforehand(archive);
  expect(
    ask("SELECT publisher, present, words FROM told WHERE gist LIKE '%told reporters%' AND speaker = 'Ann Ortega' ORDER BY publisher"),
  ).toEqual([
    ['Post', 1, expect.stringContaining('very lucky')],
    ['Third', 0, null],
    ['Wire', 1, expect.stringContaining('were lucky')],
  ]);
  expect(ask("SELECT severity, publisher, words, value FROM varied WHERE type = 'number' ORDER BY publisher")).toEqual([
    ['conflict', 'Post', '$5,687', expect.any(String)],
    ['conflict', 'Wire', '$6,587', expect.any(String)],
  ]);
  expect(ask('SELECT publisher, words FROM copied ORDER BY publisher').length % 2).toBe(0);
  expect(ask('SELECT story, conflicts FROM compared')).toEqual([['the', expect.any(Number)]]);
});

test('the words are those at their place', async () => {
  await compareBeforehand(archive);
  const texts = new Map(((await archive.story('the')) as ArchivedStory).members.map(({ article }) => [article.id, article.latest.text]));
  const rows = ask(`SELECT article, words, start_offset, end_offset FROM told WHERE present = 1
    UNION ALL SELECT article, words, start_offset, end_offset FROM varied
    UNION ALL SELECT article, words, start_offset, end_offset FROM copied`) as [number, string, number, number][];
  expect(rows.length).toBeGreaterThan(4);
  for (const [article, words, start, end] of rows) expect(texts.get(article)?.slice(start, end)).toBe(words);
});

test('a story that has changed since is in none of the views', async () => {
  await compareBeforehand(archive);
  await archive.add([newArticle({ url: 'https://fifth.example/', text: 'The dam is to be painted.' })], new WordGrouper());
  for (const view of ['told', 'varied', 'copied', 'compared']) expect(ask(`SELECT * FROM ${view}`)).toEqual([]);
  expect(ask('SELECT * FROM points').length).toBeGreaterThan(0);
  await compareBeforehand(archive);
  expect(ask('SELECT DISTINCT story FROM told')).toEqual([['the']]);
});

test('what another version of the engine compared is not taken, and is compared again', async () => {
  await compareBeforehand(archive);
  const story = (await archive.story('the')) as ArchivedStory;
  expect(await archive.comparison(story)).toBeDefined();
  ask("UPDATE comparisons SET engine = '0.0.1' RETURNING id");
  expect(await archive.comparison(story)).toBeUndefined();
  expect(await archive.storiesToCompare(50)).toEqual(['the']);
  await compareBeforehand(archive);
  expect(await archive.comparison(story)).toBeDefined();
  expect(ask('SELECT count(*) FROM comparisons')).toEqual([[1]]);
});

test('another program is writing: one that does not wait is told so, and keeps nothing', async () => {
  const story = (await archive.story('the')) as ArchivedStory;
  await compareBeforehand(archive);
  const report = await archive.comparison(story);
  const db = new DatabaseSync(path());
  db.exec('BEGIN IMMEDIATE');
  await expect(archive.keepComparison(story, report as NonNullable<typeof report>, 10)).rejects.toMatchObject({ code: 'archive-busy' });
  db.exec('ROLLBACK');
  db.close();
  expect(await archive.keepComparison(story, report as NonNullable<typeof report>, 10)).toBe(true);
});
