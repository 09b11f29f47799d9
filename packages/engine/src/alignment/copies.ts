import type { AnalysedArticle } from '../doc/index.ts';
import type { Story } from '../story/index.ts';
import { type Span, sliceSpan } from '../text/index.ts';
import { normaliseWord } from './normal-form.ts';

/** A passage that stands in two articles, word for word or nearly. */
export interface Copy {
  readonly readings: readonly [Span & { readonly article: string }, Span & { readonly article: string }];
  /** 0 to 1: share of words in common, in order. */
  readonly similarity: number;
}

/** Words in a shingle. Three, so that a text in which every fifth word was exchanged still shares two of five. */
const SHINGLE = 3;
/** A shingle in more places than this of one article is a turn of phrase. */
const PLACES = 4;
/** Words without a shared shingle that a passage may hold: two words exchanged in a row, with the shingles they spoil. */
const GAP = 10;
/** Words by which two passages may drift apart inside a gap: a word put in or left out. */
const DRIFT = 4;
/** A shorter passage is chance or a set phrase: "did not immediately respond to a request for comment" has nine words. */
const LEAST_WORDS = 12;
/** Share of words in common, in order, from which a passage counts as copied. */
const LEAST_SIMILARITY = 0.6;
/** Two outlets that quote one speech alike copied nothing from each other, so so many words must stand outside quotation marks. */
const LEAST_OWN_WORDS = 8;
/** Longer passages are compared piece by piece. */
const PIECE = 400;

interface Words {
  readonly article: string;
  readonly text: string;
  /** Number of each word's form, and its place in the text. */
  readonly forms: Int32Array;
  readonly spans: readonly Span[];
  readonly quoted: Uint8Array;
  readonly skipped: Uint8Array;
}

/** A place where two articles share a shingle, by number of word. */
interface Hit {
  readonly a: number;
  readonly b: number;
}

/**
 * Passages taken over from one article into another, also with single words exchanged, as spinning programs do; the longest first.
 * Whatever language the articles are in. Words both put in quotation marks, and boilerplate, do not make a copy.
 */
export function findCopies(story: Story): Copy[] {
  const forms = new Map<string, number>();
  const articles = story.docs.map((doc) => wordsOf(doc, forms));
  const copies: (Copy & { readonly words: number })[] = [];
  // shingle -> places, article by article; filled as the articles go by, so each pair is met once
  const index = new Map<number, { readonly article: number; readonly word: number }[]>();
  const size = forms.size + 1;
  for (const [b, words] of articles.entries()) {
    const hits = articles.slice(0, b).map((): Hit[] => []);
    const own = new Map<number, number[]>();
    for (let word = 0; word + SHINGLE <= words.forms.length; word++) {
      const key = shingleAt(words, word, size);
      if (key === undefined) continue;
      for (const place of index.get(key) ?? []) (hits[place.article] as Hit[]).push({ a: place.word, b: word });
      const places = own.get(key);
      if (!places) own.set(key, [word]);
      else if (places.length < PLACES) places.push(word);
    }
    for (const [a, list] of hits.entries()) for (const copy of passages(articles[a] as Words, words, list)) copies.push(copy);
    for (const [key, places] of own) {
      const entry = index.get(key) ?? [];
      for (const word of places) entry.push({ article: b, word });
      index.set(key, entry);
    }
  }
  return copies.sort((x, y) => y.words - x.words).map(({ readings, similarity }) => ({ readings, similarity }));
}

function wordsOf(doc: AnalysedArticle, numbers: Map<string, number>): Words {
  const forms: number[] = [];
  const spans: Span[] = [];
  const quoted: number[] = [];
  const skipped: number[] = [];
  const marks = doc.layers.quotations.filter((q) => q.depth === 0);
  const asides = doc.layers.boilerplate;
  let mark = 0;
  let aside = 0;
  for (const token of doc.tokens) {
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue;
    while (mark < marks.length && (marks[mark]?.end ?? 0) <= token.start) mark++;
    while (aside < asides.length && (asides[aside]?.end ?? 0) <= token.start) aside++;
    const form = normaliseWord(token.text);
    let number = numbers.get(form);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(form, number);
    }
    forms.push(number);
    spans.push({ start: token.start, end: token.end });
    quoted.push((marks[mark]?.start ?? Infinity) <= token.start ? 1 : 0);
    skipped.push((asides[aside]?.start ?? Infinity) <= token.start ? 1 : 0);
  }
  return {
    article: doc.article.id,
    text: doc.article.text,
    forms: Int32Array.from(forms),
    spans,
    quoted: Uint8Array.from(quoted),
    skipped: Uint8Array.from(skipped),
  };
}

