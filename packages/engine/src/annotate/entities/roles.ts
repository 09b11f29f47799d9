import type { NameKnowledge } from '../../language/name-knowledge.ts';
import type { TokenFacts } from './token-facts.ts';

export const FORMER_PREFIX = /^(?:ex|then|co)-/;

/** The singular of a noun, as far as the lists tell; the word itself otherwise. */
export function singularOf(word: string, names: NameKnowledge, nouns: { has(word: string): boolean }): string {
  const irregular = names.irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith('s') && !nouns.has(word)) {
    const stem = word.slice(0, -1);
    if (nouns.has(stem)) return stem;
    if (word.endsWith('ies') && nouns.has(`${word.slice(0, -3)}y`)) return `${word.slice(0, -3)}y`;
  }
  return word;
}

/** Whether a word names the part a person plays: "governor", "Sen.", "spokesmen". */
export function isRoleWord(word: string, names: NameKnowledge): boolean {
  const plain = word.replace(FORMER_PREFIX, '');
  if (plain !== word) return names.personRoles.has(plain);
  return (
    names.personRoles.has(word) ||
    names.titles.get(word)?.role !== undefined ||
    names.personRoles.has(singularOf(word, names, names.personRoles))
  );
}

/**
 * The office a role word stands for, in one form for all its spellings: `gov.` and `governor` are `governor`,
 * "attorney general" and "press secretary" stay whole.
 */
export function officeAt(at: number, facts: TokenFacts, names: NameKnowledge): string {
  const word = (facts.lower[at] as string).replace(FORMER_PREFIX, '');
  // "ex-vice president"
  const before = at > 0 ? (facts.lower[at - 1] as string).replace(FORMER_PREFIX, '') : '';
  const single = names.titles.get(word)?.role ?? singularOf(word, names, names.personRoles);
  const compound = `${singularOf(before, names, names.personRoles)} ${single}`;
  if (names.compoundRoles.has(compound)) return names.sameOffice.get(compound) ?? compound;
  return names.sameOffice.get(single) ?? single;
}

/** Whether two offices can be one: the same, the last word of the other ("leader" of a majority leader), or a wider word for it. */
export function officesAgree(asked: string, held: string, names: NameKnowledge): boolean {
  if (asked === held) return true;
  // "the secretary" of a press secretary, "the minister" of a foreign minister; not "the general" of an attorney general
  if (held.endsWith(` ${asked}`) && asked !== 'general' && asked !== 'president') return true;
  return names.widerRoles.get(asked)?.has(held) ?? false;
}
