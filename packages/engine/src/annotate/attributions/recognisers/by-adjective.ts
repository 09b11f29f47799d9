import type { Candidate } from '../candidate.ts';
import { clauseEnd, contentReach, objectEnd } from '../content-range.ts';
import { type Subject, subjectBefore } from '../noun-phrase.ts';
import { type Reading, reportIn, type TokenRange } from '../reading.ts';

const BE = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'am',
  "'s",
  "'re",
  "'m",
  'seemed',
  'remains',
  'remained',
  'feels',
  'felt',
  'made',
  'makes',
  'make',
  'making',
]);
const ABOUT = new Set(['about', 'of']);

/**
 * Attributions that hang on an adjective of mind. Written for "Ortega was confident that the levee would hold" and
 * "Ortega made it clear she would run"; not for "a clear day" nor "It is clear that", where nobody's mind is told.
 */
export function recogniseByAdjective(reading: Reading): Candidate[] {
  const { lower, tags, passageAt, sentences, cues } = reading;
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const { first: from, end: until } = reportIn(reading, sentence);
    for (let at = from + 1; at + 1 < until; at++) {
      if (!cues.adjectives.has(lower[at] as string) || passageAt[at] !== -1 || tags[at] === 'NOUN') continue;
      // back over "very", "it loud and" to the verb
      let verb = at - 1;
      while (verb > from && verb > at - 5 && !BE.has(lower[verb] as string)) verb--;
      if (!BE.has(lower[verb] as string) || passageAt[verb] !== -1) continue;
      if (/^ma[dk]/.test(lower[verb] as string) !== (lower[at] === 'clear')) continue;
      let group = verb;
      while (group > from && (cues.auxiliaries.has(lower[group - 1] as string) || tags[group - 1] === 'ADV')) group--;
      const subject: Subject | undefined = subjectBefore(reading, group, Math.max(from, at - contentReach));
      if (!subject || EMPTY.has(lower[subject.range.first] as string)) continue;
      const end = Math.min(until, at + contentReach);
      const next = at + 1;
      let content: TokenRange | undefined;
      let cueEnd = next;
      if (ABOUT.has(lower[next] as string)) {
        cueEnd = next + 1;
        if (cueEnd < until) content = { first: cueEnd, end: objectEnd(reading, cueEnd, end) };
      } else if (cues.clauseOpeners.has(lower[next] as string) || tags[next] === 'PRON' || tags[next] === 'DET' || tags[next] === 'PROPN')
        content = { first: next, end: clauseEnd(reading, next, end) };
      if (!content || content.end <= content.first) continue;
      found.push({
        rule: 'adjective',
        source: subject.range,
        ...(subject.antecedent ? { antecedent: subject.antecedent } : {}),
        cue: [{ first: group, end: cueEnd }],
        content: [content],
        class: 'believing',
        sentence: sentence.index,
      });
    }
  }
  return found;
}

const EMPTY = new Set(['it', 'there', 'this', 'that', 'what']);
