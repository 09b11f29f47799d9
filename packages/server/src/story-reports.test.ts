import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Archive, compareBeforehand, openArchive } from '@crosscheck/archive';
import { compareArticles } from '@crosscheck/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addTo, buzz, courier, goat, wire } from './serving.testing.ts';
import { StoryReports } from './story-reports.ts';

let folder = '';
let archive: Archive;
const compare = vi.fn(async (articles: Parameters<typeof compareArticles>[0]) => compareArticles(articles));
const failed = vi.fn();
let lastChange = 0;
const openReports = () => new StoryReports(archive, compare, () => lastChange, 256_000_000, failed);
beforeEach(async () => {
  vi.clearAllMocks();
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-server-'));
  archive = await openArchive(join(folder, 'news.db'), { create: true });
  await addTo(archive, [courier, wire, goat]);
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

test('what the archive has is not compared again', async () => {
  await compareBeforehand(archive);
  const read = await openReports().read('s1');
  expect(read?.report.variations.length).toBeGreaterThan(0);
  expect(read?.report).toEqual(await archive.comparison(read?.story ?? { id: '', members: [] }));
  expect(compare).not.toHaveBeenCalled();
});

test('what was asked for is kept, so that the next server has it', async () => {
  const reports = openReports();
  const [one, other] = await Promise.all([1, 2].map(() => reports.read('s1')));
  expect(one?.report).toEqual(other?.report);
  expect(compare).toHaveBeenCalledTimes(1);
  await reports.settled();
  compare.mockClear();
  expect((await openReports().read('s1'))?.report).toEqual(one?.report);
  expect(compare).not.toHaveBeenCalled();
});

test('a story that has changed is compared anew', async () => {
  await compareBeforehand(archive);
  const reports = openReports();
  await reports.read('s1');
  await addTo(archive, [buzz]);
  lastChange++;
  expect((await reports.read('s1'))?.report.articles).toHaveLength(3);
  expect(compare).toHaveBeenCalledTimes(1);
  await reports.settled();
});

test('while another program is writing the reader has the answer, and does not wait', async () => {
  const db = new DatabaseSync(join(folder, 'news.db'));
  db.exec('BEGIN IMMEDIATE');
  const reports = openReports();
  expect(await reports.read('s1')).toBeDefined();
  // with the patience of every other call this would hang until the test is given up
  await reports.settled();
  db.exec('ROLLBACK');
  db.close();
  expect(await archive.storiesToCompare(50)).toEqual(['s1']);
  expect(failed).not.toHaveBeenCalled();
});

test('a disk that is full is told to the keeper, and the reader has the answer', async () => {
  const full = Object.assign(Object.create(archive) as Archive, {
    keepComparison: () => Promise.reject(new Error('the disk is full')),
  });
  const reports = new StoryReports(full, compare, () => lastChange, 256_000_000, failed);
  expect(await reports.read('s1')).toBeDefined();
  await reports.settled();
  expect(failed).toHaveBeenCalledTimes(1);
});
