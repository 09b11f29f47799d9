import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, passageContext } from './passage-context.ts';

/** The context of the words in brackets, drawn the same way. */
function context(marked: string, reach = 80): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { before, words, after } = passageContext(marked.replace(/[[\]]/g, ''), { start, end }, reach);
  return `${before}[${words}]${after}`;
}

describe('the context of a passage', () => {
  test.each([
    ['is its sentence', 'The gate held. It opened on [Tuesday] at noon. Nobody knows why.', 'It opened on [Tuesday] at noon.'],
    [
      'does not end at a title',
      'The gate held. Then Mr. Wren said it opened on [Tuesday] at noon.',
      'Then Mr. Wren said it opened on [Tuesday] at noon.',
    ],
    ['starts with a quotation', 'It was calm. "It opened on [Tuesday]," said Wren. He left.', '"It opened on [Tuesday]," said Wren.'],
    ['stays in its paragraph', 'First line\nIt opened on [Tuesday] at noon\nLast line', 'It opened on [Tuesday] at noon'],
    ['ends with a passage that is a whole sentence', 'It held. ["It opened."] He left.', '["It opened."]'],
  ])('%s', (_, marked, expected) => {
    expect(context(marked)).toBe(expected);
  });

  test('is cut at words with an ellipsis where the sentence is long', () => {
    const long = 'and so on '.repeat(20);
    expect(context(`${long}five six [seven] eight nine ${long}`, 10)).toBe('…five six [seven] eight…');
    expect(context('one two three four five six [seven] eight nine ten eleven twelve', 10)).toBe(
      'one two three four five six [seven] eight nine ten eleven twelve',
    );
  });

  test('has the words letter for letter, whatever the span', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat(300), fc.nat(300), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const { before, words, after } = passageContext(text, span, 50);
        expect(words).toBe(text.slice(span.start, span.end));
        expect(text).toContain(before.replace(/^…/, ''));
        expect(text).toContain(after.replace(/…$/, ''));
      }),
    );
  });
});

test('a clipped text ends at a word', () => {
  expect(clip('one two three', 20)).toBe('one two three');
  expect(clip('one two three four', 12)).toBe('one two…');
  expect(clip('abcdefghijklmnop', 6)).toBe('abcde…');
});
