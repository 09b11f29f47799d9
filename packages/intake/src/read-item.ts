import type { DateEvidence } from '@crosscheck/engine';
import type { ByteSource } from './byte-stream.ts';
import type { InputContext } from './input-context.ts';
import type { InputProblem } from './input-problem.ts';
import type { ReadArticle } from './read-article.ts';

/**
 * One thing that an input carries, in the order in which it stands there: an article, the address of one, word that an item is withdrawn, or what
 * could not be read.
 */
export type ReadItem =
  | { readonly kind: 'article'; readonly read: ReadArticle }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'withdrawal'; readonly withdrawal: Withdrawal }
  | { readonly kind: 'problem'; readonly problem: InputProblem };

/** An article, feed or sitemap that an input only points at, with what the input says about it, so that a fetcher can follow it. */
export interface Reference {
  /** Absolute, `http:` or `https:`, and without credentials. */
  readonly url: string;
  readonly target: 'article' | 'feed' | 'sitemap';
  /** For people: `feed.xml, item 3`. */
  readonly place: string;
  /** What the feed knows the item by, where that is not its address. */
  readonly identifier?: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: { readonly value: string; readonly evidence: DateEvidence };
  /** ISO 8601, of the last change. */
  readonly modified?: string;
  /** As text, without markup. */
  readonly summary?: string;
  /** Primary language subtag. */
  readonly language?: string;
}

/** A wire's word that an item must not be used, or not for now; what was read of it before is to be taken back by whoever keeps it. */
export interface Withdrawal {
  /** What the wire knows the item by: a GUID or URI, the same for all its versions. */
  readonly identifier: string;
  /** canceled: for good, a kill; withheld: until further notice. */
  readonly status: 'canceled' | 'withheld';
  readonly place: string;
  readonly version?: string;
  readonly url?: string;
  readonly headline?: string;
  /** The wire's note to editors. */
  readonly note?: string;
}

export function articleItem(read: ReadArticle): ReadItem {
  return { kind: 'article', read };
}

export function problemItem(problem: InputProblem): ReadItem {
  return { kind: 'problem', problem };
}

/** Reads an input found inside another. */
export type ReadInner = (source: ByteSource, context: InputContext) => AsyncIterable<ReadItem>;
