import type { EntityType } from '../../doc/index.ts';
import type { NameKnowledge } from '../../language/name-knowledge.ts';
import type { NamePhrase } from './draft.ts';
import { extendLeft, marksBetween } from './phrase-edges.ts';
import { isRoleWord, officeAt } from './roles.ts';
import { CAPITAL, LOWER, MARK, NUMBER, type TokenFacts, UPPER } from './token-facts.ts';

/** No name is longer, in tokens. */
const LONGEST_NAME = 12;
const ORGANIZATION_FOR = new Set([
  'center',
  'centre',
  'committee',
  'council',
  'institute',
  'coalition',
  'campaign',
  'agency',
  'association',
  'fund',
  'society',
  'office',
  'foundation',
  'alliance',
  'union',
  'organization',
  'school',
  'centers',
  'citizens',
  'americans',
  'project',
  'academy',
  'department',
]);
/** Particles that begin a surname: "*de* Souza", not "*e* Silva". */
const FIRST_PARTICLES = new Set(['de', 'van', 'von', 'bin', 'ibn', 'del', 'della', 'di', 'du', 'dos', 'al', 'el']);
const COMPOUND = /^(?:\p{L}+-\p{Ll}\p{Ll}+$|[RDI]-\p{Lu})/u;
const INITIAL = /^\p{Lu}\.?$/u;

/** The names in an article, with what their own words tell of them, in text order. Names inside a longer one (a body before a role) come after it. */
export function findNamePhrases(facts: TokenFacts, names: NameKnowledge): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  let i = 0;
  while (i < facts.count) {
    if (facts.shape[i] === MARK || facts.shape[i] === NUMBER || !startsName(i, facts, names)) {
      i++;
      continue;
    }
    const end = runEnd(i, facts, names);
    addPhrases(i, end, facts, names, phrases);
    i = end;
  }
  return phrases;
}

function isCapital(at: number, facts: TokenFacts): boolean {
  const shape = facts.shape[at];
  return shape === CAPITAL || shape === UPPER;
}

function isGivenName(word: string, names: NameKnowledge): boolean {
  return names.femaleGivenNames.has(word) || names.maleGivenNames.has(word) || names.sharedGivenNames.has(word);
}

/** Whether a capitalised word can be part of a name inside a run that is one already. */
function continuesName(at: number, facts: TokenFacts, names: NameKnowledge): boolean {
  if (at >= facts.count || !isCapital(at, facts)) return false;
  const word = facts.lower[at] as string;
  if (word === 'us') return facts.shape[at] === UPPER;
  // "Maine-based", "R-Ohio" and a stray "Jr." name nobody
  if (COMPOUND.test(facts.text[at] as string) && !names.organizations.has(word)) return false;
  if (INITIAL.test(facts.text[at] as string) && word !== 'i') return true;
  if (names.closedWords.has(word)) return false;
  return facts.weak[at] !== 2 || isKnownName(at, facts, names);
}

/** In a line set in title case only what is known as a name is one: "*Marsh* Wins *Halden* Vote". */
function isKnownName(at: number, facts: TokenFacts, names: NameKnowledge): boolean {
  const word = facts.lower[at] as string;
  const capitals = facts.capitals.get(word) ?? 0;
  if (capitals > 0) return capitals >= (facts.smalls.get(word) ?? 0);
  if (facts.smalls.has(word)) return false;
  if (
    names.places.has(word) ||
    names.organizations.has(word) ||
    names.titles.has(word) ||
    names.demonyms.has(word) ||
    isRoleWord(word, names)
  )
    return true;
  if (isGivenName(word, names)) return !names.doubtfulGivenNames.has(word);
  if (names.organizationHeads.has(word) || names.placeHeads.has(word)) return facts.pos[at] === 'PROPN';
  // a surname behind a given name
  return at > 0 && facts.weak[at - 1] === 2 && isGivenName(facts.lower[at - 1] as string, names) && facts.pos[at] === 'PROPN';
}

