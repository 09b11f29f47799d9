/** What a token lets its owner do. add: give articles. correct: decide about stories and variations, and undo it. */
export type TokenScope = 'add' | 'correct';

/** A token that lets programs and people write to the archive over a network. The token itself is not kept. */
export interface ArchivedToken {
  /** What it is called by; no two that hold have one name. */
  readonly name: string;
  /** Of the token in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly scopes: readonly TokenScope[];
  /** ISO 8601, UTC. */
  readonly created: string;
  /** Since when it does not hold any more. */
  readonly revoked?: string;
}
