/** How a reporter stands to what he passes on by the word chosen for it. */
export type CueClass =
  | 'neutral'
  | 'endorsing'
  | 'doubting'
  | 'accusing'
  | 'praising'
  | 'denying'
  | 'promising'
  | 'threatening'
  | 'asking'
  | 'believing'
  | 'intending';

/**
 * What a cue verb takes as its content:
 * - quote: words in quotation marks, before or after, the subject perhaps behind the verb ("No," said Ortega)
 * - clause: a clause with or without "that", or words set off by commas ("the levee, Ortega said, would hold")
 * - infinitive: "to" and a verb ("vowed to rebuild")
 * - object: a noun phrase with all that hangs on it ("denied any leak", "called the levee safe", "urged the town to leave")
 * - topic: a noun phrase after a preposition ("spoke about the levee")
 * - recipient: somebody may stand between cue and content ("told reporters that")
 */
export type CueFrame = 'quote' | 'clause' | 'infinitive' | 'object' | 'topic' | 'recipient';

export interface CueVerb {
  readonly class: CueClass;
  readonly frames: ReadonlySet<CueFrame>;
}

/** Every word that an attribution can hang on. */
export interface AttributionCues {
  /** By lemma. */
  readonly verbs: ReadonlyMap<string, CueVerb>;
  /** Particles and prepositions that belong to the cue, by the verb's lemma: "[C pointed out] that", "[C warned of] floods". */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that report only with one of these particles. */
  readonly onlyWithParticle: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nouns that report as verbs do: "[S Ortega's] [C claim] [T that the levee was safe]". */
  readonly nouns: ReadonlyMap<string, CueClass>;
  /** Adjectives of mind: "[S Ortega] [C was confident] [T that the levee would hold]". */
  readonly adjectives: ReadonlySet<string>;
  /** Adverbs and participles that pass something on from nobody named: "reportedly", "allegedly". */
  readonly unsourced: ReadonlySet<string>;
  /** What makes a verb finite or a question, not a report by itself. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Words that open a reported clause: "that", "whether". */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Words after a comma or none that end a reported clause when a clause of the reporter's own follows. */
  readonly clauseClosers: ReadonlySet<string>;
  /** What somebody puts in writing: in "issued a statement saying" the one who issued it says it. */
  readonly writings: ReadonlySet<string>;
  /** Prepositions within a source: "a spokesman [for] the mayor", "members [of] the board". */
  readonly sourcePrepositions: ReadonlySet<string>;
}
