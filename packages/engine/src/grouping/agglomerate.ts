import TinyQueue from 'tinyqueue';
import { dot, plus, type Weights } from './term-weights.ts';

/** Articles that belong together so far. */
export interface Cluster {
  readonly members: readonly number[];
  /** Of the weights of those that count. */
  readonly sum: Weights;
  /** How many count. */
  readonly size: number;
  /** Between the first and the last day that they say they were published on. */
  readonly days: Days;
}

/** A span of days, in days since 1 January 1970; from infinity to minus infinity where no day is known. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The span of one day; of none where it is not known. */
export function daysOf(day: number | undefined): Days {
  return { first: day ?? Number.POSITIVE_INFINITY, last: day ?? Number.NEGATIVE_INFINITY };
}

export function joinedDays(a: Days, b: Days): Days {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

interface Link {
  readonly strength: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Average-linkage clustering (Sokal and Michener 1958): joins the two clusters whose articles are most alike on average, as long as that reaches the
 * threshold. Only the pairs given, and those that follow from them when clusters join, are looked at.
 *
 * @param mayJoin whether a person allows two clusters in one story
 */
export function agglomerate(
  clusters: readonly Cluster[],
  pairs: Iterable<readonly [number, number]>,
  threshold: number,
  mayJoin: (a: Cluster, b: Cluster) => boolean,
): Cluster[] {
  const all: (Cluster | undefined)[] = [...clusters];
  const neighbours = clusters.map(() => new Set<number>());
  const queue = new TinyQueue<Link>([], (x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);
  const link = (a: number, b: number): void => {
    const [one, other] = [all[a] as Cluster, all[b] as Cluster];
    const strength = averageLink(one, other);
    if (strength < threshold * NEAR) return;
    (neighbours[a] as Set<number>).add(b);
    (neighbours[b] as Set<number>).add(a);
    if (strength >= threshold) queue.push({ strength, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (const [a, b] of pairs) if (a !== b && !(neighbours[a] as Set<number>).has(b)) link(a, b);
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const [one, other] = [all[best.a], all[best.b]];
    if (one === undefined || other === undefined || !mayJoin(one, other)) continue;
    const joined = all.push(joinedWith(one, other)) - 1;
    all[best.a] = undefined;
    all[best.b] = undefined;
    const around = new Set([...(neighbours[best.a] as Set<number>), ...(neighbours[best.b] as Set<number>)]);
    neighbours.push(new Set());
    for (const near of around) if (all[near] !== undefined) link(joined, near);
  }
  return all.filter((cluster) => cluster !== undefined);
}

/** Pairs that fall short of the threshold by less than this factor are looked at again when one of them has grown. */
const NEAR = 0.5;

/** However far apart in time, reports are as alike as this share of what their words say. */
const FAR_APART = 0.7;
/** A gap of so many days takes half of the rest. */
const HALF_GAP = 14;

/**
 * How alike two clusters are: the mean of the cosines of every article of one with every article of the other, less where days lie between what one
 * says of its publication and what the other says. Days are held against them softly, since pages and feeds lie about them.
 */
export function averageLink(a: Cluster, b: Cluster): number {
  return a.size === 0 || b.size === 0 ? 0 : (nearness(a.days, b.days) * dot(a.sum, b.sum)) / (a.size * b.size);
}

/** What is left of likeness: 1 where the spans meet or one is not known, falling to {@link FAR_APART}. */
export function nearness(a: Days, b: Days): number {
  const gap = Math.max(a.first - b.last, b.first - a.last);
  return gap > 0 && gap < Number.POSITIVE_INFINITY ? FAR_APART + (1 - FAR_APART) * 0.5 ** (gap / HALF_GAP) : 1;
}

/** Two clusters as one. */
export function joinedWith(a: Cluster, b: Cluster): Cluster {
  return {
    members: [...a.members, ...b.members],
    sum: plus(a.sum, b.sum),
    size: a.size + b.size,
    days: joinedDays(a.days, b.days),
  };
}
