import type { NameKnowledge } from '../../language/name-knowledge.ts';

/** A person's name taken apart, lower case and without accents. */
export interface PersonName {
  /** Absent where only a surname is given. */
  readonly given?: string;
  readonly middle: readonly string[];
  readonly surname: string;
  /** `jr`, `sr`, `ii`, `iii` … */
  readonly suffix?: string;
}

const ACCENTS = /\p{M}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** Lower case without accents and periods, the form in which parts of names are compared. */
export function plainName(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase().replaceAll('.', '');
  return word.normalize('NFD').replace(ACCENTS, '').toLowerCase().replaceAll('.', '').replaceAll('’', "'");
}

/**
 * Takes a person's name apart; words as they stand in the text, without title.
 *
 * @example
 * parsePersonName(['Tomas', 'R.', 'de', 'Souza', 'Jr.'], names); // given tomas, middle r, surname souza, suffix jr
 */
export function parsePersonName(words: readonly string[], names: NameKnowledge): PersonName {
  const parts = words.map(plainName).filter((word) => word !== '' && word !== ',');
  let suffix: string | undefined;
  if (parts.length > 1 && names.nameSuffixes.has(parts.at(-1) as string)) suffix = parts.pop();
  const surname = parts.at(-1) ?? '';
  // "Ben Veld" has a given name, "Omar ben Veld" a particle
  const isGiven = (word: string, i: number) => !names.nameParticles.has(word) || (i === 0 && names.maleGivenNames.has(word));
  const before = parts.slice(0, -1).filter(isGiven);
  const [given, ...middle] = before;
  return { middle, surname, ...(given === undefined ? {} : { given }), ...(suffix === undefined ? {} : { suffix }) };
}

/** Whether two given names can be one person's: the same, an initial of it, or a short form of it. "Jim" and "James", not "Jim" and "John". */
export function givenNamesAgree(a: string, b: string, names: NameKnowledge): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const fullA = names.nicknames.get(a) ?? [];
  const fullB = names.nicknames.get(b) ?? [];
  if (fullA.includes(b) || fullB.includes(a)) return true;
  return fullA.some((full) => fullB.includes(full));
}

function surnamesAgree(a: string, b: string): boolean {
  // "Marsh-Ortega" and "Ortega" may be one; "Marsh" and "Marshall" are two
  return a === b || a.endsWith(`-${b}`) || b.endsWith(`-${a}`);
}

/**
 * Whether two names can be one person's, as far as names tell: "Jo Halloran" and "Joanna R. Halloran" can,
 * "Jo Halloran" and "Pat Halloran" cannot, nor can "Jo Halloran" and "Jo Halloran Jr.".
 */
export function personNamesAgree(a: PersonName, b: PersonName, names: NameKnowledge): boolean {
  if (a.given === undefined || b.given === undefined) {
    if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return false;
    return surnamesAgree(a.surname, b.surname);
  }
  if ((a.suffix ?? '') !== (b.suffix ?? '')) return false;
  if (surnamesAgree(a.surname, b.surname) && givenNamesAgree(a.given, b.given, names)) return middlesAgree(a.middle, b.middle);
  // "J. Edgar Marsh" and "Edgar Marsh"
  if (a.surname === b.surname && (a.middle[0] === b.given || b.middle[0] === a.given)) return a.given.length === 1 || b.given.length === 1;
  // "Ida Marsh Ortega" shortened to "Ida Marsh"
  return (
    givenNamesAgree(a.given, b.given, names) &&
    ((b.middle.length === 0 && a.middle.at(-1) === b.surname) || (a.middle.length === 0 && b.middle.at(-1) === a.surname)) &&
    a.given.length > 1 &&
    b.given.length > 1
  );
}

function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const x = a[0];
  const y = b[0];
  if (x === undefined || y === undefined || x === y) return true;
  return (x.length === 1 || y.length === 1) && x[0] === y[0];
}
