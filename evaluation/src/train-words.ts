/**
 * Trains the tagger on the training part of UD English EWT: `npm run train:words` writes `packages/engine/src/language/en/word-model.ts`;
 * with `--dry` it only reports. The same material gives the same file.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  featureCount,
  irregularNouns,
  irregularVerbs,
  lemmaOf,
  lexiconOf,
  neighboursOf,
  noTag,
  readFeatures,
  type Sentence,
  type Surroundings,
  surroundingsOf,
  tagTokens,
  type WordModel,
} from '@crosscheck/engine/training';
import { type GoldWord, readTreebank, type TaggedDocument } from './treebank.ts';

/** Tags that the treebank has less often stand for no class of words ("X|VBD"); their words get the commonest tag of their part of speech. */
const LEAST_OF_A_TAG = 10;
/** Words met less often are not in the lexicon, so that the tagger learns on them what to do with words it never met. */
const KNOWN_FROM = 3;
/** Words met less often may have any open tag beside those they had. */
const SURE_FROM = 6;
/** Words met less often may be a name where they have a capital, whatever they had. */
const NEVER_A_NAME_FROM = 200;
/** A tag is one of the open ones if so many rare words have it. */
const RARE_WORDS_OF_AN_OPEN_TAG = 30;
/** A smaller share of a word's tags is taken for a mistake of the treebank. */
const LEAST_SHARE = 0.003;
/** The same for a word met a hundred times: "of" is no adverb. */
const LEAST_SHARE_OF_A_COMMON_WORD = 0.02;
/** A smaller share of the tags of the words with an ending is left out. */
const LEAST_SHARE_OF_AN_ENDING = 0.01;
/** Words with an ending that must be met for the ending to tell something; else a shorter ending is asked. */
const LEAST_OF_AN_ENDING = 20;
/** Words met more often tell nothing of a word that was never met. */
const RARE_UP_TO = 10;
const EPOCHS = 8;
/** Weights: 2^20 of them; half as many cost 0.003 of the words. */
const SIZE = 2 ** 20;
/** Amounts a weight is rounded to, in quarters of a step of the training. */
const AMOUNTS = [0, 3, 5, 9, 16, 27, 45, 77];

