import type { WatchedFeed, WatchedPage } from '@crosscheck/archive';
import { expect, test } from 'vitest';
import {
  feedAfterTrouble,
  feedAfterVisit,
  feedDue,
  iso,
  isToBeRenewed,
  pageAfterTrouble,
  pageAfterVisit,
  type TroubleCode,
} from './schedule.ts';

const MINUTE = 60_000;
const now = Date.UTC(2031, 4, 14, 12);
const feed: WatchedFeed = { url: 'https://post.example/feed', troubles: 0, retired: false };
const page: WatchedPage = { url: 'https://post.example/dam', feed: feed.url, fingerprint: 'x', visits: 0, troubles: 0 };
const at = (minutes: number) => iso(now + minutes * MINUTE);
const minutesFrom = (text: string | undefined) => (text === undefined ? undefined : (Date.parse(text) - now) / MINUTE);

test.each<[string, Partial<WatchedFeed>, loop: number, once: number]>([
  ['one never visited', {}, 0, 0],
  ['one visited just now', { visited: at(0) }, 5, 0],
  ['one visited long ago', { visited: at(-60) }, -55, 0],
  ['one that is to be left alone', { visited: at(0), notBefore: at(60) }, 60, 60],
  ['one visited in the future: the clock went back', { visited: at(1_000) }, 0, 0],
  ['one left alone for a year: the clock went back', { visited: at(0), notBefore: at(525_600) }, 5, 0],
  ['one that is retired', { retired: true }, Infinity, Infinity],
])('%s', (_what, state, loop, once) => {
  const due = (isOnce: boolean) => (feedDue({ ...feed, ...state }, now, 5 * MINUTE, isOnce) - now) / MINUTE;
  expect([due(false), due(true)]).toEqual([loop, once]);
});

test.each<[Partial<WatchedFeed>, boolean]>([
  [{}, true],
  [{ renewed: at(-60) }, false],
  [{ renewed: at(-24 * 60) }, true],
  [{ renewed: at(60) }, true],
])('%j is to come whole again: %s', (state, expected) => {
  expect(isToBeRenewed({ ...feed, ...state }, now)).toBe(expected);
});

test.each<[TroubleCode, readonly number[]]>([
  ['fetch-status', [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440]],
  ['fetch-unreachable', [5, 10, 20, 30, 30]],
  ['fetch-busy', [0, 0]],
])('a feed is left alone after %s, again and again: %j minutes', (code, waits) => {
  let state = feed;
  for (const wait of waits) {
    state = feedAfterTrouble(state, now, code, 5 * MINUTE);
    expect(minutesFrom(state.notBefore)).toBe(wait);
  }
  expect(feedAfterVisit(state, now, undefined)).toEqual({ ...feed, visited: at(0) });
});

test('for as long as its host asks; and for ever when it is gone', () => {
  expect(minutesFrom(feedAfterTrouble(feed, now, 'fetch-status', 5 * MINUTE, 7_200).notBefore)).toBe(120);
  expect(feedAfterTrouble(feed, now, 'address-gone', 5 * MINUTE).retired).toBe(true);
});

test('a page is looked at again an hour later, and less and less often for a week and more', () => {
  let state: WatchedPage = { ...page, due: at(0) };
  const hours: (number | undefined)[] = [];
  for (let visits = 0; visits < 6; visits++) {
    state = pageAfterVisit(state, now);
    hours.push(state.due === undefined ? undefined : (minutesFrom(state.due) as number) / 60);
  }
  expect([hours, state.visits]).toEqual([[1, 6, 24, 72, 168, undefined], 6]);
});

test.each<[TroubleCode, tries: number, days: number]>([
  ['fetch-status', 8, 0.44],
  ['fetch-unreachable', 300, 6.2],
  ['address-gone', 1, 0],
  ['robots-disallowed', 1, 0],
  ['fetch-too-large', 1, 0],
])('a page is given up after %s %i times, over %f days', (code, tries, days) => {
  let state: WatchedPage = { ...page, due: at(0) };
  let [count, waited] = [0, 0];
  while (state.due !== undefined) {
    state = pageAfterTrouble(state, now, code);
    waited += minutesFrom(state.due) ?? 0;
    count++;
  }
  expect(count).toBe(tries);
  expect(waited / 60 / 24).toBeCloseTo(days, 1);
});

test('a host that wants to be left alone is no trouble of a page', () => {
  expect(pageAfterTrouble(page, now, 'fetch-busy', 300)).toEqual({ ...page, due: at(5) });
});
