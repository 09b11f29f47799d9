/** What a word before a name tells of its bearer. */
export interface Title {
  /** The role in full, lower case: `Sen.` is `senator`. Absent for courtesy titles. */
  readonly role?: string;
  readonly gender?: 'female' | 'male';
}

/** What a language's newsrooms call people, bodies and places. All words lower case. */
export interface NameKnowledge {
  readonly titles: ReadonlyMap<string, Title>;
  readonly nameSuffixes: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  readonly formerWords: ReadonlySet<string>;
  readonly femaleGivenNames: ReadonlySet<string>;
  readonly maleGivenNames: ReadonlySet<string>;
  readonly sharedGivenNames: ReadonlySet<string>;
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
  readonly personRoles: ReadonlySet<string>;
  readonly personKinds: ReadonlyMap<string, 'female' | 'male' | undefined>;
  readonly kinWords: ReadonlySet<string>;
  /** Nouns that only describe somebody known: "the *billionaire*". */
  readonly epithets: ReadonlySet<string>;
  /** Trades of those who report the news. */
  readonly newsTrades: ReadonlySet<string>;
  /** Parts in politics that none of them plays. */
  readonly politicalParts: ReadonlySet<string>;
  readonly groupNouns: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
  /** Body nouns that fit nearly any body: `group`. */
  readonly wideBodyNouns: ReadonlySet<string>;
  readonly documentNouns: ReadonlySet<string>;
  /** Nouns for what somebody writes, files or says, with the kind that words for one thing share: `lawsuit` and `complaint` are `suit`. */
  readonly writingKinds: ReadonlyMap<string, string>;
  /** Verbs whose subject makes a writing: "*sent* a letter". */
  readonly makingVerbs: ReadonlySet<string>;
  readonly suingVerbs: ReadonlySet<string>;
  readonly reportingVerbs: ReadonlySet<string>;
  /** Plural nouns of places that several names may be called by: "the two *states*". */
  readonly placeNouns: ReadonlySet<string>;
  readonly sameOffice: ReadonlyMap<string, string>;
  readonly widerRoles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Last words of `compoundRoles`. */
  readonly compoundRoleEnds: ReadonlySet<string>;
  readonly compoundRoles: ReadonlySet<string>;
  /** Offices that one person holds at a time, as far as one story goes: `governor`, never `lawyer`. */
  readonly singleOffices: ReadonlySet<string>;
  readonly irregularPlurals: ReadonlyMap<string, string>;
  readonly places: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Other names of places, lower case without periods, with the one they are known by. */
  readonly placeAliases: ReadonlyMap<string, string>;
  readonly stateAbbreviations: ReadonlyMap<string, string>;
  readonly demonyms: ReadonlyMap<string, string>;
  readonly peoples: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  readonly organizationHeads: ReadonlySet<string>;
  /** What bodies have and people have not, as it stands behind a name: "*Veldon* shares". */
  readonly bodyBelongings: ReadonlySet<string>;
  /** Kinds of bodies in apposition to a name, beside the nouns of bodies: "Veldon, a *maker* of boats". */
  readonly bodyTrades: ReadonlySet<string>;
  readonly organizationHeadsWithOf: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  readonly placeHeadsWithOf: ReadonlySet<string>;
  readonly otherHeads: ReadonlySet<string>;
  readonly metonyms: ReadonlySet<string>;
  readonly memberNouns: ReadonlySet<string>;
  readonly memberAdjectives: ReadonlySet<string>;
  /** Words that are no part of a name though a sentence begins with them. */
  readonly commonWords: ReadonlySet<string>;
  /** Given names that are everyday words as well: `will`, `hope`. */
  readonly doubtfulGivenNames: ReadonlySet<string>;
  /** Days and months: capitalised, but no names of anybody. */
  readonly calendarWords: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly quantifiers: ReadonlySet<string>;
  readonly possessivePronouns: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Past and present forms of verbs of saying. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Forms of "be" and "have" and the modal verbs. */
  readonly auxiliaries: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Lower-case words that stand before a role noun: "*deputy* press secretary". */
  readonly roleModifiers: ReadonlySet<string>;
  /** Words of the closed classes, which stand in no name but after a preposition inside one. */
  readonly closedWords: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
}

/** Whom a pronoun can stand for and where in its clause it stands. */
export interface PronounKind {
  readonly person: 'first' | 'third';
  readonly gender?: 'female' | 'male' | 'neuter';
  readonly number: 'singular' | 'plural';
  readonly part: 'subject' | 'object' | 'possessive' | 'reflexive' | 'either';
}
