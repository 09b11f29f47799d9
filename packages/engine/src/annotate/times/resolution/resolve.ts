import type { TimeExpression } from '../../../doc/index.ts';
import type { Season, TimeUnit } from '../../../language/times.ts';
import type { DistanceMeaning, DurationMeaning, PointMeaning, TimeCandidate } from '../candidate.ts';
import {
  type CalendarDay,
  compareDays,
  daysBetween,
  exists,
  holidayIn,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  plusDays,
  plusMonths,
  seasonStart,
  weekdayOf,
} from './calendar.ts';
import type { Tense } from './tense.ts';

/** What an expression comes to. */
export type Resolved = Pick<TimeExpression, 'type' | 'value' | 'anchor' | 'certainty'>;

/** The time last spoken of, which "that day", "a year later" and "the following month" count from. */
export interface TextReference {
  /** Id of its expression. */
  readonly id: string;
  readonly grain: 'D' | 'W' | 'M' | 'Q' | 'Y';
  /** First day of it; absent where only the weekday is known. */
  readonly day?: CalendarDay;
  readonly quarter?: number;
  readonly weekday?: number;
  readonly sentence: number;
}

/** What is known when an expression is resolved. */
export interface Situation {
  /** Day of writing; absent where nothing tells. */
  readonly creation: CalendarDay | undefined;
  readonly tense: () => Tense;
  readonly reference: TextReference | undefined;
  /** The quarter last spoken of, for "the quarter" and "a year earlier". */
  readonly quarter: TextReference | undefined;
  readonly sentence: number;
}

