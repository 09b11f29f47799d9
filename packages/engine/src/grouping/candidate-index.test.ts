import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CandidateIndex } from './candidate-index.ts';
import type { Weights } from './term-weights.ts';

const LATEST = 32;

const article = fc.uniqueArray(fc.nat(40), { maxLength: 12 }).chain((terms) =>
  fc.array(fc.integer({ min: 1, max: 8 }), { minLength: terms.length, maxLength: terms.length }).map(
    (weights): Weights => ({
      terms: Int32Array.from(terms).sort(),
      weights: Float32Array.from(weights),
    }),
  ),
);

test('finds what looking at the latest articles of every term finds', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 150 }), article, (articles, sought) => {
      const index = new CandidateIndex();
      for (const [number, weights] of articles.entries()) index.add(number * 50, weights);
      const scores = new Map<number, number>();
      for (const [place, term] of sought.terms.entries())
        for (const [number] of [...articles.entries()].filter(([, { terms }]) => terms.includes(term)).slice(-LATEST))
          scores.set(number * 50, (scores.get(number * 50) ?? 0) + (sought.weights[place] as number));
      const found = index.find(sought, 5);
      expect(found).toHaveLength(Math.min(5, scores.size));
      expect(found.map((number) => scores.get(number))).toEqual([...scores.values()].sort((a, b) => b - a).slice(0, 5));
    }),
  );
});

test('a term that nobody has finds nothing, however great its number', () => {
  const index = new CandidateIndex();
  index.add(0, { terms: Int32Array.of(3), weights: Float32Array.of(1) });
  expect(index.find({ terms: Int32Array.of(100_000), weights: Float32Array.of(1) }, 5)).toEqual([]);
});
