import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';
import type { PartOfSpeech } from '../../doc/index.ts';
import type { Token } from '../../text/index.ts';

/**
 * The only file that knows wink-nlp. It is handed our tokens one space apart, never the article's text, so its own tokenizer has nothing
 * left to decide, offsets cannot drift, and what makes it slow (it is quadratic in the length of a run without a space) cannot reach it.
 */
export interface WinkTag {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

/** Tokens handed over at once, at most; a hundred times more gives the same tags but keeps a whole book in memory. */
const chunkSize = 2000;

/** wink-nlp keeps each word it has met, in a table with room for a million; before that it starts anew, which changes no tag. */
const mostWords = 200_000;

/** A token's text, the word that stands for it in front of the tagger, and the tags it has got so far. */
interface MetWord {
  readonly text: string;
  readonly standIn: string;
  readonly tags: Map<PartOfSpeech, WinkTag>;
  /** Its part of speech by itself; null for one that is not the tagger's own; undefined until asked for. */
  common: PartOfSpeech | null | undefined;
}

let wink: WinkMethods | undefined;

/** Words the tagger brings along; each new one it meets gets the next number. */
let ownWords = 0;

const met = new Map<string, MetWord>();

function load(): WinkMethods {
  met.clear();
  const loaded = winkNLP(model, ['pos']);
  ownWords = loaded
    .readDoc('qzxjvwk')
    .tokens()
    .out(loaded.its.uniqueId as ItsFunction<number>)[0] as number;
  return loaded;
}

const plainWord = /^[A-Za-z]+$/;
const dottedWord = /^[A-Za-z][A-Za-z.]*\.$/;
const number = /^\d[\d,.:/–-]*$/;
const numberWithLetters = /^\d+(?:st|nd|rd|th|s)$/;
const singleMark = /^[!"$%&(),./:;?[\]-]$/;
const dash = /^[-–—―_]+$/;
const letters = /\p{L}/u;
const marks = /\p{M}/gu;
const joints = /[-‐‑–/&.'’]|\u00ad|\u200c|\u200d|\u2060/;

/** The word that stands for a token in front of the tagger: short, ASCII, without spaces, tagged as the token would be. */
function standIn(text: string): string {
  if (plainWord.test(text) && text.length <= 40) return text;
  if (text.length > 100) return letters.test(text.slice(0, 100)) ? 'thing' : '-';
  if (singleMark.test(text)) return text;
  const plain = text.replaceAll(/[’‘ʼ´`]/g, "'");
  if (plain.length <= 3 && /^(?:n't|'(?:s|m|d|re|ve|ll|S|M|D|RE|VE|LL)|N'T)$/.test(plain)) return plain.toLowerCase();
  if (numberWithLetters.test(text)) return text;
  if (number.test(text)) return /^\d{1,4}$/.test(text) ? text : '5';
  if (dottedWord.test(text)) return text;
  if (!letters.test(text))
    return /\d/.test(text)
      ? '5'
      : /["'“”„«»‘’`]/.test(text)
        ? '"'
        : dash.test(text)
          ? '-'
          : text === '…' || text.startsWith('..')
            ? ','
            : /[£€¥]/.test(text)
              ? '$'
              : ',';
  // a compound is tagged as its last part: "vice-president" as "president", "re-elected" as "elected"
  const parts = text.split(joints).filter((part) => letters.test(part));
  const last = (text.includes('-') ? parts.at(-1) : parts.join('')) ?? 'thing';
  const stripped = last
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[^A-Za-z]/g, '');
  return stripped.length > 0 && stripped.length <= 40 ? stripped : 'Thing';
}

const none: ReadonlySet<number> = new Set();

/**
 * Part of speech and dictionary form of each token, as the tagger sees them; a tag for every token.
 * @param asSmall places of tokens to read as if they had no capital letter
 */
export function tagWithWink(tokens: readonly Token[], asSmall: ReadonlySet<number> = none): WinkTag[] {
  if (wink === undefined || met.size > mostWords) wink = load();
  const { its } = wink;
  const tags: WinkTag[] = [];
  for (let from = 0; from < tokens.length; from += chunkSize) {
    const end = Math.min(tokens.length, from + chunkSize);
    const words: MetWord[] = [];
    let line = '';
    for (let i = from; i < end; i++) {
      const { text } = tokens[i] as Token;
      const word = wordOf(asSmall.has(i) ? text.toLowerCase() : text);
      words.push(word);
      line += i === from ? word.standIn : ` ${word.standIn}`;
    }
    const found = wink.readDoc(line).tokens();
    const pos = found.out(its.pos) as PartOfSpeech[];
    // some words are taken apart ("cannot"): the first part stands for the token
    const spaces = pos.length === words.length ? undefined : (found.out(its.precedingSpaces) as string[]);
    let lemmas: string[] | undefined;
    let at = 0;
    for (let i = 0; i < pos.length; i++) {
      if (spaces !== undefined && i > 0 && spaces[i] === '') continue;
      const word = words[at++] as MetWord;
      const tagged = pos[i] as PartOfSpeech;
      let tag = word.tags.get(tagged);
      if (tag === undefined) {
        lemmas ??= found.out(its.lemma as ItsFunction<string>) as string[];
        tag = { pos: tagged, lemma: lemmaOf(word, tagged, lemmas[i] as string) };
        word.tags.set(tagged, tag);
      }
      tags.push(tag);
    }
  }
  return tags;
}

function wordOf(text: string): MetWord {
  let word = met.get(text);
  if (word === undefined) {
    word = { text, standIn: standIn(text), tags: new Map(), common: undefined };
    met.set(text, word);
  }
  return word;
}

/** Whether a word in small letters is one of the tagger's own, and what part of speech it has by itself; `undefined` for a word it never met. */
export function commonWord(text: string): PartOfSpeech | undefined {
  wink ??= load();
  const word = wordOf(text);
  if (word.common === undefined) {
    const found = wink.readDoc(word.standIn).tokens();
    const known = (found.out(wink.its.uniqueId as ItsFunction<number>)[0] as number) < ownWords;
    word.common = known ? (found.out(wink.its.pos)[0] as PartOfSpeech) : null;
  }
  return word.common ?? undefined;
}

/** The token's own dictionary form, where the tagger saw a stand-in. */
function lemmaOf({ text, standIn }: MetWord, pos: PartOfSpeech, lemma: string): string {
  const lower = text.toLowerCase();
  if (lower === 'am') return pos === 'AUX' || pos === 'VERB' ? 'be' : lower;
  const own = ownLemmas.get(standIn) ?? ownLemmas.get(lower);
  if (own !== undefined) return own;
  if (text === standIn) return lemma.toLowerCase();
  if (pos === 'PUNCT' || pos === 'SYM' || pos === 'NUM' || pos === 'X' || pos === 'PROPN') return lower;
  const hyphen = text.lastIndexOf('-');
  if (hyphen > 0) return lower.slice(0, hyphen + 1) + lemma.toLowerCase();
  return standIn === lemma ? lower : lemma.toLowerCase();
}

/** Where the tagger's dictionary form is not what a reader expects: "data" as "datum", "through" as "thru". */
const ownLemmas = new Map([
  ['an', 'a'],
  ['data', 'data'],
  ['media', 'media'],
  ['through', 'through'],
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'be'],
  ["'m", 'be'],
  ["'d", 'would'],
  ["'s", "'s"],
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
]);
