import type { AnalysedArticle, DateEvidence } from '@crosscheck/engine';
import type { ReadArticle, Withdrawal } from '@crosscheck/intake';

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
}

export type ChangeKind = 'article-added' | 'version-added' | 'article-withdrawn';

/** How much is in the archive. */
export interface ArchiveCounts {
  readonly articles: number;
  readonly versions: number;
  readonly texts: number;
  readonly statements: number;
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
  /** Adds articles, all or none; the outcomes stand in the order of the articles. One that is there already changes nothing. */
  add(articles: readonly NewArticle[]): Promise<readonly AddOutcome[]>;
  /** What `add` would answer for an article that is there already, so that it need not be analysed; undefined for one that it would write. */
  find(read: ReadArticle): Promise<AddOutcome | undefined>;
  /** Marks what a wire took back; the articles that it concerns, which may be none. */
  withdraw(withdrawal: Withdrawal): Promise<readonly number[]>;
  article(id: number): Promise<ArchivedArticle | undefined>;
  /** The article at an address; one without scheme, as people type it, is not found. */
  articleAt(url: string): Promise<ArchivedArticle | undefined>;
  /** All versions of an article, oldest first; none where there is no such article. */
  versions(article: number): Promise<readonly ArchivedVersion[]>;
  /** What happened after a change, oldest first; all that happened for 0. */
  changes(after: number, most?: number): Promise<readonly Change[]>;
  counts(): Promise<ArchiveCounts>;
  /** Looks whether everything in the archive is sound; reads all of it. */
  examine(): Promise<Examination>;
  close(): Promise<void>;
}
