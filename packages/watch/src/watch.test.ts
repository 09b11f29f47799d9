import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, openArchive } from '@crosscheck/archive';
import { analyse } from '@crosscheck/engine';
import type { Clock, FetchConditions, Fetcher, FetchResult } from '@crosscheck/fetch';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type WatchOptions, watch } from './watch.ts';
import type { WatchEvent } from './watch-event.ts';

const MINUTE = 60_000;
const feedUrl = 'https://post.example/feed';

const paragraphs = [
  'The pier at Ellery was opened again on Friday, Mayor Ann Ortega told reporters who had gathered at the harbour.',
  '“We have waited a long time for this,” she said, and thanked the forty volunteers who had carried planks until four in the morning.',
  'The harbour board put the cost at 5,687 dollars and said that the ferry would call there before the autumn rains set in.',
];
const page = (ending: string) =>
  `<html><title>Pier</title><article>${[...paragraphs, ending].map((text) => `<p>${text}</p>`).join('')}</article></html>`;
const rss = (...items: readonly { readonly link: string; readonly text?: string; readonly date?: string }[]) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>${items
    .map(
      ({ link, text, date }) =>
        `<item><title>Pier</title><link>${link}</link>${date === undefined ? '' : `<pubDate>${date}</pubDate>`}${text === undefined ? '<description>Short.</description>' : `<content:encoded>${[...paragraphs, text].map((one) => `&lt;p&gt;${one}&lt;/p&gt;`).join('')}</content:encoded>`}</item>`,
    )
    .join('')}</channel></rss>`;

/** What an address answers: a text that it brings, or any result; by a function where it changes from one time to the next. */
type Answer = string | FetchResult | ((conditions: FetchConditions, time: number) => string | FetchResult | Promise<string | FetchResult>);

/** Time in which waiting takes none, but lets everything else have its turn. */
function quickClock() {
  let elapsed = 0;
  let jump = 0;
  const clock: Clock = {
    now: () => Date.UTC(2031, 4, 14) + elapsed + jump,
    elapsed: () => elapsed,
    async sleep(milliseconds, signal) {
      await new Promise(setImmediate);
      if (!signal?.aborted) elapsed += milliseconds;
    },
  };
  return {
    clock,
    /** Moves what the clock shows, as a person or a server of time does. */
    jump(milliseconds: number) {
      jump += milliseconds;
    },
  };
}

let folder: string;
let archive: Archive;
let time: ReturnType<typeof quickClock>;
let asked: [url: string, minute: number][];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-watch-'));
  archive = await openArchive(join(folder, 'news.db'), { create: true });
  time = quickClock();
  asked = [];
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

function fetcherOf(answers: Record<string, Answer>): Fetcher {
  return {
    async fetch(url, conditions = {}) {
      asked.push([url, Math.round(time.clock.elapsed() / MINUTE)]);
      await new Promise(setImmediate);
      const answer = answers[url] ?? { kind: 'failed', url, code: 'fetch-status', data: { status: 404 } };
      const result = typeof answer === 'function' ? await answer(conditions, time.clock.elapsed()) : answer;
      return typeof result === 'string' ? { kind: 'fetched', url, bytes: Buffer.from(result), etag: '"1"' } : result;
    },
    close: async () => undefined,
  };
}

/** Watches for so many minutes, or goes over all once. */
async function run(answers: Record<string, Answer>, minutes: number | 'once', more: Partial<WatchOptions> = {}): Promise<WatchEvent[]> {
  const events: WatchEvent[] = [];
  const stop = new AbortController();
  const end = minutes === 'once' ? Number.POSITIVE_INFINITY : time.clock.elapsed() + minutes * MINUTE;
  const sleep: Clock['sleep'] = async (milliseconds, signal) => {
    await time.clock.sleep(milliseconds, signal);
    if (time.clock.elapsed() >= end) stop.abort();
  };
  await watch({
    feeds: [feedUrl],
    archive,
    fetcher: fetcherOf(answers),
    analyse: async ({ article }) => analyse(article),
    every: 5 * MINUTE,
    once: minutes === 'once',
    signal: stop.signal,
    clock: { ...time.clock, sleep },
    onEvent: (event) => events.push(event),
    ...more,
  });
  return events;
}

const results = (events: readonly WatchEvent[]) => events.flatMap((event) => (event.kind === 'article' ? [event.outcome.result] : []));
const visits = (events: readonly WatchEvent[], of: 'feed' | 'page' = 'feed') =>
  events.flatMap((event) => (event.kind === 'visit' && event.of === of ? [event.result] : []));
const minutesOf = (url: string) => asked.filter(([one]) => one === url).map(([, minute]) => minute);

describe('a feed', () => {
  test('brings its articles, and the pages that it points at', async () => {
    const answers = {
      [feedUrl]: rss(
        { link: 'https://post.example/a', text: 'Whole.' },
        { link: 'https://post.example/b', date: 'Wed, 14 May 2031 08:00:00 GMT' },
      ),
      'https://post.example/b': page('Fetched.'),
    };
    const events = await run(answers, 'once');
    expect(results(events)).toEqual(['added', 'added']);
    expect(await archive.articleAt('https://post.example/b')).toMatchObject({
      latest: { published: { value: expect.stringContaining('2031-05-14'), evidence: 'feed' } },
    });
    expect(results(await run(answers, 'once'))).toEqual(['same']);
  });

  test('is asked for at its interval, naming what is known of it, and whole again after a day', async () => {
    const events = await run({ [feedUrl]: ({ etag }) => (etag === '"1"' ? { kind: 'not-modified', url: feedUrl } : rss()) }, 25 * 60);
    const seen = visits(events);
    expect(minutesOf(feedUrl).slice(0, 4)).toEqual([0, 5, 10, 15]);
    expect([seen[0], ...new Set(seen.slice(1, 280))]).toEqual(['fetched', 'not-modified']);
    expect(seen.filter((result) => result === 'fetched').length).toBe(2);
  });

  test('that repeats an item adds it once, and that drops one loses nothing', async () => {
    const a = { link: 'https://post.example/a', text: 'Whole.' };
    let visit = 0;
    const events = await run({ [feedUrl]: () => [rss(a, a), rss(), rss(a)][visit++] ?? rss(a) }, 16);
    expect(results(events)).toEqual(['added', 'same', 'same', 'same']);
    expect(await archive.counts()).toMatchObject({ articles: 1, versions: 1 });
  });

  test('that dates its items in the future or nowhere is read all the same', async () => {
    const dates = ['Wed, 14 May 2059 08:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', 'yesterday'];
    const events = await run(
      {
        [feedUrl]: rss(
          ...dates.map((date, i) => ({
            link: `https://post.example/${i}`,
            text: `The harbour board met for the ${i}th time this week.`,
            date,
          })),
        ),
      },
      'once',
    );
    expect(results(events)).toEqual(['added', 'added', 'added']);
    expect((await archive.articleAt('https://post.example/0'))?.latest.published).toBeNull();
  });

  test('whose articles change gives versions, also back to what they were', async () => {
    let visit = 0;
    const texts = ['The board met twice this week.', 'The board met three times this week.'];
    const events = await run(
      { [feedUrl]: () => rss({ link: 'https://post.example/a', text: texts[visit++] ?? 'The board met twice this week.' }) },
      11,
    );
    expect(results(events)).toEqual(['added', 'version', 'version']);
  });

  test('that is gone is not asked for again, and the next run says so', async () => {
    const gone: FetchResult = { kind: 'gone', url: feedUrl };
    expect(visits(await run({ [feedUrl]: gone }, 600))).toEqual(['address-gone']);
    expect(await run({ [feedUrl]: gone }, 600)).toEqual([{ kind: 'retired', url: feedUrl }]);
    expect(asked.length).toBe(1);
  });

  test('that is gone is taken up again where that is asked for, and retired again where it is still gone', async () => {
    const gone: FetchResult = { kind: 'gone', url: feedUrl };
    await run({ [feedUrl]: gone }, 'once');
    expect(visits(await run({ [feedUrl]: gone }, 600, { again: true }))).toEqual(['address-gone']);
    expect(visits(await run({ [feedUrl]: rss({ link: 'https://post.example/a', text: 'Whole.' }) }, 'once', { again: true }))).toEqual([
      'fetched',
    ]);
    expect(await archive.watchedFeed(feedUrl)).toMatchObject({ retired: false, troubles: 0 });
    expect(visits(await run({ [feedUrl]: rss() }, 'once'))).toEqual(['fetched']);
  });

  describe('that has moved for good', () => {
    const there = 'https://post.example/new';
    const feed = (movedTo?: string): FetchResult => ({
      kind: 'fetched',
      url: movedTo ?? feedUrl,
      bytes: Buffer.from(rss({ link: 'https://post.example/a', text: 'Whole.' })),
      ...(movedTo === undefined ? {} : { movedTo }),
    });
    const day = 24 * 60;
    const hourly = { every: 60 * MINUTE };
    const moved = (events: readonly WatchEvent[]) => events.filter(({ kind }) => kind === 'moved');

    test('is asked for there once it led there at every visit of a day, also by the next run', async () => {
      const answers = { [feedUrl]: feed(there), [there]: feed() };
      expect(moved(await run(answers, 20 * 60, hourly))).toEqual([]);
      expect(await archive.watchedFeed(feedUrl)).toMatchObject({ move: { to: there, since: expect.stringContaining('2031-05-14') } });
      expect(moved(await run(answers, 8 * 60, hourly))).toEqual([{ kind: 'moved', url: feedUrl, to: there }]);
      expect(await archive.watchedFeed(feedUrl)).toMatchObject({ url: feedUrl, address: there });
      asked = [];
      expect(results(await run(answers, 'once'))).toEqual(['same']);
      expect(asked.map(([url]) => url)).toEqual([there]);
    });

    test('for an hour, or to one place after the other, is not', async () => {
      let visit = 0;
      await run({ [feedUrl]: () => feed(visit++ < 12 ? there : undefined) }, 2 * day, hourly);
      expect((await archive.watchedFeed(feedUrl))?.move).toBeUndefined();
      await run({ [feedUrl]: () => feed(`https://post.example/${visit++ % 2}`) }, 2 * day, hourly);
      expect(await archive.watchedFeed(feedUrl)).toMatchObject({ move: { times: 1 } });
      expect(new Set(asked.map(([url]) => url))).toEqual(new Set([feedUrl]));
    });

    test('and is gone there, or named again, is asked for where it was', async () => {
      const answers = { [feedUrl]: feed(there), [there]: feed() };
      await run(answers, day + 5 * 60, hourly);
      const gone: FetchResult = { kind: 'gone', url: there };
      expect(visits(await run({ [feedUrl]: feed(), [there]: gone }, 11)).slice(0, 3)).toEqual(['address-gone', 'fetched', 'fetched']);
      expect((await archive.watchedFeed(feedUrl))?.address).toBeUndefined();
      await run(answers, 2 * day, hourly);
      asked = [];
      await run(answers, 'once', { again: true });
      expect(asked.map(([url]) => url)).toEqual([feedUrl]);
    });

    test('to where one is watched already is asked for once', async () => {
      const answers = { [feedUrl]: feed(there), [there]: feed() };
      await run(answers, day + 5 * 60, hourly);
      asked = [];
      await run(answers, 11, { feeds: [feedUrl, there] });
      expect(asked.map(([url]) => url)).toEqual([there, there, there]);
    });
  });

  test('in trouble is left alone for longer each time, also over the end of the program, and as long as its host asks', async () => {
    const failed = (more: object = {}): FetchResult => ({
      kind: 'failed',
      url: feedUrl,
      code: 'fetch-status',
      data: { status: 503 },
      ...more,
    });
    await run({ [feedUrl]: failed() }, 36);
    expect(minutesOf(feedUrl)).toEqual([0, 5, 15, 35]);
    expect(await run({ [feedUrl]: failed() }, 'once')).toEqual([]);
    await run({ [feedUrl]: failed({ retryAfter: 7_200 }) }, 45);
    expect((await archive.watchedFeed(feedUrl))?.troubles).toBe(5);
    const before = asked.length;
    await run({ [feedUrl]: rss() }, 70);
    expect(asked.length).toBe(before);
  });

  test.each(['<!DOCTYPE html><html><body>This domain is for sale</body></html>', '\n<!-- x -->\n<HTML><head>'])(
    'that is a web page now is a trouble: %j',
    async (body) => {
      const events = await run({ [feedUrl]: body }, 'once');
      expect(events.map(({ kind }) => kind)).toEqual(['visit', 'feed-is-a-page']);
      expect(await archive.counts()).toMatchObject({ articles: 0 });
    },
  );

  test('that is a list of feeds is followed to them, and no further', async () => {
    const opml = (...urls: readonly string[]) =>
      `<opml version="2.0"><body>${urls.map((url) => `<outline type="rss" text="x" xmlUrl="${url}"/>`).join('')}</body></opml>`;
    const events = await run(
      {
        [feedUrl]: opml('https://desk.example/feed', 'https://wire.example/list'),
        'https://desk.example/feed': rss({ link: 'https://desk.example/a', text: 'Whole.' }),
        'https://wire.example/list': opml('https://third.example/feed'),
      },
      'once',
    );
    expect(results(events)).toEqual(['added']);
    expect(asked.map(([url]) => url)).not.toContain('https://third.example/feed');
  });

  test('with new addresses without end is followed as far as is sensible', async () => {
    let next = 0;
    const fetcher: Fetcher = {
      async fetch(url) {
        await new Promise(setImmediate);
        if (url !== feedUrl) return { kind: 'failed', url, code: 'fetch-busy', retryAfter: 3_600 };
        const items = Array.from({ length: 1_500 }, () => ({ link: `https://other.example/${next++}` }));
        return { kind: 'fetched', url, bytes: Buffer.from(rss(...items)) };
      },
      close: async () => undefined,
    };
    const events = await run({}, 6, { fetcher });
    expect(events.find(({ kind }) => kind === 'too-many-links')).toEqual({ kind: 'too-many-links', url: feedUrl, left: 1_000 });
  });
});