const { values } = parseArgs({ options: { dry: { type: 'boolean' } } });
const target = resolve(import.meta.dirname, '../../packages/engine/src/language/en/word-model.ts');
const train = readTreebank('train');
const dev = readTreebank('dev');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const add = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};
const sum = (counts: ReadonlyMap<unknown, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

const tagCounts = new Map<string, number>();
for (const { gold } of train) for (const word of gold) if (word) add(tagCounts, `${word.pos}|${word.finer}`);
const tags = [...tagCounts]
  .filter(([, count]) => count >= LEAST_OF_A_TAG)
  .sort(([a, m], [b, n]) => n - m || compareText(a, b))
  .map(([tag]) => tag);
const numberOf = ({ pos, finer }: GoldWord): number => {
  const own = tags.indexOf(`${pos}|${finer}`);
  return own >= 0 ? own : tags.findIndex((tag) => tag.startsWith(`${pos}|`));
};

const empty: WordModel = { tags, openTags: [], lexicon: '', lemmas: '', amounts: AMOUNTS, weights: '' };
const { lexicon, openTags } = deriveLexicon();
const model: WordModel = { ...empty, lexicon, openTags };
const weights = new Float32Array(SIZE);
const learning = lexiconOf(model);

/** Which tags each word had, in small letters and with a capital. */
function deriveLexicon(): Pick<WordModel, 'lexicon' | 'openTags'> {
  const { form } = lexiconOf(empty);
  const seen = new Map<string, { small: Map<number, number>; capital: Map<number, number>; all: Map<number, number> }>();
  for (const { tokens, gold } of train) {
    for (const [i, { text }] of tokens.entries()) {
      const word = gold[i];
      if (!word) continue;
      const { normal, capital } = form(text);
      const counts = seen.get(normal) ?? { small: new Map(), capital: new Map(), all: new Map() };
      seen.set(normal, counts);
      add(capital === 0 ? counts.small : counts.capital, numberOf(word));
      add(counts.all, numberOf(word));
    }
  }
  const rare = new Map<number, number>();
  for (const { all } of seen.values()) if (sum(all) < KNOWN_FROM) for (const tag of all.keys()) add(rare, tag);
  const openTags = [...rare]
    .filter(([, count]) => count >= RARE_WORDS_OF_AN_OPEN_TAG)
    .map(([tag]) => tag)
    .sort((a, b) => a - b);
  const likely = (counts: ReadonlyMap<number, number>): number[] => {
    const total = sum(counts);
    return [...counts]
      .filter(([, count]) => count >= total * (total < 100 ? LEAST_SHARE : LEAST_SHARE_OF_A_COMMON_WORD) && (count > 1 || total < 200))
      .map(([tag]) => tag);
  };
  const name = tags.indexOf('PROPN|NNP');
  const endings = new Map<string, { small: Map<number, number>; capital: Map<number, number> }>();
  for (const [normal, { small, capital, all }] of seen) {
    if (sum(all) > RARE_UP_TO || !openTags.some((tag) => all.has(tag))) continue;
    for (let length = 1; length <= Math.min(3, normal.length - 1); length++) {
      const ending = `*${normal.slice(-length)}`;
      const counts = endings.get(ending) ?? { small: new Map(), capital: new Map() };
      endings.set(ending, counts);
      for (const [tag, count] of small) add(counts.small, tag, count);
      for (const [tag, count] of capital) add(counts.capital, tag, count);
    }
  }
  const tagsOfEnding = (counts: ReadonlyMap<number, number>): number[] => {
    const total = sum(counts);
    return [...counts]
      .filter(([tag, count]) => openTags.includes(tag) && count > 1 && count >= total * LEAST_SHARE_OF_AN_ENDING)
      .map(([tag]) => tag);
  };
  const endingOf = (normal: string) => {
    for (let length = 3; length > 0; length--) {
      const counts = endings.get(`*${normal.slice(-length)}`);
      if (counts && sum(counts.small) + sum(counts.capital) >= LEAST_OF_AN_ENDING) return counts;
    }
    return undefined;
  };
  const classes = new Map<string, string[]>();
  const enter = (asSmall: readonly number[], asCapital: readonly number[], entry: string): void => {
    const key = [asSmall, asCapital].map((list) => [...new Set(list)].sort((a, b) => a - b).join(',')).join('/');
    classes.set(key, [...(classes.get(key) ?? []), entry]);
  };
  for (const [ending, { small, capital }] of [...endings].sort(([a], [b]) => compareText(a, b))) {
    if (sum(small) + sum(capital) < LEAST_OF_AN_ENDING || /[\s\\`]|\$\{/.test(ending)) continue;
    const asSmall = tagsOfEnding(small);
    enter(asSmall.length > 0 ? asSmall : openTags, [...asSmall, ...tagsOfEnding(capital), name], ending);
  }
  for (const [normal, { small, capital, all }] of [...seen].sort(([a], [b]) => compareText(a, b))) {
    if (sum(all) < KNOWN_FROM || /[\s\\`]|\$\{/.test(normal)) continue;
    const isOpen = openTags.some((tag) => all.has(tag));
    const ending = endingOf(normal);
    const open = (tags: ReadonlyMap<number, number> | undefined) => (tags ? tagsOfEnding(tags) : openTags);
    enter(
      [...likely(small), ...(isOpen && sum(small) < SURE_FROM ? open(ending?.small) : [])],
      [
        ...likely(all),
        ...likely(capital),
        ...(isOpen && sum(all) < NEVER_A_NAME_FROM ? [name] : []),
        ...(isOpen && sum(all) < SURE_FROM ? [...open(ending?.small), ...open(ending?.capital)] : []),
      ],
      normal,
    );
  }
  const lines = [...classes].sort(([a], [b]) => compareText(a, b)).map(([key, words]) => [key, ...words].join(' '));
  return { lexicon: lines.join('\n'), openTags };
}

/** The tag that the features speak for most; the first of equals. */
function bestTag(features: Int32Array, possible: Uint8Array): number {
  let best = possible[0] as number;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const tag of possible) {
    let score = 0;
    for (const feature of features) score += weights[(feature ^ tag) & (SIZE - 1)] as number;
    if (score > bestScore) {
      bestScore = score;
      best = tag;
    }
  }
  return best;
}

/** The averaged perceptron: every mistake moves the weights; what counts in the end is their mean over the whole training. */
function learn(): Float64Array {
  const material = train.map((doc) => ({
    doc,
    surroundings: surroundingsOf(learning, doc.tokens, doc.sentences),
    gold: doc.gold.map((word) => (word ? numberOf(word) : -1)),
  }));
  const sentences = material.flatMap((one) => one.doc.sentences.map((sentence) => ({ ...one, sentence })));
  const totals = new Float64Array(SIZE);
  const changed = new Float64Array(SIZE);
  const features = new Int32Array(featureCount);
  const places = new Int32Array(Math.max(...train.map(({ tokens }) => tokens.length)));
  let step = 0;
  const move = (tag: number, by: number): void => {
    for (const feature of features) {
      const i = (feature ^ tag) & (SIZE - 1);
      totals[i] = (totals[i] as number) + (step - (changed[i] as number)) * (weights[i] as number);
      changed[i] = step;
      weights[i] = (weights[i] as number) + by;
    }
  };
  const learnSentence = (surroundings: Surroundings, sentence: Sentence, gold: readonly number[]): void => {
    const count = neighboursOf(surroundings, sentence, places);
    let tag1 = noTag;
    let tag2 = noTag;
    for (let at = 0; at < count; at++) {
      const place = places[at] as number;
      const possible = surroundings.forms[place]?.tags as Uint8Array;
      let tag = possible[0] as number;
      if (possible.length > 1) {
        readFeatures(surroundings, places, count, at, tag1, tag2, features);
        tag = bestTag(features, possible);
        step++;
        const right = gold[place] as number;
        if (tag !== right && possible.includes(right)) {
          move(right, 1);
          move(tag, -1);
        }
      }
      tag2 = tag1;
      tag1 = tag;
    }
  };
  let seed = 12345;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = sentences.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = Math.floor((seed / 2 ** 32) * (i + 1));
      [sentences[i], sentences[j]] = [sentences[j] as (typeof sentences)[0], sentences[i] as (typeof sentences)[0]];
    }
    for (const { surroundings, sentence, gold } of sentences) learnSentence(surroundings, sentence, gold);
  }
  return totals.map((total, i) => (total + (step - (changed[i] as number)) * (weights[i] as number)) / step);
}

