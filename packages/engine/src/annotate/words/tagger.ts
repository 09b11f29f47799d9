import type { Sentence, Token } from '../../text/index.ts';
import { type Form, type Lexicon, mix, type OwnVoice } from './lexicon.ts';

/** How many features one word has. */
export const featureCount = 24;

/** Before the first word of a sentence and after the last. */
const outside = 0x51ed270b;

/** What stands around the words of an article, found before the first is tagged. */
export interface Surroundings {
  readonly forms: readonly Form[];
  /** How each word's capital is to be read, from the sentence and the rest of the article; see `surroundingsOf`. */
  readonly capitals: Uint8Array;
}

const noForm: Form = {
  normal: '',
  tags: new Uint8Array(0),
  word: outside,
  wordClass: 0x7fff,
  suffix1: outside,
  suffix2: outside,
  suffix3: outside,
  suffix4: outside,
  prefix: outside,
  shape: outside,
  capital: 0,
  isQuotationMark: false,
  words: [],
  voices: [],
  key: 0,
  isWord: false,
};

/** Share of capitalised words from which a sentence's capitals say little: "Mayor Vows To Rebuild Levee". */
const titleShare = 0.7;

/**
 * The forms of an article's tokens and how each capital is to be read: 0 a small letter, 16 a capital that means something; 1 and 2 the same two in
 * a title, 3 the first word of a sentence, both with 4 added where the article has the word in small letters elsewhere, 8 where it has it with a
 * capital that means something. "[Rice] said no. Ms Rice left." gives 11 · "[Rice] is cheap. They grow rice." gives 7 · no tokens, nothing.
 */
export function surroundingsOf(lexicon: Lexicon, tokens: readonly Token[], sentences: readonly Sentence[]): Surroundings {
  lexicon.forget();
  const forms = tokens.map(({ text }) => lexicon.form(text));
  const capitals = new Uint8Array(tokens.length);
  // by the form's key: 4 met in small letters, 8 met with a capital that means something
  const met = new Uint8Array(lexicon.keys());
  const unsure: number[] = [];
  for (const { firstToken, endToken } of sentences) {
    let words = 0;
    let capitalWords = 0;
    let firstWord = -1;
    for (let i = firstToken; i < endToken; i++) {
      const form = forms[i] as Form;
      if (!form.isWord) continue;
      if (firstWord < 0) firstWord = i;
      words++;
      if (form.capital !== 0) capitalWords++;
    }
    const isTitle = words >= 4 && capitalWords >= words * titleShare;
    for (let i = firstToken; i < endToken; i++) {
      const form = forms[i] as Form;
      if (form.capital === 0) {
        if (!isTitle) met[form.key] = (met[form.key] as number) | 4;
        capitals[i] = isTitle ? 1 : 0;
      } else if (isTitle || i === firstWord) {
        capitals[i] = isTitle ? 2 : 3;
        unsure.push(i);
      } else {
        capitals[i] = 16;
        met[form.key] = (met[form.key] as number) | 8;
      }
    }
  }
  for (const i of unsure) capitals[i] = (capitals[i] as number) | (met[(forms[i] as Form).key] as number);
  return { forms, capitals };
}

/**
 * Fills in the features of the word at `place`. `neighbours` lists the places of a sentence's words without quotation marks; `at` is the
 * word's place in that list. Every feature is a hash whose lowest seven bits are free for the tag.
 */
export function readFeatures(
  surroundings: Surroundings,
  neighbours: Int32Array,
  count: number,
  at: number,
  tag1: number,
  tag2: number,
  features: Int32Array,
): void {
  const place = neighbours[at] as number;
  readOwnFeatures(surroundings.forms[place] as Form, surroundings.capitals[place] as number, features);
  readContextFeatures(surroundings, neighbours, count, at, tag1, tag2, features);
}

/** What a word says by itself: the first features. */
function readOwnFeatures(form: Form, capitals: number, features: Int32Array): void {
  const capital = capitals | (form.capital << 5);
  features[0] = mix(form.word, 0, 1);
  features[1] = mix(form.word, capital, 2);
  features[2] = mix(form.suffix2, form.capital, 3);
  features[3] = mix(form.suffix3, form.capital, 4);
  features[4] = mix(form.suffix4, form.capital, 5);
  features[5] = mix(form.prefix, 0, 6);
  features[6] = mix(form.shape, capital, 7);
  features[7] = mix(form.wordClass, capital, 8);
}

const ownFeatures = 8;

/** Lead of a form's own best tag over the next, in quarter steps of the training, from which its neighbours are not asked: "with", "important". */
const sureBy = 100;

