import type { Span } from '@crosscheck/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortestContexts } from './shortest-context.ts';

/** The span that brackets mark, and the text without them. */
function marked(text: string): { text: string; span: Span } {
  const start = text.indexOf('[');
  return { text: text.replace(/[[\]]/g, ''), span: { start, end: text.indexOf(']') - 1 } };
}

describe('the fewest characters that tell a passage from its like', () => {
  test.each([
    ['The dam [held] on Tuesday.', '', ''],
    // two before and two after tell it as well
    ['The [dam] held. The old dam broke.', 'e ', ''],
    ['The dam held. The old [dam] broke.', 'd ', ''],
    ['[no] no', '', ' '],
    ['no [no]', ' ', ''],
    ['no [no] no', ' ', ' '],
    // three alike before, so it takes less to tell them apart by what comes after
    ['the tall man ran; the tall [man] sat; the tall man ate', '', ' s'],
    ['😀[a] 😁a', '😀', ''],
    ['a', undefined, undefined],
  ] as const)('%s', (text, prefix, suffix) => {
    if (prefix === undefined) {
      expect(shortestContexts(text, [])).toEqual([]);
      return;
    }
    const { text: bare, span } = marked(text);
    expect(shortestContexts(bare, [span])).toEqual([{ exact: bare.slice(span.start, span.end), prefix, suffix }]);
  });

  test('paragraphs that stand twice are told apart by what comes before or after them', () => {
    const paragraph = 'The dam held, and fifteen houses along the river were flooded in the night of the storm. Nobody was hurt. '.repeat(
      3,
    );
    const text = `${paragraph}Then came the rain. ${paragraph}`;
    const start = paragraph.indexOf('fifteen');
    const [context] = shortestContexts(text, [{ start, end: start + 7 }]);
    const words = `${context?.prefix}${context?.exact}${context?.suffix}`;
    expect([text.indexOf(words), text.lastIndexOf(words)]).toEqual([
      start - (context?.prefix.length ?? 0),
      start - (context?.prefix.length ?? 0),
    ]);
  });

  test('a text that repeats itself without end is given up, and costs no more than its length', () => {
    const text = 'no '.repeat(100_000);
    const [context] = shortestContexts(text, [{ start: 30_000, end: 30_002 }]);
    expect(context).toEqual({ exact: 'no', prefix: text.slice(29_968, 30_000), suffix: text.slice(30_002, 30_034) });
  });

  test('no other place has it, and no shorter context is such, as the slow way finds', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' '), { minLength: 1, maxLength: 25 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, fc.nat(24), fc.nat(24), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(start < end && end <= text.length);
        const [context] = shortestContexts(text, [{ start, end }]);
        const isUnique = (before: number, after: number) => {
          const from = start - before;
          const words = text.slice(from, end + after);
          return from >= 0 && end + after <= text.length && text.indexOf(words) === from && text.indexOf(words, from + 1) < 0;
        };
        const length = (context?.prefix.length ?? 0) + (context?.suffix.length ?? 0);
        expect(isUnique(context?.prefix.length ?? 0, context?.suffix.length ?? 0)).toBe(true);
        for (let before = 0; before < length; before++)
          for (let after = 0; before + after < length; after++) expect(isUnique(before, after)).toBe(false);
      }),
    );
  });
});
