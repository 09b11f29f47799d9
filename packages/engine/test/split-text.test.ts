import { expect, test } from 'vitest';
import { analyse, splitText } from '../src/index.ts';

test.each([
  ['', []],
  ['It held. Nobody was hurt.', ['It held.', 'Nobody was hurt.']],
  ['Dr. Ann Ortega said so.\n\n“No,” she said.', ['Dr. Ann Ortega said so.', '“No,” she said.']],
])('the sentences of %j', (text, sentences) => {
  const split = splitText(text);
  expect(split.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  for (const token of split.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test('a text is parted as the analysis parts it', () => {
  const text = 'The dam held on Tuesday, Mayor J. Ortega said at 9 p.m. Twelve houses were flooded!\n\nNo. 4 Quay St. was dry.';
  const { tokens, sentences } = analyse({ id: 'a', text, createdAt: { kind: 'unknown' } });
  expect(splitText(text)).toEqual({ tokens, sentences });
});
