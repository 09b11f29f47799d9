import type { AnalysedArticle, DateEvidence, Report } from '@crosscheck/engine';
import type { ReadArticle, Withdrawal } from '@crosscheck/intake';
import type { Annotation, AnnotationsQuery, RejectedVariation, Why } from './annotations.ts';
import type { ArticleToGroup, Grouper } from './grouping.ts';
import type { SearchQuery, SearchResult } from './search.ts';
import type { ArchivedStory, StoriesPage, StoriesQuery, Suggestion } from './stories.ts';
import type { ArticleRow, StatementRow } from './tables.ts';
import type { ArchivedToken } from './tokens.ts';
import type { FeedVisit, WatchedFeed, WatchedPage } from './watching.ts';

/** An article as it was read, with what the analysis found in it. */
export interface NewArticle {
  readonly read: ReadArticle;
  /** The same article, analysed. */
  readonly doc: AnalysedArticle;
  /**
   * When its address was asked for it, in ISO 8601. An address that goes back to a text it had before then counts as a new version; without this it is
   * taken for an old copy that is added again.
   */
  readonly fetched?: string;
}

/**
 * What became of an article that was to be added.
 * added: it is new. same: it is there already, and nothing was written. version: its address had another text or headline before.
 * duplicate: it is new, and its text is that of another article in the archive; it is kept under its own address, and the text only once.
 */
export type AddResult = 'added' | 'same' | 'version' | 'duplicate';

export interface AddOutcome {
  readonly result: AddResult;
  /** Number of the article in the archive. */
  readonly article: number;
  /** Number of the version, from 1. */
  readonly version: number;
  /** The article that had the same text first; of a duplicate only. */
  readonly duplicateOf?: number;
  /** The story that it is in, where it is in one. */
  readonly story?: string;
}

/** One text that an address had, with what was said about it then. */
export interface ArchivedVersion {
  readonly article: number;
  /** From 1, in the order of arrival. */
  readonly number: number;
  /** Letter for letter as it came in. */
  readonly text: string;
  readonly sha256: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** null: the article gives no date. */
  readonly published: { readonly value: string; readonly evidence: DateEvidence } | null;
  /** When the article says it was last changed, in ISO 8601. */
  readonly modified?: string;
  readonly language: string;
  /** What a wire says this version is to the one before it. */
  readonly change?: 'update' | 'correction';
  /** A wire's note to editors. */
  readonly note?: string;
  /** When it came into the archive, in ISO 8601 and UTC. */
  readonly received: string;
}

/** An article with its latest version. */
export interface ArchivedArticle {
  readonly id: number;
  /** The id that its input gave it. */
  readonly givenId: string;
  /** Without name and password. */
  readonly url?: string;
  /** What a feed or wire knows it by. */
  readonly identifier?: string;
  /** A wire took it back: canceled for good, or withheld for now. */
  readonly withdrawn?: Withdrawal['status'];
  /** The article that had the text of the latest version first. */
  readonly duplicateOf?: number;
  readonly versions: number;
  readonly latest: ArchivedVersion;
}

/** One thing that happened to the archive. */
export interface Change {
  /** Increases from change to change and is never given twice. */
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: ChangeKind;
  readonly article?: number;
  readonly version?: number;
  /** The story an article was placed in, that stays when stories are merged or split, or that a variation is in. */
  readonly story?: string;
  /** The story an article was in before, that went into another, or that was split off. */
  readonly otherStory?: string;
  /** A person did it. */
  readonly person?: true;
}

export type ChangeKind =
  | 'article-added'
  | 'version-added'
  | 'article-withdrawn'
  | 'article-placed'
  | 'stories-merged'
  | 'story-split'
  | 'variation-rejected'
  | 'variation-restored';

/** How much is in the archive. */
export interface ArchiveCounts {
  readonly articles: number;
  readonly versions: number;
  readonly texts: number;
  readonly statements: number;
  /** Stories of which a comparison is kept, and those that have changed since they were compared, or never were. */
  readonly comparisons: number;
  readonly storiesToCompare: number;
}

