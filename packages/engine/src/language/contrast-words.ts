/** How an account keeps a thing at a distance: as a claim, as hearsay, as an impression, as a charge. */
export type Hedge = 'alleged' | 'reported' | 'seeming' | 'accused';

/** A word's place in a set of words that exclude each other, and the kind of variation it makes to exchange them. */
export interface Alternative {
  readonly set: number;
  readonly group: number;
  readonly type: 'detail' | 'place' | 'name' | 'date' | 'outcome';
}

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
  /** Words by which an account keeps a thing at a distance, and how. */
  readonly hedges: ReadonlyMap<
    string,
    { readonly kind: Hedge /** Only before one of these words. */; readonly followedBy?: ReadonlySet<string> }
  >;
  /** Words that exclude each other at one place of a sentence: `video` and `phone`; words of one group mean the same. */
  readonly alternatives: ReadonlyMap<string, Alternative>;
  /** Words before a verb that put it into the future or into somebody's intention: `expected to`, `considering`. */
  readonly intentions: ReadonlySet<string>;
  /** Forms of the plainest words of saying: that somebody said it does not tell what a number or date is of. */
  readonly saying: ReadonlySet<string>;
  /** Words between a span of time and the happening it is reckoned from: `a day after`. */
  readonly reckonedFrom: ReadonlySet<string>;
  /** Whether two forms differ as word forms do, and not as spellings of a name: `Republican` / `Republicans`, `Indian` / `Indiana`. */
  readonly inflected: (a: string, b: string) => boolean;
}
