import type { EntityType } from '../../doc/index.ts';
import type { NameKnowledge } from '../../language/name-knowledge.ts';
import { verbAfter } from './clause-part.ts';
import type { NamePhrase, NounPhrase } from './draft.ts';
import { type NounForm, nounLexiconOf } from './noun-lexicon.ts';
import { extendLeft, marksBetween } from './phrase-edges.ts';
import { compoundAt, isRoleWord, officeAt, withoutPrefix } from './roles.ts';
import { CAPITAL, LOWER, MARK, NUMBER, type TokenFacts, UPPER } from './token-facts.ts';

/** How far a noun phrase is followed to the right, in tokens. */
const LONGEST_COMPLEMENT = 9;

/** Nouns for a number of people that stand before "of": "*a handful* of insiders". */
const MEASURES = new Set([
  'one',
  'some',
  'many',
  'several',
  'most',
  'all',
  'both',
  'few',
  'handful',
  'dozens',
  'hundreds',
  'thousands',
  'group',
  'number',
  'majority',
  'couple',
  'pair',
  'none',
  'members',
  'scores',
  'two',
  'three',
  'four',
  'five',
  'half',
  'each',
  'either',
  'more',
  'any',
  'lot',
  'series',
  'team',
  'panel',
  'coalition',
]);

interface Head {
  readonly kind: EntityType;
  readonly noun: string;
  readonly plural: boolean;
  readonly office: string;
  readonly gender: 'female' | 'male' | undefined;
}

const OPINION_VERBS = new Set([
  'predict',
  'fear',
  'hope',
  'doubt',
  'see',
  'view',
  'worry',
  'expect',
  'consider',
  'question',
  'oppose',
  'support',
  'feel',
  'want',
  'say',
  'argue',
  'believe',
  'think',
  'suggest',
  'contend',
  'complain',
]);
const SOMEBODY = new Set(['someone', 'somebody']);
/** Words for a number of people that stand for them by themselves: "*Many* predict that …", "*Some* in the party". */
const COUNTED = new Set(['some', 'many', 'others', 'several', 'most', 'few']);

function headAt(at: number, facts: TokenFacts, names: NameKnowledge, lexicon: ReadonlyMap<string, NounForm>): Head | undefined {
  const word = facts.lower[at] as string;
  const form = lexicon.get(word) ?? (word.includes('-') ? lexicon.get(withoutPrefix(word)) : undefined);
  if (form === undefined) return undefined;
  const { kind, noun, gender } = form;
  if (!form.role) return { kind, noun, plural: form.plural, office: names.sameOffice.get(noun) ?? noun, gender };
  // "attorneys general" has its ending inside
  const before = at > 0 ? lexicon.get(facts.lower[at - 1] as string) : undefined;
  const plural = form.plural || (before?.role === true && before.plural && compoundAt(at, noun, facts, names) !== undefined);
  return { kind: plural ? 'group' : 'person', noun, plural, office: officeAt(at, facts, names), gender };
}

/**
 * The phrases for people, bodies and writings without a name of their own: "a senior official", "his lawyer", "prosecutors", "the report".
 * @param taken 1 for each token that a name covers
 */
