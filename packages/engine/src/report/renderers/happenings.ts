import { overlaps } from '../../text/index.ts';
import type { Account, ReaderView } from './reader-view.ts';

/** One dated passage. */
export interface DatedPassage {
  readonly account: Account;
  readonly start: number;
  readonly end: number;
  readonly date: string;
  readonly gist: string;
}

/** A happening with every date it is given. */
export interface Happening {
  /** The words of the account that dates it first. */
  readonly gist: string;
  readonly passages: readonly DatedPassage[];
  /** Dates that cannot all be right: two days, neither a part of the other. */
  readonly disagree: boolean;
}

export interface Timeline {
  /** Oldest first. */
  readonly dated: readonly Happening[];
  /** With a weekday only, Monday first: the account is undated, so the day cannot be told. */
  readonly weekdayOnly: readonly Happening[];
}

/** Where a date value lies: its first moment and the end of it, in days since 1970; undefined for a value that names no place on the calendar. */
export function dayRange(value: string): { readonly from: number; readonly to: number } | undefined {
  const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000;
  const full = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(value);
  if (full) {
    const start = day(Number(full[1]), Number(full[2]), Number(full[3]));
    if (full[4] === undefined) return { from: start, to: start + 1 };
    const at = start + (Number(full[4]) + Number(full[5]) / 60) / 24;
    return { from: at, to: at };
  }
  const week = /^(\d{4})-W(\d\d)(?:-WE)?$/.exec(value);
  if (week) {
    const year = Number(week[1]);
    const fourth = day(year, 1, 4);
    const monday = fourth - ((new Date(fourth * 86_400_000).getUTCDay() + 6) % 7) + (Number(week[2]) - 1) * 7;
    return { from: monday, to: monday + 7 };
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) {
    const first = Number(quarter[2]) * 3 - 2;
    return { from: day(Number(quarter[1]), first, 1), to: day(Number(quarter[1]), first + 3, 1) };
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return { from: day(Number(month[1]), Number(month[2]), 1), to: day(Number(month[1]), Number(month[2]) + 1, 1) };
  const year = /^(\d{4})$/.exec(value);
  if (year) return { from: day(Number(year[1]), 1, 1), to: day(Number(year[1]) + 1, 1, 1) };
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade) return { from: day(Number(decade[1]) * 10, 1, 1), to: day(Number(decade[1]) * 10 + 10, 1, 1) };
  return undefined;
}

/** The weekday of `XXXX-WXX-4`, 1 Monday to 7 Sunday. */
export function weekdayOf(value: string): number | undefined {
  const match = /^XXXX-WXX-([1-7])/.exec(value);
  return match ? Number(match[1]) : undefined;
}

/** Two dates that one happening cannot have both: `2024-05-14` and `2024-05-15`, not `2024-05-14` and `2024-05`. */
function apart(a: string, b: string): boolean {
  const left = dayRange(a);
  const right = dayRange(b);
  if (left && right) {
    const [x, y] = [
      { from: Math.floor(left.from), to: Math.max(Math.ceil(left.to), Math.floor(left.from) + 1) },
      { from: Math.floor(right.from), to: Math.max(Math.ceil(right.to), Math.floor(right.from) + 1) },
    ];
    return x.to <= y.from || y.to <= x.from;
  }
  const days = [weekdayOf(a), weekdayOf(b)];
  return days[0] !== undefined && days[1] !== undefined && days[0] !== days[1];
}

/**
 * The dated happenings of a report: passages that carry one point are one happening, with all the dates it is given.
 * Empty where nothing is dated.
 */
export function timelineOf(view: ReaderView): Timeline {
  const readings = Map.groupBy(
    view.report.points.flatMap((point) => point.readings.map((r) => ({ ...r, point: point.id }))),
    (r) => r.article,
  );
  for (const list of readings.values()) list.sort((a, b) => a.start - b.start);
  const happenings = new Map<string, DatedPassage[]>();
  const taken = new Map<string, string>();
  for (const entry of view.report.timeline) {
    const account = view.accountOf.get(entry.article);
    if (!account) continue;
    const { date, start, end, gist } = entry;
    const point = (readings.get(entry.article) ?? []).find((r) => overlaps(r, entry))?.point;
    const words = gist.toLowerCase().trim();
    // A sentence may tell two happenings; the second date of one account for one point is one of its own unless its words recur elsewhere.
    const own = `${point}\n${entry.article}`;
    const key =
      taken.get(`gist\n${words}`) ?? (point !== undefined && (taken.get(own) ?? date) === date ? `point\n${point}` : `gist\n${words}`);
    if (point !== undefined && key === `point\n${point}`) taken.set(own, date);
    taken.set(`gist\n${words}`, key);
    const list = happenings.get(key) ?? [];
    list.push({ account, date, start, end, gist });
    happenings.set(key, list);
  }
  const all = [...happenings.values()].map((passages): Happening => {
    const dates = [...new Set(passages.map((p) => p.date))];
    return {
      gist: passages[0]?.gist ?? '',
      passages,
      disagree: dates.some((a, i) => dates.slice(i + 1).some((b) => apart(a, b))),
    };
  });
  const start = (h: Happening) => Math.min(...h.passages.map((p) => dayRange(p.date)?.from ?? Number.POSITIVE_INFINITY));
  const day = (h: Happening) => Math.min(...h.passages.map((p) => weekdayOf(p.date) ?? 8));
  return {
    dated: all.filter((h) => start(h) !== Number.POSITIVE_INFINITY).sort((a, b) => start(a) - start(b)),
    weekdayOnly: all.filter((h) => start(h) === Number.POSITIVE_INFINITY).sort((a, b) => day(a) - day(b)),
  };
}
