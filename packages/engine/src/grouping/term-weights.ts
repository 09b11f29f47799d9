import { english } from '../language/en/index.ts';
import { HEADLINE, type Signature } from './signature.ts';

/** An article as numbers of terms, in ascending order, with what is counted of each. */
export interface Terms {
  readonly terms: Int32Array;
  readonly counts: Uint8Array;
}

/** Weights of terms, in ascending order of their numbers. One article's have length 1; a story's are the sum of its articles'. */
export interface Weights {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** How many articles of general news stand behind the rarity of a word when nothing has been seen yet. */
const PRIOR_ARTICLES = 300;
/** Terms of an article that are kept. */
const MOST_TERMS = 128;
/** A word of the headline weighs so much more. */
const HEADLINE_FACTOR = 1.5;

/**
 * How much each term tells, by the share of articles in the window that have it: TF-IDF (Salton and Buckley 1988) with the inverse document
 * frequency to the power of 1.5, its frequency drawn to that of general news while few articles have been seen.
 */
export class TermWeights {
  readonly #numbers = new Map<string, number>();
  /** Articles in the window that have a term. */
  #frequency = new Float32Array(1024);
  /** Articles that a term counts with beforehand. */
  #prior = new Float32Array(1024);
  #articles = 0;

  /** Numbers of the terms, in ascending order. */
  numbersOf(signature: Pick<Signature, 'terms' | 'counts'>): Terms {
    // a count is a byte: number and count are sorted as one
    const order = Float64Array.from(signature.terms, (term, i) => this.#numberOf(term) * 256 + (signature.counts[i] as number)).sort();
    return { terms: Int32Array.from(order, (both) => Math.floor(both / 256)), counts: Uint8Array.from(order, (both) => both % 256) };
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(onItsOwn(term), number);
    if (number >= this.#frequency.length) {
      this.#frequency = grown(this.#frequency);
      this.#prior = grown(this.#prior);
    }
    const { rarity, greatestRarity } = english.vocabulary;
    this.#prior[number] = PRIOR_ARTICLES * Math.exp(-(rarity.get(term) ?? greatestRarity));
    return number;
  }

  /** The terms that weigh most as the window is now. */
  weightiest(article: Terms): Terms {
    if (article.terms.length <= MOST_TERMS) return article;
    const { weights } = this.weigh(article);
    const least = Float32Array.from(weights).sort().at(-MOST_TERMS) as number;
    const kept = (_: number, place: number) => (weights[place] as number) >= least;
    return { terms: article.terms.filter(kept), counts: article.counts.filter(kept) };
  }

  /** Counts an article in (1) or out (-1). */
  count({ terms }: Terms, by: 1 | -1): void {
    this.#articles += by;
    for (const term of terms) this.#frequency[term] = (this.#frequency[term] as number) + by;
  }

  /** Weights of an article as the window is now. */
  weigh({ terms, counts }: Terms): Weights {
    const all = Math.log(this.#articles + PRIOR_ARTICLES);
    const weights = new Float32Array(terms.length);
    let square = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      const rarity = Math.max(0, all - Math.log((this.#frequency[term] as number) + (this.#prior[term] as number)));
      const count = counts[i] as number;
      const weight =
        (1 + Math.log(Math.max(1, count & ~HEADLINE))) * rarity * Math.sqrt(rarity) * ((count & HEADLINE) === 0 ? 1 : HEADLINE_FACTOR);
      weights[i] = weight;
      square += weight * weight;
    }
    if (square > 0) for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / Math.sqrt(square);
    return { terms, weights };
  }

  /** Lets go of terms that no article of the window has any more, once they are most, and renumbers the others in the same order. */
  compact(articles: readonly Terms[]): void {
    const used = new Uint8Array(this.#numbers.size);
    for (const { terms } of articles) for (const term of terms) used[term] = 1;
    const left = used.reduce((sum, one) => sum + one, 0);
    if (used.length < 2 * left) return;
    const renumbered = new Int32Array(used.length);
    let next = 0;
    for (const [term, number] of [...this.#numbers]) {
      if (used[number] === 0) {
        this.#numbers.delete(term);
        continue;
      }
      this.#numbers.set(term, next);
      this.#frequency[next] = this.#frequency[number] as number;
      this.#prior[next] = this.#prior[number] as number;
      renumbered[number] = next++;
    }
    this.#frequency.fill(0, next);
    for (const { terms } of articles) for (const [i, term] of terms.entries()) terms[i] = renumbered[term] as number;
  }

  /** A term's word, for explanations. */
  words(terms: ReadonlySet<number>): Map<number, string> {
    const words = new Map<number, string>();
    for (const [word, number] of this.#numbers) if (terms.has(number)) words.set(number, word);
    return words;
  }
}

/** A copy: a word cut out of a text can keep the whole text in memory. */
function onItsOwn(word: string): string {
  return [...word].join('');
}

function grown(values: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const more = new Float32Array(values.length * 2);
  more.set(values);
  return more;
}

/** Sum of the products: the cosine of two articles, or the sum of the cosines of every article of one story with every one of another. */
export function dot(a: Weights, b: Weights): number {
  const [few, many] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  return few.terms.length * MUCH_LONGER < many.terms.length ? dotBySearch(few, many) : dotInStep(few, many);
}

const MUCH_LONGER = 12;

function dotInStep({ terms: x, weights: v }: Weights, { terms: y, weights: w }: Weights): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < x.length && j < y.length) {
    const difference = (x[i] as number) - (y[j] as number);
    if (difference === 0) sum += (v[i] as number) * (w[j] as number);
    // without a branch that depends on the terms: which of the two comes first is as good as random
    i += Number(difference <= 0);
    j += Number(difference >= 0);
  }
  return sum;
}

function dotBySearch({ terms: x, weights: v }: Weights, { terms: y, weights: w }: Weights): number {
  let sum = 0;
  let from = 0;
  for (let i = 0; i < x.length; i++) {
    const term = x[i] as number;
    let to = y.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((y[middle] as number) < term) from = middle + 1;
      else to = middle;
    }
    if (y[from] === term) sum += (v[i] as number) * (w[from] as number);
  }
  return sum;
}

/** Sums of the weights. */
export function plus(a: Weights, b: Weights): Weights {
  const terms = new Int32Array(a.terms.length + b.terms.length);
  const weights = new Float32Array(terms.length);
  let size = 0;
  for (let i = 0, j = 0; i < a.terms.length || j < b.terms.length; size++) {
    const difference = (a.terms[i] ?? Number.POSITIVE_INFINITY) - (b.terms[j] ?? Number.POSITIVE_INFINITY);
    terms[size] = (difference <= 0 ? a.terms[i] : b.terms[j]) as number;
    weights[size] = (difference <= 0 ? (a.weights[i++] as number) : 0) + (difference >= 0 ? (b.weights[j++] as number) : 0);
  }
  return { terms: terms.slice(0, size), weights: weights.slice(0, size) };
}
