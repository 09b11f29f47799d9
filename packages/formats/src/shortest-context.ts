import type { Span, TextQuoteSelector } from '@crosscheck/engine';

/** Characters on one side that may be needed to tell a passage from its like; more is a text that repeats itself. */
const longestContext = 512;

/** Places of the same words that are told apart; more is a text that repeats itself. */
const mostPlaces = 50;

/** What is kept on each side where no context within the limits tells a passage from all others, as Hypothesis keeps. */
const usualContext = 32;

/** Words are looked up by their first so many characters, or by the greatest power of two within a shorter passage. */
const longestKey = 32;

/**
 * For each span of a text its words, with the fewest characters before and after that no other place of these words has: none where they
 * stand only once. Where even 512 characters on each side do not tell it from every other place, or its words stand at more than 50, 32 are
 * kept on each side and the position decides. Linear in the length of the text.
 *
 * @example
 * shortestContexts('a dam, the dam', [{ start: 11, end: 14 }]); // [{ exact: 'dam', prefix: 'e ', suffix: '' }]
 */
export function shortestContexts(text: string, spans: readonly Span[]): TextQuoteSelector[] {
  const places = placesByKey(text, spans);
  return spans.map((span) => shortestContext(text, span, places.get(keyOf(text, span)) ?? []));
}

function keyOf(text: string, { start, end }: Span): string {
  let length = 1;
  while (length * 2 <= Math.min(longestKey, end - start)) length *= 2;
  return text.slice(start, Math.min(end, start + length));
}

/** Where the beginnings of the spans stand, up to one more than are told apart. */
function placesByKey(text: string, spans: readonly Span[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const span of spans) places.set(keyOf(text, span), []);
  for (const length of new Set([...places.keys()].map((key) => key.length).filter((length) => length > 0)))
    for (let at = 0; at + length <= text.length; at++) {
      const there = places.get(text.slice(at, at + length));
      if (there !== undefined && there.length <= mostPlaces) there.push(at);
    }
  return places;
}

function shortestContext(text: string, { start, end }: Span, candidates: readonly number[]): TextQuoteSelector {
  const exact = text.slice(start, end);
  const others = candidates.filter((at) => at !== start && text.startsWith(exact, at));
  const best = candidates.length > mostPlaces ? undefined : fewest(text, start, end, others);
  const { before, after } = best ?? { before: usualContext, after: usualContext };
  // no half of a surrogate pair, which would not survive being written as UTF-8
  const from = Math.max(0, start - before);
  const to = Math.min(text.length, end + after);
  return {
    exact,
    prefix: text.slice(from > 0 && splitsPair(text, from) ? from - 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to + 1 : to),
  };
}

interface Context {
  readonly before: number;
  readonly after: number;
}

/** The context of fewest characters that tells a place from all others; the one with more before where two are as short. */
function fewest(text: string, start: number, end: number, others: readonly number[]): Context | undefined {
  const shared = others
    .map((at) => ({ before: sharedBefore(text, start, at), after: sharedAfter(text, end, at + end - start) }))
    .sort((a, b) => b.before - a.before);
  let best: Context | undefined;
  const offer = (before: number, after: number) => {
    if (before > Math.min(start, longestContext) || after > Math.min(text.length - end, longestContext)) return;
    if (best === undefined || before + after < best.before + best.after) best = { before, after };
  };
  // with one character more before than the i-th shares, only those that share more are left to be told apart by what stands after
  let after = 0;
  for (const other of shared) {
    offer(other.before + 1, after);
    after = Math.max(after, other.after + 1);
  }
  offer(0, after);
  return best;
}

function sharedBefore(text: string, a: number, b: number): number {
  let length = 0;
  while (length < longestContext && length < a && length < b && text.charCodeAt(a - 1 - length) === text.charCodeAt(b - 1 - length))
    length++;
  return length;
}

function sharedAfter(text: string, a: number, b: number): number {
  let length = 0;
  while (
    length < longestContext &&
    a + length < text.length &&
    b + length < text.length &&
    text.charCodeAt(a + length) === text.charCodeAt(b + length)
  )
    length++;
  return length;
}

function splitsPair(text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
}
