import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../language/en/index.ts';
import { splitParagraphs } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';

const sentencesOf = (text: string) =>
  splitSentences(text, splitParagraphs(text), tokenise(text, english.abbreviations), english.sentenceWords);

describe('splitSentences', () => {
  // each row: a text with a bar where a sentence ends and another begins
  it.each([
    'The levee broke. | Nobody was hurt! | Was it old? | It was.',
    'She lost to the sword.|The mayor won.',
    'Gov. Ortega met Sens. Vale and J.K. Brandt, Jr. on Nov. 4. | He left.',
    'A factory in the U.S. | The firm said so. | The U.S. Senate did not.',
    'Until 8 p.m. | Ortega stayed; at 9 p.m. Tuesday, or 9 p.m. EST, he left.',
    'Corvel Inc. sued Halloran Corp. | It lost.',
    'No. 3 is gone. | She said no. | He sat. | Then he left.',
    'D-N.Y. and R-Ky., they said.',
    '“They said ‘no.’” | He left.',
    '“We won,” she said. | “It is over. | I am glad.” | He left.',
    '"Is it over?" he asked. | "Yes."',
    '"Is it over?" Deputy Mayor Ana Ortega asked. | "Yes."',
    '"Is it over?" | Ortega left the room.',
    'They have no “say.” | He said so.',
    'A threat of “collapse. ” | He left.',
    'A threat of “collapse.“ | He left.',
    'He declined. | (He was ill. | She was not.) | They left.',
    'The note (“It is over. Go home!”) was found.',
    'He waited ... and left. | Then … | Nobody came.',
    'The region . . . | This was it.',
    'Shares of Yahoo! rose. | What?! | No.',
    '1. The first item.',
    'The council voted: | • to close the road | • to open it.',
    'Headline without a stop\n|Text begins here.',
    'The council was warned about the levee last\nyear. | It did nothing.',
    'He said “We are done with it.\n”\n|Then he left.',
    'See gazette.com. | It has more.',
  ])('%s', (marked) => {
    const text = marked.replaceAll(/ \| |\|/g, (bar) => (bar === '|' ? '' : ' '));
    const expected = marked.split('|').map((part) => part.trim());
    expect(sentencesOf(text).map((s) => text.slice(s.start, s.end))).toEqual(expected);
  });

  it('covers each token once, in order, inside one paragraph', () => {
    const messy = fc.array(
      fc.constantFrom(
        '.',
        '"',
        '“',
        '”',
        "'",
        '(',
        ')',
        '?',
        '…',
        'Gov.',
        'U.S.',
        ' The',
        ' the',
        '\n',
        '\n\n',
        ' ',
        'I',
        '1',
        '—',
        '•',
        '\u200b',
        '\ud83d',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          messy.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const tokens = tokenise(text, english.abbreviations);
          const paragraphs = splitParagraphs(text);
          const sentences = sentencesOf(text);
          let token = 0;
          for (const [i, sentence] of sentences.entries()) {
            expect(sentence.index).toBe(i);
            expect(sentence.firstToken).toBe(token);
            expect(sentence.endToken).toBeGreaterThan(token);
            token = sentence.endToken;
            expect(sentence.start).toBe(tokens[sentence.firstToken]?.start);
            expect(sentence.end).toBe(tokens[token - 1]?.end);
            const paragraph = paragraphs[sentence.paragraph];
            expect(paragraph?.start).toBeLessThanOrEqual(sentence.start);
            expect(paragraph?.end).toBeGreaterThanOrEqual(sentence.end);
          }
          expect(token).toBe(tokens.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('splitParagraphs', () => {
  const paragraphsOf = (text: string) => splitParagraphs(text).map((p) => text.slice(p.start, p.end));
  it.each([
    ['One.\nTwo.\n\n\u200bThree.\r\n', ['One.', 'Two.', 'Three.']],
    ['The council was warned about the levee last\n\nyear.', ['The council was warned about the levee last\n\nyear.']],
    // a list of short lines stays a list
    ['apples\npears\nplums', ['apples', 'pears', 'plums']],
    ['He said “We are done.\n”', ['He said “We are done.\n”']],
    ['', []],
    [' \n\u0000', []],
  ])('%j', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });

  it('joins lines that were broken at a fixed width', () => {
    const line = 'The council of the valley met on the levee and spoke of rain';
    const wrapped = `${Array(6).fill(line).join('\n')}\nshort.\n\nAnother paragraph.`;
    expect(splitParagraphs(wrapped)).toHaveLength(2);
  });
});
