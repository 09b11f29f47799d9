import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestLabels, type LabelChain } from './best-labels.ts';
import { type Kernel, plainKernel, vectorKernel } from './kernel.ts';
import { distanceNumber } from './network.ts';

function product(kernel: Kernel, vectors: readonly number[], matrix: readonly number[], depth: number): number[] {
  const count = vectors.length / depth;
  const rows = matrix.length / depth;
  const x = kernel.shorts(vectors.length);
  const w = kernel.shorts(matrix.length);
  const out = kernel.longs(count * rows);
  x.set(vectors);
  w.set(matrix);
  kernel.multiply(x, w, out, count, depth, rows);
  return [...out];
}

test('the vector kernel multiplies as the plain one does', () => {
  const number = fc.integer({ min: -8191, max: 8191 });
  const sizes = fc.record({ depth: fc.constantFrom(8, 16, 96), rows: fc.constantFrom(4, 8, 20), count: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(
      sizes.chain(({ depth, rows, count }) =>
        fc.tuple(
          fc.array(number, { minLength: depth * count, maxLength: depth * count }),
          fc.array(number, { minLength: depth * rows, maxLength: depth * rows }),
          fc.constant(depth),
        ),
      ),
      ([vectors, matrix, depth]) => {
        expect(product(vectorKernel(1 << 20), vectors, matrix, depth)).toEqual(product(plainKernel(), vectors, matrix, depth));
      },
    ),
    { numRuns: 40 },
  );
});

/** Scores every sequence there is. */
function bestByTrying(scores: Float32Array, { labels, start, transition }: LabelChain): number {
  const count = scores.length / labels;
  let best = -Infinity;
  for (let code = 0; code < labels ** count; code++) {
    const sequence = Array.from({ length: count }, (_, t) => Math.floor(code / labels ** t) % labels);
    best = Math.max(best, total(sequence, scores, { labels, start, transition }));
  }
  return best;
}

function total(sequence: readonly number[], scores: Float32Array, { labels, start, transition }: LabelChain): number {
  return sequence.reduce((sum, label, t) => {
    const before = sequence[t - 1];
    return (
      sum +
      (scores[t * labels + label] as number) +
      (before === undefined ? (start[label] as number) : (transition[before * labels + label] as number))
    );
  }, 0);
}

test('the best labels are the best of all there are', () => {
  const score = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(
      fc.array(score, { minLength: 3, maxLength: 15 }),
      fc.array(score, { minLength: 3, maxLength: 3 }),
      fc.array(score, { minLength: 9, maxLength: 9 }),
      (raw, start, transition) => {
        const scores = Float32Array.from(raw.slice(0, raw.length - (raw.length % 3)));
        const chain = { labels: 3, start: Float32Array.from(start), transition: Float32Array.from(transition) };
        expect(total([...bestLabels(scores, chain)], scores, chain)).toBe(bestByTrying(scores, chain));
      },
    ),
  );
});

test('no scores, no labels', () => {
  expect(bestLabels(new Float32Array(0), { labels: 3, start: new Float32Array(3), transition: new Float32Array(9) })).toEqual(
    new Uint8Array(0),
  );
});

test.each([
  [0, 31],
  [1, 32],
  [-1, 30],
  [10, 41],
  [11, 42],
  [12, 42],
  [13, 43],
  [184, 61],
  [185, 62],
  [100_000, 62],
  [-100_000, 0],
])('a token %i places away falls in step %i', (tokens, step) => {
  expect(distanceNumber(tokens)).toBe(step);
});
