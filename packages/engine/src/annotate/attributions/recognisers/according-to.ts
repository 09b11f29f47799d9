import type { Candidate } from '../candidate.ts';
import { clauseEnd, contentReach } from '../content-range.ts';
import { phraseFrom, withApposition } from '../noun-phrase.ts';
import { type Reading, reportIn, type TokenRange } from '../reading.ts';

/**
 * Attributions that hang on "according to". Written for "The levee held, according to the mayor" and
 * "According to the mayor, the levee held"; not for "played according to the rules", which comes out as well and is left to the reader.
 */
export function recogniseAccordingTo(reading: Reading): Candidate[] {
  const { lower, passageAt, passageTokens, sentences } = reading;
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const { first, end: last } = reportIn(reading, sentence);
    for (let at = first; at + 2 < last; at++) {
      if (lower[at] !== 'according' || lower[at + 1] !== 'to' || passageAt[at] !== -1) continue;
      const from = Math.max(first, at - contentReach);
      const until = Math.min(last, at + contentReach);
      const phrase = phraseFrom(reading, at + 2, until);
      if (!phrase) continue;
      const begins = at === from || reading.tags[at - 1] === 'CCONJ';
      let source = begins ? phrase : withApposition(reading, phrase, until);
      const content: TokenRange[] = [];
      if (begins) {
        let comma = source.end;
        while (comma < until && lower[comma] !== ',' && passageAt[comma] === -1 && comma < source.end + 12) comma++;
        if (lower[comma] === ',') {
          source = { first: source.first, end: comma };
          comma++;
        }
        if (comma < until) content.push({ first: comma, end: Math.max(clauseEnd(reading, comma, until), comma + 1) });
      } else {
        let end = at;
        while (end > from && lower[end - 1] === ',') end--;
        // `"…," he said, according to the paper`: the whole is the paper's
        let start = from;
        while (start < end && passageAt[start] === -1 && (reading.tags[start] === 'CCONJ' || reading.tags[start] === 'PUNCT')) start++;
        const passage = passageAt[start] as number;
        if (passage >= 0) start = Math.min(start, (passageTokens[passage] as TokenRange).first);
        if (end > start) content.push({ first: start, end });
        if (lower[source.end] === ',' && source.end + 1 < until && end < at)
          content.push({ first: source.end + 1, end: clauseEnd(reading, source.end + 1, until) });
      }
      if (content.length === 0) continue;
      found.push({ rule: 'according-to', source, cue: [{ first: at, end: at + 2 }], content, class: 'neutral', sentence: sentence.index });
    }
  }
  return found;
}