/** What its neighbours and the tags before say: the rest of the features. */
function readContextFeatures(
  { forms, capitals }: Surroundings,
  neighbours: Int32Array,
  count: number,
  at: number,
  tag1: number,
  tag2: number,
  features: Int32Array,
): void {
  const place = neighbours[at] as number;
  const { word, wordClass, suffix3, capital } = forms[place] as Form;
  const before = at > 0 ? (forms[neighbours[at - 1] as number] as Form) : noForm;
  const before2 = at > 1 ? (forms[neighbours[at - 2] as number] as Form) : noForm;
  const after = at + 1 < count ? (forms[neighbours[at + 1] as number] as Form) : noForm;
  const after2 = at + 2 < count ? (forms[neighbours[at + 2] as number] as Form) : noForm;
  const capitalAfter = (after.capital << 5) | (at + 1 < count ? (capitals[neighbours[at + 1] as number] as number) : 0);
  const capitalHere = (capitals[place] as number) | (capital << 5);
  const tags = (tag1 << 8) | tag2;
  features[8] = mix(tag1, capitalHere, 9);
  features[9] = mix(tags, wordClass, 10);
  features[10] = mix(word, tag1, 11);
  features[11] = mix(before.word, 0, 12);
  features[12] = mix(before.word, word, 13);
  features[13] = mix(before2.word, 0, 14);
  features[14] = mix(after.word, 0, 15);
  features[15] = mix(after.word, word, 16);
  features[16] = mix(after2.word, wordClass, 17);
  features[17] = mix(after.wordClass, wordClass, 18);
  features[18] = mix(after.wordClass, tags, 19);
  features[19] = mix(after.suffix3, after.capital, 20);
  features[20] = mix(capitalHere, capitalAfter, 21);
  features[21] = mix(after.wordClass ^ word, tag1, 22);
  features[22] = mix(suffix3, tag1, 23);
  features[23] = mix(after2.wordClass ^ (after.wordClass << 12), wordClass, 24);
}

const features = new Int32Array(featureCount);

/** What a form says by itself for each of its tags; remembered with the form. */
function ownVoice({ weights, mask }: Lexicon, form: Form, capitals: number): OwnVoice {
  const { tags } = form;
  const scores = new Float64Array(tags.length);
  readOwnFeatures(form, capitals, features);
  let best = 0;
  for (let k = 0; k < scores.length; k++) {
    let score = 0;
    for (let f = 0; f < ownFeatures; f++) score += weights[((features[f] as number) ^ (tags[k] as number)) & mask] as number;
    scores[k] = score;
    if (score > (scores[best] as number)) best = k;
  }
  const isSure = scores.every((score, k) => k === best || score < (scores[best] as number) - sureBy);
  const voice = { scores, sure: isSure ? (tags[best] as number) : -1 };
  form.voices[capitals] = voice;
  return voice;
}

/** Places of a sentence's words that count as neighbours, written into `places`; gives how many. */
export function neighboursOf({ forms }: Surroundings, { firstToken, endToken }: Sentence, places: Int32Array): number {
  let count = 0;
  for (let i = firstToken; i < endToken; i++) if (!(forms[i] as Form).isQuotationMark) places[count++] = i;
  return count;
}

/** The tag before the first word of a sentence. */
export const noTag = 127;

/** The number of each token's tag, from left to right in each sentence, the tags found so far helping to find the next. */
export function tagTokens(lexicon: Lexicon, surroundings: Surroundings, sentences: readonly Sentence[]): Uint8Array {
  const { forms, capitals } = surroundings;
  const { weights, mask } = lexicon;
  const found = new Uint8Array(forms.length);
  for (let i = 0; i < forms.length; i++) found[i] = (forms[i] as Form).tags[0] as number;
  let places = new Int32Array(256);
  for (const sentence of sentences) {
    const length = sentence.endToken - sentence.firstToken;
    if (length > places.length) places = new Int32Array(length * 2);
    const count = neighboursOf(surroundings, sentence, places);
    let tag1 = noTag;
    let tag2 = noTag;
    for (let at = 0; at < count; at++) {
      const place = places[at] as number;
      const form = forms[place] as Form;
      const { tags } = form;
      let tag = tags[0] as number;
      if (tags.length > 1) {
        const { scores, sure } = form.voices[capitals[place] as number] ?? ownVoice(lexicon, form, capitals[place] as number);
        if (sure >= 0) {
          found[place] = sure;
          tag2 = tag1;
          tag1 = sure;
          continue;
        }
        readContextFeatures(surroundings, places, count, at, tag1, tag2, features);
        let bestScore = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < tags.length; k++) {
          const candidate = tags[k] as number;
          let score = scores[k] as number;
          for (let f = ownFeatures; f < featureCount; f++) score += weights[((features[f] as number) ^ candidate) & mask] as number;
          if (score > bestScore) {
            bestScore = score;
            tag = candidate;
          }
        }
        found[place] = tag;
      }
      tag2 = tag1;
      tag1 = tag;
    }
  }
  return found;
}
