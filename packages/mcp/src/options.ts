import type { Archive } from '@crosscheck/archive';
import type { Article, Report } from '@crosscheck/engine';
import type { Fetcher } from '@crosscheck/fetch';

/** Compares articles; may do it elsewhere. */
export type Compare = (articles: readonly Article[]) => Promise<Report>;

/** What the tools work with. Whoever gives an archive or a fetcher closes it. */
export interface McpOptions {
  /** Where stories and articles are looked up; without one, tools that need it say so. It is only read. */
  readonly archive?: Archive;
  /** Fetches the links that a call gives, from public networks only; without one, links are refused. */
  readonly fetcher?: Fetcher;
  /**
   * Compares articles; by default here and now, which holds up other calls meanwhile. It may refuse with an error that has the `status` 503 where too much
   * is asked at once.
   */
  readonly compare?: Compare;
  /** Is told what broke that should not have; the assistant only learns that something did. */
  readonly onError?: (error: unknown) => void;
  /** Is told of messages that are none of the protocol, and of those that could not be sent; the other side is at fault. */
  readonly onOddMessage?: (problem: Error) => void;
}
