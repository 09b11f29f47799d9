import { isApostrophe } from '../../numerals/index.ts';
import type { PointMeaning, TimeCandidate, TimeRecogniser, TimeText } from '../candidate.ts';
import { readDay, readMonth, readYear, readYearInWords, wordAt } from '../reading.ts';

function point(rule: string, first: number, end: number, fields: Omit<PointMeaning, 'form'>): TimeCandidate {
  return { first, end, rule, meaning: { form: 'point', ...fields } };
}

/** A year that belongs to the month or day before it: `, 1998`, ` 1998`, ` of 1998`, ` '98`. */
function readYearAfter(text: TimeText, at: number): { year: number; end: number } | undefined {
  const next = text.lexemes[at];
  if (next === undefined || next.newLine) return undefined;
  const from = next.text === ',' || next.text === 'of' ? at + 1 : at;
  if (isApostrophe(text.lexemes[from]) && !text.lexemes[from]!.glued) {
    const short = text.lexemes[from + 1];
    if (short?.kind !== 'number' || short.text.length !== 2 || !short.glued) return undefined;
    const year = Number(short.text);
    return { year: year + (year < 50 ? 2000 : 1900), end: from + 2 };
  }
  if (text.lexemes[from]?.glued) return undefined;
  return readYear(text, from) ?? readYearInWords(text, from);
}

/**
 * "on March 5, 1946", "Sept. 30", "in August 1988", "in January", "March eighth".
 * Not "the march of the army", "it may 5 times out of 10": a month has a capital letter; what else is no month is dropped by a refiner.
 */
export const monthFirst: TimeRecogniser = {
  name: 'month-first',
  startsWith: (times) => times.months.keys(),
  startsWithDigits: false,
  recognise: (text, at) => {
    const month = readMonth(text, at);
    if (!month) return undefined;
    const day = readDay(text, wordAt(text, month.end) === 'the' ? month.end + 1 : month.end);
    if (day) {
      const year = readYearAfter(text, day.end);
      return point('month-day', at, year?.end ?? day.end, { month: month.month, day: day.day, ...(year ? { year: year.year } : {}) });
    }
    const year = readYearAfter(text, month.end);
    return point(year ? 'month-year' : 'month', at, year?.end ?? month.end, { month: month.month, ...(year ? { year: year.year } : {}) });
  },
};

/** "on 24 April 1998", "the 24th of April". Not "16 March protesters" alone, which a refiner cannot tell either; news does not write so. */
export const dayFirst: TimeRecogniser = {
  name: 'day-first',
  startsWith: (_, numbers) => numbers.ordinals.keys(),
  startsWithDigits: true,
  recognise: (text, at) => {
    const day = readDay(text, at);
    if (!day) return undefined;
    const month = readMonth(text, wordAt(text, day.end) === 'of' ? day.end + 1 : day.end);
    if (!month || text.lexemes[day.end]?.newLine) return undefined;
    const year = readYearAfter(text, month.end);
    return point('day-month', at, year?.end ?? month.end, { month: month.month, day: day.day, ...(year ? { year: year.year } : {}) });
  },
};

/** "2021-03-18", "3/18/2021", "18.3.2021" and "2021/03/18". Not "24/7", "9/11" or "1/2". */
export const numericDate: TimeRecogniser = {
  name: 'numeric-date',
  startsWith: () => [],
  startsWithDigits: true,
  recognise: (text, at) => {
    const { lexemes } = text;
    if (lexemes[at]!.glued && ['-', '/', '.', ','].includes(wordAt(text, at - 1))) return undefined;
    const mark = wordAt(text, at + 1);
    if (mark !== '-' && mark !== '/' && mark !== '.') return undefined;
    if (wordAt(text, at + 3) !== mark) return undefined;
    for (let i = at + 1; i <= at + 4; i++) if (!lexemes[i]?.glued) return undefined;
    const parts = [lexemes[at]!, lexemes[at + 2]!, lexemes[at + 4]!];
    if (parts.some((part) => part.kind !== 'number')) return undefined;
    const [a, b, c] = parts.map((part) => Number(part.text)) as [number, number, number];
    const lengths = parts.map((part) => part.text.length);
    const isDate = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (lengths[0] === 4 && lengths[1]! <= 2 && lengths[2]! <= 2 && isDate(b, c))
      return point('iso-date', at, at + 5, { year: a, month: b, day: c });
    if (lengths[2] !== 4 || lengths[0]! > 2 || lengths[1]! > 2 || mark === '-') return undefined;
    if (mark === '/' && isDate(a, b)) return point('slash-date', at, at + 5, { year: c, month: a, day: b });
    return isDate(b, a) ? point('day-first-numbers', at, at + 5, { year: c, month: b, day: a }) : undefined;
  },
};
