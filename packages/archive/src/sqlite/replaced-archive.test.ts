import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { newArticle } from '../new-article.testing.ts';
import { openArchive } from './sqlite-archive.ts';

let folder = '';
let archive: Archive;
const path = () => join(folder, 'news.db');
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
  archive = await openArchive(path(), { create: true });
  await archive.add([newArticle()]);
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

const later = newArticle({ url: 'https://post.example/later', text: 'The dam at Ellery held on Wednesday, Mayor Ann Ortega said.' });

test.each<[string, () => void]>([
  [
    'another file has taken its place',
    () => {
      writeFileSync(join(folder, 'other'), 'The dam held on Tuesday.\n'.repeat(400));
      renameSync(join(folder, 'other'), path());
    },
  ],
  ['it was taken away', () => rmSync(path())],
  ['its folder has another name now', () => renameSync(folder, `${folder}-moved`)],
])('%s: nothing is told as written that nobody would find again, and who follows it hears of it', async (_what, replace) => {
  replace();
  await expect(archive.add([later])).rejects.toMatchObject({ name: 'ArchiveProblem', code: 'archive-replaced' });
  await expect(archive.changes(0)).rejects.toMatchObject({ code: 'archive-replaced' });
  expect(await archive.articleAt('https://post.example/later')).toBeUndefined();
  rmSync(`${folder}-moved`, { recursive: true, force: true });
});

test('a copy of it elsewhere changes nothing', async () => {
  writeFileSync(join(folder, 'copy.db'), readFileSync(path()));
  expect(await archive.add([later])).toMatchObject([{ result: 'added' }]);
  expect(await archive.changes(0)).toHaveLength(2);
});
