import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, plainText, timesOf } from './times.testing.ts';

/** Rows written on Thursday, 18 March 2021, by the rules of SPEC.md; what is not marked must not be found. */
const rows: Record<string, readonly string[]> = {
  'calendar dates': [
    'The levee broke on [March 5, 1946](1946-03-05).',
    'It was built before [Sept. 30, 2019](2019-09-30), and rebuilt in [August 2020](2020-08).',
    'They met on [24 April 2019](2019-04-24) and the [3rd of May 2019](2019-05-03).',
    'Signed [2021-02-11](2021-02-11), sealed [2/12/2021](2021-02-12), sent [13.2.2021](2021-02-13).',
    'He left on [Friday, Nov. 13, 2020](2020-11-13).',
    'The fair ran [Feb. 6](2021-02-06)-[8](2021-02-08).',
    'There is no Feb. 30, 2020 in any calendar.',
    'The army began its march over the bridge, and it may rain.',
    'Clara May said so to April Jones.',
    'Support is available 24/7 at 555-1998.',
  ],
  'days without a year lie nearest to the writing, as the verb has it': [
    'Ortega resigned on [Oct. 4](2020-10-04).',
    'The council will vote on [Oct. 4](2021-10-04).',
    'The dividend is payable [April 2](2021-04-02).',
    'The bid was extended to [March 30](2021-03-30).',
  ],
  'months and years': [
    'In [January](2021-01) the bridge closed.',
    'The bridge will reopen in [May](2021-05).',
    'Not since [May](2020-05) has it rained.',
    'It opened [last June](2020-06), and [January this year](2021-01) was dry.',
    'The [1998](1998) campaign cost 1998 dollars and $1998.',
    'The firm has grown since [fiscal 1989](1989) and [the year 2000](2000).',
    'Emissions fell below [2005](2005) levels.',
    'Music of [the 1970s](197) and [the late 1980s](198 END), not her seventies.',
    'An [11th century](10) temple and a [20th-century](19) bank.',
    'He called from 555-1990 about model A-2000.',
  ],
  'weekdays follow the tense of their verb': [
    'The mayor resigned [Tuesday](2021-03-16).',
    'The mayor resigned [Thursday](2021-03-18).',
    'The mayor will resign on [Tuesday](2021-03-23).',
    'The mayor plans to resign [Tuesday](2021-03-23).',
    'Talks begin [Monday](2021-03-22).',
    'On [Monday](2021-03-15), aides who oppose the mayor met.',
    'The ruling could not be found [Wednesday](2021-03-17), but [Monday](2021-03-15)’s vote will stand.',
    'The hearing was postponed until [Tuesday](2021-03-23).',
    'She left [last Friday](2021-03-12) and will return [next Friday](2021-03-19).',
    'Ruiz spoke [Wednesday night](2021-03-17TNI) and [early Tuesday](2021-03-16 START).',
    'Ruiz spoke [Wednedsay](2021-03-17) and sat in the sun.',
  ],
  'days and periods counted from the writing': [
    'It rained [yesterday](2021-03-17), rains [today](2021-03-18) and will rain [tomorrow](2021-03-19).',
    'He died [last night](2021-03-17TNI), the paper wrote [this morning](2021-03-18TMO).',
    'She told USA Today about it.',
    'Prices fell [last week](2021-W10), [last month](2021-02) and [last year](2020).',
    'The law passed [earlier this month](2021-03 START) and ends [late next year](2022 END).',
    'They met over [the weekend](2021-W10-WE).',
    'He promised it by [the end of the year](2021 END) or [the end of 2022](2022 END).',
    'The dam was built [last summer](2020-SU) and [this past fall](2020-FA).',
    'The fall of the city came next.',
  ],
  'quarters and halves': [
    'It had a [third-quarter](2020-Q3) loss.',
    'Profit rose in [the fourth quarter of 2019](2019-Q4) from [a year earlier](2018-Q4).',
    'Sales fell in [the first half of 2020](2020-H1), not in the first half of the match.',
    'A quarter of the workers, or three-quarters, agreed.',
  ],
  durations: [
    'He waited [three days](P3D), [two and a half hours](PT2H30M) or [a year and a half](P1Y6M).',
    'A [10-year](P10Y) plan took [more than two decades](P20Y MORE_THAN).',
    'They had [at least two more weeks](P2W EQUAL_OR_MORE) and [nearly an hour](PT1H LESS_THAN).',
    'It lasted [years](PXY), [several months](PXM) and [the last twenty-four hours](PT24H).',
    'A 39-year-old woman, 39 years old, met a boy 8 months old.',
    'She was on “60 Minutes” in the officers’ quarters.',
  ],
  'distances in time': [
    'It closed [two weeks ago](2021-03-04), after opening [four years ago](2017) and again [six weeks ago](2021-W05).',
    'It closed [nearly four years ago](2017 LESS_THAN).',
    'He wed in [March 2011](2011-03), [a month later](2011-04) he left, and [a year later](2012) returned.',
    'The dam broke on [June 3, 2019](2019-06-03). [That same day](2019-06-03) it rained; it had cracked [two days earlier](2019-06-01).',
    'They left [two weeks](P2W) before the election.',
    'On [Wednesday](2021-03-17) Ruiz resigned, [a day](2021-03-16) after the report came out.',
  ],
  'repeated times': [
    'The council meets [every Tuesday](XXXX-WXX-2), [each July](XXXX-07) and [every two weeks](P2W).',
    'It costs $3 million [a year](P1Y) for 40 flights [a week](P1W), read [daily](P1D).',
    'She writes for the Daily Ledger, each of the men for another.',
  ],
  'clock times': [
    'It struck at [10:35 a.m.](2021-03-16T10:35) ([0735 GMT](2021-03-16T07:35Z)) [Tuesday](2021-03-16).',
    'The polls will close at [noon Friday](2021-03-19T12:00).',
    'The hearing is set for [June 28 at 2 p.m.](2021-06-28T14:00).',
    'He left on [Tuesday at three o’clock in the afternoon](2021-03-16T15:00).',
    'They won 3:2, as in John 3:16.',
  ],
  'times that are not told closer': [
    'Ruiz, [currently](PRESENT_REF) mayor, [recently](PAST_REF) spoke of [the future](FUTURE_REF).',
    'He left as soon as he could.',
  ],
  holidays: [
    'He was found on [Thanksgiving Day](2020-11-26) and left on [New Year’s Eve](2020-12-31).',
    'Shops opened on [Labor Day 2019](2019-09-02) with Christmas trees.',
    'They meet on [Easter Sunday 2021](2021-04-04).',
  ],
};
/** The same with no day of writing: nothing is invented. */
const undated: readonly string[] = [
  'The mayor resigned [Thursday](XXXX-WXX-4).',
  'In [January](XXXX-01) it closed, on [Oct. 4](XXXX-10-04) it reopened, in [2019](2019) it burnt.',
  'It rained [yesterday](XXXX-XX-XX), [last week](XXXX-WXX), [last month](XXXX-XX) and [last year](XXXX).',
  'It closed [two weeks ago](P2W).',
  'On [Thursday](XXXX-WXX-4) he offered to talk. The offer comes [a day](XXXX-WXX-3) after an interview.',
];

