import type { TimeCandidate, TimeRefiner } from '../candidate.ts';

/** Of candidates that share words keeps the longest: "four years ago", not "four years". Of equally long ones the first proposed. */
export const keepLongest: TimeRefiner = {
  name: 'keep-longest',
  refine: (_, candidates, drop) => {
    const kept: TimeCandidate[] = [];
    for (const candidate of candidates) {
      const last = kept.at(-1);
      if (last === undefined || candidate.first >= last.end) {
        kept.push(candidate);
      } else if (candidate.end - candidate.first > last.end - last.first) {
        drop(last, `shorter than ${candidate.rule}`);
        kept[kept.length - 1] = candidate;
      } else drop(candidate, `shorter than ${last.rule}`);
    }
    return kept;
  },
};
