import type { Span } from '../text/index.ts';

/** What every annotation carries: an id unique in its layer, its place, and the rule that made it. */
export interface Annotation extends Span {
  readonly id: string;
  readonly rule: string;
}

/** Universal Dependencies part-of-speech tags. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Part of speech and dictionary form of the token at the same place in `AnalysedArticle.tokens`. */
export interface Word {
  readonly pos: PartOfSpeech;
  /** Lower case. */
  readonly lemma: string;
}

/** Text that stands in the article but is not the report. */
export interface Boilerplate extends Annotation {
  readonly kind: 'byline' | 'caption' | 'credit' | 'promotion' | 'link' | 'dateline' | 'author' | 'contact' | 'correction' | 'heading';
}

/**
 * A passage between quotation marks, marks included in the span, after repair of missing and reversed marks.
 * A speech that goes on over several paragraphs with the opening mark repeated is one passage a paragraph, each later one pointing back.
 */
export interface QuotedPassage extends Annotation {
  /** The words between the marks. */
  readonly inner: Span;
  /** 0 outermost, 1 a quotation within a quotation. */
  readonly depth: number;
  readonly opening: 'present' | 'missing' | 'repaired';
  readonly closing: 'present' | 'missing' | 'repaired' | 'continued';
  /** Id of the passage in the paragraph before that this one carries on. */
  readonly continues?: string;
}

/** TIMEX3 (ISO 24617-1) time expression, resolved against the article's creation time as far as the text allows. */
export interface TimeExpression extends Annotation {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2021-03-18`, `2021-W11`, `2021-03-18TMO`, `P2W`, `PRESENT_REF`, `XXXX-WXX-4` where the creation time is unknown. */
  readonly value: string;
  readonly mod?:
    | 'BEFORE'
    | 'AFTER'
    | 'ON_OR_BEFORE'
    | 'ON_OR_AFTER'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'EQUAL_OR_LESS'
    | 'EQUAL_OR_MORE'
    | 'START'
    | 'MID'
    | 'END'
    | 'APPROX';
  /** What the value was reckoned from. */
  readonly anchor: 'none' | 'creation-time' | 'event' | { readonly expression: string };
  /** stated: the text says it; implied: reckoned from an anchor; unknown: not resolvable from what the article gives. */
  readonly certainty: 'stated' | 'implied' | 'unknown';
}

/** A number in the text with what it counts. */
export interface Quantity extends Annotation {
  readonly kind: 'count' | 'ordinal' | 'percent' | 'money' | 'age' | 'measure' | 'score' | 'ratio';
  /** Lower and upper bound; equal for a single value. */
  readonly value: readonly [number, number];
  /** ISO 4217 code, unit of measure, or the lemma of what is counted (`people`, `bill`). */
  readonly unit?: string;
  readonly approximation: 'exact' | 'about' | 'more-than' | 'less-than' | 'at-least' | 'at-most';
}

export type EntityType = 'person' | 'organization' | 'place' | 'group' | 'other';

/** Words that stand for someone or something (ACE: mention), in this one article. */
export interface Mention extends Annotation {
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** The noun or name that carries it: `Marsh` in "harbour board secretary Lena Marsh". */
  readonly head: Span;
  /** Id in `Entities.entities`; absent where nothing in the article resolves it. */
  readonly entity?: string;
  /** Ids in question where the reference is open between several. */
  readonly candidates?: readonly string[];
}

/** Someone or something in the world, as far as one article tells. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name in the article, without title or role: `Lena Marsh`. For an unnamed one, its description: `a senior official`. */
  readonly name: string;
  readonly named: boolean;
  /** Every other name form used: `Marsh`. */
  readonly aliases: readonly string[];
  /** As the article words them: `harbour board secretary`. */
  readonly roles: readonly string[];
  /** Of people, the offices and trades in one form for all spellings: `attorney general`, `representative`. Of an unnamed one only where it says who: `the mayor`, not `a mayor`. */
  readonly offices?: readonly string[];
  /** Parties, places and bodies named with the roles, lower case: `republican`, `maine`. */
  readonly marks?: readonly string[];
  readonly gender?: 'female' | 'male';
  readonly number: 'singular' | 'plural';
  /** Ids of those named together that it stands for: of "Norland and Sudland" and "the two states". */
  readonly members?: readonly string[];
  /** Of a writing or speech, the id of whose it is: of "the lawsuit", who filed it. */
  readonly by?: string;
  /** Of kin and staff, the id of whose they are and as what: "his son". */
  readonly kin?: { readonly of: string; readonly noun: string };
}

export interface Entities {
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/**
 * How far the one who speaks is known: a person or body of the article; one of several; someone the article leaves unnamed; nobody given.
 * `rule` says by what: `name`, `pronoun`, `role-of-named` …; `others` are those who spoke with the one: "Ida Marsh *and Tom Rell*".
 */
export type SourceEntity =
  | { readonly kind: 'resolved'; readonly entity: string; readonly rule?: string; readonly others?: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly rule?: string }
  | {
      readonly kind: 'unnamed';
      readonly description: string;
      readonly entity?: string;
      readonly rule?: string;
      readonly others?: readonly string[];
    }
  | { readonly kind: 'none'; readonly rule?: string };

/** PARC 3 / PolNeAR attribution: a source, a cue and a content. Spans are sets since a content may be split by its cue. */
export interface Attribution extends Annotation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** As annotated in PolNeAR: quotation marks included, surrounding commas not. */
  readonly content: readonly Span[];
  readonly quotation: 'direct' | 'indirect' | 'mixed';
  /** The words inside each pair of quotation marks, marks excluded. */
  readonly quoted: readonly Span[];
  readonly sourceEntity: SourceEntity;
  /** Attribution in whose content this one stands. */
  readonly within?: string;
}

/** The unit that is aligned across accounts: something said by somebody, or in the reporter's own voice. */
export interface Statement extends Annotation {
  readonly voice: 'attributed' | 'reporter';
  /** Id in the attributions layer, for `attributed`. */
  readonly attribution?: string;
  /** Words that weaken it: `alleged`, `reportedly`, `may`. */
  readonly hedges: readonly Span[];
  /** Place of its (first) sentence. */
  readonly sentence: number;
}

/** The layers of an analysed article; each is made by one annotator. */
export interface Layers {
  readonly words: readonly Word[];
  readonly boilerplate: readonly Boilerplate[];
  readonly quotations: readonly QuotedPassage[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly entities: Entities;
  readonly attributions: readonly Attribution[];
  readonly statements: readonly Statement[];
}

export type LayerName = keyof Layers;
