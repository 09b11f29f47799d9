import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Article, analyse, compare, toReport } from '@crosscheck/engine';
import { readInput } from '@crosscheck/intake';
import { describe, expect, test } from 'vitest';

/** What differs between accounts, each with the words of its reading. */
interface Listed {
  readonly type: string;
  readonly severity: string;
  readonly words: Readonly<Record<string, string>>;
}

const folder = resolve(import.meta.dirname, '../../fixtures/ferry-hits-the-pier');
const listed: readonly Listed[] = JSON.parse(readFileSync(join(folder, 'answer-sheet.json'), 'utf8')).variations;
const articles: Article[] = [];
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.txt')) continue;
  const input = await readInput(name, readFileSync(join(folder, name)));
  articles.push(...input.articles.map(({ article }) => article));
}
const docs = articles.map((article) => analyse(article));
const { variations } = toReport(compare(docs));
type Variation = (typeof variations)[number];

/** Whether a reading stands in the sentence that holds some words of its article. */
function isAt(reading: Variation['readings'][number], article: string, words: string): boolean {
  const doc = docs.find((one) => one.article.id === article);
  const at = doc?.article.text.indexOf(words) ?? -1;
  const sentence = doc?.sentences.find(({ start, end }) => start <= at && at < end);
  return reading.article === article && sentence !== undefined && sentence.start <= reading.start && reading.end <= sentence.end;
}

/** Whether a variation is the listed one: of its type, with readings in the sentences of two of its articles. */
function isListed(found: Variation, { type, words }: Listed): boolean {
  const met = Object.entries(words).filter(([article, text]) => found.readings.some((reading) => isAt(reading, article, text)));
  return found.type === type && met.length >= 2;
}

describe('the ferry that hit the pier', () => {
  test.each(listed.map((entry) => [`${entry.type} ${Object.values(entry.words).join(' / ')}`, entry] as const))('%s', (_name, entry) => {
    const found = variations.filter((variation) => isListed(variation, entry));
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ severity }) => severity)).toContain(entry.severity);
  });

  test('and little else', () => {
    const more = variations.filter((variation) => !listed.some((entry) => isListed(variation, entry)));
    expect(more.map(({ type, rule, explanation }) => `${type} ${rule} ${explanation}`)).toEqual([]);
  });
});
