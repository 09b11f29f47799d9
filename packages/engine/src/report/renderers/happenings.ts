import { overlapLength } from '../../text/index.ts';
import type { ReportPassage } from '../report.ts';
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
  /** Oldest first; those of one date in the order of the accounts. */
  readonly passages: readonly DatedPassage[];
  /** The comparison found that its dates cannot all be right. */
  readonly disagree: boolean;
}

/** The happenings of a report by how much of their date is known; each list oldest first. */
export interface Timeline {
  /** With a place on the calendar. */
  readonly dated: readonly Happening[];
  /** With a month, or day and month, of a year that cannot be told. */
  readonly yearUnknown: readonly Happening[];
  /** With a weekday only: the account is undated, so the day cannot be told. Monday first. */
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

/** Where `XXXX-01` or `XXXX-11-04` lies in its year, in months from its beginning. */
export function monthRange(value: string): { readonly from: number; readonly to: number } | undefined {
  const match = /^XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?$/.exec(value);
  if (!match) return undefined;
  const month = Number(match[1]) - 1;
  const day = match[2] === undefined ? undefined : (Number(match[2]) - 1) / 31;
  return day === undefined ? { from: month, to: month + 1 } : { from: month + day, to: month + day + 1 / 31 };
}

/** The day of a value that may go on to an hour or a part of the day: of `2026-03-02TEV`, the evening of a day, `2026-03-02`. */
const dayOf = (value: string) => value.replace(/T.*$/, '');

/** Half of the shorter of the two: a clause that carries a point, not one that touches it. */
const SHARED = 0.5;

/** For each passage the others of its article that cover it by half or more; one pass over both lists. */
function covering<T extends ReportPassage>(passages: readonly ReportPassage[], others: readonly T[]): Map<ReportPassage, T[]> {
  const byArticle = Map.groupBy(others, (o) => o.article);
  const out = new Map<ReportPassage, T[]>();
  for (const [article, list] of Map.groupBy(passages, (p) => p.article)) {
    const candidates = (byArticle.get(article) ?? []).toSorted((a, b) => a.start - b.start);
    let next = 0;
    let open: T[] = [];
    for (const passage of list.toSorted((a, b) => a.start - b.start)) {
      while (next < candidates.length && (candidates[next] as T).start < passage.end) open.push(candidates[next++] as T);
      open = open.filter((o) => o.end > passage.start);
      out.set(
        passage,
        open.filter((o) => overlapLength(o, passage) >= SHARED * Math.min(o.end - o.start, passage.end - passage.start)),
      );
    }
  }
  return out;
}

/** Dates on the calendar in their order, then months of an unknown year, then weekdays; what names no time at all stands last. */
function order(date: string): number {
  const day = dayRange(date)?.from;
  if (day !== undefined) return day;
  const month = monthRange(date)?.from;
  return month === undefined ? AFTER_ALL + 100 + (weekdayOf(date) ?? 8) : AFTER_ALL + month;
}

/** Later than any day: days since 1970 of the year 9999 and more. */
const AFTER_ALL = 4_000_000;

/**
 * When what a point tells happened, by the id of the point: the most exact value that an account dates it with, of equally exact ones the earliest.
 * A point that nobody puts on the calendar has none.
 */
export function datesOfPoints(view: ReaderView): ReadonlyMap<string, string> {
  const { timeline, points } = view.report;
  const entries = timeline.filter((e) => view.accountOf.has(e.article) && dayRange(e.date) !== undefined);
  const carried = covering(
    entries,
    points.flatMap((point) => point.readings.map((r) => ({ ...r, point: point.id }))),
  );
  const vagueness = (date: string) => {
    const range = dayRange(date);
    return range === undefined ? Number.POSITIVE_INFINITY : Math.max(1, range.to - range.from);
  };
  const dates = new Map<string, string>();
  const exactFirst = entries.toSorted((a, b) => vagueness(a.date) - vagueness(b.date) || order(a.date) - order(b.date));
  for (const entry of exactFirst) for (const { point } of carried.get(entry) ?? []) if (!dates.has(point)) dates.set(point, entry.date);
  return dates;
}

/**
 * The dated happenings of a report. Passages with one date that carry one point, or have the same words, are one happening;
 * so are passages whose dates the comparison sets against each other. Empty where nothing is dated.
 */
export function timelineOf(view: ReaderView): Timeline {
  const { timeline, points } = view.report;
  const entries = timeline.filter((e) => view.accountOf.has(e.article));
  const pointsAt = covering(
    entries,
    points.flatMap((point) => point.readings.map((r) => ({ ...r, point: point.id }))),
  );
  const setApart = covering(
    entries,
    [...view.conflicts, ...view.differences]
      .filter((f) => f.variation.type === 'date')
      .flatMap(({ id, variation }) => variation.readings.map((r) => ({ ...r, finding: id, severity: variation.severity }))),
  );
  // Union-find: entries that share a key stand under one root.
  const parent = entries.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const firstWith = new Map<string, number>();
  const disputed = new Set<number>();
  for (const [i, entry] of entries.entries()) {
    const findings = (setApart.get(entry) ?? []).filter((r) => r.value === undefined || dayOf(r.value) === dayOf(entry.date));
    const keys = [
      `words ${entry.date} ${entry.gist.toLowerCase().trim()}`,
      ...(pointsAt.get(entry) ?? []).map((r) => `point ${entry.date} ${r.point}`),
      ...findings.map((r) => `finding ${r.finding}`),
    ];
    if (findings.some((r) => r.severity === 'conflict')) disputed.add(i);
    for (const key of keys) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, i);
      else parent[root(i)] = root(first);
    }
  }
  const groups = [...Map.groupBy(entries.keys(), root).values()];
  const happenings = groups.map((members): Happening => {
    const passages = members
      .map((i): DatedPassage => {
        const { article, start, end, date, gist } = entries[i] as (typeof entries)[number];
        return { account: view.accountOf.get(article) as Account, start, end, date, gist };
      })
      .sort((a, b) => order(a.date) - order(b.date) || a.account.index - b.account.index || a.start - b.start);
    return { passages, disagree: new Set(passages.map((p) => p.date)).size > 1 && members.some((i) => disputed.has(i)) };
  });
  const sorted = (list: readonly Happening[]) =>
    list.toSorted((a, b) => order((a.passages[0] as DatedPassage).date) - order((b.passages[0] as DatedPassage).date));
  const kind = (h: Happening) =>
    h.passages.some((p) => dayRange(p.date)) ? 'dated' : h.passages.some((p) => monthRange(p.date)) ? 'yearUnknown' : 'weekdayOnly';
  const kinds = Map.groupBy(happenings, kind);
  return {
    dated: sorted(kinds.get('dated') ?? []),
    yearUnknown: sorted(kinds.get('yearUnknown') ?? []),
    weekdayOnly: sorted(kinds.get('weekdayOnly') ?? []),
  };
}

/** One date of a timeline and what is dated with it. */
export interface TimelineRow {
  readonly date: string;
  /** One list of passages for each happening. */
  readonly happenings: readonly (readonly DatedPassage[])[];
}

/** Rows that belong together: all that has one date, or a happening with the dates it is given. */
export interface TimelineGroup {
  readonly rows: readonly TimelineRow[];
  readonly disagree: boolean;
}

/** Happenings in the order given, those that follow each other with one and the same date in one row. */
export function timelineGroups(happenings: readonly Happening[]): TimelineGroup[] {
  const groups: { rows: { date: string; happenings: (readonly DatedPassage[])[] }[]; disagree: boolean; single: boolean }[] = [];
  for (const { passages, disagree } of happenings) {
    const dates = [...Map.groupBy(passages, (p) => p.date)];
    const [first] = dates;
    const last = groups.at(-1);
    if (dates.length === 1 && first && last?.single && last.rows[0]?.date === first[0]) last.rows[0].happenings.push(first[1]);
    else groups.push({ rows: dates.map(([date, list]) => ({ date, happenings: [list] })), disagree, single: dates.length === 1 });
  }
  return groups;
}
