import { expect, test } from 'vitest';
import { bCubed } from './b-cubed.ts';

const groups = (pairs: string) => pairs.split(' ').map((pair) => ({ story: pair.charAt(0), found: pair.charAt(1) }));

test.each([
  ['aX aX bY', 1, 1],
  ['aX aX bX', 5 / 9, 1],
  ['aX aY bZ', 1, 2 / 3],
])('%s', (pairs, precision, recall) => {
  const scores = bCubed(groups(pairs));
  expect(scores.precision).toBeCloseTo(precision, 10);
  expect(scores.recall).toBeCloseTo(recall, 10);
});