/** Something wrong in an archive. */
export interface ArchiveFault {
  /**
   * structure: pages, indexes. reference: a row points at one that is not there. orphan: a row that nothing points at. count: numbers that do not add up.
   * span: a place outside its text. index: full-text search and tables differ. text: not the one that was kept.
   */
  readonly kind: 'structure' | 'reference' | 'orphan' | 'count' | 'span' | 'index' | 'text';
  /** One line for people. */
  readonly what: string;
}

/** The state of an archive: what is wrong with it, how much is in it, and what it takes on the disk, in bytes. */
export interface Examination {
  readonly sound: boolean;
  readonly faults: readonly ArchiveFault[];
  readonly counts: ArchiveCounts;
  readonly space: {
    readonly file: number;
    /** What was written last and is not yet in the file itself. */
    readonly log: number;
    /** Inside the file, for what comes next. */
    readonly free: number;
    /** Tables and indexes, the largest first. */
    readonly parts: readonly { readonly name: string; readonly bytes: number }[];
  };
}

/**
 * Articles, their versions and what they say, kept for good. What a call has answered is on the disk: it survives the end of the program and of the
 * machine. Every call happens as a whole or not at all, and any number of programs may use one archive at once.
 * All calls throw `ArchiveProblem` where the archive cannot be read or written.
 */