/** "the *Ortega* plan", "*Halden* votes today"; not "*However*, he left" and not "*Controversial* Governor Ortega". */
function startsName(at: number, facts: TokenFacts, names: NameKnowledge): boolean {
  if (!continuesName(at, facts, names)) return false;
  const word = facts.lower[at] as string;
  // "(R)" behind a name
  if (names.nameSuffixes.has(word) || (word.length === 1 && at > 0 && facts.lower[at - 1] === '(')) return false;
  const next = at + 1 < facts.count && facts.sentence[at + 1] === facts.sentence[at] ? at + 1 : -1;
  if (names.calendarWords.has(word)) return false;
  if (!facts.weak[at]) {
    if (names.formerWords.has(word)) return false;
    // "the Times", "the House"
    if (names.organizations.has(word) || (names.organizationHeads.has(word) && at > 0 && facts.lower[at - 1] === 'the')) return true;
    return (
      !names.commonWords.has(word) || (next >= 0 && !facts.weak[next] && continuesName(next, facts, names)) || facts.shape[at] === UPPER
    );
  }
  const capitals = facts.capitals.get(word) ?? 0;
  const smalls = facts.smalls.get(word) ?? 0;
  if (names.formerWords.has(word)) return false;
  if (next >= 0 && isCapital(next, facts)) {
    const pair = `${word} ${facts.lower[next]}`;
    if (names.places.has(pair) || names.organizations.has(pair)) return true;
    if (names.titles.has(word)) return true;
    if (names.commonWords.has(word)) return names.organizationHeads.has(facts.lower[next] as string) && !facts.weak[next];
    if (isRoleWord(word, names) || names.demonyms.has(word) || names.memberAdjectives.has(word)) return true;
  } else if (names.commonWords.has(word)) return false;
  if (capitals > 0) return capitals >= smalls;
  if (smalls > 0) return false;
  if (names.places.has(word) || names.organizations.has(word) || names.peoples.has(word)) return true;
  if (isGivenName(word, names) && !names.doubtfulGivenNames.has(word)) return true;
  if (isRoleWord(word, names) || names.memberNouns.has(word) || names.demonyms.has(word)) return false;
  if (facts.shape[at] === UPPER && word.length <= 6 && !(next >= 0 && facts.shape[next] === UPPER)) return true;
  const pos = facts.pos[at];
  // "*Veldon* left", "*Veldon's* plan", "*Veldon* Rell": a word of no dictionary before a verb or name; of "*Vaccines* work" nobody can say
  if (facts.unheard[at] && next >= 0 && !/(?:ing|ed|ly)$/.test(word)) {
    const behind = facts.lower[next] as string;
    if (isCapital(next, facts) && !facts.weak[next]) return true;
    if (facts.clitic[next]) return true;
    if (
      word.endsWith('s')
        ? hasSingularVerb(next, facts)
        : behind === ',' || BEHIND_NAMES.has(facts.pos[next] as string) || /..ed$/.test(behind)
    )
      return true;
  }
  if (pos !== 'PROPN' && !(pos === 'NOUN' && next >= 0 && isCapital(next, facts) && !facts.weak[next])) return false;
  // "Backing the plan, …", "Officially, …": the tagger takes them for names now and then
  return !/(?:ing|ed|ly)$/.test(word) || (next >= 0 && isCapital(next, facts));
}

const BEHIND_NAMES: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV']);
const SINGULAR: ReadonlySet<string> = new Set(['is', 'was', 'has']);

/** "*Veldis* also demands it", "*Veldis* was late"; not "*Vaccines* also worked" and "*Vaccines* demand it". */
function hasSingularVerb(from: number, facts: TokenFacts): boolean {
  let at = from;
  while (at < facts.count && facts.pos[at] === 'ADV' && facts.sentence[at] === facts.sentence[from]) at++;
  if (at >= facts.count || facts.sentence[at] !== facts.sentence[from]) return false;
  const word = facts.lower[at] as string;
  return SINGULAR.has(word) || (facts.pos[at] === 'VERB' && /[^s]s$/.test(word));
}

