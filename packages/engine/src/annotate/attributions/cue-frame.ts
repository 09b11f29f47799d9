import type { CueVerb } from '../../language/language.ts';
import { phraseFrom, type Subject, subjectBefore, withApposition } from './noun-phrase.ts';
import type { Reading, TokenRange } from './reading.ts';

/** A cue verb with its auxiliaries and particle, and who is its subject. */
export interface CueFrame {
  /** The verb itself. */
  readonly verb: number;
  readonly lemma: string;
  readonly entry: CueVerb;
  readonly group: TokenRange;
  /** A preposition that belongs to the cue and brings its content: "warned [of]". */
  readonly topic: boolean;
  readonly subject?: Subject;
  /** The subject follows: "said Ortega". */
  readonly inverted: boolean;
  /** "was described as". */
  readonly passive: boolean;
  /** The verb depends on another's subject: "…, saying that", "by saying", "and said", "went on to say". */
  readonly dependent: 'participle' | 'coordinated' | 'infinitive' | undefined;
  /** First and one past the last token of subject and verb together. */
  readonly extent: TokenRange;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'re", "'m", 'get', 'got']);
const PREPOSITIONS = new Set(['about', 'of', 'for', 'on', 'against', 'to', 'at', 'from', 'with', 'into']);
/** Forms that report whatever the tagger makes of them. */
const CERTAIN = new Set([
  'said',
  'says',
  'told',
  'tells',
  'added',
  'adds',
  'asked',
  'asks',
  'wrote',
  'tweeted',
  'argued',
  'argues',
  'claimed',
  'insisted',
  'announced',
  'declared',
  'acknowledged',
  'called',
  'noted',
  'warned',
  'vowed',
  'believes',
  'saying',
  'adding',
  'telling',
  'replied',
  'responded',
  'urged',
]);

/** The cue verb of the token `at`, where it may be one: a verb of the list, not a noun, not an adjective before its noun. */
export function cueVerbAt(reading: Reading, at: number): CueVerb | undefined {
  const word = reading.words[at];
  const text = reading.lower[at] as string;
  if (word === undefined) return undefined;
  const certain = CERTAIN.has(text);
  if (reading.tags[at] !== 'VERB' && !(certain && reading.tags[at] !== 'PROPN') && !presentTense(reading, at)) return undefined;
  const entry = reading.cues.verbs.get(word.lemma) ?? (certain ? reading.cues.verbs.get(certainLemma(text)) : undefined);
  if (!entry) return undefined;
  // "the proposed levee", "its stated aim": a participle before its noun
  const before = reading.tags[at - 1];
  const after = reading.tags[at + 1];
  if (
    (before === 'DET' || before === 'ADJ' || reading.lower[at - 1] === "'s") &&
    /(?:ed|ing)$/.test(text) &&
    (after === 'NOUN' || after === 'ADJ' || after === 'PROPN')
  )
    return undefined;
  return entry;
}

/** "the Harbour Times [reports]", "the Harbour Times [notes] the levee held": a verb after a name that was taken for a noun. */
function presentTense({ tags, lower }: Reading, at: number): boolean {
  if (tags[at] !== 'NOUN' || tags[at - 1] !== 'PROPN' || !/[^s]s$/.test(lower[at] as string)) return false;
  const after = tags[at + 1];
  return lower[at + 1] === '.' || lower[at + 1] === 'that' || after === 'DET' || after === 'PROPN' || after === 'PRON';
}

function certainLemma(form: string): string {
  return (
    {
      said: 'say',
      says: 'say',
      told: 'tell',
      tells: 'tell',
      wrote: 'write',
      saying: 'say',
      replied: 'reply',
      telling: 'tell',
      adding: 'add',
      argued: 'argue',
      argues: 'argue',
      declared: 'declare',
      acknowledged: 'acknowledge',
      noted: 'note',
      urged: 'urge',
      believes: 'believe',
    }[form] ?? form.replace(/(?:ed|s)$/, '')
  );
}

/** Verb and subject at a cue verb, looked for between `from` and `until`. */
export function cueFrameAt(reading: Reading, verb: number, entry: CueVerb, from: number, until: number): CueFrame | undefined {
  const { lower, tags, passageAt, cues } = reading;
  const lemma = cues.verbs.has(reading.words[verb]?.lemma ?? '')
    ? (reading.words[verb]?.lemma as string)
    : certainLemma(lower[verb] as string);
  let first = verb;
  let passive = false;
  let infinitive = false;
  while (first > from && passageAt[first - 1] === -1) {
    const text = lower[first - 1] as string;
    if (cues.auxiliaries.has(text) && !(text === "'s" && tags[first - 2] === 'PROPN' && !/(?:ed|ing)$/.test(lower[verb] as string))) {
      if (BE.has(text) && /(?:ed|en|t|d|own|wn)$/.test(lower[verb] as string) && !/ing$/.test(lower[verb] as string)) passive = true;
      first--;
    } else if (tags[first - 1] === 'ADV' || text === "n't" || text === 'not' || text === 'also' || text === 'never') {
      first--;
    } else if (text === 'to' && first === verb) {
      infinitive = true;
      break;
    } else break;
  }
  // "a method known as", "a plan shown to": a participle by itself is no verb of its subject
  if (first === verb && /(?:own|een|itten|worn)$/.test(lower[verb] as string)) return undefined;
  // "remarks denounced by the board"
  if (first === verb && /ed$/.test(lower[verb] as string) && lower[verb + 1] === 'by') passive = true;
  // adverbs before the subject's verb are no part of the cue where nothing precedes them: "Later said"
  const participle = /ing$/.test(lower[verb] as string) && first === verb;
  const { end, topic, particle } = afterVerb(reading, verb, lemma, until);
  const needed = cues.onlyWithParticle.get(lemma);
  if (needed && !needed.has(particle)) return undefined;
  const group = { first: adverbsTrimmed(reading, first, verb), end };
  const base = { verb, lemma, entry, group, topic, passive };

  if (infinitive) return { ...base, inverted: false, dependent: 'infinitive', extent: { first: verb - 1, end } };
  const before = first - 1 >= from ? (lower[first - 1] as string) : '';
  const subject = participle && tags[first - 1] !== 'NOUN' ? undefined : participle ? undefined : subjectBefore(reading, first, from);
  // "No," said Ortega
  if (
    entry.frames.has('quote') &&
    !passive &&
    !participle &&
    (first === verb || first === verb - 1) &&
    (before === '' || before === ',' || passageAt[first - 1] !== -1 || !subject) &&
    before !== 'and' &&
    before !== 'but'
  ) {
    let start = verb + 1;
    // "told" and "asked" never stand so with a person behind them: "told reporters"
    const phrase = lemma === 'tell' || tags[start] === 'VERB' ? undefined : phraseFrom(reading, start, until);
    // with a subject that takes up all of the clause before the verb nothing is left that could have been said
    const covered = subject !== undefined && passageAt[first - 1] === -1 && clauseBegins(reading, subject.range.first, from);
    const comesAfter = (passageAt[first - 1] !== -1 || before === ',') && !covered;
    if (phrase && comesAfter && !hasClause(reading, phrase, until) && !startsWithThat(reading, start)) {
      const range = withApposition(reading, phrase, until);
      start = range.end;
      return {
        ...base,
        group: { first: group.first, end: verb + 1 },
        topic: false,
        subject: { range },
        inverted: true,
        dependent: undefined,
        extent: { first: group.first, end: start },
      };
    }
  }
  if (participle) {
    return { ...base, inverted: false, dependent: 'participle', extent: { first: group.first, end } };
  }
  if (subject) return { ...base, subject, inverted: false, dependent: undefined, extent: { first: subject.range.first, end } };
  if (before === 'and' || before === 'but' || before === 'or' || before === ',' || before === 'then')
    return { ...base, inverted: false, dependent: 'coordinated', extent: { first: group.first, end } };
  return undefined;
}

/** Whether nothing but "but" and "and" stands between the start of the sentence and `at`. */
function clauseBegins({ tags }: Reading, at: number, from: number): boolean {
  for (let t = at - 1; t >= from; t--) if (tags[t] !== 'CCONJ' && tags[t] !== 'PUNCT') return false;
  return true;
}

function startsWithThat(reading: Reading, at: number): boolean {
  return reading.cues.clauseOpeners.has(reading.lower[at] as string);
}

/** "the levee, said Ortega, would hold" against "he thought, said the levee would hold". */
function hasClause({ tags, lower, cues, passageAt }: Reading, phrase: TokenRange, until: number): boolean {
  const next = phrase.end;
  if (next >= until) return false;
  if (passageAt[next] !== -1) return passageAt[phrase.first - 2] === -1;
  const text = lower[next] as string;
  return (tags[next] === 'VERB' && !/ing$/.test(text)) || cues.auxiliaries.has(text);
}

/** Where the cue ends behind its verb: adverb, particle, preposition. */
function afterVerb(
  { lower, tags, cues, passageAt }: Reading,
  verb: number,
  lemma: string,
  until: number,
): { end: number; topic: boolean; particle: string } {
  let at = verb + 1;
  while (at < until && tags[at] === 'ADV' && !cues.particles.get(lemma)?.has(lower[at] as string) && at < verb + 3) at++;
  const text = lower[at] ?? '';
  if (at < until && passageAt[at] === -1 && cues.particles.get(lemma)?.has(text)) {
    if (text === 'to' && tags[at + 1] === 'VERB') return { end: verb + 1, topic: false, particle: '' };
    return { end: at + 1, topic: PREPOSITIONS.has(text), particle: text };
  }
  return { end: verb + 1, topic: false, particle: '' };
}

/** "[had said]" with its auxiliaries, a leading adverb left out. */
function adverbsTrimmed({ tags, cues, lower }: Reading, first: number, verb: number): number {
  let at = first;
  while (at < verb && tags[at] === 'ADV' && !cues.auxiliaries.has(lower[at] as string)) at++;
  return at;
}
