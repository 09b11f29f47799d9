import type { AnalysedArticle, PartOfSpeech } from '../../doc/index.ts';
import type { NameKnowledge } from '../../language/name-knowledge.ts';

export const MARK = 0;
export const LOWER = 1;
export const CAPITAL = 2;
export const UPPER = 3;
export const NUMBER = 4;

/** What the steps of this layer ask of every token, worked out once; all lists run parallel to `doc.tokens`. */
export interface TokenFacts {
  readonly count: number;
  readonly text: readonly string[];
  readonly lower: readonly string[];
  readonly pos: readonly PartOfSpeech[];
  /** `MARK`, `LOWER`, `CAPITAL`, `UPPER` (all capitals, two or more) or `NUMBER`. */
  readonly shape: Uint8Array;
  /** 1 where a capital letter proves nothing since the word is the first of a sentence or quotation, 2 in a line set in title case. */
  readonly weak: Uint8Array;
  /** 1 for the first word of a sentence that no dictionary has: "*Veldon* left", not "*Critics* left". */
  readonly unheard: Uint8Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** Place of the quotation around the token, -1 outside. */
  readonly quotation: Int32Array;
  /** 1 for the ending `’s` (or `’`) of a possessive. */
  readonly clitic: Uint8Array;
  readonly boilerplate: Uint8Array;
  /** Whether a dictionary has a form written small. */
  readonly isWord: (form: string) => boolean;
  /** How often a word stands with a capital letter that proves a name, and without one. */
  readonly capitals: ReadonlyMap<string, number>;
  readonly smalls: ReadonlyMap<string, number>;
}

const CAPITAL_START = /^\p{Lu}/u;
const LOWER_START = /^\p{Ll}/u;
const ARABIC_ARTICLE = /^(?:al|el|ul|as|ad|ar)-\p{Lu}/u;
const DIGIT_START = /^\p{N}/u;
const SENTENCE_OPENERS = new Set([
  ':',
  '—',
  '–',
  '--',
  '•',
  '*',
  '“',
  '"',
  '‘',
  '``',
  '(',
  '[',
  "'",
  '…',
  '...',
  ';',
  '|',
  '-',
  '/',
  '«',
  '„',
]);
const PLAIN_APOSTROPHES = new Set(["'", '’']);
const HYPHEN = 0x2d;
/** Length beyond which a run of letters is no name. */
const LONGEST_NAME_WORD = 40;

