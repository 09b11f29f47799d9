/** What a language's comparison of accounts needs to know about words: which differences matter, and which are only another way to write the same. */
export interface ContrastWords {
  /** Words that say little by themselves: articles, pronouns, prepositions, auxiliaries. */
  readonly functionWords: ReadonlySet<string>;
  /** Ending after an apostrophe and the word it stands for: `ll` is `will`. */
  readonly contractions: ReadonlyMap<string, string>;
  /** Contractions that change the word: `won't` is `will not`. */
  readonly irregularContractions: ReadonlyMap<string, readonly [string, string]>;
  /** Words after which `'s` is `is` and no possessive. */
  readonly takesIs: ReadonlySet<string>;
  /** Names that go by two forms, each as written or in two words of lower case: `US` and `united states`. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** Number words a style book writes out, and their digits. */
  readonly smallNumbers: ReadonlyMap<string, string>;
  /** Another spelling of a word, and the one used for comparison. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Whether two forms differ as word forms do, and not as spellings of a name: `Republican` / `Republicans`, `Indian` / `Indiana`. */
  readonly inflected: (a: string, b: string) => boolean;
}
