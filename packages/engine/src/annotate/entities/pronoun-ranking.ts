import type { NameKnowledge, PronounKind } from '../../language/name-knowledge.ts';
import type { ClausePart } from './clause-part.ts';
import type { DraftEntity } from './draft.ts';
import { pronounWeights } from './pronoun-weights.ts';
import { MARK, type TokenFacts } from './token-facts.ts';

/** The last mention of an entity that is still in mind. */
export interface InMind {
  readonly entity: DraftEntity;
  token: number;
  end: number;
  readonly sentence: number;
  readonly part: ClausePart;
  readonly quoted: boolean;
  readonly boilerplate: boolean;
  readonly paragraph: number;
  readonly clause: number;
  /** In a clause that hangs on another: "He said *Marsh* left". */
  readonly embedded: boolean;
  /** The first subject of its sentence. */
  readonly head: boolean;
  readonly pronoun: boolean;
}

/** Where a pronoun stands. */
export interface Place {
  readonly at: number;
  readonly sentence: number;
  readonly part: ClausePart;
  readonly kind: PronounKind;
  readonly quoted: boolean;
  /** A verb of saying stands beside it. */
  readonly saying: boolean;
  readonly boilerplate: boolean;
  readonly paragraph: number;
  readonly clause: number;
  readonly embedded: boolean;
}

/** What is known of a candidate beside its mention. */
export interface Standing {
  /** How many candidates that agree were mentioned after it. */
  readonly rank: number;
  /** It is named only behind the pronoun: "In her speech, *Marsh*". */
  readonly isAhead: boolean;
  /** It says the words the pronoun stands in. */
  readonly isSpeaker: boolean;
  readonly spokeLast: boolean;
}

/** A candidate with what was measured of it. */
export interface Ranked {
  readonly entity: DraftEntity;
  readonly features: Float64Array;
}

/** What a trainer hands in. */
export interface Training {
  /** Is told of each pronoun the token it stands at and its candidates. */
  readonly tell: (at: number, candidates: readonly Ranked[]) => void;
  /** Used in place of the learned ones, so that what is learned does not hang on what was learned before. */
  readonly weights: Float64Array;
}

/** What is measured of each candidate for a pronoun, in the order of the weights. */
export const pronounFeatureNames = [
  'sentence-back',
  'distance',
  'subject',
  'subject-here',
  'object',
  'possessive',
  'oblique',
  'parallel',
  'gender-known',
  'gender-doubted',
  'frequent',
  'quoted-outside',
  'outside-quoted',
  'speaker-of-these-words',
  'spoke-last',
  'boilerplate',
  'unnamed',
  'person-doubtful',
  'embedded',
  'embedded-before',
  'head',
  'head-before',
  'head-before-saying',
  'pronoun',
  'other-paragraph',
  'same-clause',
  'same-clause-possessive',
  'rank',
  'first-rank',
  'ahead',
  'ahead-possessive',
  'new',
  'subject-again',
] as const;

type Feature = (typeof pronounFeatureNames)[number];

const at = Object.fromEntries(pronounFeatureNames.map((name, i) => [name, i])) as Record<Feature, number>;
/** The weights in the order of the features. */
export const learnedPronounWeights = Float64Array.from(pronounFeatureNames, (name) => pronounWeights[name]);

