import type { AnalysedArticle } from '../../../doc/index.ts';
import type { TimeVocabulary } from '../../../language/times.ts';
import type { Span } from '../../../text/index.ts';

/** Which way from the day of writing the verb that governs a time points. */
export type Tense = 'past' | 'present' | 'future' | 'unknown';

/** How far a governing verb is looked for, in tokens. */
const REACH = 40;

/** Finds the tense of the verb that governs a time expression. */
export type TenseReader = (span: Span) => Tense;

/**
 * Reads tenses from an article's words. Looks left from the expression for the nearest verb that shows a tense, then right:
 * "said Tuesday" past, "will meet Tuesday" and "plans to meet Tuesday" future, "meets Tuesday" present, "On Tuesday he said" past.
 */
export function tenseReader(doc: AnalysedArticle<'words'>, times: TimeVocabulary): TenseReader {
  let token = 0;
  let sentence = 0;
  return (span) => {
    const { tokens, sentences } = doc;
    // spans come in text order, so both places only move forward
    while (token < tokens.length && tokens[token]!.end <= span.start) token++;
    while (sentence < sentences.length && sentences[sentence]!.end <= span.start) sentence++;
    const { firstToken, endToken } = sentences[sentence] ?? { firstToken: token, endToken: token };
    for (let i = token - 1; i >= firstToken && i > token - REACH; i--) {
      const tense = tenseAt(doc, times, i, firstToken);
      if (tense !== undefined) return tense;
    }
    let after = token;
    while (after < endToken && tokens[after]!.start < span.end) after++;
    for (let i = after; i < endToken && i < after + REACH; i++) {
      const tense = tenseAt(doc, times, i, firstToken);
      if (tense !== undefined) return tense;
    }
    return 'unknown';
  };
}

function tenseAt(doc: AnalysedArticle<'words'>, times: TimeVocabulary, at: number, floor: number): Tense | undefined {
  const text = doc.tokens[at]!.text.toLowerCase().replace(/^['’]/, '');
  if (times.futureModals.has(text)) return 'future';
  if (times.pastAuxiliaries.has(text)) return governsFuture(doc, times, at) ? 'future' : 'past';
  const word = doc.layers.words[at]!;
  if (word.pos !== 'VERB' && word.pos !== 'AUX' && !times.pastForms.has(text)) return undefined;
  const lower = (back: number) => (at - back >= floor ? doc.tokens[at - back]!.text.toLowerCase() : '');
  if (text.endsWith('ing')) return undefined;
  const isBase = word.lemma === text;
  if (isBase && !times.pastForms.has(text)) {
    for (let back = 1; back <= 3; back++) {
      if (times.futureModals.has(lower(back).replace(/^['’]/, ''))) return 'future';
      if (lower(back) === 'to') {
        // "plans to meet Tuesday", "is expected to end Tuesday"; "failed to appear Tuesday" goes on to "failed"
        for (let further = back + 1; further <= back + 3; further++) if (times.futureGovernors.has(lower(further))) return 'future';
        return undefined;
      }
    }
    return word.pos === 'VERB' && !times.presentAuxiliaries.has(text) ? 'present' : undefined;
  }
  if (text.endsWith('s') && word.pos === 'VERB' && word.lemma !== 'say') return 'present';
  if (/ed$/.test(text) || times.pastForms.has(text) || (word.pos === 'VERB' && !isBase)) {
    // "will be released Tuesday", "to be released Tuesday": the helping verb tells
    for (let back = 1; back <= 2; back++) {
      if (lower(back) === 'be') {
        for (let further = back + 1; further <= back + 3; further++) {
          if (times.futureModals.has(lower(further)) || lower(further) === 'to') return 'future';
        }
        return undefined;
      }
      if (times.presentAuxiliaries.has(lower(back).replace(/^['’]/, ''))) return times.futureGovernors.has(text) ? 'future' : undefined;
    }
    return times.futureGovernors.has(text) ? undefined : 'past';
  }
  return undefined;
}

/** "was to resume Tuesday", "were scheduled to": a past form that looks ahead; relative to the writing it is open, and news mostly writes it before the day. */
function governsFuture(doc: AnalysedArticle<'words'>, times: TimeVocabulary, at: number): boolean {
  const next = doc.tokens[at + 1]?.text.toLowerCase() ?? '';
  return next === 'to' || (['scheduled', 'due', 'slated', 'expected'].includes(next) && times.futureGovernors.has(next));
}
