import type { AnalysedArticle, QuotedPassage, Word } from '../../doc/index.ts';
import type { AttributionCues } from '../../language/language.ts';
import type { Sentence, Span, Token } from '../../text/index.ts';

/** Layers an attribution is read from. */
export type AttributionLayers = 'words' | 'boilerplate' | 'quotations' | 'times' | 'entities';

/** A half-open range of places in `Reading.tokens`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** An article prepared for recognisers: its tokens, and for each where it stands. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly cues: AttributionCues;
  /** Token in lower case, curly apostrophes made straight. */
  readonly lower: readonly string[];
  /** Outermost quotations, in order. */
  readonly passages: readonly QuotedPassage[];
  readonly passageTokens: readonly TokenRange[];
  /** Place of the outermost quotation the token stands in, marks included; -1 outside. */
  readonly passageAt: Int32Array;
  /** One past the place of the time expression the token stands in; 0 outside. */
  readonly timeAt: Int32Array;
  /** 1 where the token is no part of the report. */
  readonly skipped: Uint8Array;
  readonly doc: AnalysedArticle<AttributionLayers>;
}

/** Prepares an article; one pass over tokens and layers. */
export function readArticle(doc: AnalysedArticle<AttributionLayers>, cues: AttributionCues): Reading {
  const { tokens } = doc;
  const passages = doc.layers.quotations.filter((q) => q.depth === 0);
  const passageAt = new Int32Array(tokens.length).fill(-1);
  const passageTokens = passages.map((passage) => ({ first: 0, end: 0, passage }));
  markTokens(tokens, passages, (token, place) => {
    const range = passageTokens[place] as { first: number; end: number };
    if (range.end === 0) range.first = token;
    range.end = token + 1;
    passageAt[token] = place;
  });
  const timeAt = new Int32Array(tokens.length);
  markTokens(tokens, doc.layers.times, (token, place) => {
    timeAt[token] = place + 1;
  });
  const skipped = new Uint8Array(tokens.length);
  markTokens(tokens, doc.layers.boilerplate, (token) => {
    skipped[token] = 1;
  });
  return {
    text: doc.article.text,
    tokens,
    words: doc.layers.words,
    sentences: doc.sentences,
    cues,
    lower: tokens.map((token) => token.text.toLowerCase().replace('\u2019', "'")),
    passages,
    passageTokens,
    passageAt,
    timeAt,
    skipped,
    doc,
  };
}

/** Tells the tokens that lie within each span, given in text order; overlapping spans keep to the first. */
function markTokens(tokens: readonly Token[], spans: readonly Span[], mark: (token: number, span: number) => void): void {
  let token = 0;
  for (const [place, span] of spans.entries()) {
    while (token < tokens.length && (tokens[token] as Token).start < span.start) token++;
    while (token < tokens.length && (tokens[token] as Token).start < span.end) mark(token++, place);
  }
}

/** The text from the first to the last token of a range. */
export function spanOf({ tokens }: Reading, { first, end }: TokenRange): Span {
  return { start: (tokens[first] as Token).start, end: (tokens[end - 1] as Token).end };
}
