import type { Candidate } from '../candidate.ts';
import type { Reading, TokenRange } from '../reading.ts';

/** What the tagger sees of a token by its letters alone. */
export interface FormFeatures {
  readonly text: string;
  /** Place in the network's vocabulary. */
  readonly word: number;
  /** Hash of the last three letters. */
  readonly suffix: number;
  /** Hash of the first four letters of a longer word. */
  readonly prefix: number;
  /** Hash of the pattern of capitals, small letters, digits and marks. */
  readonly shape: number;
}

/** What the tagger sees of a token by where it stands: one array a feature, by place in `Reading.tokens`. */
export interface PlaceFeatures {
  readonly pos: Uint8Array;
  /** 0 outside, 1 opening mark, 2 inside, 3 closing mark of the outermost quotation. */
  readonly quotation: Uint8Array;
  /** 1 where a sentence begins, 2 where a paragraph does. */
  readonly start: Uint8Array;
  /** Mention: 0 none; 1 and 2 first and later token of a name, 3 and 4 of a nominal, 5 a pronoun. */
  readonly mention: Uint8Array;
  /** What the rules propose: 0 nothing, 1 and 2 first and later token of a cue, source, content. */
  readonly ruleCue: Uint8Array;
  readonly ruleSource: Uint8Array;
  readonly ruleContent: Uint8Array;
}

export interface TaggerFeatures extends PlaceFeatures {
  /** By place in `Reading.tokens`; the same object for tokens of the same letters. */
  readonly forms: readonly FormFeatures[];
}

/** How many values each feature but the word has. */
export const featureSizes = {
  suffix: 1024,
  prefix: 512,
  shape: 128,
  pos: 18,
  quotation: 4,
  start: 3,
  mention: 6,
  ruleCue: 3,
  ruleSource: 3,
  ruleContent: 3,
} as const satisfies Record<Exclude<keyof FormFeatures, 'text' | 'word'> | keyof PlaceFeatures, number>;

const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
const posNumber = new Map<string, number>(PARTS_OF_SPEECH.map((pos, i) => [pos, i + 1]));

/** FNV-1a over UTF-16 code units, as a number below `size`. */
function hash(text: string, size: number): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0) % size;
}

/** Letters of the shape that are looked at. */
const SHAPE_REACH = 12;

/** `Ortega` gives `Xxx`, `2,400` gives `d,d`, `U.S.` gives `X.X.`: runs longer than two are cut to two, six signs at most. */
function shapeOf(text: string): string {
  let shape = '';
  for (const char of text.slice(0, SHAPE_REACH)) {
    const sign = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char;
    if (shape.length < 2 || shape.at(-1) !== sign || shape.at(-2) !== sign) shape += sign;
    if (shape.length >= 6) break;
  }
  return shape;
}

/** Stands for every word that is not in the vocabulary. */
const UNKNOWN_WORD = 1;

/** Reads the features of an article's tokens. */
export function taggerFeatures(
  reading: Reading,
  candidates: readonly Candidate[],
  vocabulary: ReadonlyMap<string, number>,
): TaggerFeatures {
  const { tokens, lower, tags, sentences, passageAt, passageTokens, doc } = reading;
  const count = tokens.length;
  const forms: FormFeatures[] = [];
  const features: TaggerFeatures = {
    forms,
    pos: new Uint8Array(count),
    quotation: new Uint8Array(count),
    start: new Uint8Array(count),
    mention: new Uint8Array(count),
    ruleCue: new Uint8Array(count),
    ruleSource: new Uint8Array(count),
    ruleContent: new Uint8Array(count),
  };
  const seen = new Map<string, FormFeatures>();
  for (let t = 0; t < count; t++) {
    const text = tokens[t]?.text as string;
    let form = seen.get(text);
    if (!form) {
      const small = lower[t] as string;
      form = {
        text,
        word: vocabulary.get(small) ?? UNKNOWN_WORD,
        suffix: hash(small.slice(-3), featureSizes.suffix),
        prefix: small.length > 4 ? hash(small.slice(0, 4), featureSizes.prefix) : 0,
        shape: hash(shapeOf(text), featureSizes.shape),
      };
      seen.set(text, form);
    }
    forms.push(form);
    features.pos[t] = posNumber.get(tags[t] as string) ?? 0;
    const passage = passageAt[t] as number;
    if (passage >= 0) {
      const range = passageTokens[passage] as TokenRange;
      const inner = reading.passages[passage]?.inner;
      const token = tokens[t];
      features.quotation[t] = inner && token ? (token.end <= inner.start ? 1 : token.start >= inner.end ? 3 : 2) : range ? 2 : 0;
    }
  }
  let paragraph = -1;
  for (const sentence of sentences) {
    features.start[sentence.firstToken] = sentence.paragraph === paragraph ? 1 : 2;
    paragraph = sentence.paragraph;
  }
  let token = 0;
  for (const mention of doc.layers.entities.mentions) {
    while (token < count && (tokens[token]?.end ?? 0) <= mention.start) token++;
    const [first, later] = mention.form === 'name' ? [1, 2] : mention.form === 'nominal' ? [3, 4] : [5, 5];
    for (let t = token; t < count && (tokens[t]?.start ?? 0) < mention.end; t++)
      if (features.mention[t] === 0) features.mention[t] = t === token ? first : later;
  }
  for (const candidate of candidates) {
    for (const range of candidate.cue) mark(features.ruleCue, range);
    if (candidate.source) mark(features.ruleSource, candidate.source);
    for (const range of candidate.content) mark(features.ruleContent, range);
  }
  return features;
}

function mark(feature: Uint8Array, { first, end }: TokenRange): void {
  for (let t = first; t < end; t++) if (feature[t] === 0) feature[t] = 2;
  feature[first] = 1;
}
