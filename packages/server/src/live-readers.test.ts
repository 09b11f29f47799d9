import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Archive, Change } from '@crosscheck/archive';
import { afterEach, expect, test } from 'vitest';
import { ChangeFeed } from './change-feed.ts';
import { LiveReaders } from './live-readers.ts';

/** The end of a connection, whose reader takes what comes, or does not. */
class FakeResponse extends EventEmitter {
  written = '';
  destroyed = false;
  waiting = 0;
  readonly reads: boolean;

  constructor(reads: boolean) {
    super();
    this.reads = reads;
  }
  get writableLength(): number {
    return this.waiting;
  }
  write(text: string): void {
    this.written += text;
    if (!this.reads) this.waiting += text.length;
  }
  end(): void {
    this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('close');
  }
  get ids(): number[] {
    return [...this.written.matchAll(/id: (\d+)\nevent: change/g)].map(([, id]) => Number(id));
  }
}

const asResponse = (response: FakeResponse) => response as unknown as ServerResponse;

/** An archive to which nothing happens but what is put into the list. */
function happening(): { readonly changes: Change[]; readonly archive: Archive } {
  const changes: Change[] = [];
  const archive = {
    changes: async (after: number, most = 1_000) => changes.filter(({ id }) => id > after).slice(0, most),
    storyOf: async (article: number) => `s${article}`,
  } as unknown as Archive;
  return { changes, archive };
}

let clean: (() => void)[] = [];
afterEach(() => {
  for (const step of clean) step();
  clean = [];
});

async function start() {
  const { changes, archive } = happening();
  const feed = new ChangeFeed(archive, 1_000_000);
  await feed.start();
  const live = new LiveReaders(feed, 10);
  clean.push(() => {
    live.close();
    feed.close();
  });
  let last = 0;
  const happen = (story: string) => changes.push({ id: ++last, at: '2026-03-04T00:00:00Z', kind: 'article-placed', article: 1, story });
  return { feed, live, happen };
}

test('a reader who does not keep up is let go, and the others are told all', async () => {
  const { feed, live, happen } = await start();
  const [slow, quick] = [new FakeResponse(false), new FakeResponse(true)];
  await live.follow('s1', asResponse(slow), undefined);
  await live.follow('s1', asResponse(quick), undefined);
  for (let i = 0; i < 1_000; i++) happen('s1');
  await feed.look();
  expect(slow.destroyed).toBe(true);
  expect(slow.waiting).toBeLessThan(70_000);
  expect(quick.ids).toHaveLength(1_000);
  expect([live.count, live.dropped]).toEqual([1, 1]);
});

test('a reader who comes back is told what it missed, once and in order, whatever happens meanwhile', async () => {
  const { feed, live, happen } = await start();
  for (const story of ['s1', 's2', 's1']) happen(story);
  await feed.look();
  happen('s1');
  const reader = new FakeResponse(true);
  const following = live.follow('s1', asResponse(reader), 1);
  happen('s1');
  await Promise.all([feed.look(), following]);
  happen('s1');
  await feed.look();
  expect(reader.ids).toEqual([3, 4, 5, 6]);
});

test('a reader who missed too much is told to load anew', async () => {
  const { feed, live, happen } = await start();
  for (let i = 0; i < 600; i++) happen('s1');
  await feed.look();
  const reader = new FakeResponse(true);
  await live.follow('s1', asResponse(reader), 1);
  expect(reader.written).toContain('event: reload');
  expect(reader.ids).toEqual([]);
});

test('who goes away is forgotten', async () => {
  const { live } = await start();
  const reader = new FakeResponse(true);
  await live.follow('s1', asResponse(reader), undefined);
  expect(live.count).toBe(1);
  reader.destroy();
  expect(live.count).toBe(0);
});
