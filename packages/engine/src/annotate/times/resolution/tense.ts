import type { AnalysedArticle } from '../../../doc/index.ts';
import type { TimeVocabulary } from '../../../language/times.ts';
import { lowerForms, type Span } from '../../../text/index.ts';

/** Which way from the day of writing the verb that governs a time points. */
export type Tense = 'past' | 'present' | 'future' | 'unknown';

/** How far a governing verb is looked for, in tokens. */
const REACH = 40;

/** Finds the tense of the verb that governs a time expression. */
export type TenseReader = (span: Span) => Tense;

/**
 * Reads tenses from an article's words. Looks left from the expression for the nearest verb that shows a tense, then right:
 * "said Tuesday" past, "will meet Tuesday" and "plans to meet Tuesday" future, "talks resume Tuesday" present, "On Tuesday he said" past.
 */
export function tenseReader(doc: AnalysedArticle<'words'>, times: TimeVocabulary): TenseReader {
  let token = 0;
  let sentence = 0;
  const { tokens, sentences } = doc;
  const lower = lowerForms(tokens);
  return (span) => {
    // spans come in text order, so both places only move forward
    while (token < tokens.length && tokens[token]!.end <= span.start) token++;
    while (sentence < sentences.length && sentences[sentence]!.end <= span.start) sentence++;
    const { firstToken, endToken } = sentences[sentence] ?? { firstToken: token, endToken: token };
    const before = lower[token - 1] ?? '';
    // "on patrol since March" and "Tuesday's ruling" look back, "postponed until Tuesday" and "as early as Tuesday" ahead
    if (before === 'since' || isPossessive(doc, span)) return 'past';
    if (before === 'until') return 'future';
    if (before === 'as' && ['soon', 'early'].includes(lower[token - 2] ?? '')) return 'future';
    for (let i = token - 1; i >= firstToken && i > token - REACH; i--) {
      const tense = tenseAt(doc, lower, times, i, firstToken);
      if (tense !== undefined) return tense;
    }
    let after = token;
    while (after < endToken && tokens[after]!.start < span.end) after++;
    let first: Tense = 'unknown';
    for (let i = after; i < endToken && i < after + REACH; i++) {
      // "On Tuesday, aides who oppose the plan met": a verb after "who" is not the one
      if (times.relativePronouns.has(lower[i]!)) {
        i++;
        continue;
      }
      const tense = tenseAt(doc, lower, times, i, firstToken);
      if (tense === 'past' || tense === 'future') return tense;
      if (tense !== undefined) first = tense;
    }
    return first;
  };
}

/** Whether the expression is a possessive: "Tuesday's ruling", whose date the sentence's verb does not govern. */
function isPossessive({ article }: AnalysedArticle<'words'>, span: Span): boolean {
  return /^['’]s/.test(article.text.slice(span.end, span.end + 2));
}

/** `'ll` and `’ll` are `ll`. */
function withoutApostrophe(word: string): string {
  return word.startsWith("'") || word.startsWith('’') ? word.slice(1) : word;
}

/** The tense that a token shows, or nothing where it is no verb, or one whose tense another word tells. */
function tenseAt(
  doc: AnalysedArticle<'words'>,
  words: readonly string[],
  times: TimeVocabulary,
  at: number,
  floor: number,
): Tense | undefined {
  const lower = (back: number) => (at - back >= floor && at - back < words.length ? withoutApostrophe(words[at - back]!) : '');
  const text = lower(0);
  if (times.futureModals.has(text)) return 'future';
  // "could come Tuesday" looks ahead, "could not be found Tuesday" does not
  if (text === 'could') return doc.layers.words[at + 1]?.pos === 'VERB' && lower(-1) !== 'be' ? 'future' : 'past';
  // "was to resume Tuesday" looks ahead; from when is open, and news writes it before the day
  if (times.pastAuxiliaries.has(text)) return lower(-1) === 'to' || times.futureParticiples.has(lower(-1)) ? 'future' : 'past';
  const word = doc.layers.words[at]!;
  const isPastForm = times.pastForms.has(text);
  if (word.pos !== 'VERB' && word.pos !== 'AUX' && !isPastForm)
    return times.futureParticiples.has(text) && text !== 'planned' ? 'future' : undefined;
  if (text.endsWith('ing')) return undefined;
  if (word.lemma === text) {
    for (let back = 1; back <= 3; back++) {
      if (times.futureModals.has(lower(back))) return 'future';
      if (lower(back) === 'to') {
        // "plans to meet Tuesday", "is expected to end Tuesday"; "failed to appear Tuesday" goes on to "failed"
        for (let further = back + 1; further <= back + 3; further++) if (times.futureGovernors.has(lower(further))) return 'future';
        return undefined;
      }
    }
    if (!isPastForm) return times.scheduleVerbs.has(text) ? 'present' : undefined;
  }
  if (text.endsWith('s') && !isPastForm) return times.scheduleVerbs.has(word.lemma) ? 'present' : undefined;
  for (let back = 1; back <= 2; back++) {
    if (lower(back) === 'be') {
      // "will be released Tuesday", "is to be released Tuesday": the helping verb tells
      for (let further = back + 1; further <= back + 3; further++)
        if (times.futureModals.has(lower(further)) || lower(further) === 'to') return 'future';
      return undefined;
    }
    if (times.presentAuxiliaries.has(lower(back))) return times.futureGovernors.has(text) ? 'future' : undefined;
  }
  return times.futureParticiples.has(text) && !times.pastAuxiliaries.has(lower(1)) ? 'future' : 'past';
}
