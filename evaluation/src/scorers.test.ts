import { expect, test } from 'vitest';
import { replaceBlock } from './page-block.ts';
import { rowsOf } from './score-table.ts';
import { type Evaluation, evaluations, readScores } from './scorers.ts';

test.each([
  ['JSON', 'points P 0.5\n{"points":0.51,"speaker":0.8}\n', { points: 0.51, speaker: 0.8 }],
  ['names and numbers', '91 pages in 3.20 s\npages 91  P 0.913 R 0.926 F1 0.919\n', { precision: 0.913, recall: 0.926, f1: 0.919 }],
  ['nothing', '', {}],
])('scores are read from a last line of %s', (_what, text, scores) => {
  expect(readScores(text)).toEqual(scores);
});

test('a table of scores takes the place of the one before', () => {
  const evaluation: Evaluation = { name: 'times', scorer: 's', gold: [], scores: { strict: 'to the letter', value: 'value right' } };
  const rows = rowsOf(evaluation, { value: 0.7512 });
  expect(rows).toEqual(['| times | to the letter | – |', '| times | value right | 0.751 |']);
  const page = 'Before\n<!-- scores -->\nold\n<!-- end of scores -->\nAfter\n';
  const once = replaceBlock(page, 'scores', rows.join('\n'));
  expect(once).toBe(`Before\n<!-- scores -->\n\n${rows.join('\n')}\n\n<!-- end of scores -->\nAfter\n`);
  expect(replaceBlock(once, 'scores', rows.join('\n'))).toBe(once);
  expect(() => replaceBlock('Nothing here', 'scores', '')).toThrow(/no place/);
});

test('every evaluation has a name of its own and says what its scores are', () => {
  expect(new Set(evaluations.map(({ name }) => name)).size).toBe(evaluations.length);
  for (const { scores } of evaluations) expect(Object.keys(scores).length).toBeGreaterThan(0);
});
