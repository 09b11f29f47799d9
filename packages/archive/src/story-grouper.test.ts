import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from './archive.ts';
import { articlesOfStory } from './articles-of-story.ts';
import { newArticle } from './new-article.testing.ts';
import { openArchive } from './sqlite/sqlite-archive.ts';
import { createStoryGrouper } from './story-grouper.ts';

const dam =
  'The dam at Ellery held on Tuesday night after days of rain, Mayor Ann Ortega said. Twelve houses along the Wend were flooded, and the water board thinks repairs to the sluices will cost $5,687.';
const damAgain =
  'Mayor Ann Ortega thanked the crews who kept the Ellery dam from breaking. The flood reached twelve houses on the banks of the Wend before the sluices of the dam were opened, the water board said.';
const ferry =
  'A ferry with ninety passengers hit the pier at Marrow Bay in thick fog. Captain Piet Vos was taken to hospital, and the harbour master has closed the berth.';
const ferryAgain =
  'Fog was so thick at Marrow Bay that the captain, Piet Vos, never saw the pier, passengers of the ferry said. The harbour master closed the berth where the ferry struck.';

let archive: Archive;
let time: Date;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'story-grouper-'));
  time = new Date('2031-05-14T08:00:00Z');
  archive = await openArchive(join(folder, 'news.db'), { create: true, now: () => time });
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

const article = (text: string) => newArticle({ text, id: text, url: `https://post.example/${text.length}` });
const storiesOf = async () => (await archive.stories()).stories.map(({ id, articles }) => `${id} ${articles}`).sort();

describe('articles of an archive', () => {
  test('are grouped as they are added, in one batch or many, by one grouper or several', async () => {
    await archive.add([article(dam), article(ferry)], createStoryGrouper());
    const [outcome] = await archive.add([article(damAgain)], createStoryGrouper());
    expect(outcome?.story).toBe('s1');
    await archive.add([article(ferryAgain)], createStoryGrouper());
    expect(await storiesOf()).toEqual(['s1 2', 's2 2']);
  });

  test('that were added without are grouped later', async () => {
    const added = [article(dam), article(damAgain)];
    const outcomes = await archive.add(added);
    expect(await archive.ungrouped()).toEqual([1, 2]);
    await archive.group(
      outcomes.map((outcome, i) => ({ outcome, doc: (added[i] as (typeof added)[number]).doc, received: time.toISOString() })),
      createStoryGrouper(),
    );
    expect(await storiesOf()).toEqual(['s1 2']);
  });

  test('stay where a person put them, and new ones go there', async () => {
    const grouper = createStoryGrouper();
    await archive.add([article(dam), article(ferry)], grouper);
    await archive.mergeStories('s1', 's2');
    await archive.add([article(ferryAgain)], grouper);
    expect(await storiesOf()).toEqual(['s1 3']);
    const split = await archive.splitStory('s1', [2, 3]);
    await archive.add([article(damAgain)], grouper);
    expect(await storiesOf()).toEqual(['s1 2', `${split} 2`]);
    expect((await archive.examine()).faults).toEqual([]);
  });

  test('are forgotten by the grouping after fourteen days, and not by the archive', async () => {
    await archive.add([article(dam)], createStoryGrouper());
    time = new Date('2031-06-14T08:00:00Z');
    await archive.add([article(ferry)], createStoryGrouper());
    const [outcome] = await archive.add([article(damAgain)], createStoryGrouper());
    expect(outcome?.story).toBe('s3');
    expect((await archive.story('s1'))?.articles).toBe(1);
  });

  test('all come into a story, also those that are moved to and fro while one batch is grouped', async () => {
    const words =
      'dam ferry pier levee bridge budget harbour school strike election hospital railway vaccine museum reservoir airport'.split(' ');
    // four words drawn by lot, so that what is alike changes with each article that comes
    const word = (i: number, k: number) =>
      words[Math.floor(((((i * 31 + k * 11 + i * i * k) * 2_654_435_761) % 2 ** 32) / 2 ** 32) * words.length)];
    const batch = Array.from({ length: 150 }, (_, i) =>
      newArticle({ text: [0, 1, 2, 3].map((k) => word(i, k)).join(' '), id: `${i}`, url: `https://post.example/${i}` }),
    );
    const outcomes = await archive.add(batch, createStoryGrouper());
    expect(outcomes.filter(({ story }) => story === undefined)).toEqual([]);
  });

  test('a clock that goes back changes nothing', async () => {
    const grouper = createStoryGrouper();
    await archive.add([article(dam)], grouper);
    time = new Date('2001-01-01T00:00:00Z');
    expect((await archive.add([article(damAgain)], grouper))[0]?.story).toBe('s1');
  });
});

test('a story is compared in its latest versions, each text once, without what a wire took back', async () => {
  const url = 'https://post.example/dam';
  const grouper = createStoryGrouper();
  await archive.add(
    [newArticle({ text: dam, url }), newArticle({ text: damAgain, url: 'https://wire.example/1', details: { identifier: 'w1' } })],
    grouper,
  );
  await archive.add([newArticle({ text: dam, url: 'https://copy.example/dam' })], grouper);
  await archive.add([newArticle({ text: `${dam} Nobody was hurt.`, url })], grouper);
  const ids = async () => articlesOfStory((await archive.story('s1')) ?? { members: [] }).map(({ id }) => id);
  expect(await ids()).toEqual(['1/2', '2', '3']);
  await archive.withdraw({ place: 'wire', identifier: 'w1', status: 'canceled' });
  expect(await ids()).toEqual(['1/2', '3']);
});
