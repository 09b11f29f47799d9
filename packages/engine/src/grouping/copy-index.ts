/** Two texts share so much of the shorter one's sample that they are one text. */
const SAME = 0.7;
/** A sample smaller than this says too little. */
const LEAST = 5;
/** An article is found by so many of its shingles, the lowest, as a random choice that falls alike on like texts (Broder 1997). */
const INDEXED = 4;

/** Finds the article that another was taken over from, whole or nearly, by the sampled runs of words they share. */
export class CopyIndex {
  readonly #articleOf = new Map<number, number>();
  readonly #shinglesOf: (article: number) => Uint32Array;

  /** @param shinglesOf the shingles of an article that was put in */
  constructor(shinglesOf: (article: number) => Uint32Array) {
    this.#shinglesOf = shinglesOf;
  }

  /** Puts in an article that is no copy of one that is here. */
  add(article: number): void {
    const shingles = this.#shinglesOf(article);
    if (shingles.length < LEAST) return;
    for (const shingle of shingles.subarray(0, INDEXED)) if (!this.#articleOf.has(shingle)) this.#articleOf.set(shingle, article);
  }

  remove(article: number): void {
    for (const shingle of this.#shinglesOf(article).subarray(0, INDEXED))
      if (this.#articleOf.get(shingle) === article) this.#articleOf.delete(shingle);
  }

  /** The article with most in common, the earliest of equals; undefined where none is nearly the same. */
  original(shingles: Uint32Array): number | undefined {
    if (shingles.length < LEAST) return undefined;
    const candidates = new Set<number>();
    for (const shingle of shingles) {
      const article = this.#articleOf.get(shingle);
      if (article !== undefined) candidates.add(article);
    }
    let best: number | undefined;
    let most = 0;
    for (const article of [...candidates].sort((a, b) => a - b)) {
      const others = this.#shinglesOf(article);
      const share = shared(shingles, others) / Math.min(shingles.length, others.length);
      if (share >= SAME && share > most) [best, most] = [article, share];
    }
    return best;
  }
}

/** How many numbers stand in both, each in ascending order. */
function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}
