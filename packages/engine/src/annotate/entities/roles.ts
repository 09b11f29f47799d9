import type { NameKnowledge } from '../../language/name-knowledge.ts';
import { nounLexiconOf } from './noun-lexicon.ts';
import type { TokenFacts } from './token-facts.ts';

/** Also the first part of a double office: `major-general`, `player-coach`. */
const FORMER_PREFIX = /^(?:ex|then|co|major|lieutenant|brigadier|player|director|editor|writer|singer|actor|chef)-/;

/** A role without what puts it in the past or beside another: `ex-congressman`, `co-chairwoman`. */
export function withoutPrefix(word: string): string {
  return word.includes('-') ? word.replace(FORMER_PREFIX, '') : word;
}

/** The singular of a role noun; the word itself where it is none. */
export function singularRole(word: string, names: NameKnowledge): string {
  const form = nounLexiconOf(names).get(word);
  return form?.role ? form.noun : word;
}

/** Whether a word names the part a person plays: "governor", "Sen.", "spokesmen". */
export function isRoleWord(word: string, names: NameKnowledge): boolean {
  const lexicon = nounLexiconOf(names);
  return lexicon.get(word)?.role === true || names.titles.get(word)?.role !== undefined || lexicon.get(withoutPrefix(word))?.role === true;
}

/**
 * The office a role word stands for, in one form for all its spellings: `gov.` and `governor` are `governor`,
 * "attorney general" and "press secretary" stay whole.
 */
export function officeAt(at: number, facts: TokenFacts, names: NameKnowledge): string {
  const word = withoutPrefix(facts.lower[at] as string);
  const single = names.titles.get(word)?.role ?? singularRole(word, names);
  const compound = compoundAt(at, single, facts, names);
  return compound === undefined ? (names.sameOffice.get(single) ?? single) : (names.sameOffice.get(compound) ?? compound);
}

/** The office of two words that ends at a token: "attorneys *general*", "ex-vice *president*". */
export function compoundAt(at: number, word: string, facts: TokenFacts, names: NameKnowledge): string | undefined {
  if (at === 0 || !names.compoundRoleEnds.has(word)) return undefined;
  const compound = `${singularRole(withoutPrefix(facts.lower[at - 1] as string), names)} ${word}`;
  return names.compoundRoles.has(compound) ? compound : undefined;
}

/** Whether two offices can be one: the same, the last word of the other ("leader" of a majority leader), or a wider word for it. */
export function officesAgree(asked: string, held: string, names: NameKnowledge): boolean {
  if (asked === held) return true;
  // "the secretary" of a press secretary, "the minister" of a foreign minister; not "the general" of an attorney general
  if (held.endsWith(` ${asked}`) && asked !== 'general' && asked !== 'president') return true;
  return names.widerRoles.get(asked)?.has(held) ?? false;
}
