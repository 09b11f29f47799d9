/**
 * What the analysis knows about one language, as data: word lists and rule tables, one file per list in the language's folder.
 * Handed to passes and annotators as a value, so that English is an argument, not an assumption.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
}
