import { Temporal } from 'temporal-polyfill';
import type { Holiday, Season } from '../../../language/times.ts';

/** A day of the ISO calendar, with no clock and no zone. The one place where the engine's dates are reckoned; nothing outside this file sees the library. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const plain = (day: CalendarDay) => new Temporal.PlainDate(day.year, day.month, day.day);
const bare = ({ year, month, day }: Temporal.PlainDate): CalendarDay => ({ year, month, day });
const two = (n: number) => String(n).padStart(2, '0');

/** The day an ISO 8601 date or date-time names, as written, whatever its zone; nothing for a date that does not exist. */
export function dayOf(iso: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(iso);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return exists(day) ? day : undefined;
}

/** Whether a day is in the calendar: not 30 February. */
export function exists({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `2021-03-18`. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${isoMonth({ year, month })}-${two(day)}`;
}

/** `2021-03`. */
export function isoMonth({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${isoYear(year)}-${two(month)}`;
}

/** `2021`, four digits. */
export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** `2021-W11`: the ISO week that holds the day. */
export function isoWeek(day: CalendarDay): string {
  const date = plain(day);
  return `${isoYear(date.yearOfWeek ?? day.year)}-W${two(date.weekOfYear ?? 1)}`;
}

/** The day of a weekday (1 Monday to 7 Sunday) in an ISO week; week 1 is the one that holds 4 January. */
export function dayOfWeek(year: number, week: number, weekday: number): CalendarDay {
  const fourth = { year, month: 1, day: 4 };
  return plusDays(fourth, (week - 1) * 7 + weekday - weekdayOf(fourth));
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return plain(day).dayOfWeek;
}

export function plusDays(day: CalendarDay, days: number): CalendarDay {
  return bare(plain(day).add({ days }));
}

export function plusMonths(day: CalendarDay, months: number): CalendarDay {
  return bare(plain(day).add({ months }));
}

/** Negative when `a` is earlier. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Days from `a` to `b`. */
export function daysBetween(a: CalendarDay, b: CalendarDay): number {
  return plain(a).until(plain(b), { largestUnit: 'days' }).days;
}

/** The month a season begins in, north of the equator; winter begins in December of the year before it is named after in part. */
export const seasonStart: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The day of a named day in a year. */
export function holidayIn(year: number, holiday: Holiday): CalendarDay {
  if ('fromEaster' in holiday) return plusDays(easterSunday(year), holiday.fromEaster);
  if ('day' in holiday) return { year, month: holiday.month, day: holiday.day };
  const { month, weekday, nth, plusDays: further = 0 } = holiday;
  if (nth > 0) {
    const first = { year, month, day: 1 };
    return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7 + further);
  }
  const last = { year, month, day: daysInMonth(year, month) };
  return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7 + further);
}

/** Easter Sunday of a Gregorian year (the anonymous computus of 1876). */
function easterSunday(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}
