import { expect, test } from 'vitest';
import { retryAfterSeconds } from './retry-after.ts';

const now = Date.UTC(2031, 4, 14, 12, 0, 0);

test.each([
  ['120', undefined, 120],
  [' 7 ', undefined, 7],
  ['0', undefined, 0],
  ['99999999999', undefined, 86_400],
  ['Wed, 14 May 2031 12:01:00 GMT', undefined, 60],
  ['Wed, 14 May 2031 11:00:00 GMT', undefined, 0],
  ['Wed, 14 May 2031 12:01:00 GMT', 'Wed, 14 May 2031 12:00:30 GMT', 30],
  ['Fri, 14 May 2038 12:01:00 GMT', undefined, 86_400],
  ['-5', undefined, undefined],
  ['1.5', undefined, undefined],
  ['soon', undefined, undefined],
  ['2031-05-14', undefined, undefined],
  ['Wed, 99 May 2031 12:01:00 GMT', undefined, undefined],
  [undefined, undefined, undefined],
])('Retry-After: %s with Date: %s: %s', (header, date, seconds) => {
  expect(retryAfterSeconds(header, date, now)).toBe(seconds);
});