function runEnd(start: number, facts: TokenFacts, names: NameKnowledge): number {
  const { lower, sentence } = facts;
  let end = start + 1;
  let withOf = false;
  while (end < facts.count && sentence[end] === sentence[start] && end - start < LONGEST_NAME) {
    const last = lower[end - 1] as string;
    const word = lower[end] as string;
    // "in Washington, D.C. | Marsh's wife": an abbreviated state ends a place
    if (
      end - start === 1 &&
      last.includes('.') &&
      lower[start - 1] === ',' &&
      (names.stateAbbreviations.has(last) || names.places.has(last))
    )
      break;
    if (facts.clitic[end]) {
      // "McDonald's", "Moody's": the name has the ending itself
      if (names.organizations.has(`${last}'s`) && end + 1 <= facts.count) return end + 1;
      break;
    }
    if (continuesName(end, facts, names)) {
      if (names.calendarWords.has(word) && !(isGivenName(last, names) && !names.calendarWords.has(last))) break;
      // "Ortega Former Mayor Ida": two things side by side
      if (names.formerWords.has(word)) break;
      end++;
      continue;
    }
    const next = end + 1 < facts.count && sentence[end + 1] === sentence[start] ? end + 1 : -1;
    if (next < 0) break;
    const nextCapital = continuesName(next, facts, names) && !names.calendarWords.has(lower[next] as string);
    if (word === '&' && nextCapital) {
      end += 2;
    } else if (names.nameParticles.has(word) && facts.shape[end] === LOWER && !names.organizationHeads.has(last)) {
      let after = next;
      if (names.nameParticles.has(lower[after] as string) && facts.shape[after] === LOWER) after++;
      if (!continuesName(after, facts, names)) break;
      end = after + 1;
    } else if (word === 'of' && (names.organizationHeadsWithOf.has(last) || names.placeHeadsWithOf.has(last))) {
      const after = lower[next] === 'the' ? next + 1 : next;
      if (!continuesName(after, facts, names) || sentence[after] !== sentence[start] || names.calendarWords.has(lower[after] as string))
        break;
      withOf = names.organizationHeadsWithOf.has(last);
      end = after + 1;
    } else if (word === 'for' && nextCapital && ORGANIZATION_FOR.has(last) && end - start > 0) {
      end += 2;
    } else if (
      word === 'and' &&
      withOf &&
      nextCapital &&
      !isGivenName(lower[next] as string, names) &&
      !names.places.has(lower[next] as string)
    ) {
      // "Department of Parks and Rivers", not "University of Halden and Ida Marsh"
      end += 2;
    } else if (word === ',' && names.nameSuffixes.has(lower[next] as string) && isCapital(next, facts)) {
      end += 2;
    } else if (facts.shape[end] === NUMBER && names.otherHeads.has(last)) {
      end++;
      break;
    } else break;
  }
  return end;
}

const HEAD_ORDER: readonly (readonly [EntityType, 'organizationHeads' | 'placeHeads' | 'otherHeads'])[] = [
  ['organization', 'organizationHeads'],
  ['place', 'placeHeads'],
  ['other', 'otherHeads'],
];

function joined(from: number, to: number, facts: TokenFacts): string {
  return to - from === 1 ? (facts.lower[from] as string) : facts.lower.slice(from, to).join(' ');
}

/** What kind of thing a run of name words without a title names, as far as its own words tell. */
function kindOf(from: number, to: number, facts: TokenFacts, names: NameKnowledge): { kind: EntityType | undefined; sure: boolean } {
  const { lower } = facts;
  const whole = joined(from, to, facts);
  if (names.organizations.has(whole)) return { kind: 'organization', sure: true };
  if (names.places.has(whole) || names.stateAbbreviations.has(whole)) return { kind: 'place', sure: true };
  if (names.peoples.has(whole)) return { kind: 'group', sure: true };
  const last = lower[to - 1] as string;
  const first = lower[from] as string;
  if (to - from === 1) {
    if (names.memberNouns.has(first) || names.demonyms.has(first)) return { kind: 'group', sure: false };
    if (first.endsWith('s') && names.memberNouns.has(first.slice(0, -1))) return { kind: 'group', sure: true };
    if (facts.shape[from] === UPPER && first.length <= 6) return { kind: 'organization', sure: false };
    if (isGivenName(first, names)) return { kind: 'person', sure: false };
    return { kind: undefined, sure: false };
  }
  // "Amendment 9"
  if (facts.shape[to - 1] === NUMBER && names.otherHeads.has(lower[to - 2] as string)) return { kind: 'other', sure: true };
  if (names.peoples.has(last)) return { kind: 'group', sure: true };
  if (names.nameSuffixes.has(last) && !names.otherHeads.has(lower[to - 2] as string)) return { kind: 'person', sure: true };
  const given = isGivenName(first, names);
  for (let of = from + 1; of < to - 1; of++) {
    if (lower[of] !== 'of') continue;
    if (names.organizationHeadsWithOf.has(lower[of - 1] as string)) return { kind: 'organization', sure: true };
    if (names.placeHeadsWithOf.has(lower[of - 1] as string)) return { kind: 'place', sure: true };
  }
  for (const [kind, list] of HEAD_ORDER) {
    // "Ida Church" and "Tom Banks" are people; "Halden Church" is a church
    if (names[list].has(last))
      return given && to - from === 2 && !names.doubtfulGivenNames.has(first) ? { kind: 'person', sure: false } : { kind, sure: true };
  }
  if (first === 'mount' || first === 'lake' || first === 'fort' || first === 'cape' || first === 'port')
    return { kind: 'place', sure: true };
  for (let i = from; i < to; i++) if (lower[i] === '&') return { kind: 'organization', sure: true };
  for (let i = from + 1; i < to - 1; i++) if (INITIAL.test(facts.text[i] as string)) return { kind: 'person', sure: true };
  if (INITIAL.test(facts.text[from] as string)) return { kind: 'person', sure: true };
  if (given && to - from <= 4) return { kind: 'person', sure: !names.doubtfulGivenNames.has(first) };
  if (
    names.places.has(`${first} ${lower[from + 1]}`) ||
    names.places.has(first) ||
    names.demonyms.has(first) ||
    names.memberAdjectives.has(first)
  )
    return { kind: 'organization', sure: false };
  for (let i = from; i < to - 1; i++) if (names.organizationHeads.has(lower[i] as string)) return { kind: 'organization', sure: false };
  return { kind: to - from <= 4 ? 'person' : 'other', sure: false };
}

