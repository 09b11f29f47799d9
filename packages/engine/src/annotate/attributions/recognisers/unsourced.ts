import type { Candidate } from '../candidate.ts';
import { contentReach, objectEnd } from '../content-range.ts';
import { type Reading, reportIn } from '../reading.ts';

/**
 * What the reporter passes on from nobody named. Written for "The levee reportedly failed", "the alleged leak";
 * not for "Ortega allegedly, he said," where the sentence has a source.
 */
export function recogniseUnsourced(reading: Reading): Candidate[] {
  const { lower, tags, passageAt, sentences, cues } = reading;
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const { first, end: until } = reportIn(reading, sentence);
    for (let at = first; at + 1 < until; at++) {
      const text = lower[at] as string;
      if (passageAt[at] !== -1) continue;
      const adverb = cues.unsourced.has(text);
      if (!adverb && !(text === 'alleged' && (tags[at + 1] === 'NOUN' || tags[at + 1] === 'ADJ'))) continue;
      const end = Math.max(objectEnd(reading, at + 1, Math.min(until, at + contentReach)), at + 2);
      found.push({
        rule: 'unsourced',
        cue: [{ first: at, end: at + 1 }],
        content: [{ first: at + 1, end }],
        class: 'doubting',
        sentence: sentence.index,
      });
    }
  }
  return found;
}
