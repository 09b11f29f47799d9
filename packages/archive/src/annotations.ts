/** Why a person decided something, and who it was, as far as they said. */
export interface Why {
  readonly reason?: string;
  /** The name that they give. */
  readonly by?: string;
}

/** The very words that a variation was made of when somebody rejected it. */
export interface RejectedReading {
  readonly article: number;
  readonly version: number;
  /** Half-open, in UTF-16 code units of the version's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A variation as it was when somebody rejected it. */
export interface RejectedVariation {
  /** Its permanent names, by which it is known again. */
  readonly keys: readonly string[];
  readonly type: string;
  readonly severity: 'conflict' | 'difference';
  readonly explanation: string;
  readonly readings: readonly RejectedReading[];
}

/**
 * What a person has decided. It is kept for ever and never undone by a program; a person undoes it with another annotation, and both are kept.
 * merge: `other` went into `story`. split: `articles` left `story` for `other`. reject: a variation is none. undo: another annotation holds no longer.
 */
export interface Annotation extends Why {
  /** Increases from one to the next and is never given twice. */
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: 'merge' | 'split' | 'reject' | 'undo';
  /** The story it is about, by the id that it had then; of a split the one that stays. */
  readonly story: string;
  readonly other?: string;
  /** The articles that changed their story, or that the variation stands in. */
  readonly articles: readonly number[];
  readonly variation?: RejectedVariation;
  /** The annotation that an undo takes back. */
  readonly undoes?: number;
  /** The undo that took this one back. */
  readonly undoneBy?: number;
}

/** Which annotations are wanted; all, the oldest first, where nothing is said. */
export interface AnnotationsQuery {
  /** Those that name the story, under any id that it had, or that are about articles in it. */
  readonly story?: string;
  /** Those that came after this one. */
  readonly after?: number;
  /** How many at most. Default: all. */
  readonly limit?: number;
}
