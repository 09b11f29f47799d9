import type { NumberVocabulary } from '../numbers.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNIT_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TEN_ORDINALS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** Numbers as English-language newsrooms write them. */
export const englishNumbers: NumberVocabulary = {
  units: new Map(UNITS.map((word, i) => [word, i] as const)),
  tens: new Map(TENS.map((word, i) => [word, (i + 2) * 10] as const)),
  magnitudes: new Map([
    ['hundred', 1e2],
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['dozen', 12],
    ['score', 20],
  ]),
  shortMagnitudes: new Map([
    ['k', 1e3],
    ['m', 1e6],
    ['mn', 1e6],
    ['bn', 1e9],
    ['b', 1e9],
    ['tn', 1e12],
    ['trn', 1e12],
  ]),
  ordinals: new Map([
    ...UNIT_ORDINALS.map((word, i) => [word, i + 1] as const),
    ...TEN_ORDINALS.map((word, i) => [word, (i + 2) * 10] as const),
    ['hundredth', 100],
    ['thousandth', 1000],
  ]),
  ordinalEndings: new Set(['st', 'nd', 'rd', 'th']),
  fractions: new Map([
    ['half', 1 / 2],
    ['halves', 1 / 2],
    ['third', 1 / 3],
    ['thirds', 1 / 3],
    ['quarter', 1 / 4],
    ['quarters', 1 / 4],
    ['fourth', 1 / 4],
    ['fourths', 1 / 4],
    ['fifth', 1 / 5],
    ['fifths', 1 / 5],
    ['sixth', 1 / 6],
    ['sixths', 1 / 6],
    ['seventh', 1 / 7],
    ['sevenths', 1 / 7],
    ['eighth', 1 / 8],
    ['eighths', 1 / 8],
    ['ninth', 1 / 9],
    ['ninths', 1 / 9],
    ['tenth', 1 / 10],
    ['tenths', 1 / 10],
  ]),
  vague: new Map([
    ['couple', [2, 2]],
    ['few', [3, 5]],
    ['several', [3, 9]],
    ['dozens', [24, 99]],
    ['scores', [40, 199]],
    ['hundreds', [200, 999]],
    ['thousands', [2000, 9999]],
    ['millions', [2e6, 9.99e6]],
    ['billions', [2e9, 9.99e9]],
  ]),
};