/** An expression's value, and what it leaves behind for those that count from it. */
export interface Resolution extends Resolved {
  readonly point?: Omit<TextReference, 'id' | 'sentence'>;
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * Reckons what an expression comes to, or nothing for a date that does not exist.
 * Without a day of writing nothing is invented: `XXXX-WXX-4`, `XXXX-01`.
 */
export function resolve(candidate: TimeCandidate, situation: Situation): Resolution | undefined {
  const { meaning } = candidate;
  switch (meaning.form) {
    case 'fixed':
      return { type: meaning.type, value: meaning.value, anchor: 'none', certainty: 'stated' };
    case 'duration':
      return { type: 'DURATION', value: durationValue(meaning), anchor: 'none', certainty: 'stated' };
    case 'distance':
      return resolveDistance(meaning, situation);
    case 'point':
      return resolvePoint(meaning, situation);
  }
}

/** `P3D`, `PT5H30M`, `P1Y6M`, `PXW`. Decades and centuries are told in years. */
export function durationValue({ amount, unit }: Pick<DurationMeaning, 'amount' | 'unit'>): string {
  const clock = unit.startsWith('T');
  const letter = clock ? unit[1]! : unit;
  if (amount === undefined) return clock ? `PTX${letter}` : letter === 'E' ? 'PXY' : `PX${letter}`;
  if (unit === 'E') return `P${amount * 10}Y`;
  if (unit === 'C') return `P${amount * 100}Y`;
  const whole = Math.floor(amount);
  const rest = amount - whole;
  if (rest === 0) return `P${clock ? 'T' : ''}${whole}${letter}`;
  const smaller = SMALLER[unit];
  const part = smaller ? Math.round(rest * smaller.count) : 0;
  return `P${clock ? 'T' : ''}${whole > 0 ? `${whole}${letter}` : ''}${part > 0 && smaller ? `${part}${smaller.letter}` : ''}`;
}

const SMALLER: Partial<Record<TimeUnit, { readonly count: number; readonly letter: string }>> = {
  Y: { count: 12, letter: 'M' },
  M: { count: 30, letter: 'D' },
  W: { count: 7, letter: 'D' },
  D: { count: 24, letter: 'H' },
  TH: { count: 60, letter: 'M' },
  TM: { count: 60, letter: 'S' },
};

function resolvePoint(meaning: PointMeaning, situation: Situation): Resolution | undefined {
  const date = resolveDate(meaning, situation);
  if (date === undefined) return undefined;
  const time =
    meaning.clock !== undefined
      ? `T${meaning.clock}${meaning.zone === 'Z' ? 'Z' : ''}`
      : meaning.part !== undefined
        ? `T${meaning.part}`
        : '';
  if (time === '') return date;
  return { ...date, type: 'TIME', value: date.value + time };
}

function made(value: string, certainty: Resolved['certainty'], anchor: Resolved['anchor'], point?: Resolution['point']): Resolution {
  return { type: 'DATE', value, anchor, certainty, ...(point ? { point } : {}) };
}

function onDay(day: CalendarDay, certainty: Resolved['certainty'], anchor: Resolved['anchor']): Resolution {
  return made(isoDay(day), certainty, anchor, { grain: 'D', day });
}

function resolveDate(meaning: PointMeaning, situation: Situation): Resolution | undefined {
  const { creation, reference } = situation;
  const stated = meaning.year ?? yearOf(meaning, situation);
  const how: [Resolved['certainty'], Resolved['anchor']] = meaning.year !== undefined ? ['stated', 'none'] : ['implied', 'creation-time'];
  if (meaning.holiday) {
    const holiday = meaning.holiday;
    if (stated !== undefined) return onDay(holidayIn(stated, holiday), ...how);
    if (!creation)
      return made('day' in holiday ? `XXXX-${two(holiday.month)}-${two(holiday.day)}` : 'XXXX-XX-XX', 'unknown', 'creation-time');
    return onDay(
      nearestYear(creation, (year) => holidayIn(year, holiday), meaning, situation),
      ...how,
    );
  }
  if (meaning.dayOffset !== undefined)
    return creation
      ? onDay(plusDays(creation, meaning.dayOffset), 'implied', 'creation-time')
      : made('XXXX-XX-XX', 'unknown', 'creation-time');
  if (meaning.day !== undefined && meaning.month !== undefined) {
    const { month, day } = meaning;
    if (!exists({ year: stated ?? 2000, month, day })) return undefined;
    if (stated !== undefined) return weekOrDay({ year: stated, month, day }, meaning, how);
    if (!creation) return made(`XXXX-${two(month)}-${two(day)}`, 'unknown', 'creation-time');
    const chosen = nearestYear(creation, (year) => ({ year, month, day }), meaning, situation);
    return exists(chosen) ? weekOrDay(chosen, meaning, how) : undefined;
  }
  if (meaning.weekday !== undefined) return resolveWeekday(meaning.weekday, meaning, situation);
  if (meaning.month !== undefined) {
    const { month } = meaning;
    const inYear = (year: number) => made(isoMonth({ year, month }), ...how, { grain: 'M', day: { year, month, day: 1 } });
    if (stated !== undefined) return inYear(stated);
    return creation ? inYear(yearOfMonth(month, meaning, situation, creation)) : made(`XXXX-${two(month)}`, 'unknown', 'creation-time');
  }
  if (meaning.quarter !== undefined || meaning.half !== undefined) {
    const count = meaning.quarter ?? meaning.half!;
    const letter = meaning.quarter !== undefined ? 'Q' : 'H';
    const months = letter === 'Q' ? 3 : 6;
    const inYear = (year: number) =>
      made(`${isoYear(year)}-${letter}${count}`, ...how, {
        grain: letter === 'Q' ? 'Q' : 'M',
        day: { year, month: (count - 1) * months + 1, day: 1 },
        ...(letter === 'Q' ? { quarter: count } : {}),
      });
    if (stated !== undefined) return inYear(stated);
    if (!creation) return made(`XXXX-${letter}${count}`, 'unknown', 'creation-time');
    const begins = (count - 1) * months + 1;
    return inYear(begins <= creation.month || situation.tense() === 'future' ? creation.year : creation.year - 1);
  }
  if (meaning.season !== undefined) {
    const { season } = meaning;
    const inYear = (year: number) =>
      made(`${isoYear(year)}-${season}`, ...how, { grain: 'Q', day: { year, month: seasonStart[season], day: 1 } });
    if (stated !== undefined) return inYear(stated);
    return creation ? inYear(yearOfSeason(season, meaning, situation, creation)) : made(`XXXX-${season}`, 'unknown', 'creation-time');
  }
  if (meaning.latest !== undefined) return resolveLatest(meaning, situation, stated);
  if (meaning.year !== undefined)
    return made(isoYear(meaning.year), 'stated', 'none', { grain: 'Y', day: { year: meaning.year, month: 1, day: 1 } });
  if (meaning.decade !== undefined) return made(String(meaning.decade), 'stated', 'none');
  if (meaning.century !== undefined) return made(String(meaning.century), 'stated', 'none');
  if (meaning.relative !== undefined) return resolveRelative(meaning.relative, situation);
  // a clock time alone: the day spoken of in the same sentence, else the day of writing
  if (reference?.day && reference.grain === 'D' && reference.sentence === situation.sentence)
    return onDay(reference.day, 'implied', { expression: reference.id });
  return creation ? made(isoDay(creation), 'implied', 'creation-time') : made('XXXX-XX-XX', 'unknown', 'creation-time');
}

function weekOrDay(day: CalendarDay, meaning: PointMeaning, how: [Resolved['certainty'], Resolved['anchor']]): Resolution {
  return meaning.wholeWeek ? made(isoWeek(day), ...how, { grain: 'W', day }) : onDay(day, ...how);
}

/** The year that "last year" beside a month or quarter gives it. */
function yearOf({ relative }: PointMeaning, { creation, reference }: Situation): number | undefined {
  if (relative?.unit !== 'Y') return undefined;
  const base = relative.fromText ? reference?.day : creation;
  return base && base.year + relative.offset;
}

/** Of the same day in several years the one that fits: before the writing for a past verb, after it for a future one, else the nearest. */
function nearestYear(
  creation: CalendarDay,
  inYear: (year: number) => CalendarDay,
  { direction }: PointMeaning,
  situation: Situation,
): CalendarDay {
  const years = [creation.year - 1, creation.year, creation.year + 1].map(inYear);
  const [before, same, after] = years as [CalendarDay, CalendarDay, CalendarDay];
  const past = compareDays(same, creation) <= 0 ? same : before;
  const future = compareDays(same, creation) >= 0 ? same : after;
  const tense = situation.tense();
  const wanted = direction ? (direction.offset < 0 ? 'past' : direction.offset > 0 ? 'future' : 'same') : tense;
  if (wanted === 'past')
    return compareDays(same, creation) > 0 && daysBetween(creation, same) <= NEAR_FUTURE_DAYS && !direction ? same : past;
  const ahead = daysBetween(creation, future);
  if (wanted === 'future') return ahead <= FARTHEST_FUTURE_DAYS || direction ? future : past;
  if (wanted === 'same') return same;
  return ahead <= FAR_FUTURE_DAYS && ahead < daysBetween(past, creation) ? future : past;
}

/** A day that lies at most so far ahead is meant even beside a past verb ("extended its offer to Nov. 16"); chosen on TimeBank. */
const NEAR_FUTURE_DAYS = 75;
/** Where no verb tells, a day farther ahead than this is that of the year before. */
const FAR_FUTURE_DAYS = 120;
/** Even beside a future verb a day that has just passed is not meant for the next year: "will search the site of the Aug. 7 blast". */
const FARTHEST_FUTURE_DAYS = 270;

function resolveWeekday(weekday: number, { direction }: PointMeaning, situation: Situation): Resolution {
  const { creation, reference } = situation;
  if (!creation) return { ...made(`XXXX-WXX-${weekday}`, 'unknown', 'creation-time', { grain: 'D', weekday }) };
  const back = (weekdayOf(creation) - weekday + 7) % 7;
  if (direction?.fromText && reference?.day && reference.grain === 'D') {
    const gap = (weekday - weekdayOf(reference.day) + 7) % 7;
    return onDay(plusDays(reference.day, direction.offset < 0 ? gap - 7 : gap === 0 && direction.offset > 0 ? 7 : gap), 'implied', {
      expression: reference.id,
    });
  }
  let days: number;
  if (direction === undefined) {
    const tense = back === 0 ? 'past' : situation.tense();
    days = tense === 'future' || tense === 'present' ? 7 - back : -back;
  } else if (direction.offset < 0) days = back === 0 ? -7 : -back;
  else if (direction.offset > 0) days = 7 - back;
  else days = situation.tense() === 'past' ? -back : (7 - back) % 7;
  return onDay(plusDays(creation, days), 'implied', 'creation-time');
}

function yearOfMonth(month: number, { direction }: PointMeaning, situation: Situation, creation: CalendarDay): number {
  if (direction) {
    if (direction.offset < 0) return month < creation.month ? creation.year : creation.year - 1;
    if (direction.offset > 0) return month > creation.month ? creation.year : creation.year + 1;
    return creation.year;
  }
  if (situation.tense() === 'future') return month >= creation.month ? creation.year : creation.year + 1;
  return month <= creation.month ? creation.year : creation.year - 1;
}

/** "last summer" is that of the year before; "this past summer" and a bare "the summer" the last one that has begun. */
function yearOfSeason(season: Season, { direction }: PointMeaning, situation: Situation, creation: CalendarDay): number {
  if (direction && direction.offset < 0 && !direction.fromText && !direction.nearest) return creation.year - 1;
  if (direction?.offset === 0) return creation.year;
  const begun = seasonStart[season] <= creation.month;
  if (direction?.nearest) return begun ? creation.year : creation.year - 1;
  if (direction && direction.offset > 0) return begun ? creation.year + 1 : creation.year;
  const ahead = situation.tense() === 'future';
  return begun ? creation.year : ahead ? creation.year : creation.year - 1;
}

function resolveLatest(meaning: PointMeaning, { creation, quarter }: Situation, stated: number | undefined): Resolution {
  if (meaning.latest === 'Y') return creation ? yearMade(creation.year - 1, 'creation-time') : made('XXXX', 'unknown', 'creation-time');
  const spoken = quarter?.quarter;
  // "the latest quarter" has ended by the day of writing, whatever quarter was spoken of
  const ended = stated !== undefined || !creation || !quarter?.day || compareDays(plusMonths(quarter.day, 3), creation) <= 0;
  if (spoken !== undefined && quarter?.day && ended) {
    const year = stated ?? quarter.day.year;
    return made(
      `${isoYear(year)}-Q${spoken}`,
      'implied',
      { expression: quarter.id },
      { grain: 'Q', quarter: spoken, day: { ...quarter.day, year } },
    );
  }
  if (!creation) return made('XXXX-QX', 'unknown', 'creation-time');
  const current = Math.ceil(creation.month / 3);
  const last = current === 1 ? 4 : current - 1;
  const year = stated ?? (current === 1 ? creation.year - 1 : creation.year);
  return made(`${isoYear(year)}-Q${last}`, 'implied', 'creation-time', {
    grain: 'Q',
    quarter: last,
    day: { year, month: last * 3 - 2, day: 1 },
  });
}

function yearMade(year: number, anchor: Resolved['anchor']): Resolution {
  return made(isoYear(year), 'implied', anchor, { grain: 'Y', day: { year, month: 1, day: 1 } });
}

function resolveRelative(relative: NonNullable<PointMeaning['relative']>, situation: Situation): Resolution {
  const { offset, unit, fromText } = relative;
  const { creation, reference } = situation;
  const anchored = fromText && reference ? ({ expression: reference.id } as const) : ('creation-time' as const);
  if (fromText && reference?.day === undefined && reference?.weekday !== undefined && unit === 'D') {
    const weekday = ((reference.weekday - 1 + offset + 7) % 7) + 1;
    return made(`XXXX-WXX-${weekday}`, 'unknown', anchored, { grain: 'D', weekday });
  }
  const base = fromText ? (reference?.day ?? creation) : creation;
  if (!base) return made(UNKNOWN[unit], 'unknown', anchored);
  switch (unit) {
    case 'D':
      return onDay(plusDays(fromText && reference?.grain !== 'D' ? (creation ?? base) : base, offset), 'implied', anchored);
    case 'W': {
      const day = plusDays(base, offset * 7);
      return made(isoWeek(day), 'implied', anchored, { grain: 'W', day });
    }
    case 'WE': {
      const weekday = weekdayOf(base);
      const shift = offset !== 0 ? offset : weekday >= 6 || situation.tense() !== 'past' ? 0 : -1;
      // on a weekday "the weekend" of a past verb is the one before
      const day = plusDays(base, shift * 7);
      const saturday = plusDays(day, 6 - weekdayOf(day));
      return made(`${isoWeek(day)}-WE`, 'implied', anchored, { grain: 'W', day: saturday });
    }
    case 'M': {
      const day = plusMonths({ ...base, day: 1 }, offset);
      return made(isoMonth(day), 'implied', anchored, { grain: 'M', day });
    }
    case 'Q': {
      const day = plusMonths({ ...base, day: 1 }, offset * 3);
      const quarter = Math.ceil(day.month / 3);
      return made(`${isoYear(day.year)}-Q${quarter}`, 'implied', anchored, {
        grain: 'Q',
        quarter,
        day: { ...day, month: quarter * 3 - 2 },
      });
    }
    case 'Y':
      return yearMade(base.year + offset, anchored);
    case 'E':
      return made(String(Math.floor(base.year / 10) + offset), 'implied', anchored);
    default:
      return made(String(Math.floor(base.year / 100) + offset), 'implied', anchored);
  }
}

const UNKNOWN: Readonly<Record<TimeUnit | 'WE', string>> = {
  TS: 'XXXX-XX-XX',
  TM: 'XXXX-XX-XX',
  TH: 'XXXX-XX-XX',
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  Y: 'XXXX',
  E: 'XXX',
  C: 'XX',
};

/** Sentences over which "a year earlier" still compares with the quarter last spoken of; chosen on TimeBank. */
const COMPARED_WITHIN = 6;
/** Farther than this many weeks away the day is not meant to the day; chosen on TimeBank ("two weeks ago" a day, "six weeks ago" a week). */
const WEEKS_TO_THE_DAY = 3;

function resolveDistance(meaning: DistanceMeaning, situation: Situation): Resolution {
  const { amount, unit, direction, from } = meaning;
  const { creation, reference, quarter } = situation;
  if (from === 'event') {
    const dated = reference && situation.sentence - reference.sentence <= 1 && reference.grain === 'D' ? reference : undefined;
    const unresolved: Resolution = { type: 'DURATION', value: durationValue(meaning), anchor: 'event', certainty: 'unknown' };
    if (!dated || amount === undefined || (unit !== 'D' && unit !== 'W')) return unresolved;
    // "on Thursday, a day after the interview": the interview was on Wednesday
    const days = -direction * Math.round(amount) * (unit === 'W' ? 7 : 1);
    if (dated.day) return onDay(plusDays(dated.day, days), 'implied', { expression: dated.id });
    if (dated.weekday === undefined) return unresolved;
    const weekday = ((((dated.weekday - 1 + days) % 7) + 7) % 7) + 1;
    return made(`XXXX-WXX-${weekday}`, 'unknown', { expression: dated.id }, { grain: 'D', weekday });
  }
  // "a year earlier" beside a quarter compares with that quarter of the year before
  const compared =
    quarter && unit === 'Y' && amount === 1 && direction < 0 && situation.sentence - quarter.sentence <= COMPARED_WITHIN && quarter.day
      ? quarter
      : undefined;
  if (compared) return made(`${isoYear(compared.day!.year - 1)}-Q${compared.quarter}`, 'implied', { expression: compared.id });
  const fromText = from === 'text';
  const base = fromText ? reference?.day : creation;
  const anchor = fromText ? (reference ? ({ expression: reference.id } as const) : ('event' as const)) : ('creation-time' as const);
  if (amount === undefined)
    return from === 'creation'
      ? made(direction < 0 ? 'PAST_REF' : 'FUTURE_REF', 'unknown', anchor)
      : { type: 'DURATION', value: durationValue(meaning), anchor, certainty: 'unknown' };
  if (!base) {
    if (fromText && reference?.weekday !== undefined && unit === 'D') {
      const weekday = ((((reference.weekday - 1 + direction * Math.round(amount)) % 7) + 7) % 7) + 1;
      return made(`XXXX-WXX-${weekday}`, 'unknown', anchor, { grain: 'D', weekday });
    }
    return { type: 'DURATION', value: durationValue(meaning), anchor, certainty: 'unknown' };
  }
  const steps = direction * amount;
  switch (unit) {
    case 'TS':
    case 'TM':
    case 'TH':
      return fromText && reference?.grain !== 'D'
        ? { type: 'DURATION', value: durationValue(meaning), anchor, certainty: 'unknown' }
        : onDay(base, 'implied', anchor);
    case 'D':
      return onDay(plusDays(base, Math.round(steps)), 'implied', anchor);
    case 'W': {
      const day = plusDays(base, Math.round(steps * 7));
      return amount <= WEEKS_TO_THE_DAY ? onDay(day, 'implied', anchor) : made(isoWeek(day), 'implied', anchor, { grain: 'W', day });
    }
    case 'M':
    case 'Q': {
      const day = plusMonths({ ...base, day: 1 }, Math.round(steps * (unit === 'Q' ? 3 : 1)));
      return made(isoMonth(day), 'implied', anchor, { grain: 'M', day });
    }
    default: {
      const years = amount * (unit === 'E' ? 10 : unit === 'C' ? 100 : 1);
      if (years % 1 !== 0) {
        const day = plusMonths({ ...base, day: 1 }, Math.round(direction * years * 12));
        return made(isoMonth(day), 'implied', anchor, { grain: 'M', day });
      }
      const year = base.year + direction * years;
      return year >= 1 && year <= 9999 ? yearMade(year, anchor) : made('PAST_REF', 'implied', anchor);
    }
  }
}
