import type { Terms } from './term-weights.ts';

/** Numbers of 32 bits in a page. */
const PAGE = 1 << 18;

interface Page {
  readonly words: Int32Array<ArrayBuffer>;
  used: number;
}

/** Where the numbers of an article stand: its terms, then its shingles, then the counts of its terms as bytes. */
export class KeptSignature {
  readonly #page: Page;
  readonly #start: number;
  readonly #terms: number;
  readonly #shingles: number;

  constructor(page: Page, start: number, terms: number, shingles: number) {
    this.#page = page;
    this.#start = start;
    this.#terms = terms;
    this.#shingles = shingles;
  }

  get terms(): Terms {
    const { words } = this.#page;
    const end = this.#start + this.#terms;
    return {
      terms: words.subarray(this.#start, end),
      counts: new Uint8Array(words.buffer, 4 * (end + this.#shingles), this.#terms),
    };
  }

  get shingles(): Uint32Array {
    return new Uint32Array(this.#page.words.buffer, 4 * (this.#start + this.#terms), this.#shingles);
  }
}

/**
 * Keeps what grouping reads of articles in large pieces of memory: one small piece for each article would cost more than what is in it. Articles
 * leave the window in the order in which they came, and a page goes with its last.
 */
export class SignaturePages {
  #page: Page = { words: new Int32Array(), used: 0 };
  readonly #size: number;

  /** @param size numbers of 32 bits in a page; an article with more has one of its own */
  constructor(size = PAGE) {
    this.#size = size;
  }

  keep({ terms, counts }: Terms, shingles: Uint32Array): KeptSignature {
    const size = terms.length + shingles.length + Math.ceil(counts.length / 4);
    if (this.#page.used + size > this.#page.words.length) this.#page = { words: new Int32Array(Math.max(this.#size, size)), used: 0 };
    const kept = new KeptSignature(this.#page, this.#page.used, terms.length, shingles.length);
    this.#page.used += size;
    kept.terms.terms.set(terms);
    kept.terms.counts.set(counts);
    kept.shingles.set(shingles);
    return kept;
  }
}
