import type { PointMeaning, TimeCandidate, TimeRecogniser } from '../candidate.ts';
import { afterHyphen, readYear, wordAt } from '../reading.ts';

function point(rule: string, first: number, end: number, fields: Omit<PointMeaning, 'form'>): TimeCandidate {
  return { first, end, rule, meaning: { form: 'point', ...fields } };
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

/** "third-quarter profit", "the fiscal first quarter", "the first half". Not "a quarter of them", "the first half" of a match: dropped by a refiner. */
export const quarter: TimeRecogniser = {
  name: 'quarter',
  startsWith: () => ['fiscal', 'last', ...ORDINALS.keys()],
  startsWithDigits: false,
  recognise: (text, at) => {
    let i = wordAt(text, at) === 'fiscal' ? afterHyphen(text, at + 1) : at;
    const ordinal = wordAt(text, i) === 'last' ? 2 : ORDINALS.get(wordAt(text, i));
    if (ordinal === undefined) return undefined;
    const last = wordAt(text, i) === 'last';
    i = afterHyphen(text, i + 1);
    if (wordAt(text, i) === 'fiscal') i++;
    if (wordAt(text, i) === 'quarter' && !last) return point('quarter', at, i + 1, { quarter: ordinal });
    return wordAt(text, i) === 'half' && ordinal <= 2 ? point('half', at, i + 1, { half: ordinal }) : undefined;
  },
};

/** "Q3 2016". Not "Q&A". */
export const shortQuarter: TimeRecogniser = {
  name: 'short-quarter',
  startsWith: () => ['q'],
  startsWithDigits: false,
  recognise: (text, at) => {
    const number = text.lexemes[at + 1];
    const value = number?.glued && number.kind === 'number' && number.text.length === 1 ? Number(number.text) : 0;
    if (value < 1 || value > 4 || !text.lexemes[at]!.capital) return undefined;
    const year = readYear(text, at + 2);
    return point('short-quarter', at, year?.end ?? at + 2, { quarter: value, ...(year ? { year: year.year } : {}) });
  },
};

/** "in the fall", "the winter of 1994", "summer". Not "a fall", "spring water", "fall apart": dropped by a refiner. */
export const season: TimeRecogniser = {
  name: 'season',
  startsWith: (times) => times.seasons.keys(),
  startsWithDigits: false,
  recognise: (text, at) => {
    const found = text.times.seasons.get(wordAt(text, at))!;
    const of = wordAt(text, at + 1) === 'of' ? readYear(text, at + 2) : undefined;
    const year = of ?? (text.lexemes[at + 1]?.glued ? undefined : readYear(text, at + 1));
    return point('season', at, year?.end ?? at + 1, { season: found, ...(year ? { year: year.year } : {}) });
  },
};
