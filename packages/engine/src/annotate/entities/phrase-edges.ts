import type { NameKnowledge } from '../../language/name-knowledge.ts';
import { isRoleWord } from './roles.ts';
import { CAPITAL, LOWER, MARK, NUMBER, type TokenFacts, UPPER } from './token-facts.ts';

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
      if (word === 'that' && (pos[i] !== 'DET' || shape[at] !== LOWER || names.speechVerbs.has(lower[i - 1] ?? ''))) return start;
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
    // "well-placed and influential insiders"
    if (
      word === 'and' &&
      pos[i + 1] === 'ADJ' &&
      i > limit &&
      (pos[i - 1] === 'ADJ' || (lower[i - 1] as string).includes('-')) &&
      i + 1 < at
    ) {
      start = i - 1;
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
      (tag === 'VERB' && (word.includes('-') || (i > 0 && tag !== undefined && isParticiple(i, facts, names))))
    ) {
      start = i;
      continue;
    }
    break;
  }
  return start;
}

/** "the newly *filed* papers": a participle behind a determiner or an adverb, never behind a noun that may have done it. */
function isParticiple(at: number, facts: TokenFacts, names: NameKnowledge): boolean {
  if (!/(?:ed|en|ing)$/.test(facts.lower[at] as string)) return false;
  const before = facts.lower[at - 1] as string;
  return names.determiners.has(before) || names.possessivePronouns.has(before);
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
