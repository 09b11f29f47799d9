import type { Report } from '@crosscheck/engine';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { FeedWithoutDate, writeConflictFeed, writeStoryFeed } from './atom.ts';
import { anyReport, fromFile, nothing, story } from './reports.testing.ts';

const read = (xml: string) => parseAtomFeed(fromFile(xml));
const conflicts = story.variations.filter(({ severity }) => severity === 'conflict');

describe('the feed of a story', () => {
  const feed = read(writeStoryFeed(story));

  test('has an entry for each article and each conflict, newest first', () => {
    expect(feed.title).toMatchObject({ value: story.articles[0]?.headline });
    const terms = feed.entries?.map(({ categories }) => categories?.[0]?.term);
    expect(terms?.filter((term) => term === 'article')).toHaveLength(3);
    expect(terms?.filter((term) => term === 'conflict')).toHaveLength(conflicts.length);
    const dates = feed.entries?.map(({ updated }) => Date.parse(String(updated))) ?? [];
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('tells an article by its address, its byline or publisher, and its first words', () => {
    expect(feed.entries?.find(({ id }) => id?.startsWith('https://courier.example'))).toMatchObject({
      title: { value: story.articles[0]?.headline },
      updated: '2031-05-14T00:00:00Z',
      authors: [{ name: 'Ines Holloway' }],
      links: [{ rel: 'alternate', href: 'https://courier.example/2031/05/ferry%20strikes?a=1&b=%7B2%7D' }],
    });
    expect(feed.entries?.find(({ authors }) => authors?.[0]?.name === 'Harbour Post')).toMatchObject({
      title: { value: 'Ferry rams pier' },
      updated: '2031-05-15T07:30:00+01:00',
    });
  });

  test('an entry leads somewhere or has its content in itself', () => {
    for (const { links, content } of feed.entries ?? [])
      expect([links?.some(({ rel }) => rel === 'alternate') ?? false, content !== undefined]).toContain(true);
    expect(feed.entries?.find(({ title }) => title?.value === 'Ferry rams pier')?.content?.value).toMatch(/^A ferry rammed the pier/);
  });

  test('an article without a date has the feed’s', () => {
    expect(feed.updated).toBe('2031-05-15T07:30:00+01:00');
    expect(feed.entries?.find(({ title }) => title?.value === 'copy')?.updated).toBe(feed.updated);
  });

  test('the same text read twice, without an address, is one entry', () => {
    const { articles } = story;
    const twice = { ...story, articles: [...articles, { ...articles[2], id: 'again' }] } as Report;
    expect(read(writeStoryFeed(twice)).entries).toHaveLength(feed.entries?.length ?? 0);
  });
});

describe('the feed of conflicts', () => {
  test('has what conflicts, with the words of each account and links to them', () => {
    const feed = read(writeConflictFeed([story]));
    expect(conflicts.length).toBeGreaterThan(0);
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(conflicts.map(({ explanation }) => explanation));
    for (const [i, { readings, type }] of conflicts.entries()) {
      const { content, categories } = feed.entries?.[i] ?? {};
      expect(categories?.map(({ term }) => term)).toEqual(['conflict', type]);
      for (const { text } of readings)
        expect(content?.value).toContain(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
    }
  });

  test('a conflict keeps its id when the stories are compared anew or in another order', () => {
    const ids = (reports: readonly Report[]) => read(writeConflictFeed(reports)).entries?.map(({ id }) => id);
    const renumbered = { ...story, variations: story.variations.map((variation, i) => ({ ...variation, id: `v${i + 40}` })) };
    expect(ids([renumbered, nothing])).toEqual(ids([story]));
    expect(new Set(ids([story])).size).toBe(conflicts.length);
  });

  test('without conflicts it has the date of the newest article', () => {
    expect(read(writeConflictFeed([{ ...story, variations: [] }])).updated).toBe('2031-05-15T07:30:00+01:00');
  });

  test('without conflicts it is empty, and still a feed', () => {
    const feed = read(writeConflictFeed([nothing], { updated: '2031-05-14' }));
    expect([feed.entries ?? [], feed.updated]).toEqual([[], '2031-05-14T00:00:00Z']);
  });
});

test('the address given is the feed’s id and link', () => {
  const feed = read(writeStoryFeed(story, { base: 'https://room.example/stories/7?a&b' }));
  expect(feed).toMatchObject({ id: 'https://room.example/stories/7?a&b', links: [{ href: 'https://room.example/stories/7?a&b' }] });
});

test.each([
  ['2031-05-14', '2031-05-14T00:00:00Z'],
  ['2031-05-14T07:30', '2031-05-14T07:30:00Z'],
  ['2031-05-14T07:30:15.5-04:00', '2031-05-14T07:30:15.5-04:00'],
])('a feed of undated articles is dated by whoever asks for it: %s', (updated, moment) => {
  expect(read(writeStoryFeed(nothing, { updated })).updated).toBe(moment);
});

test.each([undefined, 'yesterday', '2031-13-45'])('without a date there is no feed: %s', (updated) => {
  expect(() => writeStoryFeed(nothing, updated === undefined ? {} : { updated })).toThrow(FeedWithoutDate);
});

test('any text leaves the feed readable', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const [headline, variation] = [report.articles[0]?.headline ?? '', report.variations[0]];
      const feed = read(writeStoryFeed(report));
      const titles = feed.entries?.map(({ title }) => title?.value ?? '');
      expect(titles).toHaveLength(report.articles.every(({ text }) => text === headline) ? 2 : 3);
      expect(variation?.severity).toBe('conflict');
    }),
  );
});
