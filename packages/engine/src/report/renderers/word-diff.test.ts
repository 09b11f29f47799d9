import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWordings } from './word-diff.ts';

/** Each wording with the words that differ in brackets. */
const drawn = (...wordings: string[]) =>
  compareWordings(wordings).map(({ runs }) => runs.map((r) => (r.differs ? `[${r.text}]` : r.text)).join(''));

describe('compared wordings', () => {
  test.each([
    [
      'one word changed',
      ['not a single cent of it', 'not [any] single cent of it'],
      ['not [a] single cent of it', 'not [any] single cent of it'],
    ],
    ['a word left out', ['the gate never opened', 'the gate opened'], ['the gate [never] opened', 'the gate opened']],
    [
      'neighbouring words go together',
      ['a, b and c then d e f', 'a, x and y then d e f'],
      ['a, [b] and [c] then d e f', 'a, [x] and [y] then d e f'],
    ],
    [
      'two changed words in a row are one run',
      ['we will look at every bolt', 'we will look at each nut'],
      ['we will look at [every bolt]', 'we will look at [each nut]'],
    ],
    ['capitals and the form of apostrophes do not count', ['It’s over now', "it's OVER now"], ['It’s over now', "it's OVER now"]],
    ['punctuation does not count', ['"No, never again."', '“No – never again”'], ['"No, never again."', '“No – never again”']],
    [
      'numbers are words',
      ['about $2.4 million in all', 'about $2.5 million in all'],
      ['about [$2.4] million in all', 'about [$2.5] million in all'],
    ],
  ])('%s', (_, wordings, expected) => {
    expect(drawn(...wordings.map((w) => w.replace(/[[\]]/g, '')))).toEqual(expected);
  });

  test('marks the first against all that resemble it, and leaves one in other words whole', () => {
    expect(
      drawn('every bolt has been checked', 'every bolt was checked', 'every single bolt has been checked', 'nothing in common here'),
    ).toEqual([
      'every bolt [has been] checked',
      'every bolt [was] checked',
      'every [single] bolt has been checked',
      'nothing in common here',
    ]);
    expect(compareWordings(['one two three', 'four five six']).map((w) => w.likeness)).toEqual(['same words', 'other words']);
  });

  test('compares with the wording that resembles most others, wherever it stands', () => {
    expect(drawn('something else altogether', 'every bolt has been checked', 'every bolt was checked')).toEqual([
      'something else altogether',
      'every bolt [has been] checked',
      'every bolt [was] checked',
    ]);
  });

  test('marks nothing of a longer wording beyond the part that the other has', () => {
    const long = 'the harbour is safe for everyone and it will be safe tomorrow, next week and for as long as anybody here can look ahead';
    expect(drawn(long, 'the harbour is safe for anyone')).toEqual([
      'the harbour is safe for everyone and it will be safe tomorrow, next week and for as long as anybody here can look ahead',
      'the harbour is safe for [anyone]',
    ]);
    expect(drawn(long, 'the harbour looks safe for everyone')[0]).toMatch(/^the harbour \[is\] safe for everyone and it/);
  });

  test('has nothing for nothing', () => {
    expect(compareWordings([])).toEqual([]);
  });

  test('gives every wording back letter for letter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 5 }), (wordings) => {
        expect(compareWordings(wordings).map((w) => w.runs.map((r) => r.text).join(''))).toEqual(wordings);
      }),
    );
  });

  test('tells very long wordings apart as wholes', () => {
    const a = Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' ');
    const b = Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(' ');
    expect(compareWordings([a, b])[1]?.likeness).toBe('other words');
  });
});
