import type { Span } from '@crosscheck/engine';
import type { Withdrawal } from '@crosscheck/intake';

/**
 * What is looked for: everything that is given must hold. With a speaker or quoted words the hits are statements, without them articles.
 */
export interface SearchQuery {
  /**
   * Words in any order, "words in a row", begin* of words: in the article or its headline, or in the statement. Nothing in it is an
   * operator.
   */
  readonly words?: string;
  /** Words of a name: who makes the statement. */
  readonly speaker?: string;
  /** Words, as in `words`, that stand in quotation marks in the statement. */
  readonly quoted?: string;
  /** Part of a publisher's name, in letters of either case. */
  readonly publisher?: string;
  /** The first and the last day on which the articles came out, as in 2021-03-01; an undated one counts from when it came in. */
  readonly from?: string;
  readonly to?: string;
  /** Only articles of this story. */
  readonly story?: string;
  /** How many hits at most. Default: 20. */
  readonly limit?: number;
  /** The `next` of the page before, with the same query. What has come in since the first page is on none of them. */
  readonly cursor?: string;
}

export interface SearchHit {
  readonly article: number;
  readonly version: number;
  readonly url?: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly story?: string;
  readonly withdrawn?: Withdrawal['status'];
  /**
   * The place that shows best what was found: the statement itself, or some words of the article. Counted in UTF-16 code units of the
   * article's text.
   */
  readonly excerpt: Span & {
    /** The very words at that place. */
    readonly text: string;
    /** Which of them were looked for; counted in the article's text as well. */
    readonly marks: readonly Span[];
  };
  /** Of a statement only; null where the speaker has no name. */
  readonly speaker?: string | null;
  /** Of a statement only: the words that tie it to its speaker. */
  readonly cue?: string;
}

export interface SearchResult {
  /** The best ones first; where no words are looked for, those first that came in last. */
  readonly hits: readonly SearchHit[];
  /** There are more than these. */
  readonly more: boolean;
  /** For `cursor`, where there are more. */
  readonly next?: string;
}
