import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, splitParagraphs } from '../../text/index.ts';
import { drawn, quotationsOf } from './quotations.testing.ts';

/** A text with its quotations drawn in; without the brackets it is the text itself. */
const rows: readonly (readonly [why: string, drawing: string, ...codes: string[]])[] = [
  ['straight marks', '"⟦We won,⟧" said Ortega. "⟦Twice.⟧"'],
  ['curly marks', '“⟦We won,⟧” said Ortega.'],
  ['guillemets', '«⟦We won⟧», said Ortega.'],
  ['guillemets the German way', '»⟦We won⟧«, said Ortega.'],
  ['low and high', '„⟦We won⟧“, said Ortega.'],
  ['old wire copy', "``⟦We won,⟧'' said Ortega."],
  ['mixed pair', '“⟦We won,⟧" said Ortega.'],
  ['single marks', 'He called it ‘⟦a levee too far⟧’ on Monday.'],
  ['straight single marks', "He called it 'a levee' on Monday.".replace("'a levee'", "'⟦a levee⟧'")],
  ['single within double', '“⟦He said ‘⟦no⟧1’ to me,⟧” she said.'],
  ['both end together', '“⟦He told me, ‘⟦No.⟧1’⟧”'],
  ['both end together, a space between', `"⟦They say, '⟦Oh, no,⟧1'⟧ " she said.`],
  ['both begin together', `"⟦'⟦No⟧1' was the answer,⟧" she said.`],
  ['double within double', '“⟦He said “⟦no⟧1” to me,⟧” she said.'],
  ['apostrophes quote nothing', "It's the senators' bill and they didn't get 'em in the '90s, Ortega's friends say."],
  ['curly apostrophes quote nothing', 'It’s the senators’ bill and they didn’t get ’em in the ’90s.'],
  ['possessive within single marks', "He read '⟦the senators' bill is dead⟧' aloud."],
  ['feet and inches', `The 6'2" goalkeeper carried a 12" pipe.`],
  ['reversed closing mark', '“⟦and judge him in general⟧ “. Then he left.'],
  ['opening mark used to close', '“⟦We won,“ said Ortega.'.replace('We won,', 'We won,⟧')],
  ['closing mark used to open', '”⟦We won,⟧” said Ortega.'],
  ['closing mark used to open a paragraph', '” ⟦… and we won,⟧” said Ortega.'],
  ['loose marks', 'He said " ⟦no⟧ " and left.'],
  ['brackets and dashes round', 'The plan (“⟦a joke⟧”) —“⟦no,⟧” she said—failed.'],
  ['empty marks', 'He wrote “” and “ ” there.'],
  ['no end', 'Ortega said: “⟦We won.⟧', 'quotation-without-end'],
  ['no end, another begins', '"⟦We won, he said.⟧ "⟦Twice,⟧" she said.', 'quotation-without-end'],
  ['no start', 'He came late. ⟦We won,⟧” said Ortega.', 'quotation-without-start'],
  ['no start after a quotation', '“⟦We won,⟧” she said, ⟦and we will win again.⟧”', 'quotation-without-start'],
  ['speech over paragraphs', '“⟦We won.⟧\n\n“⟦Twice,⟧” said Ortega.'],
  ['speech broken by a paragraph', '“⟦We won.⟧\n⟦Twice,⟧” said Ortega.'],
  ['closing mark in its own line', '“⟦We won. Twice.⟧\n”\nThen he left.'],
  ['mark alone in its line', 'He left.\n“\n“⟦We won,⟧” he said.', 'quotation-without-start'],
  ['emoji quoted', 'She wrote “⟦👍⟧” to him.'],
];

describe('quotations', () => {
  test.each(rows)('%s: %s', (_why, drawing, ...codes) => {
    const text = drawing.replace(/⟦|⟧\d?/g, '');
    expect(drawn(text)).toBe(drawing);
    expect(quotationsOf(text).diagnostics.map((d) => d.code)).toEqual(codes);
  });

  test('a speech over paragraphs points back', () => {
    const { layer } = quotationsOf('“We won.\n\n“Twice.\n\n“Thrice,” said Ortega. “Yes.”');
    expect(layer.map((q) => [q.id, q.closing, q.continues])).toEqual([
      ['q1', 'continued', undefined],
      ['q2', 'continued', 'q1'],
      ['q3', 'present', 'q2'],
      ['q4', 'present', undefined],
    ]);
  });

  test('any text gives passages in order, inside the text, within one paragraph', () => {
    const piece = fc.constantFrom('"', '“', '”', "'", '‘', '’', '«', '»', '``', "''", ' ', '\n', 'no', 's', '9', '.', ',', '—', '(', '👍');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { layer } = quotationsOf(text);
        const paragraphs = splitParagraphs(text);
        for (const [i, q] of layer.entries()) {
          expect(q.start).toBeLessThanOrEqual(q.inner.start);
          expect(q.inner.start).toBeLessThan(q.inner.end);
          expect(q.inner.end).toBeLessThanOrEqual(q.end);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(paragraphs.some((paragraph) => contains(paragraph, q))).toBe(true);
          if (i > 0) expect((layer[i - 1] as typeof q).start).toBeLessThanOrEqual(q.start);
        }
      }),
    );
  });
});
