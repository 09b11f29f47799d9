import type { AnalysedArticle, AnnotationContext, Annotator, TimeExpression } from '../../doc/index.ts';
import type { NumberVocabulary } from '../../language/numbers.ts';
import type { TimeVocabulary } from '../../language/times.ts';
import { lexemesOf } from '../numerals/index.ts';
import type { TimeCandidate, TimeRecogniser, TimeText } from './candidate.ts';
import { timeRecognisers } from './recognisers/index.ts';
import { timeRefiners } from './refiners/index.ts';
import { compareDays, dayOf, resolve, type TextReference, tenseReader } from './resolution/index.ts';

export { dayOfWeek, isoDay, isoMonth } from './resolution/index.ts';

/**
 * Time expressions (TIMEX3), resolved against the creation time as far as the text allows.
 * Nothing comes from the machine's clock or zone; without a creation time weekdays stay `XXXX-WXX-4`. An article without times gives an empty layer.
 */
export const timesAnnotator: Annotator<'words', 'times'> = {
  name: 'times',
  requires: ['words'],
  provides: 'times',
  annotate: (doc, context) => ({ layer: annotateTimes(doc, context) }),
};

function annotateTimes(doc: AnalysedArticle<'words'>, { language, trace }: AnnotationContext): TimeExpression[] {
  const text: TimeText = { lexemes: lexemesOf(doc), times: language.times, numbers: language.numbers };
  const note = (candidate: TimeCandidate, outcome: 'kept' | 'dropped', reason: string) =>
    trace?.({ stage: 'times', rule: candidate.rule, article: doc.article.id, span: spanOf(text, candidate), outcome, reason });
  let candidates = propose(text);
  for (const { refine } of timeRefiners) candidates = refine(text, candidates, (candidate, reason) => note(candidate, 'dropped', reason));

  const creation = doc.article.createdAt.kind === 'known' ? dayOf(doc.article.createdAt.value) : undefined;
  const tenseOf = tenseReader(doc, language.times);
  const layer: TimeExpression[] = [];
  let sentence = 0;
  let reference: TextReference | undefined;
  let quarter: TextReference | undefined;
  for (const candidate of candidates) {
    const span = spanOf(text, candidate);
    while (sentence + 1 < doc.sentences.length && doc.sentences[sentence]!.end <= span.start) sentence++;
    const resolution = resolve(candidate, { creation, tense: () => tenseOf(span), reference, quarter, sentence });
    if (!resolution) {
      note(candidate, 'dropped', 'no such day in the calendar');
      continue;
    }
    const { point, ...resolved } = resolution;
    const id = `t${layer.length + 1}`;
    layer.push({ id, rule: candidate.rule, ...span, ...resolved, ...(candidate.mod ? { mod: candidate.mod } : {}) });
    note(candidate, 'kept', resolved.value);
    // "today", in a quotation as a rule, is not what "that day" goes back to
    if (point && !(candidate.meaning.form === 'point' && candidate.meaning.dayOffset !== undefined)) reference = { ...point, id, sentence };
    // comparisons go back in time: "the quarter" is the latest one spoken of
    if (point?.quarter !== undefined && !(quarter?.day && point.day && compareDays(point.day, quarter.day) < 0))
      quarter = { ...point, id, sentence };
  }
  return layer;
}

function spanOf({ lexemes }: TimeText, { first, end }: TimeCandidate): { start: number; end: number } {
  return { start: lexemes[first]!.start, end: lexemes[end - 1]!.end };
}

/** Recognisers by the word they can start with, made once for a language. */
interface Index {
  readonly byWord: ReadonlyMap<string, readonly TimeRecogniser[]>;
  readonly byDigits: readonly TimeRecogniser[];
}

const indexes = new WeakMap<TimeVocabulary, Index>();

function indexOf(times: TimeVocabulary, numbers: NumberVocabulary): Index {
  const known = indexes.get(times);
  if (known) return known;
  const byWord = new Map<string, TimeRecogniser[]>();
  for (const recogniser of timeRecognisers) {
    for (const word of new Set(recogniser.startsWith(times, numbers))) {
      const list = byWord.get(word);
      if (list) list.push(recogniser);
      else byWord.set(word, [recogniser]);
    }
  }
  const index = { byWord, byDigits: timeRecognisers.filter(({ startsWithDigits }) => startsWithDigits) };
  indexes.set(times, index);
  return index;
}

/** Everything any recogniser proposes, in text order. Each looks ahead a bounded number of lexemes, so the whole is linear in the text. */
function propose(text: TimeText): TimeCandidate[] {
  const { byWord, byDigits } = indexOf(text.times, text.numbers);
  const candidates: TimeCandidate[] = [];
  const { lexemes } = text;
  for (let at = 0; at < lexemes.length; at++) {
    const lexeme = lexemes[at]!;
    const recognisers = lexeme.kind === 'number' ? byDigits : byWord.get(lexeme.text);
    if (!recognisers) continue;
    for (const { recognise } of recognisers) {
      const candidate = recognise(text, at);
      if (candidate) candidates.push(candidate);
    }
  }
  return candidates;
}
