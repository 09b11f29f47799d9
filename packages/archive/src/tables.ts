import type { DateEvidence } from '@crosscheck/engine';
import type { Withdrawal } from '@crosscheck/intake';

/** An article in its latest version, as a row of a table. */
export interface ArticleRow {
  readonly article: number;
  readonly version: number;
  readonly url: string | null;
  readonly identifier: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly published_evidence: DateEvidence | null;
  readonly modified: string | null;
  readonly received: string;
  readonly language: string;
  readonly story: string | null;
  readonly withdrawn: Withdrawal['status'] | null;
  /** The article that had the same text first. */
  readonly duplicate_of: number | null;
  readonly sha256: string;
  readonly text: string;
}

/** A statement of an article's latest version, as a row of a table. */
export interface StatementRow {
  readonly article: number;
  readonly version: number;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly story: string | null;
  /** null: in the reporter's own voice, or somebody without a name. */
  readonly speaker: string | null;
  /** direct, indirect or mixed; null in the reporter's own voice. */
  readonly quotation: string | null;
  readonly cue: string | null;
  readonly hedged: boolean;
  /** In UTF-16 code units of the article's text. */
  readonly start: number;
  readonly end: number;
  /** The very words. */
  readonly text: string;
}
