import type { AnalysedArticle, PartOfSpeech, QuotedPassage, Word } from '../../doc/index.ts';
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
  /** Part of speech of each token, with names that the tagger took for verbs set right. */
  readonly tags: readonly PartOfSpeech[];
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
    tags: tagsOf(doc, cues),
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

const STOPS = new Set(['.', '!', '?', '...', '…']);

/** The part of a sentence that is report: without a dateline before it or a credit behind it, and without its closing stop; may be empty. */
export function reportIn({ lower, passageAt, skipped }: Reading, { firstToken, endToken }: Sentence): TokenRange {
  let first = firstToken;
  let end = endToken;
  while (first < end && skipped[first]) first++;
  while (end > first && (skipped[end - 1] || (STOPS.has(lower[end - 1] as string) && passageAt[end - 1] === -1))) end--;
  return { first, end };
}

/** The text from the first to the last token of a range. */
export function spanOf({ tokens }: Reading, { first, end }: TokenRange): Span {
  return { start: (tokens[first] as Token).start, end: (tokens[end - 1] as Token).end };
}

const CAPITAL = /^\p{Lu}/u;
/** Share of capitalised words from which a sentence is set as a headline, where capitals tell nothing. */
const HEADLINE = 0.6;
/** Tags that a name inside a sentence gets by mistake: "Grant/VERB Bell". */
const MISTAKEN = new Set<PartOfSpeech>(['VERB', 'AUX', 'ADV', 'INTJ', 'X', 'ADJ']);

function tagsOf(doc: AnalysedArticle<AttributionLayers>, cues: AttributionCues): PartOfSpeech[] {
  const { tokens, sentences } = doc;
  const tags = doc.layers.words.map((word) => word.pos);
  for (const { firstToken, endToken } of sentences) {
    const verb = mistakenNoun(doc, tags, cues, firstToken, endToken);
    if (verb >= 0) tags[verb] = 'VERB';
    let capitals = 0;
    let letters = 0;
    for (let t = firstToken; t < endToken; t++) {
      const code = (tokens[t] as Token).text.charCodeAt(0) | 0x20;
      if (code < 97 || code > 122) continue;
      letters++;
      if (CAPITAL.test((tokens[t] as Token).text)) capitals++;
    }
    if (capitals > letters * HEADLINE) continue;
    for (let t = firstToken + 1; t < endToken; t++) {
      const text = (tokens[t] as Token).text;
      if (!MISTAKEN.has(tags[t] as PartOfSpeech) || !CAPITAL.test(text)) continue;
      const before = (tokens[t - 1] as Token).text;
      // a quotation, a line and what follows a colon begin with a capital of their own
      if (/^[\p{L}\p{N}.,&'’)]/u.test(before) || before === '-') tags[t] = 'PROPN';
    }
  }
  return tags;
}

const SUBJECTS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you']);

/**
 * Place of a sentence's verb of mind that the tagger took for a noun: "Several fishermen *fear* they will lose"; -1 where there is none.
 * Not "the *fear* they share" nor "she shares a *fear* they know".
 */
function mistakenNoun(
  { tokens, layers: { words } }: AnalysedArticle<AttributionLayers>,
  tags: readonly PartOfSpeech[],
  cues: AttributionCues,
  first: number,
  end: number,
): number {
  for (let t = first; t + 2 < end && tags[t] !== 'VERB' && tags[t] !== 'AUX'; t++) {
    const text = (tokens[t] as Token).text;
    if (t === first || tags[t] !== 'NOUN' || words[t]?.lemma !== text || !cues.verbs.get(text)?.frames.has('clause')) continue;
    const before = tags[t - 1];
    if (before !== 'NOUN' && before !== 'PROPN' && before !== 'ADJ') continue;
    if (before === 'ADJ' && t - 1 > first) continue;
    if (tags[t - 1 - Number(before === 'NOUN')] === 'DET' && !/s$|men$|people$/i.test((tokens[t - 1] as Token).text)) continue;
    if (SUBJECTS.has((tokens[t + 1] as Token).text) && (tags[t + 2] === 'AUX' || tags[t + 2] === 'VERB')) return t;
  }
  return -1;
}
