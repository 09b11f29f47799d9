import type { Direction } from '../../../language/times.ts';
import type { PointMeaning, TimeCandidate, TimeRecogniser, TimeText } from '../candidate.ts';
import { afterHyphen, readDay, readMonth, readWeekday, wordAt } from '../reading.ts';
import { readHoliday } from './holidays.ts';

function point(rule: string, first: number, end: number, fields: Omit<PointMeaning, 'form'>): TimeCandidate {
  return { first, end, rule, meaning: { form: 'point', ...fields } };
}

/** `last`, `this coming`, `that same`, with `the` before it or not. */
function readDirection(text: TimeText, at: number): { direction: Direction; word: string; end: number } | undefined {
  const first = text.times.directions.get(wordAt(text, at));
  if (!first) return undefined;
  const second = text.times.directions.get(wordAt(text, at + 1));
  return second
    ? { direction: second, word: wordAt(text, at + 1), end: at + 2 }
    : { direction: first, word: wordAt(text, at), end: at + 1 };
}

/**
 * "last week", "the past year", "this coming Sunday", "next April", "the following month", "that same day", "last night", "this summer".
 * Not "last of the week", "the next witness", "past the hour".
 */
export const relativePeriod: TimeRecogniser = {
  name: 'relative-period',
  startsWith: (times) => ['the', ...times.directions.keys()],
  startsWithDigits: false,
  recognise: (text, at) => {
    const { times } = text;
    const found = readDirection(text, wordAt(text, at) === 'the' ? at + 1 : at);
    if (!found) return undefined;
    const { direction, word } = found;
    let i = found.end;
    if (text.lexemes[i]?.newLine) return undefined;
    const named = readWeekday(text, i);
    if (named) return point('relative-weekday', at, named.end, { weekday: named.weekday, direction });
    const month = readMonth(text, i);
    if (month) {
      // "last Oct. 23"
      const day = readDay(text, month.end);
      return point('relative-month', at, day?.end ?? month.end, { month: month.month, ...(day ? { day: day.day } : {}), direction });
    }
    const holiday = readHoliday(text, i);
    if (holiday) return point('relative-holiday', at, holiday.end, { holiday: holiday.day, direction });
    const season = times.seasons.get(wordAt(text, i));
    if (season) return point('relative-season', at, i + 1, { season, direction });
    if (['fiscal', 'financial', 'calendar', 'school', 'academic'].includes(wordAt(text, i))) i++;
    if (wordAt(text, i) === 'weekend') return point('relative-weekend', at, i + 1, { relative: { ...direction, unit: 'WE' } });
    const part = times.partsOfDay.get(wordAt(text, i));
    if (part) {
      // "last night", "this morning" count from the day of writing, "that night", "the next morning" from the day last spoken of
      if (word === 'last' || word === 'this') return point('part-of-day', at, i + 1, { dayOffset: direction.offset, part });
      return point('part-of-day-from-text', at, i + 1, { relative: { offset: direction.offset, fromText: true, unit: 'D' }, part });
    }
    const unit = times.units.get(wordAt(text, i));
    if (unit === undefined || unit.startsWith('T')) return undefined;
    if (unit === 'D' && (word === 'last' || word === 'past' || word === 'this' || word === 'current' || word === 'coming'))
      return undefined;
    // "the next day" follows the day last spoken of, "next week" the day of writing
    const fromText = direction.fromText || (unit === 'D' && word === 'next');
    return point('relative-period', at, i + 1, { relative: { offset: direction.offset, fromText, unit } });
  },
};

/** "the weekend", "the year", "the quarter", "the week", with nothing that says which. Most of them a refiner drops. */
export const plainPeriod: TimeRecogniser = {
  name: 'plain-period',
  startsWith: () => ['the'],
  startsWithDigits: false,
  recognise: (text, at) => {
    let i = at + 1;
    if (['full', 'fiscal', 'whole', 'entire'].includes(wordAt(text, i))) i++;
    const word = wordAt(text, i);
    if (word === 'weekend') return point('plain-weekend', at, i + 1, { relative: { unit: 'WE', offset: 0, fromText: false } });
    const unit = text.times.units.get(word);
    // "the year 2000" is that year
    if (text.lexemes[i + 1]?.kind === 'number') return undefined;
    if (unit === 'Q') return point('plain-quarter', at, i + 1, { latest: 'Q' });
    if (unit !== 'Y' && unit !== 'M' && unit !== 'W' && unit !== 'D') return undefined;
    // "the year ended Sept. 30" is no calendar year
    if (unit === 'Y' && ['ended', 'ending', 'to'].includes(wordAt(text, i + 1)))
      return { first: at, end: i + 1, rule: 'year-ended', meaning: { form: 'duration', amount: 1, unit } };
    return point('plain-period', at, i + 1, { relative: { unit, offset: 0, fromText: unit === 'D' } });
  },
};

/** "the latest quarter", "the latest period", "its latest fiscal year". Not "the latest report". */
export const latestPeriod: TimeRecogniser = {
  name: 'latest-period',
  startsWith: () => ['the', 'latest'],
  startsWithDigits: false,
  recognise: (text, at) => {
    let i = wordAt(text, at) === 'the' ? at + 1 : at;
    if (wordAt(text, i) !== 'latest') return undefined;
    i++;
    if (wordAt(text, i) === 'fiscal') i++;
    const word = wordAt(text, i);
    if (word === 'quarter' || word === 'period') return point('latest-quarter', at, i + 1, { latest: 'Q' });
    return word === 'year' ? point('latest-year', at, i + 1, { latest: 'Y' }) : undefined;
  },
};

/** "earlier in the year", "later in the day", "late in the week". Not "late in the game". */
export const partInPeriod: TimeRecogniser = {
  name: 'part-in-period',
  startsWith: (times) => times.partsOfPeriod.keys(),
  startsWithDigits: false,
  recognise: (text, at) => {
    const mod = text.times.partsOfPeriod.get(wordAt(text, at))!;
    if (wordAt(text, at + 1) !== 'in' || (wordAt(text, at + 2) !== 'the' && wordAt(text, at + 2) !== 'this')) return undefined;
    const unit = text.times.units.get(wordAt(text, at + 3));
    if (unit === undefined || unit.startsWith('T')) return undefined;
    return { ...point('part-in-period', at, at + 4, { relative: { unit, offset: 0, fromText: unit === 'D' } }), mod };
  },
};

/** "year-end", "year's end", "month's end". Not "a dead end". */
export const periodEnd: TimeRecogniser = {
  name: 'period-end',
  startsWith: () => ['year', 'month', 'week'],
  startsWithDigits: false,
  recognise: (text, at) => {
    const unit = text.times.units.get(wordAt(text, at))!;
    let i = afterHyphen(text, at + 1);
    if (wordAt(text, i + 1) === 's' && text.lexemes[i]?.glued) i += 2;
    if (wordAt(text, i) !== 'end') return undefined;
    return { ...point('period-end', at, i + 1, { relative: { unit, offset: 0, fromText: false } }), mod: 'END' };
  },
};
