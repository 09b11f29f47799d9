import { TermKind, type Unit, type Units } from './units.ts';

/**
 * What two statements of different articles have in common, each a number that grows with likeness.
 * The order is the order of the weights in `pair-weights.ts`.
 */
export const pairFeatures = [
  /**
   * Share of the shorter one's weight that the other has too, without the frames of what somebody said: a short statement inside
   * a long sentence is found, and that one spokeswoman told reporters twice is not yet one thing.
   */
  'told',
  /** Logarithm of the weight in common: two rare words tell more than two common ones, whatever the length. */
  'shared',
  /** Weight of the numbers in common, at most as much as two rare ones. */
  'numbers',
  /** Logarithm of the weight of the longest run of the same words, names and frames left out. */
  'run',
  /** Best cosine among the pair before and the pair after: accounts tell things in the same order. */
  'neighbours',
  /** How near this comes to the best match that each of the two has in the other article: of both shares the lower. */
  'mutual',
  /** 1 where both stand at the same place in their articles, 0 where one opens and the other closes. */
  'place',
  /** How many of the two open their article. */
  'lead',
  /** Logarithm of the words of the shorter one. */
  'length',
  /** 1 same speaker, -1 another one, 0 where one of the two is not known or nobody's. */
  'speaker',
  /** Weight of the dates in common. */
  'dates',
  /** Logarithm of the weight of the people, bodies and places in common, whatever each account calls them. */
  'entities',
  /** Logarithm of the weight of the pairs of neighbouring words in common: "step down" tells more than "step" and "down". */
  'word-pairs',
  /** Logarithm of the weight of the words that stand in quotation marks in both. */
  'quoted',
  /** 1 where one has somebody's words in quotation marks and the other has none. */
  'one-quotes',
] as const;

/** Besides the above, what the first judgement of the other pairs tells of this one. */
export const contextFeatures = [
  ...pairFeatures,
  /** Sum of the first judgements of all other pairs either statement is in, within the two articles: what matches everything matches nothing. */
  'rivals',
  /** The strongest of them. */
  'rival',
  /** First judgements of the pair before and the pair after. */
  'before-and-after',
  /** First judgements of the pairs of one with the other's neighbours: a thing said in one sentence here and in two there. */
  'beside',
] as const;

export type PairFeature = (typeof pairFeatures)[number];

/** Two units of different articles that share at least one word that is not everywhere. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** Values of `pairFeatures`, then of the rest of `contextFeatures`. */
  readonly features: Float64Array;
}

interface Overlap {
  dot: number;
  shared: number;
  numbers: number;
  told: number;
  quoted: number;
}

function overlapOf(a: Unit, b: Unit): Overlap {
  const overlap: Overlap = { dot: 0, shared: 0, numbers: 0, told: 0, quoted: 0 };
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const x = a.terms[i] as number;
    const y = b.terms[j] as number;
    if (x === y) {
      const weight = a.weights[i] as number;
      const kinds = (a.kinds[i] as number) & (b.kinds[j] as number);
      overlap.dot += weight * weight;
      overlap.shared += weight;
      if (kinds & TermKind.told) overlap.told += weight;
      if (kinds & TermKind.number) overlap.numbers += weight;
      if (kinds & TermKind.quoted) overlap.quoted += weight;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return overlap;
}

/** Summed weight of the names in both. */
function weightOfCommon(x: readonly string[], y: readonly string[], weight: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const name of x) if (y.includes(name)) sum += weight.get(name) ?? 0;
  return sum;
}

/** Summed weight of the pairs of words in both. */
function weightOfWordPairs({ wordPairs: x }: Unit, { wordPairs: y }: Unit, weight: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const p = x[i] as number;
    const q = y[j] as number;
    if (p === q) sum += weight.get(p) ?? 0;
    if (p <= q) i++;
    if (q <= p) j++;
  }
  return sum;
}

/** Longer sentences than this are cut for the run of words: a list of a thousand names is no quotation. */
const LONGEST_SEQUENCE = 120;

/** Weight of the heaviest run of words that stand in both in the same order without a gap. */
function heaviestRun(a: Unit, b: Unit, weight: Float64Array): number {
  let heaviest = 0;
  // weights of the runs that end at the word before, by their place in b; only places with the same word are looked at
  let before = new Map<number, number>();
  const rows = Math.min(a.sequence.length, LONGEST_SEQUENCE);
  for (let i = 0; i < rows; i++) {
    const term = a.sequence[i] as number;
    const places = b.placesOf.get(term);
    if (!places) {
      if (before.size > 0) before = new Map();
      continue;
    }
    const here = new Map<number, number>();
    for (const j of places) {
      if (j >= LONGEST_SEQUENCE) break;
      const run = (before.get(j - 1) ?? 0) + (weight[term] as number);
      here.set(j, run);
      if (run > heaviest) heaviest = run;
    }
    before = here;
  }
  return heaviest;
}

