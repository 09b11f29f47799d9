import type { NameKnowledge } from '../../language/name-knowledge.ts';
import { isRoleWord } from './roles.ts';
import { CAPITAL, MARK, NUMBER, type TokenFacts, UPPER } from './token-facts.ts';

/** How far a noun phrase is followed to the left, in tokens. */
const LONGEST_PREMODIFIER = 10;

/**
 * Where the noun phrase that has its name or head at `at` begins: over adjectives, nouns, names and possessors to its determiner.
 * "told reporters | the city's deputy police chief" stops at the bar.
 */
export function extendLeft(at: number, facts: TokenFacts, names: NameKnowledge): number {
  const { lower, pos, shape, sentence } = facts;
  let start = at;
  const limit = Math.max(0, at - LONGEST_PREMODIFIER);
  while (start > limit && sentence[start - 1] === sentence[at]) {
    const i = start - 1;
    const word = lower[i] as string;
    if (facts.clitic[i]) {
      if (i === 0 || shape[i - 1] === MARK || names.closedWords.has(lower[i - 1] as string)) break;
      start = i - 1;
      continue;
    }
    if (shape[i] === MARK) break;
    if (names.possessivePronouns.has(word)) return i;
    if (names.determiners.has(word)) {
      // "said that police": a conjunction
      if (word === 'that' && (pos[i] !== 'DET' || names.speechVerbs.has(lower[i - 1] ?? ''))) return start;
      start = i;
      // "all the lawyers", "half the voters"
      if (i > limit && names.quantifiers.has(lower[i - 1] as string) && sentence[i - 1] === sentence[at] && word === 'the') start = i - 1;
      return start;
    }
    if (names.quantifiers.has(word) || shape[i] === NUMBER) {
      if (shape[i] === NUMBER && (facts.text[i] as string).length === 4) break;
      start = i;
      continue;
    }
    if (names.calendarWords.has(word)) break;
    if (shape[i] === CAPITAL || shape[i] === UPPER) {
      if (names.closedWords.has(word)) break;
      start = i;
      continue;
    }
    if (names.closedWords.has(word) || names.speechVerbs.has(word)) break;
    const tag = pos[i];
    if (
      tag === 'ADJ' ||
      tag === 'NOUN' ||
      tag === 'PROPN' ||
      names.roleModifiers.has(word) ||
      names.formerWords.has(word) ||
      isRoleWord(word, names) ||
      (tag === 'VERB' && word.includes('-'))
    ) {
      start = i;
      continue;
    }
    break;
  }
  return start;
}

/** What a title or an office tells apart from its name: the words around it that mark party, place or body. */
export function marksBetween(from: number, to: number, facts: TokenFacts, names: NameKnowledge): string[] {
  const marks: string[] = [];
  for (let i = from; i < to; i++) {
    const word = facts.lower[i] as string;
    if (facts.shape[i] === MARK || names.closedWords.has(word) || facts.clitic[i]) continue;
    const country = names.demonyms.get(word);
    if (country !== undefined) marks.push(country);
    else if (word === 'democrat' || word === 'republican' || word === 'democratic' || word === 'gop')
      marks.push(word.startsWith('democrat') ? 'democratic' : 'republican');
    else if (facts.shape[i] === CAPITAL || facts.shape[i] === UPPER || names.roleModifiers.has(word)) marks.push(word);
  }
  return marks;
}
