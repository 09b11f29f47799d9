/** A stretch of time drawn to one scale; between two stretches the axis is broken. */
export interface AxisSegment {
  /** Days since 1970. */
  readonly from: number;
  readonly to: number;
  /** Percent of the drawing's width. */
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** Year or month the label belongs to, given where it changes. */
  readonly under?: string;
}

export interface TimeAxis {
  readonly segments: readonly AxisSegment[];
  readonly ticks: readonly Tick[];
  /** Where a moment lies, in percent of the width. */
  x(day: number): number;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A silence of more than a quarter of the time shown, and of three weeks at least, is not drawn to scale. */
const BREAK_SHARE = 0.25;
const BREAK_DAYS = 21;
/** Days that lie this close together are one cluster, drawn to a scale of its own where a vague date would press it flat. */
const CLUSTER_DAYS = 31;
const MAX_SEGMENTS = 6;
const BREAK_WIDTH = 3;
const LEAST_WIDTH = 11;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const civil = (day: number) => {
  const date = new Date(Math.floor(day) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
};
const dayOf = (year: number, month: number, date: number) => Date.UTC(year, month, date) / 86_400_000;

/** Ranges that touch or overlap as one, in order. */
function merge(ranges: readonly Range[]): Range[] {
  const out: { from: number; to: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else out.push({ ...range });
  }
  return out;
}

/** Ranges closer to each other than `gap` as one. */
function cluster(ranges: readonly Range[], gap: number): Range[] {
  return merge(ranges.map((r) => ({ from: r.from, to: r.to + gap }))).map((r) => ({ from: r.from, to: r.to - gap }));
}

/**
 * Cuts a stretch without silences around its clusters of single days, where it is more than three times as long as they are:
 * "in 2025" and five days of March 2026 do not go to one scale.
 */
function zoom(block: Range, days: readonly Range[]): Range[] {
  const inside = days.filter((d) => d.from >= block.from && d.to <= block.to);
  const edges = [block.from];
  for (const dense of cluster(inside, CLUSTER_DAYS)) {
    const from = dense.from - (edges.at(-1) as number) <= CLUSTER_DAYS ? (edges.at(-1) as number) : dense.from;
    const to = block.to - dense.to <= CLUSTER_DAYS ? block.to : dense.to;
    if (block.to - block.from <= 3 * (to - from)) continue;
    for (const edge of [from, to]) if (edge > (edges.at(-1) as number) && edge < block.to) edges.push(edge);
  }
  return edges.map((from, i) => ({ from, to: edges[i + 1] ?? block.to }));
}

/** Cuts a list of ranges where the scale must change, then at the widest silences. */
function cut(blocks: readonly Range[], days: readonly Range[]): Range[][] {
  const zoomed = blocks.map((block) => zoom(block, days));
  const zooms = zoomed.reduce((sum, pieces) => sum + pieces.length - 1, 0) < MAX_SEGMENTS - 1;
  let parts: Range[][] = [[]];
  for (const [i, pieces] of zoomed.entries()) {
    if (!zooms || pieces.length === 1) (parts.at(-1) as Range[]).push(blocks[i] as Range);
    else parts.push(...pieces.map((piece) => [piece]), []);
  }
  parts = parts.filter((list) => list.length > 0);
  while (parts.length < MAX_SEGMENTS) {
    let best: { part: number; at: number; gap: number } | undefined;
    for (const [part, list] of parts.entries()) {
      const whole = (list.at(-1) as Range).to - (list[0] as Range).from;
      for (let at = 1; at < list.length; at++) {
        const gap = (list[at] as Range).from - (list[at - 1] as Range).to;
        if (gap >= BREAK_DAYS && gap > BREAK_SHARE * whole && gap > (best?.gap ?? 0)) best = { part, at, gap };
      }
    }
    if (!best) break;
    const { part, at } = best;
    parts = parts.flatMap((list, i) => (i === part ? [list.slice(0, at), list.slice(at)] : [list]));
  }
  return parts;
}

/** First moments of days, weeks, months or years in a stretch, as many as fit. */
function ticksOf(segment: AxisSegment): Tick[] {
  const room = Math.max(1, Math.floor((segment.right - segment.left) / 13));
  const span = segment.to - segment.from;
  const scale = (day: number) => segment.left + ((day - segment.from) / span) * (segment.right - segment.left);
  const ticks: Tick[] = [];
  let shown = '';
  const add = (day: number, label: string, under: string) => {
    if (day < segment.from || day >= segment.to) return;
    ticks.push({ x: scale(day), label, ...(under !== '' && under !== shown ? { under } : {}) });
    shown = under;
  };
  const first = civil(segment.from);
  const last = civil(segment.to);
  const monthsOnly = first.date === 1 && last.date === 1 && segment.from % 1 === 0;
  const yearsOnly = monthsOnly && first.month === 0 && last.month === 0;
  if (span <= 62 && !monthsOnly) {
    let lastMonth: number | undefined;
    const step = [1, 2, 7, 14, 31].find((s) => span / s <= room) ?? 62;
    for (let day = Math.floor(segment.from); day < segment.to; day += step) {
      const { year, month, date } = civil(day);
      add(Math.max(day, segment.from), month === lastMonth ? String(date) : `${date} ${MONTHS[month]}`, String(year));
      lastMonth = month;
    }
  } else if (span <= 366 * 3 && !yearsOnly) {
    const step = [1, 2, 3, 6, 12].find((s) => span / 30 / s <= room) ?? 12;
    for (let month = first.month; dayOf(first.year, month, 1) < segment.to; month += step) {
      const { year, month: m } = civil(dayOf(first.year, month, 1));
      add(Math.max(dayOf(first.year, month, 1), segment.from), MONTHS[m] as string, String(year));
    }
  } else {
    const step = [1, 2, 5, 10, 20, 50, 100, 500].find((s) => span / 365 / s <= room) ?? 1000;
    for (let year = first.year; dayOf(year, 0, 1) < segment.to; year += step)
      add(Math.max(dayOf(year, 0, 1), segment.from), String(year), '');
  }
  return ticks;
}

/**
 * A time axis on which all the given ranges lie: to scale, with breaks where long silences would press the rest together.
 * Undefined where there is nothing to draw.
 */
export function timeAxis(ranges: readonly Range[]): TimeAxis | undefined {
  // A moment takes a tenth of a day, so that one alone has an axis to stand on.
  const drawn = merge(ranges.map((r) => (r.to - r.from < 0.1 ? { from: Math.floor(r.from), to: Math.floor(r.from) + 1 } : r)));
  if (drawn.length === 0) return undefined;
  const parts = cut(
    drawn,
    ranges.filter((r) => r.to - r.from <= 1).map((r) => ({ from: Math.floor(r.from), to: Math.floor(r.from) + 1 })),
  );
  const weights = parts.map((list) => {
    const from = (list[0] as Range).from;
    const to = (list.at(-1) as Range).to;
    return 1 + ranges.filter((r) => r.from >= from && r.from <= to).length;
  });
  const total = weights.reduce((a, b) => a + b, 0);
  const free = 100 - BREAK_WIDTH * (parts.length - 1) - LEAST_WIDTH * parts.length;
  let left = 0;
  const segments = parts.map((list, i): AxisSegment => {
    const width = LEAST_WIDTH + (free * (weights[i] as number)) / total;
    const segment = { from: (list[0] as Range).from, to: (list.at(-1) as Range).to, left, right: left + width };
    left += width + BREAK_WIDTH;
    return segment;
  });
  return {
    segments,
    ticks: segments.flatMap(ticksOf),
    x: (day) => {
      const segment = segments.findLast((s) => day >= s.from) ?? (segments[0] as AxisSegment);
      const part = (day - segment.from) / (segment.to - segment.from);
      return segment.left + Math.min(1, Math.max(0, part)) * (segment.right - segment.left);
    },
  };
}
