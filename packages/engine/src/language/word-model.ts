/** What the tagger learnt about one language's words, as text that any bundler carries; written by `npm run train:words`. */
export interface WordModel {
  /** The tagger's own tags, at most 127: a part of speech, `|`, and the finer tag of the Penn Treebank. */
  readonly tags: readonly string[];
  /** Places in `tags` of those that a word may have which is not in the lexicon. */
  readonly openTags: readonly number[];
  /** A line for each class of words: the tags they have in small letters, `/`, those with a capital, both joined by commas; then the words. */
  readonly lexicon: string;
  /** A line for each finer tag: its words whose dictionary form the rules do not give, as `form=lemma`. */
  readonly lemmas: string;
  /** The eight amounts a weight can have; the first is 0. */
  readonly amounts: readonly number[];
  /** What each hashed feature says for a tag: four bits a weight, a sign and the place of its amount, in base64; a power of two of them. */
  readonly weights: string;
}

/** A language's words as the tagger needs them. */
export interface WordKnowledge {
  readonly model: WordModel;
  /** Irregular past forms and participles with their base. */
  readonly irregularVerbs: ReadonlyMap<string, string>;
  /** Irregular plurals with their singular. */
  readonly irregularNouns: ReadonlyMap<string, string>;
}
