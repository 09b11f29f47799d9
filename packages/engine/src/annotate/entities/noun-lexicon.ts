import type { EntityType } from '../../doc/index.ts';
import type { NameKnowledge } from '../../language/name-knowledge.ts';

/** What a common noun stands for, in one of its forms. */
export interface NounForm {
  readonly kind: EntityType;
  /** The singular. */
  readonly noun: string;
  readonly plural: boolean;
  /** Whether it names an office, a trade or another part that people play. */
  readonly role: boolean;
  readonly gender: 'female' | 'male' | undefined;
}

const lexicons = new WeakMap<NameKnowledge, ReadonlyMap<string, NounForm>>();

/** Every form of every noun for people, bodies and writings, so that one look-up tells what a word is. */
export function nounLexiconOf(names: NameKnowledge): ReadonlyMap<string, NounForm> {
  const known = lexicons.get(names);
  if (known !== undefined) return known;
  const lexicon = new Map<string, NounForm>();
  const enter = (word: string, form: NounForm) => {
    if (!lexicon.has(word)) lexicon.set(word, form);
  };
  const pluralsOf = new Map<string, string[]>();
  for (const [plural, singular] of names.irregularPlurals) pluralsOf.set(singular, [...(pluralsOf.get(singular) ?? []), plural]);
  const enterBoth = (noun: string, one: EntityType, several: EntityType, role: boolean) => {
    const gender = names.personKinds.get(noun);
    enter(noun, { kind: one, noun, plural: false, role, gender });
    for (const plural of [...(pluralsOf.get(noun) ?? []), `${noun}s`, ...(noun.endsWith('y') ? [`${noun.slice(0, -1)}ies`] : [])])
      enter(plural, { kind: several, noun, plural: true, role, gender });
  };
  // what is listed twice is the first: "people" a group and no plural of "person", "woman" a kind and no role
  for (const noun of names.groupNouns) enter(noun, { kind: 'group', noun, plural: true, role: false, gender: undefined });
  for (const noun of names.personKinds.keys()) if (!names.personRoles.has(noun)) enterBoth(noun, 'person', 'group', false);
  for (const noun of names.personRoles) enterBoth(noun, 'person', 'group', true);
  for (const [word, { role, gender }] of names.titles)
    if (role !== undefined && word.endsWith('.')) enter(word, { kind: 'person', noun: role, plural: false, role: true, gender });
  for (const noun of names.memberNouns) enterBoth(noun, 'person', 'group', false);
  for (const noun of names.bodyNouns) enterBoth(noun, 'organization', 'organization', false);
  for (const noun of names.documentNouns) enterBoth(noun, 'other', 'other', false);
  lexicons.set(names, lexicon);
  return lexicon;
}
