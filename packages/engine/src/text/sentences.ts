import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/** A sentence of an article: its span (no surrounding whitespace), its tokens and its paragraph. */
export interface Sentence extends Span {
  /** Place in `AnalysedArticle.sentences`. */
  readonly index: number;
  /** Place of its paragraph in `AnalysedArticle.paragraphs`. */
  readonly paragraph: number;
  /** Half-open range of places in `AnalysedArticle.tokens`. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** Paragraphs of a text: runs of lines without a line break between them; surrounding whitespace excluded. */
export function splitParagraphs(text: string): Span[] {
  return Array.from(text.matchAll(/\S[^\n]*/g), (m) => ({ start: m.index, end: m.index + m[0].trimEnd().length }));
}

/** The sentences of a text, in order; together they cover every token. */
export function splitSentences(text: string, paragraphs: readonly Span[], tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let token = 0;
  for (const [paragraph, { end: paragraphEnd }] of paragraphs.entries()) {
    let first = token;
    while (token < tokens.length && (tokens[token] as Token).end <= paragraphEnd) {
      const current = tokens[token] as Token;
      token++;
      const next = tokens[token];
      const closes = /[.!?]/.test(current.text) && (next === undefined || /\s/.test(text.charAt(current.end)));
      if (closes || next === undefined || next.start >= paragraphEnd) {
        sentences.push({
          index: sentences.length,
          paragraph,
          firstToken: first,
          endToken: token,
          start: (tokens[first] as Token).start,
          end: current.end,
        });
        first = token;
      }
    }
  }
  return sentences;
}
