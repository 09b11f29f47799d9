import type { AddOutcome } from '@crosscheck/archive';
import type { FetchProblemCode, FetchResult } from '@crosscheck/fetch';
import type { InputProblem, ReadArticle, Withdrawal } from '@crosscheck/intake';

/** One thing that happened while feeds were watched, told once it is on the disk. */
export type WatchEvent =
  /** An article came; also one that was there already. */
  | { readonly kind: 'article'; readonly read: ReadArticle; readonly outcome: AddOutcome; readonly from: Visited }
  /** A wire took something back. */
  | { readonly kind: 'withdrawal'; readonly withdrawal: Withdrawal }
  /** A feed or page was asked for, and what came of it. */
  | { readonly kind: 'visit'; readonly of: Visited; readonly url: string; readonly result: VisitResult }
  /** A feed or page brought nothing: it could not be had. */
  | { readonly kind: 'not-fetched'; readonly of: Visited; readonly result: Exclude<FetchResult, { kind: 'fetched' | 'not-modified' }> }
  /** Something in a feed or page could not be read. */
  | { readonly kind: 'problem'; readonly problem: InputProblem }
  /** A feed is no longer one: a web page stands where it was. */
  | { readonly kind: 'feed-is-a-page'; readonly url: string }
  /** A feed gives more new addresses than can be followed; so many were left out. */
  | { readonly kind: 'too-many-links'; readonly url: string; readonly left: number }
  /** A feed has led to another address for good for some time, and is asked for there from now on. */
  | { readonly kind: 'moved'; readonly url: string; readonly to: string }
  /** A feed that is not asked for any more, as its host said it is gone for good. */
  | { readonly kind: 'retired'; readonly url: string }
  /** Something broke that is our fault, over one feed or page; the others are not affected. */
  | { readonly kind: 'broken'; readonly of: Visited; readonly url: string; readonly error: unknown };

export type Visited = 'feed' | 'page';

export type VisitResult = 'fetched' | 'not-modified' | FetchProblemCode | 'feed-is-a-page' | 'broken';
