import type { BoilerplateRefiner } from '../candidate.ts';

/** Of two candidates for the same words the first proposed stays: the tables stand before the guesses from layout. */
export const dropOverlapping: BoilerplateRefiner = {
  name: 'drop-overlapping',
  refine(candidates, _reading, drop) {
    const sorted = candidates
      .map((candidate, order) => ({ candidate, order }))
      .sort((a, b) => a.candidate.start - b.candidate.start || a.order - b.order);
    const kept = [];
    let end = -1;
    for (const { candidate } of sorted) {
      if (candidate.start < end) {
        drop(candidate, 'another rule has these words');
        continue;
      }
      kept.push(candidate);
      end = candidate.end;
    }
    return kept;
  },
};
