import search from 'approx-string-match';
import type { Span } from './span.ts';

/** W3C Web Annotation `TextQuoteSelector`: a passage by its words and what stands around them. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation `TextPositionSelector`: a passage by its place, in UTF-16 code units, half-open. */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/** A passage that can be found again when the text around it, or a little of itself, was changed. */
export interface TextSelector {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** Where a selector's passage stands now, and how sure that is: 1 where words, surroundings and place are as they were. */
export interface FoundPassage extends Span {
  readonly score: number;
}

/** Characters kept on each side, as Hypothesis keeps. */
const contextLength = 32;

/** What the words, their surroundings and their place count for, as in Hypothesis' `match-quote`: words before all, place only to break a tie. */
const quoteWeight = 50;
const prefixWeight = 20;
const suffixWeight = 20;
const positionWeight = 2;

/** Share of its characters in which a passage may differ and still be the same passage. */
const mostChanged = 0.3;

/** A shorter passage can stand anywhere by chance; it is only found where its surroundings, one side at least, are alike. */
const shortPassage = 16;
const likeContext = 0.6;

/** Candidates that are looked at closely; more can only occur in a text that repeats itself. */
const mostCandidates = 100;

/** Changed words are looked for this far from where they stood, so that a book costs no more than an article. */
const reach = 50_000;

/**
 * A selector for a span of a text.
 *
 * @example
 * selectorOf('She said no.', { start: 9, end: 11 }).quote; // { exact: 'no', prefix: 'She said ', suffix: '.' }
 */
export function selectorOf(text: string, span: Span): TextSelector {
  let from = Math.max(0, span.start - contextLength);
  let to = Math.min(text.length, span.end + contextLength);
  // no half of a surrogate pair, which would not survive being written as UTF-8
  if (from > 0 && isLowSurrogate(text, from)) from++;
  if (to < text.length && isLowSurrogate(text, to)) to--;
  return {
    quote: {
      exact: text.slice(span.start, span.end),
      prefix: text.slice(Math.min(from, span.start), span.start),
      suffix: text.slice(span.end, Math.max(to, span.end)),
    },
    position: { start: span.start, end: span.end },
  };
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * The passage of a text that a selector means, the likeliest where several could be meant; `undefined` where none is like it, and for an
 * empty passage.
 *
 * @example
 * findPassage('Then she said: no.', selectorOf('She said no.', { start: 0, end: 11 })); // { start: 5, end: 17, score: 0.9… }
 */
export function findPassage(text: string, selector: TextSelector): FoundPassage | undefined {
  const { quote, position } = selector;
  if (quote.exact.length === 0) return undefined;
  const there = text.startsWith(quote.exact, position.start);
  if (there && text.endsWith(quote.prefix, position.start) && text.startsWith(quote.suffix, position.end))
    return { start: position.start, end: position.end, score: 1 };
  const candidates = exactPlaces(text, selector);
  if (candidates.length === 0) candidates.push(...changedPlaces(text, selector));
  let best: FoundPassage | undefined;
  for (const candidate of candidates) {
    const scored = scoreOf(text, selector, candidate);
    if (scored !== undefined && (best === undefined || scored.score > best.score)) best = scored;
  }
  return best;
}

interface Candidate extends Span {
  readonly errors: number;
}

/** Where the very words stand; the most promising first where there are very many. */
function exactPlaces(text: string, { quote, position }: TextSelector): Candidate[] {
  const found: (Candidate & { readonly promise: number })[] = [];
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const end = at + quote.exact.length;
    const promise =
      sharedBefore(text, at, quote.prefix) + sharedAfter(text, end, quote.suffix) - Math.abs(at - position.start) / text.length;
    found.push({ start: at, end, errors: 0, promise });
  }
  if (found.length > mostCandidates) found.sort((a, b) => b.promise - a.promise);
  return found.slice(0, mostCandidates);
}

/** Where words stand that differ in a few characters. */
function changedPlaces(text: string, { quote, position }: TextSelector): Candidate[] {
  const from = Math.max(0, Math.min(position.start, text.length) - reach);
  const window = text.slice(from, position.end + reach);
  return search(window, quote.exact, Math.floor(quote.exact.length * mostChanged))
    .slice(0, mostCandidates)
    .map(({ start, end, errors }) => ({ start: from + start, end: from + end, errors }));
}

function scoreOf(text: string, { quote, position }: TextSelector, candidate: Candidate): FoundPassage | undefined {
  const { start, end, errors } = candidate;
  if (end <= start) return undefined;
  const slack = 4;
  const prefix = likeness(text.slice(Math.max(0, start - quote.prefix.length - slack), start), quote.prefix);
  const suffix = likeness(text.slice(end, end + quote.suffix.length + slack), quote.suffix);
  if (quote.exact.length < shortPassage && Math.max(prefix, suffix) < likeContext) return undefined;
  const words = 1 - errors / quote.exact.length;
  const place = 1 - Math.min(1, Math.abs(start - position.start) / text.length);
  const score =
    (quoteWeight * words + prefixWeight * prefix + suffixWeight * suffix + positionWeight * place) /
    (quoteWeight + prefixWeight + suffixWeight + positionWeight);
  return { start, end, score };
}

/** 1 where `wanted` stands in `there`, less by the share of its characters that differ. */
function likeness(there: string, wanted: string): number {
  if (wanted.length === 0) return there.length === 0 ? 1 : 0.5;
  const errors = search(there, wanted, wanted.length)[0]?.errors ?? wanted.length;
  return 1 - errors / wanted.length;
}

function sharedBefore(text: string, at: number, prefix: string): number {
  let length = 0;
  while (length < prefix.length && length < at && text.charCodeAt(at - 1 - length) === prefix.charCodeAt(prefix.length - 1 - length))
    length++;
  return length;
}

function sharedAfter(text: string, at: number, suffix: string): number {
  let length = 0;
  while (length < suffix.length && text.charCodeAt(at + length) === suffix.charCodeAt(length)) length++;
  return length;
}
