import type { Word } from '../../doc/index.ts';
import type { WordModel } from '../../language/language.ts';

/** Everything the features ask about a form, found once for each form. */
export interface Form {
  /** Small letters, digits as one `0`, straight apostrophes. */
  readonly normal: string;
  /** Numbers of the tags it may have. */
  readonly tags: Uint8Array;
  /** Hash of the word itself, or of its ending and shape where the lexicon does not have it. */
  readonly word: number;
  /** Number of its class in the lexicon, 0 for a word that is not there. */
  readonly wordClass: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix: number;
  readonly shape: number;
  /** 0 no letters or small ones, 1 a capital first, 2 capitals only, 3 capitals inside. */
  readonly capital: number;
  /** Quotation marks do not count as neighbours. */
  readonly isQuotationMark: boolean;
  /** The finished words by tag, as they are asked for. */
  readonly words: (Word | undefined)[];
  /** What the form says by itself, by the reading of its capital; filled in as it is asked for. */
  readonly voices: (OwnVoice | undefined)[];
  /** The same number for all forms that differ only in capitals. */
  readonly key: number;
  /** Begins with a letter. */
  readonly isWord: boolean;
}

/** How much a form by itself speaks for each of its tags; `sure` is the tag that no neighbour will change, or -1. */
export interface OwnVoice {
  readonly scores: Float64Array;
  readonly sure: number;
}

/** The model's words and weights, ready to use. */
export interface Lexicon {
  /** What each hashed feature says for a tag, in quarter steps of the training. */
  readonly weights: Int8Array;
  /** Number of weights less one; their number is a power of two. */
  readonly mask: number;
  readonly form: (text: string) => Form;
  /** Forgets the forms met so far, if they are many; between two articles only. */
  readonly forget: () => void;
  /** No form has had a key as great as this. */
  readonly keys: () => number;
  /** Whether the lexicon has a word that may be a base form. */
  readonly isBase: (normal: string) => boolean;
}

interface WordClass {
  readonly number: number;
  readonly small: Uint8Array;
  readonly capital: Uint8Array;
  readonly isBase: boolean;
}

/** Forms remembered at once; a book has fewer. */
const mostForms = 30_000;

/** Letters of a longer token that count: a line of text without a space is no word. */
const longestForm = 60;

const quotationMarks = new Set(['"', '“', '”', '„', '«', '»', '``', "''", '‟', '〝', '〞']);

/** A model's words and weights made ready to use. */
export function lexiconOf(model: WordModel): Lexicon {
  const classes = new Map<string, WordClass>();
  const baseTags = new Set(model.tags.flatMap((tag, i) => (/\|(?:VBP?|NN|JJ|RB)$/.test(tag) ? [i] : [])));
  let number = 0;
  for (const line of model.lexicon.split('\n')) {
    number++;
    const [tags = '', ...words] = line.split(' ');
    const [small = [], capital = []] = tags.split('/').map((list) => (list === '' ? [] : list.split(',').map(Number)));
    const wordClass = {
      number,
      small: Uint8Array.from(small),
      capital: Uint8Array.from(capital),
      isBase: small.some((tag) => baseTags.has(tag)),
    };
    for (const word of words) classes.set(word, wordClass);
  }
  const open = Uint8Array.from(model.openTags);
  const forms = new Map<string, Form>();
  const keys = new Map<string, number>();
  const forget = () => {
    if (forms.size < mostForms) return;
    forms.clear();
    keys.clear();
  };
  const form = (text: string): Form => {
    let found = forms.get(text);
    if (found === undefined) {
      found = describe(text, classes, open, keys);
      forms.set(text, found);
    }
    return found;
  };
  const packed = decodeWeights(model.weights);
  // by a weight's four bits: eight amounts, then the same below zero
  const amounts = Int32Array.from([...model.amounts, ...model.amounts.map((amount) => -amount)]);
  const weights = new Int8Array(packed.length * 2);
  for (let i = 0; i < packed.length; i++) {
    weights[2 * i] = amounts[(packed[i] as number) >> 4] as number;
    weights[2 * i + 1] = amounts[(packed[i] as number) & 15] as number;
  }
  return {
    weights,
    mask: weights.length - 1,
    form,
    forget,
    keys: () => keys.size,
    isBase: (normal) => classes.get(normal)?.isBase === true,
  };
}

