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
    {
      readonly kind: Hedge /** Only before one of these words. */;
      readonly followedBy?: ReadonlySet<string> /** Only of a verb. */;
      readonly verbOnly?: boolean;
    }
  >;
  /** Words that exclude each other at one place of a sentence: `video` and `phone`; words of one group mean the same. */
  readonly alternatives: ReadonlyMap<string, Alternative>;
  /** Words before a verb, or before a noun and "to", that negate it: `not`, `never`; with the words after which they do not: "not only". */
  readonly negators: ReadonlyMap<string, { /** Only before one of these words. */ readonly followedBy?: ReadonlySet<string> }>;
  /** Words after a negator that take it away from the verb: "not *only*". */
  readonly notNegated: ReadonlySet<string>;
  /** Words that leave open whether what follows is so: `if`, `whether`. */
  readonly conditions: ReadonlySet<string>;
  /** Words for what goes on and what has come to an end, told of one service, shop or road. */
  readonly courses: ReadonlyMap<string, 'goes-on' | 'ends'>;
  /** Prepositions before a means: "[by] phone", "[with] a rifle". */
  readonly meansOpeners: ReadonlySet<string>;
  /** Nouns that end the name of a place of which a story seldom has two: "Sorrel [Hospital]". */
  readonly siteNouns: ReadonlySet<string>;
  /** Prepositions before the place where something is or goes. */
  readonly placePrepositions: ReadonlySet<string>;
  /** Words of charge and blame: whose word it is matters. */
  readonly contested: ReadonlySet<string>;
  /** Lemmas of cues that take a stand where `say` takes none: `claim`, `admit`. */
  readonly leaningCues: ReadonlySet<string>;
  readonly plainCues: ReadonlySet<string>;
  /** Words of the roles of those who speak for another: `spokesman`, `lawyer`. */
  readonly speaksForAnother: ReadonlySet<string>;
  /** Words before an office that make it another one: `deputy`. */
  readonly ranks: ReadonlySet<string>;
  /** Words by which an office or a number is told to be past: `former`, `initially`. */
  readonly past: ReadonlySet<string>;
  /** Nouns that count people of any kind. */
  readonly people: ReadonlySet<string>;
  /** Words before a number that has been overtaken: "up [from]", "an [earlier] estimate of". */
  readonly overtaken: ReadonlySet<string>;
  /** Words before a verb that put it into the future or into somebody's intention: `expected to`, `considering`. */
  readonly intentions: ReadonlySet<string>;
  /** Forms of the plainest words of saying: that somebody said it does not tell what a number or date is of. */
  readonly saying: ReadonlySet<string>;
  /** Words between a span of time and the happening it is reckoned from: `a day after`. */
  readonly reckonedFrom: ReadonlySet<string>;
  /** Whether two forms differ as word forms do, and not as spellings of a name: `Republican` / `Republicans`, `Indian` / `Indiana`. */
  readonly inflected: (a: string, b: string) => boolean;
}
