import type { NameKnowledge } from '../../language/name-knowledge.ts';
import { LOWER, MARK, type TokenFacts } from './token-facts.ts';

/** The part a phrase plays in its clause, as far as the words beside it show. */
export type ClausePart = 'subject' | 'object' | 'oblique' | 'possessive' | 'other';

const BRACKETS = new Map([
  ['(', ')'],
  ['[', ']'],
]);
/** How far the verb of a subject is looked for past an aside: "Ida Marsh (R-Ohio), the senator's sister, *said*". */
const LONGEST_ASIDE = 16;

export function isVerb(at: number, facts: TokenFacts, names: NameKnowledge): boolean {
  if (facts.shape[at] !== LOWER && facts.shape[at] !== MARK) return false;
  const word = facts.lower[at] as string;
  const pos = facts.pos[at];
  return pos === 'VERB' || pos === 'AUX' || names.auxiliaries.has(word) || (names.speechVerbs.has(word) && pos !== 'NOUN' && pos !== 'ADJ');
}

/** "Saying Marsh, *he* said, was wrong" holds no aside about Marsh. */
function isSubjectPronoun(word: string, names: NameKnowledge): boolean {
  const part = names.pronouns.get(word)?.part;
  return part === 'subject' || word === 'it';
}

/** The verb that follows a phrase ending before `end`, past asides and adverbs; -1 where something else follows. */
export function verbAfter(end: number, facts: TokenFacts, names: NameKnowledge): number {
  const { lower, sentence } = facts;
  let at = end;
  const limit = Math.min(facts.count, end + LONGEST_ASIDE);
  while (at < limit && sentence[at] === sentence[end - 1]) {
    const closer = BRACKETS.get(lower[at] as string);
    if (closer !== undefined) {
      while (at < limit && lower[at] !== closer) at++;
      at++;
      continue;
    }
    if (lower[at] === ',') {
      // an aside ends with its second comma; without one the name stood in a list or at the end of its clause
      let second = at + 1;
      while (
        second < limit &&
        lower[second] !== ',' &&
        sentence[second] === sentence[end - 1] &&
        !isSubjectPronoun(lower[second] as string, names)
      )
        second++;
      if (second >= limit || lower[second] !== ',') break;
      at = second + 1;
      continue;
    }
    const word = lower[at] as string;
    if (facts.pos[at] === 'ADV' || word === 'also' || word === 'himself' || word === 'herself' || word === 'who') {
      at++;
      continue;
    }
    return isVerb(at, facts, names) ? at : -1;
  }
  return -1;
}

/** The part the phrase over the tokens `start` to `end` plays. */
export function clausePartOf(start: number, end: number, facts: TokenFacts, names: NameKnowledge): ClausePart {
  const { lower, sentence, shape } = facts;
  if (end < facts.count && facts.clitic[end] && sentence[end] === sentence[start]) return 'possessive';
  const before = start > 0 && sentence[start - 1] === sentence[start] ? start - 1 : -1;
  const previous = before >= 0 ? (lower[before] as string) : '';
  if (
    before >= 0 &&
    names.prepositions.has(previous) &&
    previous !== 'as' &&
    previous !== 'before' &&
    previous !== 'after' &&
    previous !== 'since' &&
    previous !== 'until' &&
    previous !== 'than' &&
    previous !== 'like'
  )
    return 'oblique';
  if (verbAfter(end, facts, names) >= 0) return 'subject';
  // "Ida Marsh, *who* was born there and …, said": however long the aside is
  if (lower[end] === ',' && lower[end + 1] === 'who' && (before < 0 || (facts.pos[before] !== 'VERB' && facts.pos[before] !== 'AUX')))
    return 'subject';
  // "…," said Ida Marsh
  if (before > 0 && names.speechVerbs.has(previous) && (shape[before - 1] === MARK || sentence[before - 1] !== sentence[start]))
    return 'subject';
  if (before >= 0 && (facts.pos[before] === 'VERB' || facts.pos[before] === 'AUX' || names.speechVerbs.has(previous))) return 'object';
  return 'other';
}