export function findNounPhrases(
  facts: TokenFacts,
  names: NameKnowledge,
  taken: Uint8Array,
  phraseAt: (NamePhrase | undefined)[],
): NounPhrase[] {
  const { lower, pos, shape, sentence } = facts;
  const found: NounPhrase[] = [];
  const lexicon = nounLexiconOf(names);
  for (let i = 0; i < facts.count; i++) {
    if (taken[i] || shape[i] === MARK || shape[i] === NUMBER) continue;
    const head = headAt(i, facts, names, lexicon);
    const sameSentence = i + 1 < facts.count && sentence[i + 1] === sentence[i];
    if (head === undefined) {
      const counted = (sameSentence ? countedPeople(i, facts, names, taken) : undefined) ?? countedPlaces(i, facts, names);
      if (counted !== undefined) found.push(counted);
      continue;
    }
    if (sameSentence && continuesNoun(i + 1, facts, names, taken)) continue;
    const following = sameSentence ? phraseAt[i + 1] : undefined;
    if (
      following !== undefined &&
      following.nameStart === i + 1 &&
      head.kind === 'person' &&
      (following.kind === 'person' || following.kind === undefined || !following.sure)
    ) {
      attachRole(following, i, head, facts, names);
      continue;
    }
    let start = extendLeft(i, facts, names);
    // "that opponents of the plan": a conjunction
    if (head.plural && lower[start] === 'that' && start < i) start++;
    const first = lower[start] as string;
    let possessor = -1;
    if (names.possessivePronouns.has(first)) possessor = start;
    for (let k = i - 1; k > start && possessor < 0; k--) if (facts.clitic[k]) possessor = k - 1;
    const determined = names.determiners.has(first);
    const indefinite = first === 'a' || first === 'an' || first === 'another' || names.quantifiers.has(first);
    const definite = !indefinite && (determined || possessor >= 0);
    // "was elected governor", "to report on it": no mention without a determiner
    if (!determined && !indefinite && possessor < 0 && !head.plural && !SOMEBODY.has(head.noun)) {
      if (head.kind !== 'person' || !isCapitalisedTitle(start, i, facts)) continue;
    }
    if ((head.kind === 'other' || head.kind === 'organization') && (pos[i] === 'VERB' || pos[i] === 'AUX') && !determined && start === i)
      continue;
    // "The Times reports that …"
    if (head.kind === 'other' && names.speechVerbs.has(lower[i] as string) && i > start && taken[i - 1]) continue;
    // "the good guys who report": bare plurals of writings say too little unless a word stands before them ("court papers")
    if (head.kind === 'other' && start === i && !determined && !(head.plural && facts.weak[i] === 1)) continue;
    const wholeStart = measureStart(start, facts, names);
    const oneOf = wholeStart < start && lower[wholeStart] === 'one';
    const end = complementEnd(i + 1, facts, names, taken);
    const marks = marksBetween(start, i, facts, names);
    // "the president of the Senate" is not any president
    if (lower[i + 1] === 'of' && end > i + 1) marks.push(...marksBetween(i + 2, end, facts, names));
    found.push({
      start: wholeStart,
      end,
      head: i,
      kind: oneOf ? 'person' : head.kind,
      noun: head.noun,
      office: head.office,
      marks,
      plural: head.plural && !oneOf,
      definite: definite && wholeStart === start,
      indefinite: indefinite || wholeStart < start,
      possessor,
      gender: head.gender,
    });
  }
  return found;
}

/** "*Some* in the party think …", "*Others* say …"; not "*some* help" and not "*some* of the votes". */
function countedPeople(at: number, facts: TokenFacts, names: NameKnowledge, taken: Uint8Array): NounPhrase | undefined {
  if (!COUNTED.has(facts.lower[at] as string)) return undefined;
  const end = facts.lower[at + 1] === 'in' ? complementEnd(at + 1, facts, names, taken) : at + 1;
  const verb = verbAfter(end, facts, names);
  if (verb < 0 || verb > end + 2) return undefined;
  const word = facts.lower[verb] as string;
  if (!names.speechVerbs.has(word) && !names.auxiliaries.has(word) && !OPINION_VERBS.has(word)) return undefined;
  return {
    start: at,
    end,
    head: at,
    kind: 'group',
    noun: facts.lower[at] as string,
    office: '',
    marks: [],
    plural: true,
    definite: false,
    indefinite: true,
    possessor: -1,
    gender: undefined,
  };
}

/** "The *two* neighbouring *states*": places that were named; a bare "the states" may be any. */
function countedPlaces(at: number, facts: TokenFacts, names: NameKnowledge): NounPhrase | undefined {
  if (!names.placeNouns.has(facts.lower[at] as string)) return undefined;
  let start = at - 1;
  while (start > at - 3 && start > 0 && facts.pos[start] === 'ADJ') start--;
  if (start < 0 || facts.sentence[start] !== facts.sentence[at] || !PLACE_COUNTS.has(facts.lower[start] as string)) return undefined;
  const definite = facts.lower[start] === 'both' || (start > 0 && facts.lower[start - 1] === 'the');
  return {
    start: definite && facts.lower[start] !== 'both' ? start - 1 : start,
    end: at + 1,
    head: at,
    kind: 'place',
    noun: facts.lower[at] as string,
    office: '',
    marks: [],
    plural: true,
    definite,
    indefinite: !definite,
    possessor: -1,
    gender: undefined,
  };
}

const PLACE_COUNTS = new Set(['two', 'three', 'both']);

/** Whether the noun goes on: "police | officers", "court | papers"; not "police | said". */
function continuesNoun(at: number, facts: TokenFacts, names: NameKnowledge, taken: Uint8Array): boolean {
  if (taken[at] || facts.shape[at] !== LOWER) {
    return (
      facts.shape[at] !== MARK &&
      !taken[at] &&
      facts.shape[at] !== NUMBER &&
      !facts.clitic[at] &&
      isRoleWord(facts.lower[at] as string, names)
    );
  }
  const word = facts.lower[at] as string;
  if (names.closedWords.has(word) || names.speechVerbs.has(word) || names.calendarWords.has(word)) return false;
  // "attorney | general", which the tagger takes for an adjective
  if (compoundAt(at, word, facts, names) !== undefined) return true;
  return facts.pos[at] === 'NOUN' || (facts.pos[at] === 'X' && isRoleWord(word, names));
}

