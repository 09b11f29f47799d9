import type { Annotation } from './annotations.ts';
import type { ArchivedArticle } from './archive.ts';

/** A story as a list of stories shows it. */
export interface StoryLine {
  readonly id: string;
  /** Of the article that came last and has one; undefined where none has. */
  readonly headline?: string;
  readonly articles: number;
  /** Those of its articles, without those that give none, in alphabetical order. */
  readonly publishers: readonly string[];
  /**
   * When its first and its newest article came out, in ISO 8601 and UTC: as they say, or when they came in where they say it lies ahead. Articles that do not
   * say count where none does; they then came out when they came in.
   */
  readonly first: string;
  readonly newest: string;
}

/** A story with its articles, the oldest first. */
export interface ArchivedStory extends StoryLine {
  readonly members: readonly StoryMember[];
  /** What people have rejected of the variations between its articles, and not taken back. */
  readonly rejections: readonly Annotation[];
}

export interface StoryMember {
  readonly article: ArchivedArticle;
  /** When it came out: as it says, or when it came in where it does not, or says it lies ahead. */
  readonly time: string;
  /** What the grouper said for it. */
  readonly why?: string;
  /** A person has decided that it is in this story. */
  readonly pinned: boolean;
}

/** Which stories are wanted; all, the newest first, where nothing is said. */
export interface StoriesQuery {
  /** Stories with an article that came out then or later; ISO 8601. */
  readonly since?: string;
  /** Stories with an article that came out on this day or earlier, as in 2021-03-18. */
  readonly until?: string;
  /** Part of the name of a publisher that reports it, in letters of either case. */
  readonly publisher?: string;
  /** Words of the name of somebody whom one of its articles names. */
  readonly person?: string;
  /** Words of the name of a place that one of its articles names. */
  readonly place?: string;
  /** Words that stand in one of the articles; "in quotation marks" for words in a row. */
  readonly query?: string;
  /** How many at most. Default: 50. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

export interface StoriesPage {
  readonly stories: readonly StoryLine[];
  /** For `cursor`, where there are more. */
  readonly next?: string;
}

/** Something in the archive that a reader may mean by what they have typed so far. */
export interface Suggestion {
  readonly kind: 'person' | 'publisher' | 'place' | 'story';
  /** The name, letter for letter as articles have it, or the newest headline of the story that fits. */
  readonly text: string;
  /** How many articles have it. */
  readonly articles: number;
  /** Id of the story; of a story only. */
  readonly story?: string;
}