/** Share of the words with the right part of speech. */
function accuracy(model: WordModel, docs: readonly TaggedDocument[]): number {
  const lexicon = lexiconOf(model);
  let words = 0;
  let right = 0;
  for (const { tokens, sentences, gold } of docs) {
    const found = tagTokens(lexicon, surroundingsOf(lexicon, tokens, sentences), sentences);
    for (const [i, word] of gold.entries()) {
      if (!word?.exact) continue;
      words++;
      if (tags[found[i] as number]?.startsWith(`${word.pos}|`)) right++;
    }
  }
  return right / words;
}

/** The nearest amount, with eight added for a negative one. */
function round(weight: number): number {
  const quarters = Math.abs(weight) * 4;
  let nearest = 0;
  for (const [i, amount] of AMOUNTS.entries())
    if (Math.abs(amount - quarters) < Math.abs((AMOUNTS[nearest] as number) - quarters)) nearest = i;
  return weight < 0 && nearest > 0 ? nearest + 8 : nearest;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function encode(codes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < codes.length; i += 3) {
    const bits = ((codes[i] ?? 0) << 8) | ((codes[i + 1] ?? 0) << 4) | (codes[i + 2] ?? 0);
    text += digits.charAt(bits >> 6) + digits.charAt(bits & 63);
  }
  return text;
}

/** Words whose dictionary form the rules do not give; one met once only if it is inflected, since the rest are mostly misspellings. */
function deriveLemmas(): string {
  const { isBase } = learning;
  const words = { exceptions: new Map<string, string>(), irregularVerbs, irregularNouns, isBase };
  const seen = new Map<string, Map<string, number>>();
  for (const { tokens, gold } of train) {
    for (const [i, { text }] of tokens.entries()) {
      const word = gold[i];
      if (!word?.exact || word.pos === 'PROPN' || !/^[\w.$-]+$/.test(word.finer)) continue;
      const key = `${word.finer} ${text.toLowerCase().replaceAll('’', "'")}`;
      const counts = seen.get(key) ?? new Map<string, number>();
      seen.set(key, counts);
      add(counts, word.lemma.replaceAll('’', "'"));
    }
  }
  const lines = new Map<string, string[]>();
  for (const [key, counts] of [...seen].sort(([a], [b]) => compareText(a, b))) {
    const [tag = '', form = ''] = key.split(' ');
    const [[lemma, count] = ['', 0]] = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
    if (lemma === lemmaOf(form, tag, words) || !/^[a-z'.-]+$/.test(form + lemma)) continue;
    if (count < 2 && !/^(?:VB.|NNS|[JR]..)$/.test(tag)) continue;
    lines.set(tag, [...(lines.get(tag) ?? []), `${form}=${lemma}`]);
  }
  return [...lines].map(([tag, entries]) => [tag, ...entries].join(' ')).join('\n');
}

const codes = Array.from(learn(), round);
const result = { ...model, lemmas: deriveLemmas(), weights: encode(codes) };
const digest = createHash('sha256').update(JSON.stringify(result)).digest('hex');
console.log(`averaged and rounded: ${accuracy(result, dev).toFixed(4)} of the words of dev`);
console.log(
  `${tags.length} tags, ${result.lexicon.length} characters of lexicon, ${result.lemmas.length} of dictionary forms, ${result.weights.length} of weights; SHA-256 ${digest}`,
);
if (!values.dry) {
  writeFileSync(
    target,
    `import type { WordModel } from '../word-model.ts';

/**
 * The tagger's lexicon and weights, learnt from the training part of UD English EWT (CC BY-SA 4.0). Written by \`npm run train:words\`; do not edit.
 * Material, scores and how it was made: docs/decisions/words-model.md. SHA-256 of the JSON of this object: ${digest}
 */
export const wordModel: WordModel = {
  tags: ${JSON.stringify(tags)},
  openTags: [${openTags.join(', ')}],
  amounts: [${AMOUNTS.join(', ')}],
  lexicon: \`${result.lexicon}\`,
  lemmas: \`${result.lemmas}\`,
  weights:
    '${result.weights}',
};
`,
  );
}
