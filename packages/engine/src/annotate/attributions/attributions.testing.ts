import { analyse } from '../../analyse.ts';
import type { AnyAnnotator, Attribution } from '../../doc/index.ts';
import { annotatorsWithTagger } from '../../tagger.ts';
import type { Span } from '../../text/index.ts';
import { defaultAnnotators } from '../default-annotators.ts';

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

/** The attributions of a text by the default analysis. */
export function attributionsOf(text: string): readonly Attribution[] {
  return read(text, defaultAnnotators);
}

/** The same where the trained tagger decides. */
export function attributionsByTaggerOf(text: string): readonly Attribution[] {
  return read(text, annotatorsWithTagger);
}

function read(text: string, annotators: readonly AnyAnnotator[]): readonly Attribution[] {
  return analyse({ id: 'A', text, createdAt: { kind: 'unknown' } }, { annotators }).layers.attributions;
}

/** The words of spans. */
export function wordsOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}
