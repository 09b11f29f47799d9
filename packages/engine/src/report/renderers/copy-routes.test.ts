import { expect, test } from 'vitest';
import type { Report } from '../report.ts';
import { copyRoutes } from './copy-routes.ts';
import { readerView } from './reader-view.ts';
import { sampleReport } from './sample-report.testing.ts';

/** The ways of copies between articles of 100 characters; a copy is `A-B 0..50`: these characters stand in both. */
function routes(days: Readonly<Record<string, string | null>>, ...copies: string[]): string[] {
  const [article] = sampleReport.articles;
  if (article === undefined) throw new Error('the sample has an article');
  const report: Report = {
    ...sampleReport,
    articles: Object.entries(days).map(([id, day]) => ({
      ...article,
      id,
      text: 'x'.repeat(100),
      published: day === null ? null : { value: day, evidence: 'given' as const },
    })),
    copied: copies.map((copy) => {
      const [, a, b, start, end] = /^(\w)-(\w) (\d+)\.\.(\d+)$/.exec(copy) ?? [];
      const reading = (id: string | undefined) => ({ article: id ?? '', start: Number(start), end: Number(end) });
      return { readings: [reading(a), reading(b)], similarity: 1 };
    }),
    points: [],
    variations: [],
    unique: [],
    timeline: [],
  };
  return copyRoutes(readerView(report)).routes.map(
    ({ pair, through }) =>
      `${pair.first.key} ${pair.dated ? '>' : '-'} ${pair.second.key}${through === undefined ? '' : ` through ${through.key}`}`,
  );
}

const inRow = { A: '2026-03-04', B: '2026-03-05', C: '2026-03-06' };

test('what came later took from what came first, whatever the order of the input', () => {
  expect(routes({ A: '2026-03-05', B: '2026-03-04' }, 'A-B 0..50')).toEqual(['B > A']);
});

test('accounts of one day, or without a day, tell no direction', () => {
  expect(routes({ A: '2026-03-04', B: '2026-03-04' }, 'A-B 0..50')).toEqual(['A - B']);
  expect(routes({ A: '2026-03-04', B: null }, 'A-B 0..50')).toEqual(['A - B']);
});

test('two copies of one wire share nothing of their own', () => {
  expect(routes(inRow, 'A-B 0..80', 'A-C 0..90', 'B-C 0..80')).toEqual(['A > B', 'A > C', 'B > C through A']);
});

test('what a copy has from somebody else is a way of its own', () => {
  expect(routes(inRow, 'A-C 0..40', 'B-C 50..90')).toEqual(['A > C', 'B > C']);
});

test('the longer copy is where the words come from', () => {
  expect(routes(inRow, 'A-B 0..30', 'B-C 0..90', 'A-C 0..30')).toEqual(['A > B', 'B > C', 'A > C through B']);
});
