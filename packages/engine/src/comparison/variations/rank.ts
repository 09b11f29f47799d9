import type { VariationType } from '../comparison.ts';
import type { Candidate, Evidence } from './evidence.ts';

/** Kinds a reader can check at a glance come first. */
const KINDS: readonly VariationType[] = [
  'number',
  'date',
  'name',
  'quote-wording',
  'attribution',
  'negation',
  'place',
  'outcome',
  'hedging',
  'detail',
];

/** Differences of house style and of tone, told last. */
const TRIVIAL = new Set(['contraction', 'editors-words', 'cut-without-mark', 'other-cue']);

/** Share of an article that counts as its top. */
const TOP = 0.25;

/**
 * Variations in the order a reader should see them: house style last, conflicts before differences, what stands at the top of the
 * accounts before their margins, kinds that are checked at a glance before matters of judgement, then by place.
 */
export function rankCandidates(candidates: readonly Candidate[], evidence: Evidence): Candidate[] {
  const order = new Map(evidence.accounts.map((account, i) => [account.id, i]));
  const keyed = candidates.map((candidate) => {
    const depths = candidate.readings.map((r) => r.start / (evidence.account(r.article).doc.article.text.length || 1));
    const first = candidate.readings[0];
    return {
      candidate,
      key: [
        TRIVIAL.has(candidate.rule) ? 1 : 0,
        candidate.severity === 'conflict' ? 0 : 1,
        Math.min(...depths) <= TOP ? 0 : 1,
        KINDS.indexOf(candidate.type),
        order.get(first?.article ?? '') ?? 0,
        first?.start ?? 0,
      ],
    };
  });
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ candidate }) => candidate);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
