import type { Span } from './span.ts';

/** A word, number or mark, with its place in the article; what lies between two tokens is whitespace. */
export interface Token extends Span {
  readonly text: string;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words, numbers and marks of a text, in order. Empty text gives an empty list. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (m) => ({ start: m.index, end: m.index + m[0].length, text: m[0] }));
}
