import type { Candidate } from '../candidate.ts';
import { clauseEnd, contentReach, objectEnd } from '../content-range.ts';
import { phraseEndingAt, phraseFrom } from '../noun-phrase.ts';
import { type Reading, reportIn, type TokenRange } from '../reading.ts';

const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'my', 'our']);

/**
 * Attributions that hang on a noun of saying. Written for "Ortega's claim that the levee held", "a warning from the mayor that",
 * "his promise to rebuild"; not for "the report on Monday", which says nothing.
 */
export function recogniseByNoun(reading: Reading): Candidate[] {
  const { lower, tags, passageAt, sentences, cues } = reading;
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const { first: from, end: until } = reportIn(reading, sentence);
    for (let at = from; at + 1 < until; at++) {
      if (tags[at] !== 'NOUN' || passageAt[at] !== -1) continue;
      const cueClass = cues.nouns.get(reading.words[at]?.lemma ?? '');
      if (!cueClass) continue;
      let next = at + 1;
      let source = possessorBefore(reading, at, from);
      if ((lower[next] === 'by' || lower[next] === 'from') && !source) {
        const phrase = phraseFrom(reading, next + 1, until);
        if (phrase) {
          source = phrase;
          next = phrase.end;
        }
      }
      const text = lower[next] ?? '';
      let content: TokenRange | undefined;
      if (text === 'that' && next + 2 < until && tags[next + 1] !== 'VERB' && tags[next + 1] !== 'AUX')
        content = { first: next, end: clauseEnd(reading, next, Math.min(until, at + contentReach)) };
      else if (source && text === 'to' && tags[next + 1] === 'VERB')
        content = { first: next, end: objectEnd(reading, next, Math.min(until, at + contentReach)) };
      else if (source && (text === 'of' || text === 'about' || text === 'for') && next + 1 < until && cueClass !== 'neutral')
        content = { first: next + 1, end: objectEnd(reading, next + 1, Math.min(until, at + contentReach)) };
      else if (source && (text === ':' || text === ',') && passageAt[next + 1] !== -1 && next + 1 < until)
        content = reading.passageTokens[passageAt[next + 1] as number];
      if (!content || content.end <= content.first) continue;
      found.push({
        rule: 'noun',
        ...(source ? { source } : {}),
        cue: [{ first: at, end: at + 1 }],
        content: [content],
        class: cueClass,
        sentence: sentence.index,
      });
    }
  }
  return found;
}

/** "[Ortega]'s claim", "[his] claim". */
function possessorBefore(reading: Reading, at: number, from: number): TokenRange | undefined {
  const { lower, tags } = reading;
  let p = at - 1;
  while (p > from && (tags[p] === 'ADJ' || tags[p] === 'NOUN' || tags[p] === 'NUM')) p--;
  if (p < from) return undefined;
  if (POSSESSIVE.has(lower[p] as string)) return { first: p, end: p + 1 };
  if (lower[p] === "'s" || lower[p] === "'") return phraseEndingAt(reading, p - 1, from);
  return undefined;
}