export interface Archive {
  /**
   * Adds articles, all or none; the outcomes stand in the order of the articles. One that is there already changes nothing. With a grouper, each that
   * was written is put into a story, in the same transaction.
   */
  add(articles: readonly NewArticle[], grouper?: Grouper): Promise<readonly AddOutcome[]>;
  /**
   * What `add` would answer for an article that is there already, so that it need not be analysed; undefined for one that it would write.
   * @param fetched as in `NewArticle`
   */
  find(read: ReadArticle, fetched?: string): Promise<AddOutcome | undefined>;
  /**
   * Marks what a wire took back; the articles that it concerns, which may be none. It is remembered, so that one that comes later is marked as it comes;
   * one that was withheld is free in a later version.
   */
  withdraw(withdrawal: Withdrawal): Promise<readonly number[]>;
  article(id: number): Promise<ArchivedArticle | undefined>;
  /** The article at an address; one without scheme, as people type it, is not found. */
  articleAt(url: string): Promise<ArchivedArticle | undefined>;
  /** All versions of an article, oldest first; none where there is no such article. */
  versions(article: number): Promise<readonly ArchivedVersion[]>;
  /** Puts articles that were added without a grouper into stories, all or none. */
  group(articles: readonly Omit<ArticleToGroup, 'story'>[], grouper: Grouper): Promise<void>;
  /** Numbers of articles that are in no story, in their order of arrival. */
  ungrouped(most?: number): Promise<readonly number[]>;
  /**
   * Looks for articles or statements in the latest versions.
   * @throws WrongRequest where nothing is looked for, or in a story that is not there, or for a cursor that is none of this search
   */
  search(query: SearchQuery): Promise<SearchResult>;
  /**
   * Stories, the newest first.
   * @throws WrongRequest for a cursor that is none
   */
  stories(query?: StoriesQuery): Promise<StoriesPage>;
  /**
   * What in the archive begins as somebody types: people, publishers, places and stories, in this order, those of most articles first. None before
   * a word has three letters.
   * @param most of each kind. Default: 4
   */
  suggest(typed: string, most?: number): Promise<readonly Suggestion[]>;
  /** Id of the story that an article is in. */
  storyOf(article: number): Promise<string | undefined>;
  /** A story with its articles, by the id that it has, or had before it went into another. */
  story(id: string): Promise<ArchivedStory | undefined>;
  /**
   * The comparison that is kept of a story, as `compareArticles` gives it; undefined where none is, or where it was made of something else than the story has
   * as it is given, or by another version of the engine.
   */
  comparison(story: Pick<ArchivedStory, 'id' | 'members'>): Promise<Report | undefined>;
  /**
   * Keeps the comparison of a story, made of `articlesOfStory(story)`, in place of the one before. Of fewer than two accounts there is nothing to keep.
   * @param patience milliseconds to wait for another program that is writing. Default: as long as every call waits
   * @returns false where the story has changed since it was read, so that nothing was kept
   */
  keepComparison(story: Pick<ArchivedStory, 'id' | 'members'>, report: Report, patience?: number): Promise<boolean>;
  /**
   * Stories of two articles or more that have changed since a comparison of them was kept, or that another version of the engine compared, the newest first.
   * @param mostArticles stories of more articles are left out
   */
  storiesToCompare(mostArticles: number): Promise<readonly string[]>;
  /**
   * A person decides that two stories are one: everything in `other` goes to `story`, until they undo it; the annotation that says so.
   * @throws WrongRequest where there is no such story
   */
  mergeStories(story: string, other: string, why?: Why): Promise<number>;
  /**
   * A person decides that articles of a story, though not all, are a story of their own, until they undo it; its id.
   * @throws WrongRequest where there is no such story, or the articles are not in it, or are all that is in it
   */
  splitStory(story: string, articles: readonly number[], why?: Why): Promise<string>;
  /**
   * A person decides that a variation of a story is none; the annotation that says so. It is known again by its keys, whatever joins the story.
   * @param variation as `variationToReject` gives it
   * @throws WrongRequest where there is no such story, its articles are not in it, it is rejected already, or no reason is given
   */
  rejectVariation(story: string, variation: RejectedVariation, why: Why): Promise<number>;
  /**
   * A person takes back what one has decided; the annotation that says so. Nothing is deleted.
   * @throws WrongRequest where there is no such annotation, it is undone already or an undo itself, or nothing is left to take back
   */
  undo(annotation: number, why?: Why): Promise<Annotation>;
  /** What people have decided, oldest first. */
  annotations(query?: AnnotationsQuery): Promise<readonly Annotation[]>;
  /**
   * Lets the owner of a token write over a network.
   * @throws WrongRequest where there is one of that name that holds
   */
  addToken(token: Pick<ArchivedToken, 'name' | 'sha256' | 'scopes'>): Promise<void>;
  /** Every token there ever was, the oldest first. They are the archive's own, and in no `dump`. */
  tokens(): Promise<readonly ArchivedToken[]>;
  /**
   * Ends a token.
   * @throws WrongRequest where none of that name holds
   */
  revokeToken(name: string): Promise<void>;
  /** What is known of a feed that is watched, by its address; undefined where it never was. */
  watchedFeed(url: string): Promise<WatchedFeed | undefined>;
  /** Writes down a visit to a feed, with the pages that it points at; how many of them were new, and how many of those were left out. */
  visitedFeed(visit: FeedVisit): Promise<{ readonly added: number; readonly left: number }>;
  /**
   * Pages that are due, of each host the one that is due for the longest.
   * @param never a time that no page can be due at, so that the clock must have gone back since; such a page is due now
   */
  duePages(now: string, never: string, most: number): Promise<readonly WatchedPage[]>;
  /** Writes down a visit to a page. */
  visitedPage(page: WatchedPage): Promise<void>;
  /** How many pages wait for their first visit, and when the next one of all is due. */
  pagesWaiting(): Promise<{ readonly count: number; readonly nextDue?: string }>;
  /** What happened after a change, oldest first; all that happened for 0. */
  changes(after: number, most?: number): Promise<readonly Change[]>;
  /** Every article in its latest version, one at a time. */
  articleRows(): AsyncIterable<ArticleRow>;
  /** Every statement of the latest versions, one at a time. */
  statementRows(): AsyncIterable<StatementRow>;
  /** Everything in the archive, as it is at one moment, as lines that `restore` takes. Nothing else may be done with this connection meanwhile. */
  dump(): AsyncIterable<string>;
  /**
   * Fills an archive that has nothing in it with the lines of another, all or none.
   * @throws WrongRequest where they are something else, with the number of the line
   */
  restore(lines: AsyncIterable<string>): Promise<void>;
  counts(): Promise<ArchiveCounts>;
  /** Looks whether everything in the archive is sound; reads all of it. */
  examine(): Promise<Examination>;
  close(): Promise<void>;
}
