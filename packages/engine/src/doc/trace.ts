import type { Span } from '../text/index.ts';

/** One decision of the analysis: a candidate that was kept or dropped, by which rule, and why. */
export interface Trace {
  /** Name of the annotator or comparison step. */
  readonly stage: string;
  readonly rule: string;
  readonly article: string;
  readonly span: Span;
  readonly outcome: 'kept' | 'dropped';
  readonly reason: string;
}

/** Takes traces; absent where nobody asks, so that a plain run pays nothing. */
export type TraceSink = (trace: Trace) => void;
