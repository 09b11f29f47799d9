import type { Annotator, Statement } from '../../doc/index.ts';
import type { Sentence, Span, Token } from '../../text/index.ts';

type Draft = Omit<Statement, 'id' | 'hedges'>;

/** Share of a sentence's words that others must have said before the rest is nothing but the frame of their words. */
const MOSTLY_SAID = 0.5;
/** Fewer words than this between and after what others said are no statement of the reporter's. */
const SHORTEST_REMARK = 4;
/** Rules whose content stays in the reporter's own voice, hedged: nobody is named who said it. */
const NOBODY_SAID = new Set(['unsourced', 'passive-no-source', 'asked']);

/**
 * The units that are aligned across accounts, about a sentence each: what somebody said, one statement a sentence, and what the
 * reporter says himself. Frames ("she said on Tuesday") and boilerplate are none. An empty text has none.
 */
export const statementsAnnotator: Annotator<'words' | 'boilerplate' | 'quotations' | 'attributions', 'statements'> = {
  name: 'statements',
  requires: ['words', 'boilerplate', 'quotations', 'attributions'],
  provides: 'statements',
  annotate(doc, { language }) {
    const { sentences, tokens } = doc;
    const { attributions, boilerplate } = doc.layers;
    const drafts: Draft[] = [];
    /** Per token: in what others said, in who said it and how, or in neither. */
    const share = new Uint8Array(tokens.length);
    for (const attribution of attributions) {
      if (NOBODY_SAID.has(attribution.rule)) continue;
      for (const frame of [...attribution.cue, ...attribution.source]) mark(tokens, frame, (t) => (share[t] ||= FRAME));
      const hulls = new Map<number, { start: number; end: number }>();
      for (const part of attribution.content) {
        mark(tokens, part, (t) => (share[t] = SAID));
        for (const sentence of sentencesOver(sentences, part)) {
          const start = Math.max(part.start, sentence.start);
          const end = Math.min(part.end, sentence.end);
          const hull = hulls.get(sentence.index);
          if (hull) hull.end = Math.max(hull.end, end);
          else hulls.set(sentence.index, { start, end });
        }
      }
      for (const [sentence, hull] of hulls)
        drafts.push({ ...hull, rule: attribution.rule, voice: 'attributed', attribution: attribution.id, sentence });
    }
    const noReport = new Uint8Array(tokens.length);
    for (const span of boilerplate) mark(tokens, span, (t) => (noReport[t] = 1));
    for (const sentence of sentences) {
      const rest = ownWords(sentence, tokens, noReport, share);
      if (rest) drafts.push({ ...rest, rule: 'reporter', voice: 'reporter', sentence: sentence.index });
    }
    drafts.sort((a, b) => a.start - b.start || a.end - b.end || (a.voice === 'attributed' ? -1 : 1));
    const hedges = sentences.map((sentence) => hedgesOf(sentence, tokens, language.hedges));
    return { layer: drafts.map((draft, i) => ({ id: `st${i + 1}`, ...draft, hedges: hedges[draft.sentence] as Span[] })) };
  },
};

/** The sentences a span touches; found by halving. */
function* sentencesOver(sentences: readonly Sentence[], span: Span): Generator<Sentence> {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < sentences.length && (sentences[i] as Sentence).start < span.end; i++) yield sentences[i] as Sentence;
}

const WORD = /[\p{L}\p{N}]/u;

const SAID = 2;
const FRAME = 1;

/** Calls `put` with the place of each token that begins within a span. */
function mark(tokens: readonly Token[], span: Span, put: (token: number) => void): void {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < span.start) low = middle + 1;
    else high = middle;
  }
  for (; low < tokens.length && (tokens[low] as Token).start < span.end; low++) put(low);
}

/** What the reporter says himself in a sentence; undefined where that is nothing but who spoke and when. */
function ownWords(sentence: Sentence, tokens: readonly Token[], noReport: Uint8Array, share: Uint8Array): Span | undefined {
  let words = 0;
  let others = 0;
  let first = -1;
  let last = -1;
  /** Longest run of words that are neither said nor frame. */
  let run = 0;
  let longest = 0;
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    if (noReport[t] || !WORD.test((tokens[t] as Token).text)) continue;
    words++;
    if (share[t]) {
      if (share[t] === SAID) others++;
      run = 0;
      continue;
    }
    run++;
    longest = Math.max(longest, run);
    if (first < 0) first = t;
    last = t;
  }
  if (first < 0 || (others > 0 && (others >= words * MOSTLY_SAID || longest < SHORTEST_REMARK))) return undefined;
  return { start: (tokens[first] as Token).start, end: endOf(tokens, last, sentence) };
}

/** A sentence's own last mark belongs to what ends with it. */
function endOf(tokens: readonly Token[], last: number, sentence: Sentence): number {
  for (let t = last + 1; t < sentence.endToken; t++) if (WORD.test((tokens[t] as Token).text)) return (tokens[last] as Token).end;
  return sentence.end;
}

function hedgesOf(sentence: Sentence, tokens: readonly Token[], hedges: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const token = tokens[t] as Token;
    // "May" is a month
    if (hedges.has(token.text) || (token.text !== 'May' && hedges.has(token.text.toLowerCase())))
      found.push({ start: token.start, end: token.end });
  }
  return found;
}
