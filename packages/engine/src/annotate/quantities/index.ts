import type { AnalysedArticle, AnnotationContext, Annotator, Quantity } from '../../doc/index.ts';
import type { NumberVocabulary } from '../../language/numbers.ts';
import { lexemesOf } from '../numerals/index.ts';
import type { QuantityCandidate, QuantityText } from './candidate.ts';
import { quantityRecognisers } from './recognisers/index.ts';
import { quantityRefiners } from './refiners/index.ts';

/**
 * Numbers with what they count: people, money, shares, ages, measures, votes.
 * Numbers that tell a time, or stand in a name, are left out. An article without numbers gives an empty layer.
 */
export const quantitiesAnnotator: Annotator<'words' | 'times', 'quantities'> = {
  name: 'quantities',
  requires: ['words', 'times'],
  provides: 'quantities',
  // figures are figures in every language
  anyLanguage: true,
  annotate: (doc, context) => ({ layer: annotateQuantities(doc, context) }),
};

function annotateQuantities(doc: AnalysedArticle<'words' | 'times'>, { language, trace }: AnnotationContext): Quantity[] {
  const lexemes = lexemesOf(doc);
  const text: QuantityText = { doc, lexemes, numbers: language.numbers, tokenOf: tokenFinder(doc, lexemes) };
  const note = (candidate: QuantityCandidate, outcome: 'kept' | 'dropped', reason: string) =>
    trace?.({ stage: 'quantities', rule: candidate.rule, article: doc.article.id, span: spanOf(text, candidate), outcome, reason });
  let candidates = propose(text);
  for (const { refine } of quantityRefiners)
    candidates = refine(text, candidates, (candidate, reason) => note(candidate, 'dropped', reason));
  return candidates.map((candidate, i) => {
    const { kind, value, unit, approximation, rule } = candidate;
    note(candidate, 'kept', `${value[0]}–${value[1]}${unit ? ` ${unit}` : ''}`);
    return { id: `q${i + 1}`, rule, ...spanOf(text, candidate), kind, value, ...(unit === undefined ? {} : { unit }), approximation };
  });
}

function spanOf({ lexemes }: QuantityText, { first, end }: QuantityCandidate): { start: number; end: number } {
  return { start: lexemes[first]!.start, end: lexemes[end - 1]!.end };
}

/** For each lexeme the token it is part of, found once in one pass over both. */
function tokenFinder({ tokens }: AnalysedArticle<never>, lexemes: QuantityText['lexemes']): (lexeme: number) => number {
  const places = new Int32Array(lexemes.length).fill(-1);
  let token = 0;
  for (let i = 0; i < lexemes.length; i++) {
    const { start } = lexemes[i]!;
    while (token < tokens.length && tokens[token]!.end <= start) token++;
    if (token < tokens.length) places[i] = token;
  }
  return (lexeme) => places[lexeme] ?? -1;
}

const firstWords = new WeakMap<NumberVocabulary, ReadonlySet<string>>();

/** Words a quantity can start with, apart from digits. */
function startsOf(numbers: NumberVocabulary): ReadonlySet<string> {
  const known = firstWords.get(numbers);
  if (known) return known;
  const words = new Set<string>([
    ...numbers.units.keys(),
    ...numbers.tens.keys(),
    ...numbers.ordinals.keys(),
    ...numbers.vague.keys(),
    ...[...numbers.currencySigns.keys()].map((sign) => (sign.length > 1 ? sign.slice(0, -1) : sign)),
    'a',
    'an',
    'half',
    'between',
    'from',
    'aged',
    'age',
  ]);
  firstWords.set(numbers, words);
  return words;
}

/** The first proposal at each place, from left to right, none overlapping another or a time. Each recogniser looks ahead a bounded number of lexemes. */
function propose(text: QuantityText): QuantityCandidate[] {
  const { lexemes, doc, numbers } = text;
  const starts = startsOf(numbers);
  const { times } = doc.layers;
  const candidates: QuantityCandidate[] = [];
  let time = 0;
  let at = 0;
  while (at < lexemes.length) {
    const lexeme = lexemes[at]!;
    while (time < times.length && times[time]!.end <= lexeme.start) time++;
    const nextTime = times[time];
    if (nextTime && nextTime.start <= lexeme.start) {
      at++;
      continue;
    }
    let next = at + 1;
    if (lexeme.kind === 'number' || starts.has(lexeme.text)) {
      for (const { recognise } of quantityRecognisers) {
        const candidate = recognise(text, at);
        // "19 in 2016": what runs into a time is none
        if (!candidate || (nextTime && lexemes[candidate.end - 1]!.end > nextTime.start)) continue;
        candidates.push(candidate);
        next = candidate.end;
        break;
      }
      // the digits of a number that is no quantity are none on their own either
      if (next === at + 1 && lexeme.kind === 'number') while (lexemes[next]?.glued && lexemes[next]!.kind !== 'word') next++;
    }
    at = next;
  }
  return candidates;
}
