import { analyse } from '../../analyse.ts';
import type { Attribution } from '../../doc/index.ts';
import type { Span } from '../../text/index.ts';

/** A text with source, cue and content of its attributions marked in it: `[Ortega]s [said]c [no]t`. */
export interface MarkedText {
  readonly text: string;
  readonly source: readonly string[];
  readonly cue: readonly string[];
  readonly content: readonly string[];
}

/** Takes the marks out of a text; brackets without a letter behind them stay. */
export function unmark(marked: string): MarkedText {
  const parts = { s: [] as string[], c: [] as string[], t: [] as string[] };
  const text = marked.replace(/\[([^[\]]*)\]([sct])(?![\p{L}])/gu, (_, words: string, role: 's' | 'c' | 't') => {
    parts[role].push(words);
    return words;
  });
  return { text, source: parts.s, cue: parts.c, content: parts.t };
}

/** The attributions of a text. */
export function attributionsOf(text: string): readonly Attribution[] {
  return analyse({ id: 'A', text, language: 'en', createdAt: { kind: 'unknown' } } as never).layers.attributions;
}

/** The words of spans. */
export function wordsOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}
