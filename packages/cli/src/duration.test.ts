import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

test.each([
  ['1s', 1_000],
  ['5m', 300_000],
  ['1.5h', 5_400_000],
  ['7d', 604_800_000],
  [' 2 h', 7_200_000],
])('%s is %i ms', (text, milliseconds) => {
  expect(parseDuration('--every', text)).toBe(milliseconds);
});

test.each(['', '5', 'm', '5 minutes', '-5m', '0s', '0.5s', '8d', '1e3s', '5M'])('%j is refused', (text) => {
  expect(() => parseDuration('--every', text)).toThrow(/^--every /);
});
