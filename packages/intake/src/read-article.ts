import type { Article, Diagnostic } from '@crosscheck/engine';
import type { InputProblem } from './input-problem.ts';
import type { Reference, Withdrawal } from './read-item.ts';

/** An article as it was read, with where it stood and what was odd about it. */
export interface ReadArticle {
  readonly article: Article;
  /** For people: `stories.jsonl, line 3`. */
  readonly place: string;
  /** Primary language subtag that the input states (`<html lang="en-GB">` gives `en`). */
  readonly statedLanguage?: string;
  readonly findings: readonly Diagnostic[];
  /** What else the input says about the article; absent for plain text and records. */
  readonly details?: ArticleDetails;
}

/** What an input says about an article beside the article itself. */
export interface ArticleDetails {
  /** When it was last changed, in ISO 8601. */
  readonly modified?: string;
  /** What a feed or wire knows the item by, the same for all its versions. */
  readonly identifier?: string;
  readonly version?: string;
  /** What a wire says this version is to the one before it. */
  readonly change?: 'update' | 'correction';
  /** A wire's note to editors, as on a correction. */
  readonly note?: string;
  /** Everything that states a field, the one that was believed first. */
  readonly stated?: readonly StatedField[];
  /** Captions and credits of pictures, which are no part of the text. */
  readonly captions?: readonly string[];
  /** Invitations to read, buy, follow or subscribe that were taken out of the text. */
  readonly promotions?: readonly string[];
  /** The page says that only subscribers may read the whole. */
  readonly paywalled?: true;
  /** The page is a live blog: many entries, which change. */
  readonly liveBlog?: true;
  /** Why the page is thought to carry no article; the text is what was found nevertheless. */
  readonly withoutArticle?: PageWithoutArticle;
}

/** A page that is no article. */
export type PageWithoutArticle = 'front-page' | 'login-wall' | 'error-page' | 'no-prose';

/** One of the places where a page states a field. */
export interface StatedField {
  readonly field: 'headline' | 'byline' | 'publisher' | 'published' | 'modified' | 'url';
  readonly value: string;
  readonly evidence: 'json-ld' | 'meta' | 'time-element' | 'url' | 'text' | 'link-element' | 'heading' | 'title-element';
  /** Whether it says the same as the one that was believed; of dates, the same day. */
  readonly agrees: boolean;
}

/** What an input gave, each in order: its articles, what could not be read, the addresses it points at, and what a wire withdraws. */
export interface ReadInput {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly InputProblem[];
  readonly references: readonly Reference[];
  readonly withdrawals: readonly Withdrawal[];
}