/** Whether words after a title or role can be a person's name: "Jo Halloran", not "Development Agency". */
function canBePerson(from: number, to: number, facts: TokenFacts, names: NameKnowledge): boolean {
  if (to <= from || to - from > 6) return false;
  const { lower } = facts;
  const given = isGivenName(lower[from] as string, names);
  const last = lower[to - 1] as string;
  if (!given || to - from === 1) {
    if (names.organizationHeads.has(last) || names.placeHeads.has(last) || names.otherHeads.has(last)) return false;
    const whole = joined(from, to, facts);
    if (!given && (names.organizations.has(whole) || (names.places.has(whole) && (facts.capitals.get(last) ?? 0) < 2))) return false;
  }
  for (let i = from; i < to; i++) if (lower[i] === 'of' || lower[i] === '&' || lower[i] === 'and') return false;
  return !isRoleWord(last, names) || given;
}

function genderOf(from: number, to: number, facts: TokenFacts, names: NameKnowledge): 'female' | 'male' | undefined {
  if (to - from < 2) return undefined;
  for (let i = from; i < Math.min(to - 1, from + 2); i++) {
    const word = facts.lower[i] as string;
    const female = names.femaleGivenNames.has(word);
    const male = names.maleGivenNames.has(word);
    if (names.sharedGivenNames.has(word)) continue;
    if (female !== male) return female ? 'female' : 'male';
  }
  return undefined;
}

function addPhrases(from: number, to: number, facts: TokenFacts, names: NameKnowledge, phrases: NamePhrase[]): void {
  const { lower } = facts;
  let roleAt = -1;
  for (let t = to - 2; t >= from; t--) {
    const word = lower[t] as string;
    const title = names.titles.get(word);
    if (title === undefined && !isRoleWord(word, names)) continue;
    // "Tim Cook Jr.", "Jo Baker": a surname that is a trade as well
    if (title === undefined && t > from && isGivenName(lower[t - 1] as string, names) && !names.organizations.has(joined(from, t, facts)))
      continue;
    if (title !== undefined && title.role === undefined && t > from && isGivenName(lower[t - 1] as string, names)) continue;
    if (canBePerson(t + 1, to, facts, names) || (title !== undefined && title.role === undefined && to - t === 2)) roleAt = t;
    break;
  }
  if (roleAt < 0) {
    addUntitled(from, to, facts, names, phrases);
    return;
  }
  const title = names.titles.get(lower[roleAt] as string);
  const courtesy = title !== undefined && title.role === undefined;
  let roleStart = from;
  if (courtesy) roleStart = roleAt;
  // "a President Marsh would …" holds no office
  const supposed = from > 0 && lower[from - 1] === 'a';
  const offices = courtesy || supposed ? [] : [officeAt(roleAt, facts, names)];
  // "President and Commander Ida Marsh" does not come here; "Prime Minister", "Attorney General" are one office
  const nameStart = roleAt + 1;
  // "state Rep.", "former Mayor", "his lawyer Jo Baker": what stands before in small letters belongs to the role
  const start = courtesy && from === roleAt ? from : extendLeft(from, facts, names);
  if (!courtesy && start < from) roleStart = names.determiners.has(lower[start] as string) ? start + 1 : start;
  const plural = lower[roleAt] === 'sens.' || lower[roleAt] === 'reps.' || lower[roleAt] === 'govs.';
  phrases.push({
    start,
    nameStart,
    end: to,
    roleStart,
    roleEnd: courtesy ? roleStart : nameStart,
    kind: 'person',
    sure: true,
    gender: title?.gender ?? names.personKinds.get(lower[roleAt] as string) ?? genderOf(nameStart, to, facts, names),
    courtesy,
    offices,
    marks: courtesy ? [] : marksBetween(roleStart, roleAt, facts, names),
    plural,
    rule: courtesy ? 'courtesy-title' : 'title-before-name',
  });
  addInner(from, roleAt, facts, names, phrases);
}

