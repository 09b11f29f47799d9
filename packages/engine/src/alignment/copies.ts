import type { Story } from '../story/index.ts';
import type { Span } from '../text/index.ts';

/** A passage that stands in two articles, word for word or nearly. */
export interface Copy {
  readonly readings: readonly [Span & { readonly article: string }, Span & { readonly article: string }];
  /** 0 to 1: share of words in common, in order. */
  readonly similarity: number;
}

/** Passages taken over from one article into another. */
export function findCopies(_story: Story): Copy[] {
  return [];
}