for (const [name, cases] of Object.entries(rows)) {
  describe(name, () => {
    it.each(cases)('%s', (row) => expect(marked(plainText(row), '2021-03-18')).toBe(row));
  });
}

describe('without a day of writing', () => {
  it.each(undated)('%s', (row) => expect(marked(plainText(row))).toBe(row));

  it('says what is stated and what is unknown', () => {
    const certainties = timesOf('On Thursday, Oct. 4, 2018 and on Thursday').map(({ value, certainty }) => [value, certainty]);
    expect(certainties).toEqual([
      ['2018-10-04', 'stated'],
      ['XXXX-WXX-4', 'unknown'],
    ]);
  });
});

describe('every text', () => {
  it('gives sorted expressions inside it that do not overlap, the same twice', () => {
    const words = fc.constantFrom(
      ...'the last next Tuesday May 5 , 2019 three weeks ago a year earlier half of quarter 10 : 30 a.m. - every night on late \n nineteen ninety - six $ 1,000 %'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, '2021-03-18', '2020-02-29T23:00:00Z', '9999-99-99'), (content, published) => {
        const times = timesOf(content, published);
        let end = 0;
        for (const time of times) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
        }
        expect(end).toBeLessThanOrEqual(content.length);
        expect(timesOf(content, published)).toEqual(times);
      }),
      { numRuns: 150 },
    );
  });

  it('gives nothing for an empty one', () => expect(timesOf('')).toEqual([]));
});