/** Measures a candidate into `out`; every place of it is written. */
export function pronounFeatures(item: InMind, place: Place, out: Float64Array, standing: Standing): void {
  const { entity } = item;
  const { kind } = place;
  const back = place.sentence - item.sentence;
  const subject = item.part === 'subject';
  out.fill(0);
  out[at['sentence-back']] = back;
  out[at.distance] = Math.log2(1 + Math.abs(place.at - item.token));
  if (subject) {
    out[at.subject] = 1;
    if (back === 0) out[at['subject-here']] = 1;
  } else if (item.part === 'object') out[at.object] = 1;
  else if (item.part === 'possessive') out[at.possessive] = 1;
  else if (item.part === 'oblique') out[at.oblique] = 1;
  if (item.part === place.part) out[at.parallel] = 1;
  if (entity.gender !== undefined && kind.gender !== undefined && kind.gender !== 'neuter')
    out[entity.gender === kind.gender ? at['gender-known'] : at['gender-doubted']] = 1;
  out[at.frequent] = Math.log2(1 + entity.mentions);
  if (item.quoted !== place.quoted) out[place.quoted ? at['quoted-outside'] : at['outside-quoted']] = 1;
  if (standing.isSpeaker) out[at['speaker-of-these-words']] = 1;
  if (place.saying && standing.spokeLast) out[at['spoke-last']] = 1;
  if (item.boilerplate && !place.boilerplate) out[at.boilerplate] = 1;
  if (!entity.named) out[at.unnamed] = 1;
  if (entity.personDoubtful) out[at['person-doubtful']] = 1;
  if (item.embedded) out[back === 0 ? at.embedded : at['embedded-before']] = 1;
  if (item.head) {
    out[back === 0 ? at.head : at['head-before']] = 1;
    if (back === 1 && place.saying) out[at['head-before-saying']] = 1;
  }
  if (item.pronoun) out[at.pronoun] = 1;
  if (item.paragraph !== place.paragraph) out[at['other-paragraph']] = 1;
  if (back === 0 && item.clause === place.clause) {
    out[at['same-clause']] = 1;
    if (place.part === 'possessive' && subject) out[at['same-clause-possessive']] = 1;
  }
  out[at.rank] = Math.min(standing.rank, 6);
  if (standing.rank === 0) out[at['first-rank']] = 1;
  if (standing.isAhead) out[at[place.part === 'possessive' ? 'ahead-possessive' : 'ahead']] = 1;
  if (back === 1 && subject && place.part === 'subject') out[at['subject-again']] = 1;
  if (entity.mentions === 1) out[at.new] = 1;
}

export function pronounScore(features: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let i = 0; i < features.length; i++) score += (features[i] as number) * (weights[i] as number);
  return score;
}

/** For each token the number of its clause, and whether that hangs on another. */
export interface Clauses {
  readonly clause: Int32Array;
  readonly embedded: Uint8Array;
}

const OPENERS = new Set(['that', 'who', 'which', 'whom', 'whose', 'where']);
/** Conjunctions that begin no clause that hangs on another. */
const JOINING = new Set(['and', 'but', 'or', 'nor', 'yet', 'so', 'than', 'for']);

/** Reads clauses by the words that open them: "He said | Marsh left | because it rained". One pass. */
export function readClauses(facts: TokenFacts, names: NameKnowledge): Clauses {
  const { count, lower, sentence, shape } = facts;
  const clause = new Int32Array(count);
  const embedded = new Uint8Array(count);
  let number = 0;
  let depth = 0;
  let fronted = false;
  for (let i = 0; i < count; i++) {
    const first = i === 0 || sentence[i] !== sentence[i - 1];
    if (first) {
      number++;
      depth = 0;
      fronted = false;
    }
    const word = lower[i] as string;
    if (shape[i] === MARK) {
      if (word === ',' && fronted) {
        number++;
        depth = 0;
        fronted = false;
      } else if (word !== "'" && !facts.clitic[i]) number++;
    } else if (JOINING.has(word)) number++;
    else if (OPENERS.has(word) || names.conjunctions.has(word)) {
      number++;
      fronted = first;
      depth = 1;
    }
    clause[i] = number;
    embedded[i] = depth;
    // "Marsh said | he left"; not "…," said Marsh
    if (names.speechVerbs.has(word) && !first && shape[i - 1] !== MARK && i + 1 < count && shape[i + 1] !== MARK) {
      number++;
      depth = 1;
    }
  }
  return { clause, embedded };
}
