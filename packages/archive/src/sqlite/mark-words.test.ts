import { expect, test } from 'vitest';
import { marksIn } from './mark-words.ts';
import { matchWords } from './match-words.ts';

test.each([
  ['the dam held', 'The [dam] [held], the mayor said.'],
  ['repair', '[Repairs] were [repaired].'],
  ['"dam held"', 'The dam, the [dam held].'],
  ['ortéga', 'Ann [Ortega] and Ann [Ortéga].'],
  ['dam', '😀 \u0000 the [dam] \ue000 [dam] \ue001 \ud800 the [dam]'],
  ['dam', 'Nothing of the kind.'],
])('%s: %s', (query, marked) => {
  const text = marked.replace(/[[\]]/g, '');
  const [spans = []] = marksIn([text], matchWords(query.replace('the ', ''), ' OR ') ?? '');
  let shown = '';
  let at = 0;
  for (const { start, end } of spans) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  expect(shown + text.slice(at)).toBe(marked);
});

test('each text has its own', () => {
  expect(marksIn(['The dam.', 'The pier.', 'A dam'], '"dam"')).toEqual([[{ start: 4, end: 7 }], [], [{ start: 2, end: 5 }]]);
  expect(marksIn([], '"dam"')).toEqual([]);
  expect(marksIn(['The dam.'], '')).toEqual([[]]);
});
