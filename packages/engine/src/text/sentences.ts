import type { SentenceWords } from '../language/language.ts';
import { sentencePasses } from './passes/index.ts';
import type { SentenceDraft } from './passes/sentence-draft.ts';
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

const noWords: SentenceWords = {
  abbreviations: { titles: new Set(), beforeNumber: new Set(), inner: new Set(), maybeFinal: new Set() },
  starters: new Set(),
  afterClockTime: new Set(),
  speechVerbs: new Set(),
  pronouns: new Set(),
};

/**
 * The sentences of a text, in order; together they cover every token, and none reaches over the end of a paragraph.
 *
 * @example
 * splitSentences(text, splitParagraphs(text), tokenise(text, english.abbreviations), english.sentenceWords);
 */
export function splitSentences(
  text: string,
  paragraphs: readonly Span[],
  tokens: readonly Token[],
  words: SentenceWords = noWords,
): Sentence[] {
  const ends = new Uint8Array(tokens.length);
  const sentences: Sentence[] = [];
  let first = 0;
  for (const [paragraph, { end: paragraphEnd }] of paragraphs.entries()) {
    let end = first;
    while (end < tokens.length && (tokens[end] as Token).start < paragraphEnd) end++;
    if (end === first) continue;
    const draft: SentenceDraft = { text, tokens, first, end, ends, words };
    for (const pass of sentencePasses) pass.apply(draft);
    ends[end - 1] = 1;
    for (let token = first; token < end; token++) {
      if (ends[token] !== 1) continue;
      sentences.push({
        index: sentences.length,
        paragraph,
        firstToken: first,
        endToken: token + 1,
        start: (tokens[first] as Token).start,
        end: (tokens[token] as Token).end,
      });
      first = token + 1;
    }
  }
  return sentences;
}
