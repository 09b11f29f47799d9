import type { Candidate } from './pair-features.ts';
import type { Unit, Units } from './units.ts';

/** Units that report the same thing, and how sure the aligner is of it on average. */
export interface UnitColumn {
  /** In text order, article by article. */
  readonly members: readonly number[];
  readonly similarity: number;
}

/** One thing is rarely told in more sentences than this by one account; more would be a chain of different things. */
const MOST_OF_ONE_ARTICLE = 3;
/** Shorter units that are word for word the same may still say different things: "He did." */
const LEAST_TERMS = 3;

/** Units of the same words, whichever articles they stand in: copies of one sentence are placed once and together. */
interface Wording {
  readonly units: number[];
  readonly docs: Set<number>;
}

/**
 * Columns of a table from pairs that were judged alike: each pair stands in at least one column, and within a column every wording
 * is paired with every wording of the other articles, so that no chain A–B–C puts A beside C. A unit that carries two pieces of information
 * stands in two columns; units of the same words stand together always.
 */
export function gatherColumns(
  units: Units,
  candidates: readonly Candidate[],
  probabilities: Float64Array,
  threshold: number,
): UnitColumn[] {
  const wordings: Wording[] = [];
  const wordingOf = groupByWords(units.units, wordings);
  const links = wordings.map(() => new Map<number, number>());
  const inside = new Map<number, number>();
  for (const [i, { a, b }] of candidates.entries()) {
    const probability = probabilities[i] as number;
    if (probability < threshold) continue;
    const x = wordingOf[a] as number;
    const y = wordingOf[b] as number;
    if (x === y) inside.set(x, Math.max(inside.get(x) ?? 0, probability));
    else if (probability > (links[x]?.get(y) ?? 0)) {
      links[x]?.set(y, probability);
      links[y]?.set(x, probability);
    }
  }
  const edges = links.flatMap((of, a) => [...of].filter(([b]) => a < b).map(([b, probability]) => ({ a, b, probability })));
  for (const [a, probability] of inside) if (links[a]?.size === 0) edges.push({ a, b: a, probability });
  edges.sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);

  const covered = new Set<number>();
  const columns: UnitColumn[] = [];
  for (const { a, b, probability } of edges) {
    if (covered.has(a * wordings.length + b)) continue;
    const members = a === b ? [a] : [a, b];
    const strengthOf = (wording: number) => (links[a]?.get(wording) ?? 0) + (links[b]?.get(wording) ?? 0);
    const joining = [...new Set([...(links[a]?.keys() ?? []), ...(links[b]?.keys() ?? [])])]
      .filter((wording) => !members.includes(wording))
      .sort((x, y) => strengthOf(y) - strengthOf(x) || x - y);
    for (const wording of joining) if (fits(wording, members, units.units, wordings, links)) members.push(wording);
    members.sort((x, y) => x - y);
    let sum = a === b ? probability : 0;
    let count = a === b ? 1 : 0;
    for (const [i, x] of members.entries()) {
      for (const y of members.slice(i + 1)) {
        const linked = links[x]?.get(y);
        if (linked === undefined) continue;
        covered.add(x * wordings.length + y);
        sum += linked;
        count++;
      }
    }
    columns.push({ members: members.flatMap((m) => wordings[m]?.units ?? []).sort((x, y) => x - y), similarity: sum / count });
  }
  return columns;
}

function groupByWords(units: readonly Unit[], wordings: Wording[]): Int32Array {
  const byWords = new Map<string, number>();
  return Int32Array.from(units, ({ doc, terms, sequence }, unit) => {
    const words = terms.length < LEAST_TERMS ? `unit ${unit}` : `${sequence.join(' ')}/${terms.join(' ')}`;
    let wording = byWords.get(words);
    if (wording === undefined) {
      wording = wordings.length;
      byWords.set(words, wording);
      wordings.push({ units: [], docs: new Set() });
    }
    wordings[wording]?.units.push(unit);
    wordings[wording]?.docs.add(doc);
    return wording;
  });
}

function fits(
  wording: number,
  members: readonly number[],
  units: readonly Unit[],
  wordings: readonly Wording[],
  links: readonly ReadonlyMap<number, number>[],
): boolean {
  const own = wordings[wording] as Wording;
  let siblings = 0;
  let beside = false;
  for (const member of members) {
    if (links[wording]?.has(member)) continue;
    const other = wordings[member] as Wording;
    // no link inside one article is no sign against; between two articles it is
    if (own.docs.size > 1 || other.docs.size > 1 || !other.docs.has([...own.docs][0] as number)) return false;
    siblings++;
    beside ||= other.units.some((x) => own.units.some((y) => Math.abs((units[x] as Unit).sentence - (units[y] as Unit).sentence) <= 1));
  }
  // what one account says far apart in other words is two pieces of information until something shows otherwise
  return siblings === 0 || (siblings < MOST_OF_ONE_ARTICLE && beside);
}
