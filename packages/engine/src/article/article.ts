import type { DocumentCreationTime } from './document-creation-time.ts';

/** One outlet's account as it came in. `text` is never changed: every span in the engine points into it. */
export interface Article {
  /** Short and unique within a comparison. */
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  /** The outlet that published it. Never called a source: a source is whom a statement is attributed to. */
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly createdAt: DocumentCreationTime;
  /** Its place in the order in which the accounts came in, where they are given in another: findings are named by who had them first. */
  readonly arrival?: number;
}
