import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '../reading.ts';
import { longestWindow, taggerWindows } from './windows.ts';

/** A reading with sentences of these lengths; a negative one opens a paragraph. */
function readingOf(lengths: readonly number[]): Reading {
  let token = 0;
  let paragraph = 0;
  const sentences = lengths.map((length, index) => {
    if (length < 0) paragraph++;
    const firstToken = token;
    token += Math.abs(length);
    return { index, paragraph, firstToken, endToken: token, start: 0, end: 0 };
  });
  return { sentences } as unknown as Reading;
}

test('windows take every token once, in order, and none is too long', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -600, max: 600 }).filter((n) => n !== 0)), (lengths) => {
      const windows = taggerWindows(readingOf(lengths));
      const tokens = lengths.reduce((sum, length) => sum + Math.abs(length), 0);
      expect(windows.map((w) => w.first)).toEqual([0, ...windows.map((w) => w.end)].slice(0, windows.length));
      expect(windows.at(-1)?.end ?? 0).toBe(tokens);
      for (const { first, end } of windows) expect(end - first).toBeLessThanOrEqual(longestWindow);
    }),
  );
});

test('a paragraph is a window', () => {
  expect(taggerWindows(readingOf([10, 20, -30]))).toEqual([
    { first: 0, end: 30 },
    { first: 30, end: 60 },
  ]);
});
