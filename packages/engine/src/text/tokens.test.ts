import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../language/en/index.ts';
import { longestToken, tokenise } from './tokens.ts';

const words = (text: string) => tokenise(text, english.abbreviations).map((t) => t.text);

describe('tokenise', () => {
  // each row: the text, then its tokens with one space between
  it.each([
    // clitics
    ["She didn't say it's Ortega's.", "She did n't say it 's Ortega 's ."],
    ['They’ll say we’ve won; I’d don’t.', 'They ’ll say we ’ve won ; I ’d do n’t .'],
    ["He wouldn't've. O'Brien ma'am o'clock", "He would n't 've . O'Brien ma'am o'clock"],
    ["WE CAN'T", "WE CA N'T"],
    ["the workers' pay", "the workers ' pay"],
    ['don`t said`no', 'do n`t said ` no'],
    ["the '90s and ’08 and 'em and '15 bills'", "the '90s and ’08 and 'em and ' 15 bills '"],
    // quotation marks
    ['``Yes,\'\' she said. "No," «so»', '`` Yes , \'\' she said . " No , " « so »'],
    ["'We won,' he said", "' We won , ' he said"],
    // abbreviations
    ['Gov. Ortega of the U.S. met Mr. T. at 3:30 p.m. today', 'Gov. Ortega of the U.S. met Mr. T. at 3:30 p.m. today'],
    ['a U.S.-led force, the U.S government, 3p.m.', 'a U.S.-led force , the U.S government , 3 p.m.'],
    ['No. 3 is gone. She said no. He sat.', 'No. 3 is gone . She said no . He sat .'],
    ['A Ph.D. from Corvel Inc. in Ala. But', 'A Ph.D. from Corvel Inc. in Ala. But'],
    ['John J. Castellan and J.K. Vale', 'John J. Castellan and J.K. Vale'],
    ['better than I. He left Plan B.\nNext', 'better than I . He left Plan B .\nNext'.replace('\n', ' ')],
    // numbers
    ['$5,687.75 or 5% of 1,000 by 9/11, 2015–16', '$ 5,687.75 or 5 % of 1,000 by 9/11 , 2015–16'],
    ['1990s 20-year-old 5th 12,13 .5', '1990s 20-year-old 5th 12 , 13 .5'],
    ['pre- and post-war', 'pre - and post-war'],
    // dashes and dots
    ['wait... no—yes--maybe – so … ok', 'wait ... no — yes -- maybe – so … ok'],
    ['the river.The mayor', 'the river . The mayor'],
    // the net
    [
      'See https://gazette.example/a?b=1. Or www.levee.org, flood.com or gazette.co.uk/x.',
      'See https://gazette.example/a?b=1 . Or www.levee.org , flood.com or gazette.co.uk/x .',
    ],
    ['Mail j.vale@gazette.example, follow @vale_j #LeveeVote #1', 'Mail j.vale@gazette.example , follow @vale_j #LeveeVote # 1'],
    ['at flood.com.The mayor', 'at flood.com . The mayor'],
    ['AT&T R&D salt&pepper a &amp; b', 'AT&T R&D salt & pepper a &amp; b'],
    // what cannot be seen, and what is not Latin
    ['\u200bSaid\u200b no\u0000way zero\u00adwidth', 'Said no way zero\u00adwidth'],
    ['عمر قال 😀👍🏽 李明', 'عمر قال 😀 👍🏽 李明'],
    ['pay [for]it (now)', 'pay [ for ] it ( now )'],
  ])('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it('gives nothing for nothing', () => {
    expect(tokenise('')).toEqual([]);
    expect(tokenise(' \u200b\n\u0000 ')).toEqual([]);
  });

  const messy = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '.',
          "'",
          '’',
          '`',
          '"',
          '-',
          '—',
          ' ',
          '\n',
          'U.S.',
          "n't",
          'a',
          'B',
          '5',
          ',',
          '@',
          'www.',
          '://',
          '.com',
          '\ud800',
          '\u200d',
          '\u0000',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('gives the text back when joined with what stands between', () => {
    fc.assert(
      fc.property(messy, (text) => {
        let at = 0;
        let joined = '';
        for (const token of tokenise(text, english.abbreviations)) {
          const between = text.slice(at, token.start);
          expect(between).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end - token.start).toBeLessThanOrEqual(longestToken + 1);
          joined += between + token.text;
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
        expect(joined + text.slice(at)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
