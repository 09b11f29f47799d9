import type { AlignmentTable, Copy } from '../alignment/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Story } from '../story/index.ts';
import type { Span } from '../text/index.ts';

/** A place in one of the compared articles. */
export interface Passage extends Span {
  readonly article: string;
}

/** One piece of information that at least two accounts report. */
export interface Point {
  readonly id: string;
  readonly kind: 'statement' | 'event' | 'fact';
  /** Story entity whose statement it is. */
  readonly speaker?: string;
  /** The words of one account that say it best. */
  readonly gist: string;
  readonly readings: readonly (Passage & { readonly statement?: string })[];
  /** Articles that were searched and do not have it. */
  readonly absent: readonly string[];
  readonly wording?: 'verbatim' | 'near-verbatim' | 'paraphrase';
  /** Accounts left when copies of one text count once. */
  readonly independent: number;
}

export type VariationType =
  | 'quote-wording'
  | 'number'
  | 'date'
  | 'name'
  | 'place'
  | 'attribution'
  | 'hedging'
  | 'negation'
  | 'outcome'
  | 'detail';

/** Accounts that report one thing and differ in it. */
export interface Variation {
  readonly point?: string;
  readonly type: VariationType;
  /** conflict: both cannot be right as written; difference: both can, but the reader is told something else. */
  readonly severity: 'conflict' | 'difference';
  /** The very words that differ, in two or more articles; `value` is the normalised form where there is one. */
  readonly readings: readonly (Passage & { readonly text: string; readonly value?: string })[];
  /** One plain sentence built from the spans. */
  readonly explanation: string;
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** Information of news value that one account alone has. */
export interface UniquePassage extends Passage {
  readonly score: number;
  readonly gist: string;
}

/** A dated happening as one account reports it. */
export interface TimelineEntry extends Passage {
  /** ISO 8601 day, month, year or time; `XXXX-WXX-4` for a weekday whose date is not known. */
  readonly date: string;
  readonly gist: string;
}

/** What several accounts of one story have in common and where they part. */
export interface Comparison {
  readonly story: Story;
  readonly table: AlignmentTable;
  readonly points: readonly Point[];
  readonly variations: readonly Variation[];
  readonly unique: readonly UniquePassage[];
  readonly copied: readonly Copy[];
  readonly timeline: readonly TimelineEntry[];
  readonly diagnostics: readonly Diagnostic[];
}
