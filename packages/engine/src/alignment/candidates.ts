import { groupRelated } from './relatedness.ts';
import type { Unit, Units } from './units.ts';

/** A word in more units than this share of all (and more than a few) proposes no pair; it still counts in pairs that others propose. */
const COMMON_SHARE = 0.2;
const COMMON_LEAST = 60;
const COMMON_MOST = 300;
/** Best pairs kept for each unit and other article: so many, shared out among the others in a story of many articles … */
const KEPT = 20;
const KEPT_IN_ALL = 250;
/** … but never fewer than these. */
const KEPT_LEAST = 5;

/**
 * Pairs of units of different, related articles worth measuring, as numbers of units, the one of the earlier article first.
 * Goes through an index of the rarer words, so that fifty articles do not mean every sentence against every other.
 */
export function proposePairs(story: Units): (readonly [number, number])[] {
  const { units, frequency, firstOfDoc } = story;
  const group = groupRelated(story);
  const common = Math.min(COMMON_MOST, Math.max(COMMON_LEAST, COMMON_SHARE * units.length));
  const kept = Math.max(KEPT_LEAST, Math.min(KEPT, Math.ceil(KEPT_IN_ALL / (firstOfDoc.length - 1))));
  const places = new Map<number, number[]>();
  const scores = new Float64Array(units.length);
  const pairs = new Set<number>();
  // backwards, so that the index holds the units of later articles only
  for (let doc = firstOfDoc.length - 2; doc >= 0; doc--) {
    const first = firstOfDoc[doc] as number;
    const end = firstOfDoc[doc + 1] as number;
    for (let a = first; a < end; a++) {
      const unit = units[a] as Unit;
      const touched: number[] = [];
      for (let i = 0; i < unit.terms.length; i++) {
        const weight = unit.weights[i] as number;
        for (const b of places.get(unit.terms[i] as number) ?? []) {
          if (group[(units[b] as Unit).doc] !== group[doc]) continue;
          if (scores[b] === 0) touched.push(b);
          scores[b] = (scores[b] as number) + (weight * weight) / (units[b] as Unit).length;
        }
      }
      touched.sort((x, y) => (units[x] as Unit).doc - (units[y] as Unit).doc || (scores[y] as number) - (scores[x] as number) || x - y);
      let inDoc = 0;
      for (const [i, b] of touched.entries()) {
        inDoc = i > 0 && (units[touched[i - 1] as number] as Unit).doc === (units[b] as Unit).doc ? inDoc + 1 : 0;
        if (inDoc < kept) pairs.add(a * units.length + b);
        scores[b] = 0;
      }
    }
    for (let a = first; a < end; a++) {
      for (const term of (units[a] as Unit).terms) {
        if ((frequency[term] as number) > common) continue;
        const list = places.get(term);
        if (list) list.push(a);
        else places.set(term, [a]);
      }
    }
  }
  return [...pairs].sort((x, y) => x - y).map((key) => [Math.floor(key / units.length), key % units.length] as const);
}
