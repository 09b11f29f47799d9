import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive, NewArticle } from '../archive.ts';
import { newArticle } from '../new-article.testing.ts';
import { openArchive } from './sqlite-archive.ts';

let folder = '';
const path = (name = 'news.db') => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reports with names and numbers of their own, two at a time; the second of each pair is a version of the first. */
const batches: readonly (readonly NewArticle[])[] = Array.from({ length: 12 }, (_, i) =>
  ['', ' This report was corrected.'].map((more) =>
    newArticle({
      url: `https://post.example/${i}`,
      text: `Dam number ${i} held on Tuesday, Mayor Ann Ortega said. “We paid $${i}00 for it,” she told reporters in Ellery.${more}`,
    }),
  ),
);

async function isThere(archive: Archive, { read }: NewArticle): Promise<boolean> {
  const article = await archive.articleAt(read.article.url ?? '');
  if (article === undefined) return false;
  return (await archive.versions(article.id)).some(({ text }) => text === read.article.text);
}

/** The archive is sound, has all batches that were answered, and takes all of them again without duplicates. */
async function expectSurvival(name: string, answered: number): Promise<void> {
  const archive = await openArchive(path(name), { create: true });
  expect((await archive.examine()).faults).toEqual([]);
  for (const one of batches.slice(0, answered).flat()) expect(await isThere(archive, one)).toBe(true);
  for (const batch of batches) await archive.add(batch);
  expect(await archive.counts()).toMatchObject({ articles: batches.length, versions: 2 * batches.length, texts: 2 * batches.length });
  expect((await archive.examine()).faults).toEqual([]);
  await archive.close();
}

test('the power fails: the log ends anywhere, or in garbage, and what it had on the disk by then is there', async () => {
  const archive = await openArchive(path(), { create: true });
  const logged: number[] = [];
  for (const batch of batches) {
    await archive.add(batch);
    logged.push(statSync(path('news.db-wal')).size);
  }
  copyFileSync(path(), path('kept.db'));
  const log = readFileSync(path('news.db-wal'));
  await archive.close();
  // the log only grows in this run, so its length tells what had been answered
  expect(logged).toEqual(logged.toSorted((a, b) => a - b));
  const size = log.length;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: size }), fc.constantFrom('cut', 'garbage', 'zeros'), async (length, tail) => {
      rmSync(path('cut.db-shm'), { force: true });
      copyFileSync(path('kept.db'), path('cut.db'));
      const rest = Buffer.alloc(tail === 'cut' ? 0 : Math.min(9_000, size - length), tail === 'garbage' ? 0xa5 : 0);
      writeFileSync(path('cut.db-wal'), Buffer.concat([log.subarray(0, length), rest]));
      await expectSurvival('cut.db', logged.filter((at) => at <= length).length);
    }),
    { numRuns: 25, seed: 5 },
  );
});

test('the disk is full, at any moment: one line, and what was answered is there', async () => {
  const sizeWith = async (name: string, added: readonly (readonly NewArticle[])[]) => {
    const archive = await openArchive(path(name), { create: true });
    for (const batch of added) await archive.add(batch);
    await archive.close();
    return statSync(path(name)).size;
  };
  const [empty, whole] = [await sizeWith('empty.db', []), await sizeWith('whole.db', batches)];
  const page = 4096;
  for (let largest = empty; largest < whole; largest += 3 * page) {
    rmSync(path(), { force: true });
    const archive = await openArchive(path(), { create: true, largest });
    let answered = 0;
    const fill = async () => {
      for (const batch of batches.slice(answered)) {
        await archive.add(batch);
        answered++;
      }
    };
    await expect(fill()).rejects.toMatchObject({ name: 'ArchiveProblem', code: 'archive-full' });
    expect(answered).toBeLessThan(batches.length);
    // it still answers, and still refuses
    for (const one of batches.slice(0, answered).flat()) expect(await isThere(archive, one)).toBe(true);
    await expect(fill()).rejects.toMatchObject({ code: 'archive-full' });
    await archive.close();
    await expectSurvival('news.db', answered);
  }
});

test('two connections add the same by turns: each article is there once', async () => {
  const [one, other] = [await openArchive(path(), { create: true }), await openArchive(path())];
  const results: string[] = [];
  for (const batch of batches) for (const archive of [one, other]) results.push(...(await archive.add(batch)).map(({ result }) => result));
  expect(results.filter((result) => result !== 'same')).toHaveLength(2 * batches.length);
  await one.close();
  await other.close();
  await expectSurvival('news.db', batches.length);
});