/** "Senate Majority Leader", with capitals all through, is somebody even without an article. */
function isCapitalisedTitle(start: number, head: number, facts: TokenFacts): boolean {
  if (head === start) return false;
  for (let i = start; i <= head; i++) if (facts.shape[i] === LOWER) return false;
  return facts.weak[head] === 0;
}

/** "white house press secretary *Jo Halloran*", "radio host *Jo Halloran*": the role goes to the name. */
function attachRole(phrase: NamePhrase, head: number, role: Head, facts: TokenFacts, names: NameKnowledge): void {
  const start = extendLeft(head, facts, names);
  if (start >= phrase.start) return;
  const first = facts.lower[start] as string;
  phrase.start = start;
  phrase.roleStart = names.determiners.has(first) || names.possessivePronouns.has(first) ? start + 1 : start;
  phrase.roleEnd = head + 1;
  phrase.offices.push(role.office);
  phrase.marks.push(...marksBetween(start, head, facts, names));
}

/** "one of her | lawyers" and "a handful of | insiders" begin before the bar's phrase. */
function measureStart(start: number, facts: TokenFacts, names: NameKnowledge): number {
  const of = start - 1;
  if (of < 1 || facts.lower[of] !== 'of' || facts.sentence[of] !== facts.sentence[start]) return start;
  const measure = of - 1;
  if (!MEASURES.has(facts.lower[measure] as string)) return start;
  const before = measure - 1;
  if (before >= 0 && facts.sentence[before] === facts.sentence[start]) {
    const word = facts.lower[before] as string;
    if (word === 'a' || word === 'the' || names.quantifiers.has(word)) return before;
  }
  return measure;
}

const COMPLEMENT_STARTS = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'to', 'behind', 'on', 'against', 'by']);
const CLOSE_ADJECTIVES = new Set(['familiar', 'close', 'briefed', 'involved']);

/** Where "of the committee", "for both Ida Marsh and her son", "familiar with the plan" after a head end. */
function complementEnd(from: number, facts: TokenFacts, names: NameKnowledge, taken: Uint8Array): number {
  const { lower, shape, sentence, pos } = facts;
  let end = from;
  for (let round = 0; round < 2; round++) {
    let i = end;
    if (i >= facts.count || sentence[i] !== sentence[from - 1]) return end;
    if (CLOSE_ADJECTIVES.has(lower[i] as string) && COMPLEMENT_STARTS.has(lower[i + 1] ?? '')) i++;
    const preposition = lower[i] as string;
    if (!COMPLEMENT_STARTS.has(preposition)) return end;
    const close = i > end;
    i++;
    const first = i;
    while (i < facts.count && sentence[i] === sentence[from - 1] && i - first < LONGEST_COMPLEMENT) {
      const word = lower[i] as string;
      if (taken[i] || facts.clitic[i]) i++;
      else if (names.calendarWords.has(word)) break;
      else if (names.determiners.has(word) || names.possessivePronouns.has(word) || names.quantifiers.has(word)) i++;
      else if (shape[i] === NUMBER && (facts.text[i] as string).length !== 4) i++;
      else if (shape[i] === CAPITAL || shape[i] === UPPER) i++;
      else if (
        shape[i] === LOWER &&
        !names.closedWords.has(word) &&
        !names.speechVerbs.has(word) &&
        (pos[i] === 'NOUN' || pos[i] === 'ADJ' || pos[i] === 'PROPN')
      )
        i++;
      else if (word === 'and' && i > first && taken[i + 1] && taken[i - 1] && preposition === 'for') i++;
      else break;
    }
    if (i === first) return end;
    const last = lower[i - 1] as string;
    if (names.determiners.has(last) || names.possessivePronouns.has(last) || last === 'and') return end;
    // "officials in court papers said": only a place or a body tells who they are
    const telling =
      preposition === 'of' ||
      preposition === 'for' ||
      preposition === 'from' ||
      close ||
      ((preposition === 'in' || preposition === 'at' || preposition === 'on') && (taken[i - 1] === 1 || shape[i - 1] === CAPITAL)) ||
      (preposition === 'with' && i - first <= 2 && pos[i - 1] === 'NOUN');
    if (!telling) return end;
    end = i;
  }
  return end;
}
