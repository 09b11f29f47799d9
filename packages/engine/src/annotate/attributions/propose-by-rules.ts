import type { Candidate } from './candidate.ts';
import type { Reading } from './reading.ts';
import { recogniseAccordingTo } from './recognisers/according-to.ts';
import { recogniseByAdjective } from './recognisers/by-adjective.ts';
import { recogniseByLayout } from './recognisers/by-layout.ts';
import { recogniseByNoun } from './recognisers/by-noun.ts';
import { recogniseByVerb } from './recognisers/by-verb.ts';
import { recogniseUnsourced } from './recognisers/unsourced.ts';
import { attributionRefiners } from './refiners/index.ts';

/** Recognisers in order; of two that propose the same cue the first wins. */
export const attributionRecognisers: readonly ((reading: Reading) => Candidate[])[] = [
  recogniseByLayout,
  recogniseByVerb,
  recogniseAccordingTo,
  recogniseByNoun,
  recogniseByAdjective,
  recogniseUnsourced,
];

/** Is told each candidate that is dropped, and why. */
export type DropSink = (candidate: Candidate, reason: string) => void;

/** The attributions that hand-written rules see in an article. */
export function proposeByRules(reading: Reading, drop: DropSink = () => {}): Candidate[] {
  return refine(
    reading,
    attributionRecognisers.flatMap((recognise) => recognise(reading)),
    drop,
  );
}

/** Candidates thinned out by the refiners, in order. */
export function refine(reading: Reading, candidates: readonly Candidate[], drop: DropSink = () => {}): Candidate[] {
  let kept = [...candidates];
  for (const refiner of attributionRefiners)
    kept = refiner.refine(kept, reading, (candidate, reason) => drop(candidate, `${refiner.name}: ${reason}`));
  return kept;
}
