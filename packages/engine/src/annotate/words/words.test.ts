import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../language/en/index.ts';
import { tokenise } from '../../text/index.ts';
import { tagWithWink } from './wink-tagger.ts';

const tag = (text: string) => {
  const tokens = tokenise(text, english.abbreviations);
  return tagWithWink(tokens).map(({ pos, lemma }, i) => `${tokens[i]?.text}/${pos}/${lemma}`);
};

describe('tagWithWink', () => {
  it.each([
    ['The mayor said she’ll sue.', 'The/DET/the mayor/NOUN/mayor said/VERB/say she/PRON/she ’ll/AUX/will sue/VERB/sue ./PUNCT/.'],
    ['They won’t cannot', 'They/PRON/they wo/AUX/will n’t/PART/not cannot/AUX/can'],
    ['They re-elected vice-president Vale', 'They/PRON/they re-elected/VERB/re-elect vice-president/NOUN/vice-president Vale/PROPN/vale'],
    ['$5,687.75 … “x”', '$/SYM/$ 5,687.75/NUM/5,687.75 …/PUNCT/… “/PUNCT/“ x/NOUN/x ”/PUNCT/”'],
    ['the data through', 'the/DET/the data/NOUN/data through/ADP/through'],
  ])('%s', (text, expected) => {
    expect(tag(text).join(' ')).toBe(expected);
  });

  it('tags every token of any text, the same way twice', () => {
    const messy = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'cannot',
            "don't",
            'constructor',
            '__proto__',
            '-',
            'a-b-c',
            "o'",
            'Gov.',
            '1,0',
            '\u200d',
            '😀',
            ' ',
            'é',
            '中',
            "'",
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(messy, (text) => {
        const tokens = tokenise(text, english.abbreviations);
        const first = tagWithWink(tokens);
        expect(first).toHaveLength(tokens.length);
        expect(tagWithWink(tokens)).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });
});
