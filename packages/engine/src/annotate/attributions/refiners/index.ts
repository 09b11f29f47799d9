import type { Candidate } from '../candidate.ts';
import type { Reading, TokenRange } from '../reading.ts';

/** Thins out candidates; tells what it drops and why. */
export interface Refiner {
  readonly name: string;
  refine(candidates: readonly Candidate[], reading: Reading, drop: (candidate: Candidate, reason: string) => void): Candidate[];
}

/** A cue inside the words of another's direct quotation is not the reporter's; one cue makes one attribution. */
const oneAttributionPerCue: Refiner = {
  name: 'one-attribution-per-cue',
  refine(candidates, _reading, drop) {
    const taken = new Map<number, Candidate>();
    return candidates.filter((candidate) => {
      const cue = candidate.cue[0];
      if (!cue) return true;
      const before = taken.get(cue.first);
      if (before) {
        drop(candidate, `the cue belongs to ${before.rule} already`);
        return false;
      }
      taken.set(cue.first, candidate);
      return true;
    });
  },
};

/** "…, according to the paper, he said": of two with the very same content the one with a source stays, the more direct first. */
const oneAttributionPerContent: Refiner = {
  name: 'one-attribution-per-content',
  refine(candidates, _reading, drop) {
    const key = (c: Candidate) => c.content.map((r) => `${r.first}-${r.end}`).join(' ');
    const byContent = new Map<string, Candidate>();
    for (const candidate of candidates) {
      const k = key(candidate);
      const before = byContent.get(k);
      if (!before || (!before.source && candidate.source)) byContent.set(k, candidate);
    }
    return candidates.filter((candidate) => {
      const kept = byContent.get(key(candidate)) === candidate;
      if (!kept) drop(candidate, 'another attribution has the same content');
      return kept;
    });
  },
};

const FIRST_PERSONS = new Set(['i', 'we']);

/** "ORTEGA: We asked for money": in a turn of a transcript, what I or we say is the turn itself. */
const turnIsItsOwn: Refiner = {
  name: 'turn-is-its-own',
  refine(candidates, reading, drop) {
    const turns = candidates.filter(({ rule }) => rule === 'transcript').map(({ content }) => content[0] as TokenRange);
    let turn = 0;
    return [...candidates].filter((candidate) => {
      const { source, cue, rule } = candidate;
      if (rule === 'transcript' || !source || source.end - source.first > 1 || !FIRST_PERSONS.has(reading.lower[source.first] as string))
        return true;
      const at = cue[0]?.first ?? source.first;
      // candidates come by recogniser, each in text order
      if ((turns[turn]?.first ?? 0) > at) turn = 0;
      while (turn < turns.length && (turns[turn] as TokenRange).end <= at) turn++;
      const within = turns[turn];
      if (within === undefined || within.first > at) return true;
      drop(candidate, 'the speaker of the turn speaks of what she says herself');
      return false;
    });
  },
};

/** What is left of a content after the marks round it are taken off must be words: "he said ." says nothing. */
const contentHasWords: Refiner = {
  name: 'content-has-words',
  refine(candidates, reading, drop) {
    const hasWords = ({ first, end }: TokenRange) => {
      for (let t = first; t < end; t++) if (/[\p{L}\p{N}]/u.test(reading.lower[t] as string)) return true;
      return false;
    };
    return candidates.flatMap((candidate) => {
      const content = candidate.content.filter((range) => range.end > range.first && hasWords(range));
      if (content.length === 0) {
        drop(candidate, 'nothing is said');
        return [];
      }
      return content.length === candidate.content.length ? [candidate] : [{ ...candidate, content }];
    });
  },
};

/** Refiners in order. */
export const attributionRefiners: readonly Refiner[] = [
  // before contents are compared, so that empty ones do not win over each other
  contentHasWords,
  turnIsItsOwn,
  oneAttributionPerCue,
  oneAttributionPerContent,
];