/** A number for the words from a place on; `undefined` where one of them is boilerplate. Two different shingles never share one below 200,000 forms. */
function shingleAt({ forms, skipped }: Words, word: number, size: number): number | undefined {
  let key = 0;
  for (let i = word; i < word + SHINGLE; i++) {
    if (skipped[i]) return undefined;
    key = (key * size + (forms[i] as number)) % 9007199254740881;
  }
  return key;
}

/** Chains the shared shingles of two articles into passages and keeps those that are long and alike enough. */
function passages(a: Words, b: Words, hits: readonly Hit[]): (Copy & { readonly words: number })[] {
  // hits come in the order of b; the open chains are those a hit may still carry on
  const chains: { firstA: number; firstB: number; lastA: number; lastB: number; count: number }[] = [];
  let open: typeof chains = [];
  for (const hit of hits) {
    open = open.filter((chain) => hit.b - chain.lastB <= GAP);
    let best: (typeof chains)[number] | undefined;
    let bestDrift = DRIFT + 1;
    for (const chain of open) {
      const stepA = hit.a - chain.lastA;
      const stepB = hit.b - chain.lastB;
      const drift = Math.abs(stepA - stepB);
      if (stepA > 0 && stepB > 0 && stepA <= GAP && drift < bestDrift) {
        best = chain;
        bestDrift = drift;
      }
    }
    if (best) {
      best.lastA = hit.a;
      best.lastB = hit.b;
      best.count++;
    } else {
      const chain = { firstA: hit.a, firstB: hit.b, lastA: hit.a, lastB: hit.b, count: 1 };
      chains.push(chain);
      open.push(chain);
    }
  }
  const found: (Copy & { readonly words: number })[] = [];
  for (const chain of chains.sort((x, y) => y.count - x.count || x.firstB - y.firstB).slice(0, 500)) {
    const endA = chain.lastA + SHINGLE;
    const endB = chain.lastB + SHINGLE;
    const words = Math.min(endA - chain.firstA, endB - chain.firstB);
    if (words < LEAST_WORDS) continue;
    if (ownWords(a, chain.firstA, endA) < LEAST_OWN_WORDS || ownWords(b, chain.firstB, endB) < LEAST_OWN_WORDS) continue;
    const similarity = sharedWords(a.forms.subarray(chain.firstA, endA), b.forms.subarray(chain.firstB, endB));
    if (similarity < LEAST_SIMILARITY) continue;
    const readings: Copy['readings'] = [passage(a, chain.firstA, endA), passage(b, chain.firstB, endB)];
    if (found.some((copy) => overlapBoth(copy.readings, readings))) continue;
    found.push({ readings, similarity, words });
  }
  return found;
}

function ownWords(words: Words, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (!words.quoted[i]) count++;
  return count;
}

function passage({ article, text, spans }: Words, from: number, to: number): Span & { readonly article: string } {
  const start = spans[from]?.start ?? 0;
  const last = spans[to - 1]?.end ?? text.length;
  // the stop and the closing mark that belong to the last word
  const close = /^[.,!?;:]*["”’']*/.exec(sliceSpan(text, { start: last, end: last + 8 }))?.[0].length ?? 0;
  return { article, start, end: last + close };
}

function overlapBoth(x: Copy['readings'], y: Copy['readings']): boolean {
  return x.every((span, i) => span.start < (y[i]?.end ?? 0) && (y[i]?.start ?? 0) < span.end);
}

/** Length of the longest common subsequence over the longer length; passages longer than a piece are compared piece by piece. */
function sharedWords(a: Int32Array, b: Int32Array): number {
  if (a.length === b.length && a.every((word, i) => word === b[i])) return 1;
  const pieces = Math.ceil(Math.max(a.length, b.length) / PIECE);
  let common = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const cut = (words: Int32Array) =>
      words.subarray(Math.floor((words.length * piece) / pieces), Math.floor((words.length * (piece + 1)) / pieces));
    common += commonSubsequence(cut(a), cut(b));
  }
  return common / Math.max(a.length, b.length);
}

function commonSubsequence(a: Int32Array, b: Int32Array): number {
  const row = new Int32Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      row[j] = b[j - 1] === word ? diagonal + 1 : Math.max(above, row[j - 1] as number);
      diagonal = above;
    }
  }
  return row[b.length] as number;
}