/** Reads the tokens of an article once. */
export function readTokenFacts(
  doc: AnalysedArticle<'words' | 'boilerplate' | 'quotations'>,
  names: NameKnowledge,
  isWord: (lemma: string) => boolean,
): TokenFacts {
  const { tokens, sentences } = doc;
  const { words, boilerplate, quotations } = doc.layers;
  const count = tokens.length;
  const text: string[] = new Array(count);
  const lower: string[] = new Array(count);
  const pos: PartOfSpeech[] = new Array(count);
  const shape = new Uint8Array(count);
  const weak = new Uint8Array(count);
  const unheard = new Uint8Array(count);
  const sentence = new Int32Array(count);
  const paragraph = new Int32Array(count);
  const quotation = new Int32Array(count).fill(-1);
  const clitic = new Uint8Array(count);
  const inBoilerplate = new Uint8Array(count);
  const capitals = new Map<string, number>();
  const smalls = new Map<string, number>();
  // only words that stand with a capital somewhere are ever asked about
  const asked = new Set<string>();

  for (let i = 0; i < count; i++) {
    const word = (tokens[i] as { text: string }).text;
    text[i] = word;
    lower[i] = word.toLowerCase();
    pos[i] = words[i]?.pos ?? 'X';
    const kind = shapeOf(word);
    shape[i] = kind;
    if (kind === CAPITAL || kind === UPPER) asked.add(lower[i] as string);
  }
  let quote = 0;
  let plate = 0;
  for (const { index, firstToken, endToken, paragraph: block } of sentences) {
    const titleCase = isTitleCase(shape, lower, firstToken, endToken, names);
    let first = true;
    for (let i = firstToken; i < endToken; i++) {
      sentence[i] = index;
      paragraph[i] = block;
      const { start, end } = tokens[i] as { start: number; end: number };
      while (quote < quotations.length && (quotations[quote] as { end: number }).end <= start) quote++;
      const passage = quotations[quote];
      if (passage !== undefined && passage.inner.start <= start && end <= passage.inner.end) quotation[i] = quote;
      while (plate < boilerplate.length && (boilerplate[plate] as { end: number }).end <= start) plate++;
      const piece = boilerplate[plate];
      if (piece !== undefined && piece.start <= start) inBoilerplate[i] = 1;
      const kind = shape[i] as number;
      const word = lower[i] as string;
      if (word === '’s' || word === "'s") {
        // "Ortega’s plan" and not "Ortega’s right"; the tagger calls the second a verb
        const next = lower[i + 1] ?? '';
        clitic[i] = pos[i] === 'AUX' || pos[i] === 'VERB' || names.determiners.has(next) || next === 'not' ? 0 : 1;
      } else if (
        PLAIN_APOSTROPHES.has(word) &&
        i > firstToken &&
        (lower[i - 1] as string).endsWith('s') &&
        tokens[i - 1]?.end === start &&
        shape[i + 1] !== MARK
      ) {
        clitic[i] = 1;
      }
      if (kind === MARK) {
        if (SENTENCE_OPENERS.has(word) && !clitic[i]) first = true;
        continue;
      }
      if (titleCase) weak[i] = 2;
      else if (first) {
        weak[i] = 1;
        if (kind === CAPITAL && pos[i] !== 'PROPN' && !isWord(words[i]?.lemma ?? word) && !isWord(word)) unheard[i] = 1;
      }
      first = false;
      if (kind === LOWER) {
        if (asked.has(word)) smalls.set(word, (smalls.get(word) ?? 0) + 1);
      } else if (kind !== NUMBER && !weak[i]) capitals.set(word, (capitals.get(word) ?? 0) + 1);
    }
  }
  return {
    count,
    text,
    lower,
    pos,
    shape,
    weak,
    unheard,
    sentence,
    paragraph,
    quotation,
    clitic,
    boilerplate: inBoilerplate,
    isWord,
    capitals,
    smalls,
  };
}

function shapeOf(word: string): number {
  const code = word.charCodeAt(0);
  // nearly every word begins with a letter of ASCII, and its second letter tells the rest
  if (code >= 97 && code <= 122) return word.charCodeAt(2) === HYPHEN && ARABIC_ARTICLE.test(word) ? CAPITAL : LOWER;
  if (code >= 48 && code <= 57) return NUMBER;
  if (code >= 65 && code <= 90) {
    if (word.length > LONGEST_NAME_WORD) return LOWER;
    const next = word.charCodeAt(1);
    return word.length === 1 || (next >= 97 && next <= 122) || word !== word.toUpperCase() || word.endsWith('.') ? CAPITAL : UPPER;
  }
  if (code < 128) return MARK;
  if (DIGIT_START.test(word)) return NUMBER;
  if (LOWER_START.test(word)) return LOWER;
  if (!CAPITAL_START.test(word)) return MARK;
  if (word.length > LONGEST_NAME_WORD) return LOWER;
  return word.length > 1 && word === word.toUpperCase() && !word.endsWith('.') ? UPPER : CAPITAL;
}

/** Whether nearly every longer word of a line has a capital: "Mayor Ortega Opens New Bridge". A short sentence full of names is none. */
function isTitleCase(shape: Uint8Array, lower: readonly string[], from: number, to: number, names: NameKnowledge): boolean {
  let capitals = 0;
  let smalls = 0;
  for (let i = from; i < to; i++) {
    const kind = shape[i];
    if (kind === CAPITAL || kind === UPPER) capitals++;
    else if (kind === LOWER && !names.closedWords.has(lower[i] as string)) smalls++;
  }
  return capitals >= 4 && smalls <= capitals / 6;
}
