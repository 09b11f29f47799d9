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

interface Mark {
  readonly day: number;
  readonly label: string;
  readonly year: string;
}

/** Room a label takes, in percent of the width: a day's number, and a month or year. */
const NARROW = 5;
const BROAD = 10;

/** The beginning of a stretch and the first moments of days, months or years in it, as many as there is room for. */
function marksOf({ from, to, left, right }: AxisSegment): Mark[] {
  const first = civil(from);
  const last = civil(to);
  const wholeMonths = from % 1 === 0 && first.date === 1 && last.date === 1;
  const wholeYears = wholeMonths && first.month === 0 && last.month === 0;
  const span = to - from;
  const days = span <= 62 && !wholeMonths;
  const years = span > 366 * 3 || wholeYears;
  const room = Math.max(1, Math.floor((right - left) / (days ? NARROW : BROAD)));
  const step = (sizes: readonly number[], number: number) => sizes.find((size) => number / size <= room) ?? number;
  const start = `${first.date} ${MONTHS[first.month]}`;
  const marks: Mark[] = [];
  if (days) {
    const by = step([1, 2, 7, 14], span);
    marks.push({ day: from, label: start, year: String(first.year) });
    for (let day = Math.floor(from) + by; day < to; day += by) {
      const { year, month, date } = civil(day);
      marks.push({ day, label: month === civil(day - by).month ? String(date) : `${date} ${MONTHS[month]}`, year: String(year) });
    }
  } else if (years) {
    const by = Math.ceil(step([1, 2, 5, 10, 20, 50, 100], span / 365));
    for (let year = first.year; dayOf(year, 0, 1) < to; year += by)
      marks.push({ day: Math.max(from, dayOf(year, 0, 1)), label: String(year), year: String(year) });
  } else {
    const by = Math.ceil(step([1, 2, 3, 6, 12], span / 30));
    marks.push({ day: from, label: first.date === 1 ? (MONTHS[first.month] as string) : start, year: String(first.year) });
    for (let month = first.month + by; dayOf(first.year, month, 1) < to; month += by) {
      const day = dayOf(first.year, month, 1);
      const { year, month: m } = civil(day);
      marks.push({ day, label: MONTHS[m] as string, year: String(year) });
    }
  }
  return marks;
}

/** Labels under the axis: none so close to the one before, or to the end of its stretch, that they would touch. */
function ticksOf(segments: readonly AxisSegment[]): Tick[] {
  const ticks: Tick[] = [];
  let year = '';
  for (const segment of segments) {
    let free = segment.left;
    for (const mark of marksOf(segment)) {
      const part = (mark.day - segment.from) / (segment.to - segment.from);
      const x = segment.left + part * (segment.right - segment.left);
      const width = /^\d{1,2}$/.test(mark.label) ? NARROW : BROAD;
      if (x < free || (x > segment.left && x + width > segment.right + BREAK_WIDTH)) continue;
      ticks.push({ x, label: mark.label, ...(mark.year !== year && mark.label !== mark.year ? { under: mark.year } : {}) });
      year = mark.year;
      free = x + width;
    }
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
    ticks: ticksOf(segments),
    x: (day) => {
      const segment = segments.findLast((s) => day >= s.from) ?? (segments[0] as AxisSegment);
      const part = (day - segment.from) / (segment.to - segment.from);
      return segment.left + Math.min(1, Math.max(0, part)) * (segment.right - segment.left);
    },
  };
}
