import type { Candidate } from './candidate.ts';
import { antecedentBefore } from './noun-phrase.ts';
import type { DropSink } from './propose-by-rules.ts';
import type { Reading, TokenRange } from './reading.ts';
import { recogniseByTagger } from './tagger/index.ts';

/**
 * Decides between what the rules propose and what the trained tagger sees, the proposals among its evidence.
 * Where both have the same cue, the tagger's spans stand under the rule's name, with what the rule knows besides; what the tagger alone sees is
 * called `tagger`; a proposal is kept against it where it speaks of words that the tagger gives to nobody.
 */
export function decideByTagger(reading: Reading, proposals: readonly Candidate[], drop: DropSink): Candidate[] {
  const seen = recogniseByTagger(reading, proposals);
  const proposalAt = new Map<number, Candidate>();
  for (const proposal of proposals)
    for (const range of proposal.cue) for (let t = range.first; t < range.end; t++) if (!proposalAt.has(t)) proposalAt.set(t, proposal);
  const agreed = new Set<Candidate>();
  const spokenFor = new Uint8Array(reading.tokens.length);
  const result = seen.map((candidate): Candidate => {
    for (const range of candidate.content) spokenFor.fill(1, range.first, range.end);
    const proposal = proposalOf(candidate, proposalAt);
    if (!proposal || agreed.has(proposal)) return withAntecedent(reading, candidate);
    agreed.add(proposal);
    if (LAYOUT.has(proposal.rule)) return proposal;
    const sameSource = candidate.source && proposal.source && meet(candidate.source, proposal.source);
    return {
      ...withAntecedent(reading, candidate),
      rule: proposal.rule,
      class: proposal.class,
      ...(sameSource ? { antecedent: proposal.antecedent ?? proposal.source } : {}),
    };
  });
  for (const proposal of proposals) {
    if (agreed.has(proposal)) continue;
    if (
      !proposal.content.some((range) => isSpokenFor(spokenFor, range)) ||
      (proposal.source && NESTING.has(proposal.rule) && isNested(spokenFor, proposal))
    )
      result.push(proposal);
    else drop(proposal, 'tagger: its words belong to another attribution');
  }
  return result;
}

/** Rules that know better than the tagger: what is said by layout goes on as far as the layout does, and what is expected is expected by nobody named. */
const LAYOUT = new Set(['transcript', 'from-speaker', 'signed-quotation', 'passive-no-source', 'unsourced']);

/** Rules whose attributions may stand within another's content. */
const NESTING = new Set([
  'quotation-before-cue',
  'quotation-after-cue',
  'mixed-after-cue',
  'according-to',
  'reported-clause',
  'clause-before-cue',
]);

const RELATIVE = new Set(['who', 'which', 'that']);

/** What "who" goes back to, where that is the source: "[Ortega], who said the levee would hold". */
function withAntecedent(reading: Reading, candidate: Candidate): Candidate {
  const { source } = candidate;
  if (!source || source.end - source.first > 1 || !RELATIVE.has(reading.lower[source.first] as string)) return candidate;
  const antecedent = antecedentBefore(reading, source.first, reading.sentences[candidate.sentence]?.firstToken ?? 0);
  return antecedent ? { ...candidate, antecedent } : candidate;
}

function proposalOf(candidate: Candidate, proposalAt: ReadonlyMap<number, Candidate>): Candidate | undefined {
  for (const range of candidate.cue) {
    for (let t = range.first; t < range.end; t++) {
      const proposal = proposalAt.get(t);
      if (proposal?.content.some((a) => candidate.content.some((b) => meet(a, b)))) return proposal;
    }
  }
  return undefined;
}

function meet(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.end && b.first < a.end;
}

function isSpokenFor(spokenFor: Uint8Array, { first, end }: TokenRange): boolean {
  for (let t = first; t < end; t++) if (spokenFor[t]) return true;
  return false;
}

/** Whether the whole of it, cue and content, stands in what the tagger gives to one who speaks: "Ortega said [her aides]source [denied]cue [it]content". */
function isNested(spokenFor: Uint8Array, { cue, content }: Candidate): boolean {
  return [...cue, ...content].every(({ first, end }) => {
    for (let t = first; t < end; t++) if (!spokenFor[t]) return false;
    return true;
  });
}
