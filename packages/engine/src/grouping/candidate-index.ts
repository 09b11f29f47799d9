import type { Weights } from './term-weights.ts';

/** So many of an article's weightiest terms are looked up. */
const LOOKED_UP = 24;
/** So many of the latest articles that a term stands for are looked at, so that a common name costs no more in a full window. */
const LATEST = 32;
/** Numbers in a block: where the block before it ends, and articles. */
const BLOCK = 8;

/**
 * Finds articles that share weighty terms, without looking at all of them. The articles of a term stand in a chain of blocks, the latest first: an
 * array for each of so many terms, most of which few articles have, would take several times the memory.
 */
export class CandidateIndex {
  #blocks = new Int32Array(BLOCK * 1024);
  /** Where the next block begins. The first block is not used, so that a place of 0 means none. */
  #end = BLOCK;
  /** For each term, the place of its latest article. */
  #latest = new Int32Array(1024);
  #scores = new Float32Array(1024);

  /** Puts an article in under its weightiest terms. Numbers must ascend. */
  add(article: number, weights: Weights): void {
    if (article >= this.#scores.length) this.#scores = grown(new Float32Array(article * 2), this.#scores);
    for (const place of greatest(weights.weights, LOOKED_UP)) this.#addTo(weights.terms[place] as number, article);
  }

  #addTo(term: number, article: number): void {
    if (term >= this.#latest.length) this.#latest = grown(new Int32Array(term * 2), this.#latest);
    const before = this.#latest[term] as number;
    let place = before + 1;
    if (before === 0 || place % BLOCK === 0) {
      if (this.#end === this.#blocks.length) this.#blocks = grown(new Int32Array(this.#end + BLOCK * (this.#end >> 4)), this.#blocks);
      this.#blocks[this.#end] = before;
      place = this.#end + 1;
      this.#end += BLOCK;
    }
    this.#blocks[place] = article;
    this.#latest[term] = place;
  }

  /** The articles that share most weight, the best first, at most so many. */
  find({ terms, weights }: Weights, most: number): number[] {
    const found: number[] = [];
    for (const place of greatest(weights, LOOKED_UP)) {
      const weight = weights[place] as number;
      let at = this.#latest[terms[place] as number] ?? 0;
      for (let seen = 0; seen < LATEST && at > 0; seen++) {
        const article = this.#blocks[at] as number;
        const score = this.#scores[article] as number;
        if (score === 0) found.push(article);
        this.#scores[article] = score + weight;
        at--;
        if (at % BLOCK === 0) at = this.#blocks[at] as number;
      }
    }
    const scores = Float32Array.from(found, (article) => this.#scores[article] as number);
    for (const article of found) this.#scores[article] = 0;
    return greatest(scores, most).map((place) => found[place] as number);
  }
}

function grown<T extends Int32Array | Float32Array>(larger: T, values: T): T {
  larger.set(values);
  return larger;
}

/** Places of the greatest values above 0, the greatest first, the first of equals first. */
function greatest(values: Float32Array, most: number): number[] {
  const best: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = values[place] as number;
    if (value <= (best.length < most ? 0 : (values[best.at(-1) as number] as number))) continue;
    let i = best.length;
    while (i > 0 && value > (values[best[i - 1] as number] as number)) i--;
    best.splice(i, 0, place);
    if (best.length > most) best.pop();
  }
  return best;
}
