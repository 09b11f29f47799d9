import type { Span } from '../text/index.ts';

/** A statement of one article, named by its place: the article's id and the statement's id in that article's layer. */
export interface StatementRef {
  readonly article: string;
  readonly statement: string;
}

/** What one account (witness) has at a column: the statements that carry it, or its absence. */
export type Reading =
  | {
      readonly kind: 'present';
      readonly article: string;
      readonly statements: readonly string[];
      /** Statement by statement, the part that carries it: all of it, or one sentence of several. In an article that was not analysed, spans without statements. */
      readonly spans?: readonly Span[];
    }
  | { readonly kind: 'absent'; readonly article: string };

/** One piece of information that at least two accounts report; a reading for every witness, in the order of the witnesses. */
export interface Column {
  readonly readings: readonly Reading[];
  /** 0 to 1: how alike its readings are, by the aligner's measure. */
  readonly similarity: number;
}

/** The accounts of a story laid side by side. */
export interface AlignmentTable {
  readonly witnesses: readonly string[];
  readonly columns: readonly Column[];
}
