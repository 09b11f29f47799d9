import { describe, expect, test } from 'vitest';
import { compareArticles } from '../analyse.ts';
import type { Article } from '../article/index.ts';
import type { Report } from './report.ts';
import { verifyReport } from './verify.ts';

const unknown = { kind: 'unknown' } as const;
const post: Article = {
  id: 'post',
  url: 'https://post.example/dam',
  text: 'The dam at Ellery held on Tuesday, Mayor Ann Ortega said.\n\n"We were very lucky this time," she told reporters. Repairs will cost $5,687.',
  createdAt: unknown,
};
const wire: Article = {
  id: 'wire',
  text: 'Mayor Ann Ortega said the dam at Ellery held on Wednesday.\n\n"We were extremely lucky this time," Ortega told reporters. Repairs will cost $5,587.',
  createdAt: unknown,
};
const report = compareArticles([post, wire]);

const variation = { id: 'v1', type: 'date', severity: 'conflict', readings: [], explanation: '', rule: 'r' };

/** The report after a change to its JSON. */
// biome-ignore lint/suspicious/noExplicitAny: the changes break the type on purpose
function altered(change: (copy: { -readonly [K in keyof Report]: any }) => void): Report {
  const copy = JSON.parse(JSON.stringify(report));
  change(copy);
  return copy;
}

test('a report as it was written holds against itself and against its articles', () => {
  expect(verifyReport(report)).toMatchObject({ holds: true, faults: [], articles: [{ state: 'own' }, { state: 'own' }] });
  const verification = verifyReport(report, [wire, post]);
  expect(verification).toMatchObject({
    holds: true,
    surplus: [],
    articles: [
      { article: 'post', state: 'same' },
      { article: 'wire', state: 'same' },
    ],
  });
  expect(verification.articles.every(({ passages }) => passages > 0)).toBe(true);
});

test('after an edit the words before it hold, those behind it have moved, those it hit are orphaned', () => {
  const text = post.text.replace('very lucky', 'ever so lucky').replace(' Repairs will cost $5,687.', '');
  const { holds, articles } = verifyReport(report, [{ ...post, text }, wire]);
  expect(holds).toBe(false);
  expect(articles[1]).toMatchObject({ state: 'same', moved: [], orphaned: [] });
  const { passages, moved, orphaned } = articles[0]!;
  const ofWords = <P extends { readonly words: string }>(list: readonly P[], words: string) =>
    list.filter((passage) => passage.words === words);
  expect(ofWords(orphaned, 'We were very lucky this time,')[0]).toMatchObject({ found: { words: 'We were ever so lucky this time,' } });
  const gone = orphaned.filter(({ words }) => words.includes('5,687'));
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.map(({ found }) => found)).toEqual(gone.map(() => undefined));
  expect(ofWords(moved, 'she')[0]?.now).toMatchObject({ start: text.indexOf('she told'), end: text.indexOf(' told') });
  for (const { words, now } of moved) expect(text.slice(now.start, now.end)).toBe(words);
  for (const { start } of [...moved, ...orphaned]) expect(start).toBeGreaterThan(post.text.indexOf('told') - 60);
  expect(moved.length + orphaned.length).toBeLessThan(passages);
});

test('one letter more at the head moves every passage and orphans none', () => {
  const { holds, articles } = verifyReport(report, [{ ...post, text: ` ${post.text}` }, wire]);
  expect(holds).toBe(false);
  const { passages, moved, orphaned } = articles[0]!;
  expect([moved.length, orphaned]).toEqual([passages, []]);
  for (const { start, end, now } of moved) expect([now.start, now.end]).toEqual([start + 1, end + 1]);
});

test('a short word that stands elsewhere in other surroundings has not moved there', () => {
  const text = post.text.replace('she told reporters', 'the mayor said').concat(' Later, as night fell, she left town.');
  const { orphaned } = verifyReport(report, [{ ...post, text }, wire]).articles[0]!;
  expect(orphaned.filter(({ words }) => words === 'she')).not.toEqual([]);
});

test('words before a change still hold', () => {
  const text = `${post.text} The bridge was closed.`;
  expect(verifyReport(report, [{ ...post, text }, wire])).toMatchObject({
    holds: true,
    articles: [{ state: 'changed', moved: [], orphaned: [] }, {}],
  });
});

describe('which article is which', () => {
  test('by text under another id, by id, by address', () => {
    expect(verifyReport(report, [{ ...post, id: 'x' }, wire]).articles[0]).toMatchObject({ state: 'same', given: 'x' });
    expect(verifyReport(report, [{ ...post, text: 'Other.' }, wire]).articles[0]).toMatchObject({ state: 'changed', given: 'post' });
    expect(verifyReport(report, [{ ...post, id: 'x', text: 'Other.' }, wire]).articles[0]).toMatchObject({ state: 'changed', given: 'x' });
  });

  test('one that is not given is missing, one that is not known is surplus', () => {
    expect(verifyReport(report, [post, { ...wire, id: 'x', text: 'Other.' }])).toMatchObject({
      holds: false,
      surplus: ['x'],
      articles: [{ state: 'same' }, { article: 'wire', state: 'missing' }],
    });
  });
});

test.each([
  [
    'a text that was altered',
    altered((copy) => (copy.articles[0].text = copy.articles[0].text.replace('dam', 'dyke'))),
    'text-altered',
    'post',
  ],
  ['a span beyond the text', altered((copy) => (copy.statements[0].end = 99_999)), 'outside-text', 's1'],
  ['a span that ends before it starts', altered((copy) => (copy.statements[0].end = -1)), 'outside-text', 's1'],
  ['an article that is not there', altered((copy) => (copy.statements[0].article = 'x')), 'unknown-article', 's1'],
  [
    'a variation with other words',
    altered((copy) => (copy.variations = [{ ...variation, readings: [{ article: 'post', start: 0, end: 3, text: 'Thy' }] }])),
    'other-words',
    'v1 reading 1',
  ],
  ['a variation of no point', altered((copy) => (copy.variations = [{ ...variation, point: 'p99' }])), 'unknown-id', 'v1'],
])('%s is a fault', (_what, faulty, kind, name) => {
  const { holds, faults } = verifyReport(faulty);
  expect(holds).toBe(false);
  expect(faults).toContainEqual(expect.objectContaining({ kind, name }));
});
