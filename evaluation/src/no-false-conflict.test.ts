import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Article, compareArticles, type Report } from '@crosscheck/engine';
import { readInput } from '@crosscheck/intake';
import { describe, expect, test } from 'vitest';

interface Expected {
  readonly why: string;
  /** Every variation: its type and the words that differ. */
  readonly variations: readonly string[];
  readonly points?: number;
  readonly copied?: number;
  /** Independent accounts of every point. */
  readonly independent?: number;
}

const folder = resolve(import.meta.dirname, '../../fixtures/no-false-conflict');

async function readStory(name: string): Promise<Article[]> {
  const articles: Article[] = [];
  for (const file of readdirSync(join(folder, name)).filter((one) => one.endsWith('.txt'))) {
    const input = await readInput(file, readFileSync(join(folder, name, file)));
    articles.push(...input.articles.map(({ article }) => article));
  }
  return articles;
}

const shown = ({ variations }: Report) => variations.map(({ type, readings }) => `${type}: ${readings.map((r) => r.text).join(' / ')}`);

describe('what is no conflict', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    const report = compareArticles(await readStory(name));
    expect(shown(report), expected.why).toEqual(expected.variations);
    if (expected.points !== undefined) expect(report.points, expected.why).toHaveLength(expected.points);
    if (expected.copied !== undefined) expect(report.copied, expected.why).toHaveLength(expected.copied);
    if (expected.independent !== undefined)
      expect(new Set(report.points.map((p) => p.independent)), expected.why).toEqual(new Set([expected.independent]));
  });
});

const unknown = { kind: 'unknown' } as const;

test('fifty copies of one article are one account, with a point a sentence and nothing that differs', () => {
  const text = 'The ferry hit the pier on Tuesday, hurting 14 people.\n\nHarbour master Jo Ashby said the engines had failed.';
  const report = compareArticles(Array.from({ length: 50 }, (_, i) => ({ id: `copy-${i}`, text, createdAt: unknown })));
  expect(report.points).toHaveLength(2);
  expect(report.points.map((p) => [p.readings.length, p.independent])).toEqual([
    [50, 1],
    [50, 1],
  ]);
  expect(shown(report)).toEqual([]);
});

test('three sentences are compared with five thousand', () => {
  const long = Array.from(
    { length: 5000 },
    (_, i) => `It was not until the end of the night that boat ${i} came back to the quay with all of its nets.`,
  );
  long[2500] = 'The ferry Aurelia hit the pier at Port Wexley, hurting 14 people.';
  const short = 'The ferry Aurelia hit the pier at Port Wexley. It hurt 12 people. Nobody died.';
  const report = compareArticles([
    { id: 'short', text: short, createdAt: unknown },
    { id: 'long', text: long.join('\n\n'), createdAt: unknown },
  ]);
  const start = long.slice(0, 2500).join('\n\n').length + 2;
  expect(report.points.some(({ readings }) => readings.some((r) => r.article === 'long' && r.start >= start && r.start < start + 60))).toBe(
    true,
  );
  expect(report.points.length).toBeLessThan(4);
});
