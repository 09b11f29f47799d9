import type { Weights } from './term-weights.ts';

/** So many of an article's weightiest terms are looked up. */
const LOOKED_UP = 24;
/** So many of the latest articles that a term stands for are looked at, so that a common name costs no more in a full window. */
const LATEST = 32;

/** Finds articles that share weighty terms, without looking at all of them. */
export class CandidateIndex {
  readonly #postings = new Map<number, number[]>();
  #scores = new Float32Array(1024);

  /** Puts an article in under its weightiest terms. Numbers must ascend. */
  add(article: number, weights: Weights): void {
    if (article >= this.#scores.length) {
      const more = new Float32Array(article * 2);
      more.set(this.#scores);
      this.#scores = more;
    }
    for (const place of greatest(weights.weights, LOOKED_UP)) {
      const term = weights.terms[place] as number;
      const posting = this.#postings.get(term);
      if (posting === undefined) this.#postings.set(term, [article]);
      else if (posting.push(article) === 2 * LATEST) posting.splice(0, LATEST);
    }
  }

  /** The articles that share most weight, the best first, at most so many. */
  find({ terms, weights }: Weights, most: number): number[] {
    const found: number[] = [];
    for (const place of greatest(weights, LOOKED_UP)) {
      const posting = this.#postings.get(terms[place] as number);
      if (posting === undefined) continue;
      for (let i = Math.max(0, posting.length - LATEST); i < posting.length; i++) {
        const article = posting[i] as number;
        const score = this.#scores[article] as number;
        if (score === 0) found.push(article);
        this.#scores[article] = score + (weights[place] as number);
      }
    }
    const scores = Float32Array.from(found, (article) => this.#scores[article] as number);
    for (const article of found) this.#scores[article] = 0;
    return greatest(scores, most).map((place) => found[place] as number);
  }
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
