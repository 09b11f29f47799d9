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
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (!match) return undefined;
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))).getUTCDay();
  return day === 0 ? 7 : day;
}

/** Whether two accounts date what they tell, as exactly, and no two of their dates agree. */
export function partedByDate(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.some((one) => b.some((other) => grainOf(one) === grainOf(other))) && !a.some((one) => b.some((other) => mayBeOneDate(one, other)))
  );
}
