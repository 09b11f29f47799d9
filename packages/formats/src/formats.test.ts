import { describe, expect, test } from 'vitest';
import { codePointsIn } from './code-points.ts';
import { fileNames } from './file-names.ts';
import { type Format, formats } from './formats.ts';
import { nothing, story, wordless } from './reports.testing.ts';

const updated = '2031-05-14';

describe.each(formats.map((format: Format) => [format.name, format] as const))('%s', (_name, { write, writeFiles }) => {
  test.each([
    ['a story', story],
    ['nothing', nothing],
    ['an article without a word', wordless],
  ])('%s is written, the same each time', (_what, report) => {
    expect(write ?? writeFiles).toBeDefined();
    expect(write?.(report, { updated })).toBe(write?.(report, { updated }));
    expect(writeFiles?.(report)).toEqual(writeFiles?.(report));
  });

  test('a text ends with a line break, and files have names of their own that lead nowhere else', () => {
    const text = write?.(story);
    if (text !== undefined) expect(text).toMatch(/\n$/);
    const names = writeFiles?.(story).map(({ name }) => name) ?? [];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^./\\][^/\\]*\.[a-z]+$/);
  });
});

test.each([
  [
    ['post', '../post', 'Post'],
    ['post', '__post', 'Post-2'],
  ],
  [
    ['a/b', 'a\\b', 'a:b'],
    ['a_b', 'a_b-2', 'a_b-3'],
  ],
  [
    ['..', '', '\u0000'],
    ['_', 'article', '_-2'],
  ],
  [
    ['Höfen 9', '日本'],
    ['Höfen_9', '日本'],
  ],
  [
    ['a-2', 'a', 'A'],
    ['a-2', 'a', 'A-3'],
  ],
  [['x'.repeat(200)], ['x'.repeat(80)]],
])('files for articles %j', (ids, names) => {
  expect(fileNames(ids)).toEqual(names);
});

test.each([
  ['abc', [0, 1, 2, 3]],
  ['😀', [0, 1, 1]],
  ['a😀b😀', [0, 1, 2, 2, 3, 4, 4]],
  ['\ud83da\ude00', [0, 1, 2, 3]],
])('places of %j in code points', (text, places) => {
  expect(Array.from({ length: text.length + 1 }, (_, at) => codePointsIn(text)(at))).toEqual(places);
});
