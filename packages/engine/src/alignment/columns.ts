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

/**
 * Columns of a table from pairs that were judged alike: each pair stands in at least one column, and within a column every unit
 * is paired with every unit of the other articles, so that no chain A–B–C puts A beside C. A unit that carries two pieces of information stands in two columns.
 */
export function gatherColumns(
  { units }: Units,
  candidates: readonly Candidate[],
  probabilities: Float64Array,
  threshold: number,
): UnitColumn[] {
  const links = new Map<number, Map<number, number>>();
  const link = (from: number, to: number, probability: number) => {
    const of = links.get(from) ?? new Map<number, number>();
    of.set(to, probability);
    links.set(from, of);
  };
  const edges: { readonly a: number; readonly b: number; readonly probability: number }[] = [];
  for (const [i, { a, b }] of candidates.entries()) {
    const probability = probabilities[i] as number;
    if (probability < threshold) continue;
    edges.push({ a, b, probability });
    link(a, b, probability);
    link(b, a, probability);
  }
  edges.sort((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);

  const covered = new Set<number>();
  const columns: UnitColumn[] = [];
  for (const edge of edges) {
    if (covered.has(edge.a * units.length + edge.b)) continue;
    const members = [edge.a, edge.b];
    const joining = [...new Set([...(links.get(edge.a)?.keys() ?? []), ...(links.get(edge.b)?.keys() ?? [])])]
      .filter((unit) => !members.includes(unit))
      .map((unit) => ({ unit, strength: (links.get(edge.a)?.get(unit) ?? 0) + (links.get(edge.b)?.get(unit) ?? 0) }))
      .sort((x, y) => y.strength - x.strength || x.unit - y.unit);
    for (const { unit } of joining) if (fits(unit, members, units, links)) members.push(unit);
    members.sort((x, y) => x - y);
    let sum = 0;
    let count = 0;
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        const probability = links.get(a)?.get(b);
        if (probability === undefined) continue;
        covered.add(a * units.length + b);
        sum += probability;
        count++;
      }
    }
    columns.push({ members, similarity: sum / count });
  }
  return columns;
}

function fits(
  unit: number,
  members: readonly number[],
  units: readonly Unit[],
  links: ReadonlyMap<number, ReadonlyMap<number, number>>,
): boolean {
  const { doc, sentence } = units[unit] as Unit;
  let siblings = 0;
  let beside = false;
  for (const member of members) {
    const other = units[member] as Unit;
    if (other.doc !== doc) {
      if (!links.get(unit)?.has(member)) return false;
    } else {
      siblings++;
      beside ||= Math.abs(other.sentence - sentence) <= 1;
    }
  }
  // what one account says twice, far apart, is two pieces of information until something shows otherwise
  return siblings === 0 || (siblings < MOST_OF_ONE_ARTICLE && beside);
}