/**
 * The features of the given pairs that need no judgement of other pairs; room for the others is left behind them.
 * @param pairs units by number, the one of the earlier article first; pairs of one article pair need not stand together
 */
export function measurePairs(
  { units, runWeight, dateWeight, entityWeight, wordPairWeight, firstOfDoc }: Units,
  pairs: readonly (readonly [number, number])[],
): Candidate[] {
  const overlaps = pairs.map(([a, b]) => overlapOf(units[a] as Unit, units[b] as Unit));
  const cosines = pairs.map(([a, b], i) => (overlaps[i] as Overlap).dot / ((units[a] as Unit).length * (units[b] as Unit).length));
  const cosineOf = new Map(pairs.map(([a, b], i) => [a * units.length + b, cosines[i] as number]));
  const docs = firstOfDoc.length - 1;
  const best = new Float64Array(units.length * docs);
  const raise = (at: number, value: number) => {
    if (value > (best[at] as number)) best[at] = value;
  };
  for (const [i, [a, b]] of pairs.entries()) {
    raise(a * docs + (units[b] as Unit).doc, cosines[i] as number);
    raise(b * docs + (units[a] as Unit).doc, cosines[i] as number);
  }
  return pairs.map(([a, b], i) => {
    const x = units[a] as Unit;
    const y = units[b] as Unit;
    const overlap = overlaps[i] as Overlap;
    const cosine = cosines[i] as number;
    const before = x.place > 0 && y.place > 0 ? (cosineOf.get((a - 1) * units.length + b - 1) ?? 0) : 0;
    const after = x.place < x.places - 1 && y.place < y.places - 1 ? (cosineOf.get((a + 1) * units.length + b + 1) ?? 0) : 0;
    const ofX = cosine / (best[a * docs + y.doc] || 1);
    const ofY = cosine / (best[b * docs + x.doc] || 1);
    const features = new Float64Array(contextFeatures.length);
    features.set([
      overlap.told / Math.min(x.told, y.told),
      Math.log1p(overlap.shared),
      Math.min(overlap.numbers, 6) / 4,
      Math.log1p(heaviestRun(x, y, runWeight)),
      Math.max(before, after),
      Math.min(ofX, ofY),
      1 - Math.abs(x.place / x.places - y.place / y.places),
      (x.place < 2 ? 1 : 0) + (y.place < 2 ? 1 : 0),
      Math.log1p(Math.min(x.terms.length, y.terms.length)),
      x.speakers.length === 0 || y.speakers.length === 0 ? 0 : x.speakers.some((s) => y.speakers.includes(s)) ? 1 : -1,
      weightOfCommon(x.dates, y.dates, dateWeight),
      Math.log1p(weightOfCommon(x.entities, y.entities, entityWeight)),
      Math.log1p(weightOfWordPairs(x, y, wordPairWeight)),
      Math.log1p(overlap.quoted),
      x.quotes === y.quotes ? 0 : 1,
    ]);
    return { a, b, features };
  });
}

/** Fills in what the first judgements, one a candidate, tell of each other. */
export function measureContext({ units, firstOfDoc }: Units, candidates: readonly Candidate[], judgements: Float64Array): void {
  const docs = firstOfDoc.length - 1;
  const sums = new Float64Array(units.length * docs);
  const firsts = new Float64Array(units.length * docs);
  const seconds = new Float64Array(units.length * docs);
  const judgementOf = new Map<number, number>();
  const add = (at: number, judgement: number) => {
    sums[at] = (sums[at] as number) + judgement;
    if (judgement > (firsts[at] as number)) {
      seconds[at] = firsts[at] as number;
      firsts[at] = judgement;
    } else if (judgement > (seconds[at] as number)) seconds[at] = judgement;
  };
  for (const [i, { a, b }] of candidates.entries()) {
    const judgement = judgements[i] as number;
    judgementOf.set(a * units.length + b, judgement);
    add(a * docs + (units[b] as Unit).doc, judgement);
    add(b * docs + (units[a] as Unit).doc, judgement);
  }
  for (const [i, { a, b, features }] of candidates.entries()) {
    const x = units[a] as Unit;
    const y = units[b] as Unit;
    const judgement = judgements[i] as number;
    const atX = a * docs + y.doc;
    const atY = b * docs + x.doc;
    const rival = (at: number) => (firsts[at] === judgement ? (seconds[at] as number) : (firsts[at] as number));
    const near = (stepX: number, stepY: number) =>
      x.place + stepX < 0 || x.place + stepX >= x.places || y.place + stepY < 0 || y.place + stepY >= y.places
        ? 0
        : (judgementOf.get((a + stepX) * units.length + b + stepY) ?? 0);
    features.set(
      [
        (sums[atX] as number) + (sums[atY] as number) - 2 * judgement,
        Math.max(rival(atX), rival(atY)),
        near(-1, -1) + near(1, 1),
        near(0, -1) + near(0, 1) + near(-1, 0) + near(1, 0),
      ],
      pairFeatures.length,
    );
  }
}
