import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../fixtures/ferry-hits-the-pier');
const sheet = JSON.parse(readFileSync(join(folder, 'answer-sheet.json'), 'utf8'));
const texts = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.replace('.txt', ''), readFileSync(join(folder, name), 'utf8')]),
);

test('every word of the answer sheet stands letter for letter in its article', () => {
  const wrong = [
    ...[...sheet.points, ...sheet.variations, ...sheet.copied].flatMap((entry) => Object.entries<string>(entry.words)),
    ...[...sheet.unique, ...sheet.boilerplate].map((entry): [string, string] => [entry.article, entry.words]),
  ].filter(([article, words]) => !texts.get(article)?.includes(words));
  expect(wrong).toEqual([]);
});

test('the sheet has every type of variation', () => {
  const types = new Set(sheet.variations.map((variation: { type: string }) => variation.type));
  expect([...types].sort()).toEqual([
    'attribution',
    'date',
    'detail',
    'hedging',
    'name',
    'negation',
    'number',
    'outcome',
    'place',
    'quote-wording',
  ]);
});
