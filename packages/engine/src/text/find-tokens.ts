import type { Span } from './span.ts';

/**
 * Place of the first token that starts at `offset` or later; the number of tokens where none does. Works for any spans in text order.
 *
 * @example
 * firstFrom(tokenise('She said no.'), 4); // 1
 */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the first token that ends after `offset`: the one that covers it, or else the next; the number of tokens where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Half-open range of places of the tokens (or sentences, or other spans that follow one another) that share a character with `span`. */
export function placesWithin(spans: readonly Span[], span: Span): { readonly first: number; readonly end: number } {
  const first = firstEndingAfter(spans, span.start);
  return { first, end: Math.max(first, firstFrom(spans, span.end)) };
}
