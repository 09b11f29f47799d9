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

/** A layer's states over tokens whose gates are these, forwards and backwards. */
function scanned(kernel: Kernel, gates: readonly number[], units: number): number[] {
  const count = gates.length / (3 * units);
  const sums = kernel.longs(gates.length);
  sums.set(gates);
  const scale = kernel.floats(3 * units).fill(0.0007);
  const bias = kernel.floats(3 * units).map((_, k) => (k % 5) * 0.11 - 0.2);
  const placed = kernel.floats(3 * units);
  placed.set(bias);
  const out = kernel.shorts(2 * count * units);
  const run = {
    sums,
    first: 0,
    step: 3 * units,
    gates: { scale, bias: placed },
    memory: kernel.floats(units),
    out,
    outStep: 2 * units,
    count,
    units,
  };
  kernel.scan({ ...run, outFirst: 0, backwards: false });
  kernel.scan({ ...run, outFirst: units, backwards: true });
  return [...out];
}

test('the vector kernel runs a layer as the plain one does, to the bit', () => {
  const number = fc.integer({ min: -4000, max: 4000 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((count) => fc.array(number, { minLength: 3 * 16 * count, maxLength: 3 * 16 * count })),
      (gates) => {
        expect(scanned(vectorKernel(1 << 20), gates, 16)).toEqual(scanned(plainKernel(), gates, 16));
      },
    ),
    { numRuns: 60 },
  );
});

test('both kernels add the rows that places name', () => {
  for (const kernel of [vectorKernel(1 << 16), plainKernel()]) {
    const table = kernel.longs(12);
    table.set([1, 2, 3, 4, 10, 20, 30, 40, 100, 200, 300, 400]);
    const sums = kernel.longs(8);
    sums.set([5, 5, 5, 5, 6, 6, 6, 6]);
    const places = kernel.longs(2);
    places.set([2, 0]);
    kernel.addRows(sums, table, places, 2, 4);
    expect([...sums]).toEqual([105, 205, 305, 405, 7, 8, 9, 10]);
  }
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
