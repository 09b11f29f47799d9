/**
 * Writes `packages/engine/src/language/en/word-rarity.ts`: how many of the news articles in `../shared/data/attributions/train.jsonl` use a word.
 * Run with `npm run derive:word-rarity`; the same material gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { english, normaliseWord } from '@crosscheck/engine/training';
import { shared } from './scorers.ts';

/** Rarer words than this (2 % of articles) are left out: below it, chance decides which words of a day's news are in. */
const LEAST_SHARE = 0.02;
/** Words that stand mostly with a capital inside sentences are names of that year's news, not words of the language. */
const CAPITAL_SHARE = 0.5;

const lines = readFileSync(join(shared, 'data/attributions/train.jsonl'), 'utf8').split('\n').filter(Boolean);
const articles = new Map<string, number>();
const uses = new Map<string, { inside: number; capital: number }>();
for (const line of lines) {
  const { text } = JSON.parse(line) as { text: string };
  const seen = new Set<string>();
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const stem = english.vocabulary.stem(normaliseWord(match[0]));
    seen.add(stem);
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (!/^[a-z,] $/.test(before)) continue;
    const count = uses.get(stem) ?? { inside: 0, capital: 0 };
    count.inside++;
    if (/^\p{Lu}/u.test(match[0])) count.capital++;
    uses.set(stem, count);
  }
  for (const stem of seen) articles.set(stem, (articles.get(stem) ?? 0) + 1);
}

const bands = new Map<number, string[]>();
for (const [stem, count] of articles) {
  const share = count / lines.length;
  const use = uses.get(stem);
  if (share < LEAST_SHARE || stem.length < 2 || !use || use.capital > CAPITAL_SHARE * use.inside) continue;
  // a band is half a natural logarithm wide: finer steps change no alignment
  const band = Math.floor(-Math.log(share) * 2) / 2;
  bands.set(band, [...(bands.get(band) ?? []), stem]);
}

const rows = [...bands]
  .sort(([a], [b]) => a - b)
  .map(
    ([band, stems]) =>
      `  // in ${(100 * Math.exp(-band - 0.25)).toFixed(0)} % of articles or so\n  [${band + 0.25}, '${stems.sort().join(' ')}'],`,
  );
writeFileSync(
  resolve(import.meta.dirname, '../../packages/engine/src/language/en/word-rarity.ts'),
  `/**
 * How rare common English words are in news: \`-ln\` of the share of articles that use one, words as \`stemEnglish\` gives them.
 * A statistic of ${lines.length} political news articles, written by \`npm run derive:word-rarity\`. Words below 2 % of articles and names are left out and count as rarest.
 */
const BANDS: readonly (readonly [number, string])[] = [
${rows.join('\n')}
];

export const wordRarity: ReadonlyMap<string, number> = new Map(
  BANDS.flatMap(([rarity, stems]) => stems.split(' ').map((stem) => [stem, rarity] as const)),
);

/** Rarity of any word that is not in \`wordRarity\`. */
export const greatestRarity = ${(Math.ceil(-Math.log(LEAST_SHARE) * 2) / 2 + 1).toFixed(1)};
`,
);
console.log(`${[...bands.values()].flat().length} words of ${lines.length} articles in ${bands.size} bands`);
