import { describe, expect, test } from 'vitest';
import { WrongCall } from './failures.ts';
import { parseSince } from './since-option.ts';

describe('--since', () => {
  test.each([
    ['2d', '2031-05-12T08:00:00.000Z'],
    [' 45m ', '2031-05-14T07:15:00.000Z'],
    ['3w', '2031-04-23T08:00:00.000Z'],
    ['2031-05-01', '2031-05-01T00:00:00.000Z'],
  ])('%s', (value, expected) => {
    expect(parseSince(value, new Date('2031-05-14T08:00:00Z'))).toBe(expected);
  });

  test.each(['', '2', 'd', '2 years', 'soon', '-2d', '2031-02-30'])('%j is none', (value) => {
    expect(() => parseSince(value, new Date())).toThrow(WrongCall);
  });
});
