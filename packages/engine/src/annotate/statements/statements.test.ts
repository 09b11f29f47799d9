import { describe, expect, test } from 'vitest';
import { analyse } from '../../analyse.ts';
import { wordsOf } from '../attributions/attributions.testing.ts';

function statementsOf(text: string): string[] {
  const doc = analyse({ id: 'A', text, language: 'en', createdAt: { kind: 'unknown' } } as never);
  return doc.layers.statements.map((s) => `${s.voice}${s.attribution ? ` ${s.attribution}` : ''}: ${text.slice(s.start, s.end)}`);
}

describe('statements', () => {
  test.each<[why: string, text: string, ...statements: string[]]>([
    ['the reporter’s own sentence', 'The levee held.', 'reporter: The levee held.'],
    ['what is said, without the frame', 'Ortega said on Monday that the levee held.', 'attributed a1: that the levee held'],
    [
      'a long speech, sentence by sentence',
      '“The levee held,” Ortega said. “It will hold. It always has.”',
      'attributed a1: “The levee held,”',
      'attributed a1: “It will hold.',
      'attributed a1: It always has.”',
    ],
    [
      'the reporter’s share of a mixed sentence',
      'The board closed the harbour road on Monday after Ortega called it “unsafe.”',
      'reporter: The board closed the harbour road on Monday after',
      'attributed a1: it “unsafe.”',
    ],
    ['nobody named: the reporter’s, hedged', 'The levee reportedly failed.', 'reporter: The levee reportedly failed.'],
    ['nothing', ''],
  ])('%s', (_why, text, ...statements) => {
    expect(statementsOf(text)).toEqual(statements);
  });

  test('hedges of the sentence come with each of its statements', () => {
    const text = 'The alleged leak may have begun in May.';
    const [statement] = analyse({ id: 'A', text, language: 'en', createdAt: { kind: 'unknown' } } as never).layers.statements;
    expect(wordsOf(text, statement?.hedges ?? [])).toEqual(['alleged', 'may']);
  });
});
