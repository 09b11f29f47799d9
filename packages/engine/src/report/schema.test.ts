import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compareArticles } from '../analyse.ts';
import { checkReport, reportJsonSchema } from './schema.ts';

const report = () =>
  compareArticles([
    {
      id: 'a',
      text: 'The dam at Ellery held, Mayor Ann Ortega said on Tuesday. "We were lucky," she added.',
      createdAt: { kind: 'unknown' },
    },
    {
      id: 'b',
      publisher: 'Fennick Post',
      text: 'The dam at Ellery held, Mayor Ann Ortega said on Wednesday.',
      createdAt: { kind: 'known', value: '2031-05-14', evidence: 'given' },
    },
  ]);

test('a comparison passes, unchanged, also with fields of a later version', () => {
  const saved = JSON.parse(JSON.stringify(report()));
  expect(checkReport(saved)).toEqual({ report: saved });
  expect(checkReport({ ...saved, extra: 1 })).toHaveProperty('report');
});

test.each([
  ['no object at all', 3, /object/],
  ['another schema', { ...report(), schema: 'x/2' }, /^schema: /],
  ['a span that is no number', { ...report(), times: [{ article: 'a', start: 'x', end: 2 }] }, /^times\[0\]\./],
  ['a negative place', { ...report(), unique: [{ article: 'a', start: -1, end: 2, score: 1, gist: '' }] }, /^unique\[0\]\.start: /],
])('%s is refused in one line', (_what, value, problem) => {
  const checked = checkReport(value);
  expect(checked).toHaveProperty('problem', expect.stringMatching(problem));
  expect(checked).not.toHaveProperty('problem', expect.stringContaining('\n'));
});

test('docs/comparison.schema.json is current; npm run schema writes it anew', () => {
  const committed = readFileSync(resolve(import.meta.dirname, '../../../../docs/comparison.schema.json'), 'utf8');
  expect(committed).toBe(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
});