/** Everything the features ask about one form. */
function describe(text: string, classes: ReadonlyMap<string, WordClass>, open: Uint8Array, keys: Map<string, number>): Form {
  const short = text.length > longestForm ? text.slice(0, longestForm) : text;
  const normal = normalForm(short);
  const key = keys.get(normal) ?? keys.size;
  keys.set(normal, key);
  const known = classes.get(normal);
  const wordClass = known ?? classOfEnding(normal, classes);
  const shape = shapeOf(short);
  const capital = capitalOf(short);
  const own = wordClass === undefined ? open : capital === 0 ? wordClass.small : wordClass.capital;
  const suffix3 = hashText(normal, Math.max(0, normal.length - 3));
  const shapeHash = hashText(shape, 0);
  return {
    normal,
    tags: own.length === 0 ? open : own,
    word: known === undefined ? mix(suffix3, shapeHash, 7) : hashText(normal, 0),
    wordClass: wordClass?.number ?? 0,
    suffix1: hashText(normal, Math.max(0, normal.length - 1)),
    suffix2: hashText(normal, Math.max(0, normal.length - 2)),
    suffix3,
    suffix4: hashText(normal, Math.max(0, normal.length - 4)),
    prefix: hashText(normal.slice(0, 3), 0),
    shape: shapeHash,
    capital,
    isQuotationMark: quotationMarks.has(text),
    words: [],
    voices: [],
    key,
    isWord: beginsWithLetter(normal),
  };
}

/** The class of unknown words with the longest ending that the lexicon has: `*ing`. */
function classOfEnding(normal: string, classes: ReadonlyMap<string, WordClass>): WordClass | undefined {
  for (let length = 3; length > 0; length--) {
    const found = classes.get(`*${normal.slice(-length)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const webAddress = /^(?:https?:|www\.)|@.*\./i;
const anyDigit = /\d/;
const numbers = /\d+(?:[.,:]\d+)*/g;
const apostrophes = /[’‘ʼ´`]/g;
const dashes = /[–—―]+|-{2,}/g;
const dots = /…|\.{2,}/g;

/** The form a word is looked up by: `U.S.` as `u.s.`, `5,687.75` as `0`, `don’t` as `don't`, any dash as `--`, any web address as `@`. */
export function normalForm(text: string): string {
  if (text.length > 4 && webAddress.test(text)) return '@';
  let normal = text.toLowerCase();
  if (anyDigit.test(normal)) normal = normal.replaceAll(numbers, '0');
  return normal.replaceAll(apostrophes, "'").replaceAll(dashes, '--').replaceAll(dots, '...').replaceAll(' ', '');
}

const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;

/** Its letters and digits by kind, each run as one: "McKay-19" gives `XxXx-d`. */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (const char of text) {
    const kind =
      char >= 'a' && char <= 'z'
        ? 'x'
        : char >= 'A' && char <= 'Z'
          ? 'X'
          : char >= '0' && char <= '9'
            ? 'd'
            : upper.test(char)
              ? 'X'
              : lower.test(char)
                ? 'x'
                : char;
    if (kind !== last) shape += kind;
    last = kind;
    if (shape.length > 10) break;
  }
  return shape;
}

/** See `Form.capital`. */
function capitalOf(text: string): number {
  const first = text.codePointAt(0) as number;
  const opens = first < 128 ? first >= 65 && first <= 90 : upper.test(String.fromCodePoint(first));
  const rest = text.slice(first > 0xffff ? 2 : 1);
  if (opens) return rest.length > 0 && !lower.test(rest) ? 2 : 1;
  return upper.test(rest) ? 3 : 0;
}

function beginsWithLetter(normal: string): boolean {
  const code = normal.charCodeAt(0);
  return (code >= 97 && code <= 122) || code > 191;
}

/** FNV-1a over the UTF-16 units from `from`. */
export function hashText(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One hash of two values and the kind of feature they make. */
export function mix(a: number, b: number, kind: number): number {
  const hash = Math.imul(a ^ Math.imul(b + kind, 0x9e3779b1), 0x85ebca6b) + Math.imul(kind, 0x27d4eb2f);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> 8;
}

const digitsOfBase64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text, as many as the greatest power of two among them; what is left over is padding. No text gives none. */
function decodeWeights(text: string): Uint8Array {
  const digits = new Uint8Array(128);
  for (let i = 0; i < 64; i++) digits[digitsOfBase64.charCodeAt(i)] = i;
  const bytes = new Uint8Array(2 ** Math.floor(Math.log2((text.length * 3) / 4)));
  for (let from = 0, to = 0; to < bytes.length; from += 4) {
    const bits =
      ((digits[text.charCodeAt(from)] as number) << 18) |
      ((digits[text.charCodeAt(from + 1)] as number) << 12) |
      ((digits[text.charCodeAt(from + 2)] as number) << 6) |
      (digits[text.charCodeAt(from + 3)] as number);
    bytes[to++] = bits >> 16;
    bytes[to++] = bits >> 8;
    bytes[to++] = bits;
  }
  return bytes;
}