describe('a page', () => {
  const link = 'https://post.example/b';

  test('is looked at again in the week after, and what was changed becomes a version', async () => {
    let visit = 0;
    const events = await run(
      {
        [feedUrl]: ({ etag }) => (etag === undefined ? rss({ link }) : { kind: 'not-modified', url: feedUrl }),
        [link]: () => page(visit++ < 2 ? 'One.' : 'Two.'),
      },
      60 * 24 * 14,
      { every: 12 * 60 * MINUTE },
    );
    expect(results(events)).toEqual(['added', 'same', 'version', 'same', 'same', 'same']);
    expect(minutesOf(link).map((minute) => Math.round(minute / 60))).toEqual([0, 1, 7, 31, 103, 271]);
  });

  test('that cannot be had is tried again, and comes when it is there', async () => {
    let tries = 0;
    const missing: FetchResult = { kind: 'failed', url: link, code: 'fetch-status', data: { status: 404 } };
    const events = await run({ [feedUrl]: rss({ link }), [link]: () => (tries++ < 2 ? missing : page('One.')) }, 30);
    expect(visits(events, 'page')).toEqual(['fetch-status', 'fetch-status', 'fetched']);
    expect(results(events)).toContain('added');
  });

  test('that a wire took back before it came is marked when it comes', async () => {
    const item = (status: string) =>
      JSON.stringify({
        uri: 'urn:newsml:wire.example:pier',
        version: '1',
        pubstatus: status,
        headline: 'Pier',
        body_text: paragraphs.join('\n'),
      });
    const events = await run({ [feedUrl]: item('canceled') }, 'once');
    expect(events.map(({ kind }) => kind)).toEqual(['withdrawal', 'visit']);
    expect(results(await run({ [feedUrl]: item('usable') }, 'once'))).toEqual(['added']);
    expect(await archive.article(1)).toMatchObject({ withdrawn: 'canceled' });
  });

  test('without an article is told and not kept', async () => {
    const events = await run(
      { [feedUrl]: rss({ link }), [link]: '<html><title>Sign in</title><form><input type="password"></form></html>' },
      'once',
    );
    expect(events.flatMap((event) => (event.kind === 'problem' ? [event.problem.code] : []))).toEqual(['page-without-article']);
    expect(await archive.counts()).toMatchObject({ articles: 0 });
  });
});

