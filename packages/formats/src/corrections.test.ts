import { findPassage } from '@crosscheck/engine';
import { expect, test } from 'vitest';
import { type Correction, writeCorrections } from './corrections.ts';
import { annotationContext, expandWith } from './json-ld.testing.ts';

const post = {
  id: '1',
  url: 'https://post.example/dam',
  publisher: 'Post',
  language: 'en',
  text: 'It held on Tuesday 🌧 and on Tuesday night.',
};
const wire = { id: '2/2', language: 'und', text: 'It held on Wednesday.' };
const base = { at: '2031-05-14T08:00:00.000Z', story: 's1', articles: [], readings: [] };
const reject: Correction = {
  ...base,
  id: 1,
  kind: 'reject',
  by: 'Ada "<Holm>',
  reason: 'two nights',
  variation: { keys: ['v-5f0c1d22ab'], type: 'date', severity: 'conflict', explanation: 'Tuesday / Wednesday' },
  articles: [post, wire],
  readings: [
    { article: post, start: 29, end: 36 },
    { article: wire, start: 11, end: 20 },
  ],
};
const undo: Correction = { ...base, id: 2, kind: 'undo', undoes: 1 };
const merge: Correction = { ...base, id: 3, kind: 'merge', other: 's2', articles: [wire] };
const split: Correction = { ...base, id: 4, kind: 'split', other: 's1.2', articles: [post] };
const itemsOf = (...args: Parameters<typeof writeCorrections>) => JSON.parse(writeCorrections(...args)).first.items;

test('a rejection is an annotation of the very words, by who said it', () => {
  const [one] = itemsOf([reject]);
  expect(one).toMatchObject({
    type: 'Annotation',
    motivation: 'assessing',
    created: '2031-05-14T08:00:00.000Z',
    creator: { type: 'Person', name: 'Ada "<Holm>' },
  });
  expect(one.body.map(({ value, purpose }: { value: string; purpose: string }) => `${purpose} ${value}`)).toEqual([
    'classifying reject',
    'classifying conflict',
    'classifying date',
    'describing Tuesday / Wednesday',
    'commenting two nights',
  ]);
  for (const [i, { article, start, end }] of reject.readings.entries()) {
    const [quote, position] = one.target[i].selector;
    expect(findPassage(article.text, { quote, position: { start, end } })).toMatchObject({ start, end });
    expect([...article.text].slice(position.start, position.end).join('')).toBe(quote.exact);
  }
  expect(one.target.map(({ source }: { source: { id: string } }) => source.id)).toEqual([
    'https://post.example/dam',
    expect.stringMatching(/^ni:\/\/\/sha-256;/),
  ]);
});

test('an undo is one of what it takes back, whether that is written as well or not', () => {
  const [first, second] = itemsOf([reject, undo]);
  expect(second).toMatchObject({ motivation: 'moderating', target: first.id });
  expect(itemsOf([undo])[0].target).toMatch(/^ni:/);
});

test('a merge and a split are ones of the articles that changed their story', () => {
  const [one, other] = itemsOf([merge, split]);
  expect([one.motivation, one.target[0]['dcterms:identifier'], one.body[1].value]).toEqual(['editing', '2/2', 's2 into s1']);
  expect([other.target[0].id, other.body[1].value]).toEqual(['https://post.example/dam', 's1.2 out of s1']);
});

test('ids lie below the address given, and are the same each time without one', () => {
  expect(itemsOf([reject], { base: 'https://room.example/stories/s1/correct' })[0].id).toBe(
    'https://room.example/stories/s1/correct#annotation-1',
  );
  expect(writeCorrections([reject, merge])).toBe(writeCorrections([reject, merge]));
  expect(new Set(itemsOf([reject, undo, merge, split]).map(({ id }: { id: string }) => id)).size).toBe(4);
  expect(itemsOf([])).toEqual([]);
});

test('a JSON-LD processor loses nothing of it', async () => {
  const text = JSON.stringify(await expandWith(annotationContext, writeCorrections([reject, undo, merge, split])));
  expect(text.match(/oa#TextQuoteSelector/g)).toHaveLength(2);
  expect(text.match(/oa#(?:assessing|moderating|editing)/g)).toHaveLength(4);
  expect(text.match(/dc\/terms\/creat/g)).toHaveLength(5);
});
