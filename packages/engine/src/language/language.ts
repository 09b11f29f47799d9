import type { AttributionCues } from './attribution-cues.ts';
import type { Alternative, ContrastWords, Hedge } from './contrast-words.ts';
import type { NameKnowledge } from './name-knowledge.ts';

/** Words that keep the full stop after them, as one language writes them; without that stop, letter case as in print. */
export interface Abbreviations {
  /** Stand before a name and never end a sentence: `Gov`, `Mr`. */
  readonly titles: ReadonlySet<string>;
  /** An abbreviation only where a number follows: `No` in "No. 3", but not in "She said no." */
  readonly beforeNumber: ReadonlySet<string>;
  /** Never end a sentence though no name need follow: `vs`, `e.g`. */
  readonly inner: ReadonlySet<string>;
  /** May stand last in a sentence, their stop then ending it as well: `Inc`, `p.m`, `Calif`. */
  readonly maybeFinal: ReadonlySet<string>;
}

import type { NumberVocabulary } from './numbers.ts';
import type { TimeVocabulary } from './times.ts';
import type { WordKnowledge } from './word-model.ts';

/** What tells a sentence's end from a stop in its middle. */
export interface SentenceWords {
  readonly abbreviations: Abbreviations;
  /** With a capital letter after an abbreviation, these open a sentence. */
  readonly starters: ReadonlySet<string>;
  /** Capitalised words that carry on after "p.m.". */
  readonly afterClockTime: ReadonlySet<string>;
  /** Verbs that carry on a quotation ending in "?" or "!". */
  readonly speechVerbs: ReadonlySet<string>;
  /** Subject pronouns, capitalised: after a closing mark they open a sentence. */
  readonly pronouns: ReadonlySet<string>;
}

/** Wording of text that is not the report, tried from the beginning of a paragraph or a sentence. */
export interface BoilerplatePattern {
  readonly rule: string;
  readonly kind: 'byline' | 'caption' | 'credit' | 'promotion' | 'link' | 'contact' | 'correction';
  readonly unit: 'paragraph' | 'sentence';
  /** Where in the article; `ends`: among its first and last paragraphs. */
  readonly place: 'anywhere' | 'ends';
  /** A longer paragraph or sentence is not tried, in UTF-16 code units. */
  readonly longest: number;
  /** Nothing is tried where this does not occur. */
  readonly needs?: string;
  readonly pattern: RegExp;
}

/** What tells text that is not the report. */
export interface BoilerplateWords {
  readonly patterns: readonly BoilerplatePattern[];
  /** Agencies and picture desks that a picture's credit names. */
  readonly agencies: ReadonlySet<string>;
  /** What stands before a credit: "Photo by", "AP Photo/". */
  readonly photoWords: RegExp;
  /** The beginning of an author box, and what only an author box says. */
  readonly authorRoles: RegExp;
  readonly authorSignals: RegExp;
  /** Place and agency before a report's first words. */
  readonly dateline: RegExp;
}

/**
 * What the analysis knows about one language, as data: word lists and rule tables, one file per list in the language's folder.
 * Handed to passes and annotators as a value, so that English is an argument, not an assumption.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly abbreviations: Abbreviations;
  readonly sentenceWords: SentenceWords;
  readonly boilerplate: BoilerplateWords;
  /** Which differences of wording between accounts matter. */
  readonly contrast: ContrastWords;
  /** What an attribution hangs on: verbs, nouns and adverbs of saying, thinking and wanting. */
  readonly cues: AttributionCues;
  /** Words, in lower case, that weaken a statement: `alleged`, `may`. */
  readonly hedges: ReadonlySet<string>;
  /** What comparing sentences needs to know of the language's words. */
  readonly vocabulary: Vocabulary;
  readonly numbers: NumberVocabulary;
  readonly times: TimeVocabulary;
  /** What people, bodies and places are called. */
  readonly names: NameKnowledge;
  /** Parts of speech and dictionary forms. */
  readonly words: WordKnowledge;
}

/** How words are brought together and how much each tells. */
export interface Vocabulary {
  /** One form for all forms of a word, of a word in lower case without accents. */
  readonly stem: (word: string) => string;
  /** Stems that carry no information of their own. */
  readonly functionWords: ReadonlySet<string>;
  /** `-ln` of the share of news articles that use a stem; stems that are not in it are rarer than all that are. */
  readonly rarity: ReadonlyMap<string, number>;
  readonly greatestRarity: number;
  readonly sayings: SayingWords;
}

/** What tells that somebody quotes a saying. */
export interface SayingWords {
  /** What a saying is called, and what tells that it is one: "proverb", "old". */
  readonly nouns: ReadonlySet<string>;
  readonly qualities: ReadonlySet<string>;
  /** First words of a saying: "whoever". */
  readonly openers: readonly (readonly string[])[];
}

export type { CueClass, CueFrame, CueVerb } from './attribution-cues.ts';
export type { WordKnowledge, WordModel } from './word-model.ts';
export type { Alternative, AttributionCues, ContrastWords, Hedge };
