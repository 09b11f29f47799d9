import { expect, test } from 'vitest';
import { compareArticles } from '../analyse.ts';
import type { Article } from '../article/index.ts';
import type { Trace } from '../doc/index.ts';
import { articlesOfReport, concerns, explain, explainableIds, findSubject } from './explain.ts';
import type { Report } from './report.ts';

const articles: Article[] = [
  {
    id: 'post',
    headline: 'Dam holds',
    text: 'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. "We were lucky," she added.',
    createdAt: { kind: 'known', value: '2031-05-14', evidence: 'meta' },
  },
  { id: 'wire', text: 'The dam at Ellery held on Wednesday night, Mayor Ann Ortega said.', createdAt: { kind: 'unknown' } },
];
const report = compareArticles(articles);
const s1 = { kind: 'statement', line: report.statements[0]! } as const;
const at = (start: number, end: number, outcome: Trace['outcome'] = 'kept', article = 'post'): Trace => ({
  stage: 'times',
  rule: 'weekday',
  article,
  span: { start, end },
  outcome,
  reason: 'because',
});

test('the articles of a report are the ones it was made from', () => {
  expect(articlesOfReport(report)).toEqual(articles);
});

test('lines are found by their ids, and the ids that exist are told as ranges', () => {
  expect(findSubject(report, 's1')).toEqual(s1);
  expect(findSubject(report, 'p1')?.kind).toBe('point');
  expect(findSubject(report, 's99')).toBeUndefined();
  const few: Report = { ...report, statements: report.statements.slice(0, 1), points: [], variations: [] };
  expect(explainableIds(few)).toEqual(['s1 (statements)']);
  expect(explainableIds({ ...few, statements: [] })).toEqual([]);
});

test('decisions for the words are kept apart from what was dropped nearby', () => {
  const { start, end } = s1.line;
  const traces = [
    at(start, end),
    at(end + 30, end + 35),
    at(end + 30, end + 35, 'dropped'),
    at(start, start + 3, 'dropped'),
    at(start, end, 'kept', 'wire'),
  ];
  const { kept, dropped, passages, rule } = explain(report, s1, report, traces);
  expect(kept).toEqual([{ ...traces[0], words: report.articles[0]?.text.slice(start, end) }]);
  expect(dropped.map(({ span }) => span)).toEqual([traces[3]?.span, traces[2]?.span]);
  expect(passages[0]).toMatchObject({ name: 's1', article: 'post', start, end });
  expect(rule).toBe(s1.line.rule);
  expect(concerns(report, s1)(at(5000, 5001))).toBe(false);
});

test('it says whether the line is found again the same, changed or not at all', () => {
  expect(explain(report, s1, compareArticles(articlesOfReport(report)), [])).toMatchObject({ again: 'same' });
  const renumbered = { ...report, statements: report.statements.map((line, i) => ({ ...line, id: `s${i + 7}` })) };
  expect(explain(report, s1, renumbered, []).again).toBe('same');
  const otherRule = { ...s1.line, rule: 'another' };
  expect(explain(report, s1, { ...report, statements: [otherRule] }, [])).toMatchObject({ again: 'changed', now: otherRule });
  expect(explain(report, s1, { ...report, statements: [] }, []).again).toBe('gone');
});

test('another version is told', () => {
  const newer: Report = { ...report, generator: { name: 'crosscheck', version: '9.0.0' } };
  expect(explain(report, s1, newer, []).versions).toEqual({ saved: report.generator.version, now: '9.0.0' });
  expect(explain(report, s1, report, [])).not.toHaveProperty('versions');
});

test('lines that rest on one another are named', () => {
  const subject = findSubject(report, 'p1');
  expect(subject).toBeDefined();
  if (subject) expect(explain(report, subject, report, []).related).toContain('s1');
});