describe('one bad feed never stops another', () => {
  const good = 'https://desk.example/feed';
  const goodFeed = rss({ link: 'https://desk.example/a', text: 'Whole.' });

  test('not one that never answers', async () => {
    const never = (conditions: FetchConditions) =>
      new Promise<FetchResult>((done) => {
        conditions.signal?.addEventListener('abort', () => done({ kind: 'failed', url: feedUrl, code: 'fetch-stopped' }));
      });
    const events = await run({ [feedUrl]: never, [good]: goodFeed }, 16, { feeds: [feedUrl, good] });
    expect(results(events).length).toBeGreaterThan(2);
    expect(await archive.watchedFeed(feedUrl)).toBeUndefined();
  });

  test('nor one over which we break', async () => {
    const broken = () => {
      throw new TypeError('broken');
    };
    const events = await run({ [feedUrl]: broken, [good]: goodFeed }, 'once', { feeds: [feedUrl, good] });
    expect(events.find(({ kind }) => kind === 'broken')).toMatchObject({ url: feedUrl, error: new TypeError('broken') });
    expect(results(events)).toEqual(['added']);
    expect(await archive.watchedFeed(feedUrl)).toMatchObject({ trouble: 'broken', troubles: 1 });
  });

  test.each<[string, Answer]>([
    ['too large', { kind: 'failed', url: feedUrl, code: 'fetch-too-large', data: { limit: 1 } }],
    ['inside the network', { kind: 'refused', url: feedUrl, code: 'address-not-public' }],
    ['without end of redirects', { kind: 'failed', url: feedUrl, code: 'fetch-too-many-redirects', data: { limit: 8 } }],
    [
      'an XML bomb',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
    ],
    ['cut off', goodFeed.slice(0, 300)],
    ['bytes of no kind', '\u0000\u0001\u0002\u0003PNG'],
    ['nothing', ''],
  ])('nor one that is %s', async (_what, answer) => {
    const events = await run({ [feedUrl]: answer, [good]: goodFeed }, 'once', { feeds: [feedUrl, good] });
    expect(results(events)).toContain('added');
    expect(events.some(({ kind }) => kind === 'not-fetched' || kind === 'problem')).toBe(true);
  });
});

