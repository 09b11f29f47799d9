import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareArticles } from '@crosscheck/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Archive } from './archive.ts';
import { ArchiveProblem } from './archive-problem.ts';
import { type CompareAccounts, compareBeforehand } from './compare-stories.ts';
import { ComparingWhenQuiet } from './comparing-when-quiet.ts';
import { newArticle } from './new-article.testing.ts';
import { openArchive } from './sqlite/sqlite-archive.ts';
import { WordGrouper } from './word-grouper.testing.ts';

let folder = '';
let archive: Archive;
const grouper = new WordGrouper();
const tell = (...texts: readonly string[]) =>
  archive.add(
    texts.map((text, i) => newArticle({ text, url: `https://paper${i}.example/${encodeURIComponent(text)}`, published: `2021-05-1${i}` })),
    grouper,
  );
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-archive-'));
  archive = await openArchive(join(folder, 'news.db'), { create: true });
  await tell('Dam holds.', 'Dam is safe.', 'Pier opens.', 'Pier closes.', 'Ferry late.', 'Ferry found.');
});
afterEach(async () => {
  vi.useRealTimers();
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Compares, and writes down what: the first word of the first account. */
function watched(): { readonly compare: CompareAccounts; readonly done: string[] } {
  const done: string[] = [];
  return {
    done,
    async compare(articles) {
      done.push(articles[0]?.text.split(' ')[0] ?? '');
      return compareArticles(articles);
    },
  };
}

test('each story that changed is compared once, the newest first', async () => {
  const { compare, done } = watched();
  expect(await compareBeforehand(archive, { compare })).toBe(0);
  expect(done).toEqual(['Ferry', 'Pier', 'Dam']);
  expect(await compareBeforehand(archive, { compare })).toBe(0);
  await tell('Dam breaks.');
  await compareBeforehand(archive, { compare });
  expect(done).toEqual(['Ferry', 'Pier', 'Dam', 'Dam']);
});

test('from the oldest on, and no further than it may go', async () => {
  const { compare, done } = watched();
  expect(await compareBeforehand(archive, { compare, from: 'oldest', goOn: () => done.length < 2 })).toBe(1);
  expect(done).toEqual(['Dam', 'Pier']);
  expect(await archive.storiesToCompare(50)).toEqual(['ferry']);
});

test('what another program has compared meanwhile is not compared again', async () => {
  const { compare, done } = watched();
  const other = await openArchive(join(folder, 'news.db'));
  await compareBeforehand(archive, {
    async compare(articles) {
      if (done.length === 0) await compareBeforehand(other, { compare, from: 'oldest', goOn: () => done.length < 2 });
      return compare(articles);
    },
  });
  await other.close();
  expect(done).toEqual(['Dam', 'Pier', 'Ferry']);
  expect(await archive.storiesToCompare(50)).toEqual([]);
});

test('a story that changes while it is compared stays to be compared', async () => {
  await compareBeforehand(archive, {
    async compare(articles) {
      if (articles[0]?.text.startsWith('Ferry')) await tell('Ferry sunk.');
      return compareArticles(articles);
    },
  });
  expect(await archive.storiesToCompare(50)).toEqual(['ferry']);
});

test('one that fails does not hold up the others, and is tried again', async () => {
  const failures: unknown[] = [];
  const compare: CompareAccounts = async (articles) => {
    if (articles[0]?.text.startsWith('Pier')) throw new Error('it broke');
    return compareArticles(articles);
  };
  expect(await compareBeforehand(archive, { compare, onFailure: (error, story) => failures.push([String(error), story]) })).toBe(0);
  expect(failures).toEqual([['Error: it broke', 'pier']]);
  expect(await archive.storiesToCompare(50)).toEqual(['pier']);
  await expect(compareBeforehand(archive, { compare })).rejects.toThrow('it broke');
});

test('while another program keeps the archive busy it ends early; a full disk is said', async () => {
  const refusing = (code: 'archive-busy' | 'archive-full'): Archive =>
    Object.assign(Object.create(archive), {
      keepComparison: () => Promise.reject(new ArchiveProblem(code, 'news.db')),
      comparison: () => Promise.resolve(undefined),
      story: (id: string) => archive.story(id),
      storiesToCompare: (most: number) => archive.storiesToCompare(most),
    });
  expect(await compareBeforehand(refusing('archive-busy'))).toBe(3);
  await expect(compareBeforehand(refusing('archive-full'), { onFailure: () => {} })).rejects.toMatchObject({ code: 'archive-full' });
});

test('beside other work: once nothing has changed for a while, or it has changed for long', async () => {
  vi.useFakeTimers();
  const { compare, done } = watched();
  const failed = vi.fn();
  const comparing = new ComparingWhenQuiet(archive, { compare, quiet: 1_000, longest: 3_500, onFailure: failed });
  comparing.changed();
  await vi.advanceTimersByTimeAsync(900);
  comparing.changed();
  await vi.advanceTimersByTimeAsync(900);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(done).toEqual(['Dam', 'Pier', 'Ferry']);
  await tell('Dam breaks.');
  for (let i = 0; i < 3; i++) {
    comparing.changed();
    await vi.advanceTimersByTimeAsync(900);
  }
  expect(done).toHaveLength(3);
  comparing.changed();
  await vi.advanceTimersByTimeAsync(900);
  expect(done).toHaveLength(4);
  await comparing.close();
  await tell('Dam mended.');
  comparing.changed();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(done).toHaveLength(4);
  expect(failed).not.toHaveBeenCalled();
});

test('it ends after the story that is being compared', async () => {
  vi.useFakeTimers();
  const { compare, done } = watched();
  const comparing = new ComparingWhenQuiet(archive, {
    async compare(articles) {
      const report = await compare(articles);
      void comparing.close();
      return report;
    },
    quiet: 0,
    longest: 0,
    onFailure: expect.fail,
  });
  comparing.changed();
  await vi.advanceTimersByTimeAsync(10);
  await comparing.close();
  expect(done).toEqual(['Dam']);
  expect(await archive.storiesToCompare(50)).toEqual(['ferry', 'pier']);
});
