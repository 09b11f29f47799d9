import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../times/times.testing.ts';
import { marked, quantitiesOf } from './quantities.testing.ts';

/** What is not marked must not be found. */
const rows: Record<string, readonly string[]> = {
  'counts with what they count': [
    'The council passed [15](count 15 bill) new bills.',
    '[Three hundred and twelve](count 312 resident) residents left.',
    'It hired [two](count 2 officer) senior police officers and [19](count 19 body) state legislative bodies.',
    'The [168](count 168 member)-member panel met.',
    '[Five](count 5) were hurt.',
    'About this, one must ask: no one knew, and this one least of all.',
    '[One](count 1 senator) senator, one of the oldest, said no.',
  ],
  approximations: [
    '[About 400](count 400 people about) people came, [more than a dozen](count 12 guard more-than) guards with them.',
    '[At least nine](count 9 house at-least) houses burnt, [up to 2,000](count 2000 tree at-most) trees were lost.',
    '[Some 16](count 16 bill about) bills and [dozens](count 24..99 law about) of laws.',
    'The plot has [20 or more](count 20 at-least) of them.',
  ],
  ranges: [
    '[Between 30 and 40](count 30..40 people) people came.',
    'He saw [30 to 40](count 30..40 boat) boats.',
    'It will cost [$1.5 million to $2 million](money 1500000..2000000 USD).',
  ],
  money: [
    'He paid [$5,687.75](money 5687.75 USD), [£2.5m](money 2500000 GBP) and [US$65.4 billion](money 65400000000 USD).',
    'She owed [five million euros](money 5000000 EUR) and [30 cents](money 0.3 USD).',
    'A cash-strapped town counts every dollar.',
  ],
  'percentages, fractions and parts of a whole': [
    '[12%](percent 12 %) of them, [nearly 35 percent](percent 35 % about), [90-plus percent](percent 90 % at-least).',
    'Turnout rose by [2 percentage points](measure 2 percentage point).',
    '[Two-thirds](ratio 0.666667 voter) of voters and [a third](ratio 0.333333 seat) of the seats.',
    '[9 of the 47](ratio 0.191489 member) members and [one in five](ratio 0.2 child) children.',
    'The [third](ordinal 3 man) man left half an hour later.',
  ],
  'ages and measures': [
    'Marta Ruiz, [39](age 39 year), and a [12-year-old](age 12 year) boy, now [13 years old](age 13 year).',
    'He moved here when he was [14](age 14 year).',
    'A man [aged 40](age 40 year) left a [10-mile](measure 10 mile) road of [2.5 square miles](measure 2.5 square mile).',
    'A program for [18- to 24-year-old](age 18..24 year) drivers.',
    'On pages 38, 39, 40.',
  ],
  'votes and results': [
    'The Senate voted [54-46](score 54..46).',
    'It passed by [233 to 182](score 233..182) in a [five-to-four](score 5..4) ruling.',
    'Call 555-1234 about the F-16.',
  ],
  ordinals: ['It was the [third](ordinal 3 ballot) ballot.', 'At first the first lady was second-guessed.'],
  'numbers that name something': [
    'Route 66, a Boeing 737, Article 5 and the A380.',
    'She lives at 1600 Larch Avenue.',
    'The two met one-on-one at Ground Zero, at 131 West 23rd Street.',
    'See section 3 or http://vale.example/2015/12/x9 for more.',
  ],
  'numbers that tell a time': ['In 2019 he waited three years, until 10:30 a.m. on May 5.'],
};

for (const [name, cases] of Object.entries(rows)) {
  describe(name, () => {
    it.each(cases)('%s', (row) => expect(marked(plainText(row))).toBe(row));
  });
}

describe('every text', () => {
  it('gives sorted quantities inside it that do not overlap, with bounds in order', () => {
    const words = fc.constantFrom(
      ...'between about 5 - 1,000 $ million to of the and a half third people 46 % one dozen hundred \n old years'.split(' '),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (content) => {
        let end = 0;
        for (const quantity of quantitiesOf(content)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          if (quantity.kind !== 'score') expect(quantity.value[1]).toBeGreaterThanOrEqual(quantity.value[0]);
          end = quantity.end;
        }
        expect(end).toBeLessThanOrEqual(content.length);
      }),
      { numRuns: 150 },
    );
  });
});
