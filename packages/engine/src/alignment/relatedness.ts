import type { Unit, Units } from './units.ts';

/**
 * Cosine of two articles' words from which they may be about one thing. Of 39 pairs of accounts of one event the least alike reach 0.29;
 * of 67,054 pairs of articles about different events 98 in 100 stay below 0.17.
 */
const RELATED = 0.17;
/** A brief beside a long report: so much of its words' weight the report must have. */
const COVERED = 0.45;

/**
 * The group of accounts each article belongs to, by number: articles that share enough words, directly or through others.
 * Statements of different groups are never aligned, so that two different things that happened on a Tuesday are not one.
 */
export function groupRelated({ units, firstOfDoc, rarity }: Units): number[] {
  const docs = firstOfDoc.length - 1;
  const words = Array.from({ length: docs }, (_, doc) => {
    const counts = new Map<number, number>();
    for (const { terms } of units.slice(firstOfDoc[doc], firstOfDoc[doc + 1]) as Unit[])
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    let square = 0;
    for (const [term, count] of counts) {
      const weight = (rarity[term] as number) * (1 + Math.log(count));
      counts.set(term, weight);
      square += weight * weight;
    }
    return { weights: counts, length: Math.sqrt(square) };
  });
  const group = Array.from({ length: docs }, (_, doc) => doc);
  for (const [b, other] of words.entries()) {
    for (const [a, one] of words.slice(0, b).entries()) {
      if (group[a] === group[b]) continue;
      const [small, large] = one.weights.size <= other.weights.size ? [one, other] : [other, one];
      let dot = 0;
      let covered = 0;
      for (const [term, weight] of small.weights) {
        const opposite = large.weights.get(term);
        if (opposite === undefined) continue;
        dot += weight * opposite;
        covered += weight * weight;
      }
      if (dot < RELATED * one.length * other.length && covered < COVERED * small.length ** 2) continue;
      if (dot === 0) continue;
      const joined = group[b] as number;
      for (const [doc, g] of group.entries()) if (g === joined) group[doc] = group[a] as number;
    }
  }
  return group;
}
