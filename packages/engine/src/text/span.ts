/**
 * A stretch of an article's text: half-open, in UTF-16 code units of `Article.text`.
 * No other unit and no other end convention is used in the engine.
 *
 * @example
 * const text = 'Ortega said no.';
 * sliceSpan(text, { start: 0, end: 6 }); // 'Ortega'
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The very words a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Code units that two spans share; 0 when they only touch. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Text order: by start, the longer span first where two start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