/** The body or place that a title begins with: "*Harbour Police* Chief Ida Marsh", "*Maine* Gov. …". */
function addInner(from: number, to: number, facts: TokenFacts, names: NameKnowledge, phrases: NamePhrase[]): void {
  for (let end = to; end > from; end--) {
    const { kind, sure } = kindOf(from, end, facts, names);
    if (!sure || kind === undefined || kind === 'person' || kind === 'group' || kind === 'other') continue;
    phrases.push(plainPhrase(from, end, kind, true, 'name-in-title'));
    return;
  }
}

function plainPhrase(from: number, to: number, kind: EntityType | undefined, sure: boolean, rule: string): NamePhrase {
  return {
    start: from,
    nameStart: from,
    end: to,
    roleStart: from,
    roleEnd: from,
    kind,
    sure,
    gender: undefined,
    courtesy: false,
    offices: [],
    marks: [],
    plural: false,
    rule,
  };
}

function addUntitled(from: number, to: number, facts: TokenFacts, names: NameKnowledge, phrases: NamePhrase[]): void {
  const { lower } = facts;
  const last = lower[to - 1] as string;
  const { kind, sure } = kindOf(from, to, facts, names);
  const roleLast = isRoleWord(last, names) && !names.places.has(last) && !(sure && kind === 'organization' && to - from > 1);
  if (
    roleLast &&
    !(to - from > 1 && isGivenName(lower[to - 2] as string, names) && !names.organizations.has(joined(from, to - 1, facts)))
  ) {
    // "the House Speaker": a role without a name, left to the noun phrases; what it begins with may be a name
    if (to - from > 1) addInner(from, to - 1, facts, names, phrases);
    return;
  }
  if (to - from === 1 && (names.titles.has(lower[from] as string) || names.otherHeads.has(last))) return;
  // "Russian forces", "Democratic votes": an adjective, no name
  if (
    to - from === 1 &&
    kind === 'group' &&
    !sure &&
    facts.shape[to] === LOWER &&
    facts.pos[to] !== 'VERB' &&
    facts.pos[to] !== 'AUX' &&
    !names.closedWords.has(lower[to] ?? '')
  )
    return;
  if (
    to - from === 1 &&
    names.memberAdjectives.has(lower[from] as string) &&
    !names.organizations.has(lower[from] as string) &&
    !names.memberNouns.has(lower[from] as string)
  )
    return;
  let start = from;
  let nameStart = from;
  if (
    (kind === undefined || kind === 'person') &&
    from > 0 &&
    FIRST_PARTICLES.has(lower[from - 1] as string) &&
    facts.shape[from - 1] !== MARK &&
    facts.sentence[from - 1] === facts.sentence[from]
  ) {
    nameStart = from - 1;
    start = nameStart;
  }
  // "Australian Tom Rell": a person with where he is from
  if (to - from > 2 && !sure && names.demonyms.has(lower[from] as string) && isGivenName(lower[from + 1] as string, names)) {
    const nameStart = from + 1;
    phrases.push({
      ...plainPhrase(from, to, 'person', true, 'people-before-name'),
      nameStart,
      roleEnd: nameStart,
      gender: genderOf(nameStart, to, facts, names),
      marks: marksBetween(from, nameStart, facts, names),
    });
    return;
  }
  const phrase = plainPhrase(start, to, kind, sure, sure ? 'name' : 'name-by-form');
  phrases.push(kind === 'person' ? { ...phrase, nameStart, gender: genderOf(nameStart, to, facts, names) } : phrase);
}
