import { dayNumber } from '../../article/index.ts';
import type { TimeExpression } from '../../doc/index.ts';

// a calendar day, month or year, or a weekday of a week that is not known
const DAY = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|XXXX-WXX-\d)/;

/** Whether an expression dates something: no duration, no set, no "now". */
export const isDate = (time: TimeExpression): boolean => (time.type === 'DATE' || time.type === 'TIME') && DAY.test(time.value);

/** Whether two TIMEX3 values can be one date: as far as both are known, they say the same. */
export function mayBeOneDate(a: string, b: string): boolean {
  const [weekdayA, weekdayB] = [weekdayOf(a), weekdayOf(b)];
  if (a.startsWith('X') || b.startsWith('X')) return weekdayA === undefined || weekdayB === undefined || weekdayA === weekdayB;
  const length = Math.min(dayOf(a).length, dayOf(b).length);
  return dayOf(a).slice(0, length) === dayOf(b).slice(0, length);
}

const dayOf = (value: string): string => /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(value)?.[0] ?? '';

/** How exactly a value dates: the longer, the finer. */
export const grainOf = (value: string): number => (value.startsWith('X') ? DAY_LENGTH : dayOf(value).length);
const DAY_LENGTH = '2021-03-18'.length;

/** 1 Monday to 7 Sunday, of a day or of a weekday without its week. */
function weekdayOf(value: string): number | undefined {
  if (value.startsWith('X')) return Number(value.slice('XXXX-WXX-'.length, 'XXXX-WXX-'.length + 1)) || undefined;
  const day = dayNumber(value);
  return day === undefined ? undefined : ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Whether two days are one weekday of weeks that touch: "on Friday" told before and after it reads as two dates sooner than it is two. */
export function sameWeekdayNearby(a: string, b: string): boolean {
  const [dayA, dayB] = [dayNumber(a), dayNumber(b)];
  return dayA !== undefined && dayB !== undefined && Math.abs(dayA - dayB) === 7;
}

/** Whether two accounts date what they tell, as exactly, and no two of their dates agree. */
export function partedByDate(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.some((one) => b.some((other) => grainOf(one) === grainOf(other))) && !a.some((one) => b.some((other) => mayBeOneDate(one, other)))
  );
}
