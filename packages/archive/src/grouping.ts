import type { AnalysedArticle } from '@crosscheck/engine';
import type { AddOutcome } from './archive.ts';

/** An article that stands in the archive, handed to a grouper. */
export interface ArticleToGroup {
  /** What became of it: its number, its version, and the article that had its text first. */
  readonly outcome: AddOutcome;
  readonly doc: AnalysedArticle;
  /** When this version came into the archive, in ISO 8601 and UTC. */
  readonly received: string;
  /** The story that it is in already; undefined for one that is new. */
  readonly story: string | undefined;
}

/**
 * One piece of what a grouper remembers. Only pieces that changed are written, so a grouper with a large memory keeps it in many, by
 * article or story, and one with a small memory in one. What stands in them is the grouper's own affair.
 */
export interface GroupingRecord {
  readonly key: string;
  readonly value: string;
}

/** What a grouper takes up its work from. */
export interface GroupingState {
  readonly records: readonly GroupingRecord[];
  /** Articles whose story a person has decided: they are never moved out of it on their own. */
  readonly pinned: readonly Placement[];
  /** Stories that a person has told apart: they are never merged. Each pair stands once. */
  readonly apart: readonly (readonly [string, string])[];
}

/** An article and the story it belongs to. */
export interface Placement {
  readonly article: number;
  readonly story: string;
}

/** What a grouper decided about some articles. */
export interface Grouping {
  /**
   * The story of each article that was handed over, also where it stays. One that is not known yet is a new story; its id is the grouper's
   * to choose, has no dot in it, and is never given to another story. `why` is kept beside it, for explanations. A story that lost all its
   * articles is merged into the one that the last of them went to.
   */
  readonly placements: readonly (Placement & { readonly why?: string })[];
  /**
   * Stories that turned out to be one: everything in `from` goes to `into`, and the id `from` leads there from now on. Done after the
   * placements.
   */
  readonly merges?: readonly { readonly from: string; readonly into: string }[];
  /** Stories that turned out to be two: these articles leave `from` for the new story `into`. Done last. */
  readonly splits?: readonly { readonly from: string; readonly into: string; readonly articles: readonly number[] }[];
  /** Pieces of the grouper's memory that changed; null takes one away. */
  readonly records?: readonly { readonly key: string; readonly value: string | null }[];
}

/**
 * Puts articles into stories while they are added. Both calls are made inside the transaction that adds the articles: what they answer is
 * kept together with the articles or not at all.
 */
export interface Grouper {
  /**
   * Forgets everything and takes up this state: before the first articles, after another program or a person has changed the stories, and
   * after a transaction that failed.
   */
  load(state: GroupingState): void;
  /** Groups articles in their order of arrival. */
  group(articles: readonly ArticleToGroup[]): Grouping;
}