describe('time', () => {
  test.each([
    ['a year ahead', 365 * 24 * 60 * MINUTE],
    ['a year back', -365 * 24 * 60 * MINUTE],
  ])('a clock that jumps %s changes nothing while the watch runs', async (_what, jump) => {
    const answer = () => {
      if (asked.length === 2) time.jump(jump);
      return rss();
    };
    await run({ [feedUrl]: answer }, 21);
    expect(minutesOf(feedUrl)).toEqual([0, 5, 10, 15, 20]);
  });

  test('nor does one that jumped back between two runs keep a feed or page waiting', async () => {
    const link = 'https://post.example/b';
    const answers = { [feedUrl]: rss({ link }), [link]: page('One.') };
    await run(answers, 'once');
    time.jump(-365 * 24 * 60 * MINUTE);
    asked = [];
    await run(answers, 1);
    expect(asked.map(([url]) => url).sort()).toEqual([link, feedUrl]);
  });

  test('a network that is away for hours is tried again soon after, and nothing is lost', async () => {
    const link = 'https://post.example/b';
    const away = (elapsed: number) => elapsed > 2 * MINUTE && elapsed < 600 * MINUTE;
    const lost = (url: string): FetchResult => ({ kind: 'failed', url, code: 'fetch-unreachable', data: { what: 'ENETUNREACH' } });
    const events = await run(
      {
        [feedUrl]: (_conditions, elapsed) => (away(elapsed) ? lost(feedUrl) : rss({ link })),
        [link]: (_conditions, elapsed) => (elapsed < 600 * MINUTE ? lost(link) : page('One.')),
      },
      640,
    );
    expect(results(events)).toEqual(['added']);
    expect(minutesOf(feedUrl).find((minute) => minute >= 600)).toBeLessThanOrEqual(630);
  });
});

describe('the end', () => {
  test('comes when it is told to, and what was not taken in is asked for by the next run', async () => {
    const stop = new AbortController();
    const items = Array.from({ length: 200 }, (_, i) => ({ link: `https://post.example/${i}`, text: `Item ${i}.` }));
    const events = await run({ [feedUrl]: rss(...items) }, 'once', {
      signal: stop.signal,
      onEvent: (event) => {
        if (event.kind === 'article') stop.abort();
      },
    });
    expect(events).toEqual([]);
    const { articles } = await archive.counts();
    expect(articles).toBeGreaterThan(0);
    expect(articles).toBeLessThan(200);
    expect(await archive.watchedFeed(feedUrl)).toBeUndefined();
    const next = results(await run({ [feedUrl]: rss(...items) }, 'once'));
    expect([next.filter((result) => result === 'same').length, next.length]).toEqual([articles, 200]);
  });

  test('comes with the archive when it can be written no more', async () => {
    const full = Object.assign(new Error('news.db: the disk is full'), { name: 'ArchiveProblem' });
    const broken: Archive = Object.create(archive, { visitedFeed: { value: () => Promise.reject(full) } });
    await expect(run({ [feedUrl]: rss() }, 600, { archive: broken })).rejects.toBe(full);
  });
});
