import type { EntityType } from '../../doc/index.ts';
import type { NameKnowledge } from '../../language/name-knowledge.ts';
import { verbAfter } from './clause-part.ts';
import type { DraftEntity, DraftMention, NamePhrase } from './draft.ts';
import { type PersonName, parsePersonName, personNamesAgree, plainName } from './person-names.ts';
import { officesAgree } from './roles.ts';
import { LOWER, MARK, type TokenFacts, UPPER } from './token-facts.ts';

/** The entities of one article while they are found. */
export class EntityRegister {
  readonly entities: DraftEntity[] = [];

  add(type: EntityType, name: string, named: boolean, number: 'singular' | 'plural', members: readonly DraftEntity[] = []): DraftEntity {
    const entity: DraftEntity = {
      order: this.entities.length,
      type,
      name,
      named,
      aliases: new Set(),
      roles: new Set(),
      offices: new Set(),
      marks: new Set(),
      gender: undefined,
      genderDoubtful: false,
      personDoubtful: false,
      number,
      mentions: 0,
      definite: false,
      members,
      by: undefined,
      kin: undefined,
      same: undefined,
    };
    this.entities.push(entity);
    return entity;
  }
}

interface Person {
  readonly entity: DraftEntity;
  name: PersonName;
  words: number;
}

/** People of one surname told apart in one article, at most. */
const MOST_BEARERS = 20;

/** Weight of the cues from which on a single word is surely a person's name: it stands twice, or beside a verb of saying. */
const CLEAR_PERSON = 1;

const SKIPPED_IN_ACRONYM = new Set(['of', 'the', 'and', 'for', '&', 'in', 'on', 'to']);

/** Joins the names of an article into entities: full names first, then what is short for one of them. */
export function chainNames(
  phrases: readonly NamePhrase[],
  facts: TokenFacts,
  names: NameKnowledge,
  register: EntityRegister,
  text: (start: number, end: number) => string,
): DraftMention[] {
  const bySurname = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  const bodies = new Map<string, DraftEntity>();
  const byLastWord = new Map<string, DraftEntity | null>();
  const byFirstWord = new Map<string, DraftEntity | null>();
  const acronyms = new Map<string, DraftEntity>();
  const linked: (DraftEntity | undefined)[] = new Array(phrases.length);
  const candidates: (DraftEntity[] | undefined)[] = new Array(phrases.length);

  const addPerson = (phrase: NamePhrase, name: PersonName): Person => {
    const entity = register.add('person', text(phrase.nameStart, phrase.end), true, 'singular');
    const person = { entity, name, words: phrase.end - phrase.nameStart };
    push(bySurname, name.surname, person);
    if (name.given !== undefined && name.given.length > 1) push(byGiven, name.given, person);
    return person;
  };

  const note = (entity: DraftEntity, phrase: NamePhrase): void => {
    if (phrase.gender !== undefined && (entity.gender === undefined || entity.genderDoubtful || phrase.courtesy)) {
      entity.gender = phrase.gender;
      entity.genderDoubtful = false;
    } else if (entity.gender === undefined && phrase.end - phrase.nameStart === 1) {
      const word = facts.lower[phrase.nameStart] as string;
      const female = names.femaleGivenNames.has(word);
      if (female !== names.maleGivenNames.has(word) && !names.sharedGivenNames.has(word)) {
        entity.gender = female ? 'female' : 'male';
        entity.genderDoubtful = true;
      }
    }
    for (const office of phrase.offices) entity.offices.add(office);
    for (const mark of phrase.marks) entity.marks.add(mark);
    if (phrase.roleEnd > phrase.roleStart) entity.roles.add(text(phrase.roleStart, phrase.roleEnd));
    for (const mark of partyAfter(phrase.end, facts, names)) entity.marks.add(mark);
  };

  const kinds = phrases.map((phrase) => decideKind(phrase, facts, names));

  // full names of people, wherever they stand: an early "Marsh" may be explained by a late "Ida Marsh"
  for (const [i, phrase] of phrases.entries()) {
    if (kinds[i] !== 'person') continue;
    const name = parsePersonName(facts.text.slice(phrase.nameStart, phrase.end), names);
    if (name.given === undefined) continue;
    const same = [...(bySurname.get(name.surname) ?? []), ...(byGiven.get(name.given) ?? [])].find(
      (person) => person.name.given !== undefined && personNamesAgree(person.name, name, names),
    );
    const person = same ?? addPerson(phrase, name);
    if (same !== undefined && phrase.end - phrase.nameStart > same.words) {
      person.entity.aliases.add(person.entity.name);
      person.entity.name = text(phrase.nameStart, phrase.end);
      if (person.name.surname !== name.surname) push(bySurname, name.surname, person);
      person.name = name;
      person.words = phrase.end - phrase.nameStart;
    }
    if (name.given.length > 1 && name.given !== person.name.given) push(byGiven, name.given, person);
    note(person.entity, phrase);
    linked[i] = person.entity;
  }

  // surnames and given names on their own: first those with a title, since "President Marsh" tells who the "Marsh" of the first line is
  const titledFirst = [...phrases.keys()].sort(
    (a, b) => Number(isTitled(phrases[b] as NamePhrase)) - Number(isTitled(phrases[a] as NamePhrase)) || a - b,
  );
  for (const i of titledFirst) {
    const phrase = phrases[i] as NamePhrase;
    if (linked[i] !== undefined || (kinds[i] !== undefined && kinds[i] !== 'person' && phrase.sure && !isBareSurname(phrase, facts)))
      continue;
    if (phrase.end - phrase.nameStart > 3) continue;
    const name = parsePersonName(facts.text.slice(phrase.nameStart, phrase.end), names);
    if (name.given !== undefined && kinds[i] !== 'person') continue;
    const before = phrase.nameStart > 0 ? (facts.lower[phrase.nameStart - 1] as string) : '';
    // "the Marsh administration" speaks of the person, "in Marsh" of a place
    if (kinds[i] === 'place' && (before === 'in' || before === 'near' || before === 'to' || before === 'from')) continue;
    if (before === 'the' && name.surname.endsWith('s') && !bySurname.has(name.surname) && bySurname.has(name.surname.slice(0, -1))) {
      // "the Marshes" are several people, none of them meant alone
      const family = bodies.get(name.surname) ?? register.add('group', text(phrase.nameStart, phrase.end), true, 'plural');
      bodies.set(name.surname, family);
      linked[i] = family;
      continue;
    }
    const bearers = bySurname.get(name.surname) ?? [];
    const people = bearers.length > 0 ? bearers : (byGiven.get(name.surname) ?? []);
    // "Jordan" is the country unless somebody has it for a surname, and "France" is it even then
    if (kinds[i] === 'place' && phrase.sure && (bearers.length === 0 || names.countries.has(name.surname))) continue;
    if (people.length > 0) {
      const fitting = choosePeople(people, phrase, name, names);
      if (fitting.length === 1) {
        linked[i] = (fitting[0] as Person).entity;
        note((fitting[0] as Person).entity, phrase);
        continue;
      }
      if (fitting.length > 1) {
        candidates[i] = fitting.map((person) => person.entity);
        continue;
      }
    }
    if (kinds[i] === 'person' && phrase.sure) {
      const person = addPerson(phrase, name);
      note(person.entity, phrase);
      linked[i] = person.entity;
    }
  }

  // bodies, places and the rest, by the whole name
  for (const [i, phrase] of phrases.entries()) {
    if (linked[i] !== undefined || candidates[i] !== undefined || kinds[i] === undefined) continue;
    if (phrase.end - phrase.nameStart < 2) continue;
    const kind = kinds[i] as EntityType;
    const key = bodyKey(phrase, facts);
    let entity = bodies.get(key);
    if (entity === undefined) {
      entity = register.add(kind, text(phrase.nameStart, phrase.end), true, kind === 'group' ? 'plural' : 'singular');
      bodies.set(key, entity);
      const words = key.split(' ');
      const initials = words
        .filter((word) => !SKIPPED_IN_ACRONYM.has(word))
        .map((word) => word[0])
        .join('');
      if (initials.length > 1 && !acronyms.has(initials)) acronyms.set(initials, entity);
      if (kind === 'organization') {
        const last = words.at(-1) as string;
        byLastWord.set(last, byLastWord.has(last) ? null : entity);
        byFirstWord.set(words[0] as string, byFirstWord.has(words[0] as string) ? null : entity);
      }
    }
    linked[i] = entity;
  }

  const people = new Set(phrases.filter((_, i) => linked[i]?.type === 'person').map((phrase) => phrase.start));
  const isPersonAt = (token: number) => people.has(token);

  // single words that are left
  const votes = new Map<string, Map<EntityType, number>>();
  for (const [i, phrase] of phrases.entries()) {
    if (linked[i] !== undefined || candidates[i] !== undefined) continue;
    const key = bodyKey(phrase, facts);
    const tally = votes.get(key) ?? new Map<EntityType, number>();
    votes.set(key, tally);
    for (const [kind, weight] of cues(phrase, kinds[i], facts, names, isPersonAt)) tally.set(kind, (tally.get(kind) ?? 0) + weight);
  }
  for (const [i, phrase] of phrases.entries()) {
    if (linked[i] !== undefined || candidates[i] !== undefined) continue;
    const key = bodyKey(phrase, facts);
    const plain = key.replaceAll('.', '');
    let entity = bodies.get(key) ?? (facts.shape[phrase.nameStart] === UPPER || key.includes('.') ? acronyms.get(plain) : undefined);
    // "the Times" of the Halden Times, "Wexcom" of Wexcom Systems
    if (entity === undefined && names.organizationHeads.has(key)) entity = byLastWord.get(key) ?? undefined;
    if (entity === undefined && kinds[i] !== 'place' && kinds[i] !== 'group') entity = byFirstWord.get(key) ?? undefined;
    if (entity === undefined) {
      const kind = winner(votes.get(key));
      entity = register.add(kind, text(phrase.nameStart, phrase.end), true, kind === 'group' ? 'plural' : 'singular');
      if (kind === 'person') {
        note(entity, phrase);
        entity.personDoubtful = entity.gender === undefined && (votes.get(key)?.get('person') ?? 0) < CLEAR_PERSON;
      }
      // "Veldon" of which nothing is known but its capital may be somebody, "Constitutions" nobody
      if (
        kind === 'other' &&
        phrase.end - phrase.nameStart === 1 &&
        facts.shape[phrase.nameStart] !== UPPER &&
        kinds[i] === undefined &&
        !facts.isWord(key) &&
        !facts.isWord(key.replace(/s$/, ''))
      )
        entity.personDoubtful = true;
      bodies.set(key, entity);
    } else if (!bodies.has(key)) bodies.set(key, entity);
    linked[i] = entity;
  }

  return phrases.map((phrase, i) => {
    const entity = linked[i];
    if (entity !== undefined) {
      const form = text(phrase.nameStart, phrase.end);
      if (form !== entity.name) entity.aliases.add(form);
    }
    return {
      start: phrase.start,
      end: phrase.end,
      headStart: phrase.nameStart,
      headEnd: phrase.end,
      form: 'name',
      rule: phrase.rule,
      entity,
      candidates: candidates[i],
      phrase,
    };
  });
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.length < MOST_BEARERS && !list.includes(value)) list.push(value);
}

function isTitled(phrase: NamePhrase): boolean {
  return phrase.courtesy || phrase.offices.length > 0;
}

function isBareSurname(phrase: NamePhrase, facts: TokenFacts): boolean {
  return phrase.end - phrase.nameStart === 1 && facts.shape[phrase.nameStart] !== UPPER;
}

function bodyKey(phrase: NamePhrase, facts: TokenFacts): string {
  return plainName(facts.lower.slice(phrase.nameStart, phrase.end).join(' '));
}

/** What kind of thing a name of several words names, with the words beside it as evidence where its own are not enough. */
function decideKind(phrase: NamePhrase, facts: TokenFacts, names: NameKnowledge): EntityType | undefined {
  if (phrase.sure || phrase.offices.length > 0) return phrase.offices.length > 0 ? 'person' : phrase.kind;
  if (phrase.end - phrase.nameStart < 2) return phrase.kind;
  if (phrase.kind === 'organization' || phrase.kind === 'place') return phrase.kind;
  const before =
    phrase.nameStart > 0 && facts.sentence[phrase.nameStart - 1] === facts.sentence[phrase.nameStart]
      ? (facts.lower[phrase.nameStart - 1] as string)
      : '';
  const first = facts.lower[phrase.nameStart] as string;
  const openingPos = facts.pos[phrase.nameStart];
  const given = names.femaleGivenNames.has(first) || names.maleGivenNames.has(first) || names.sharedGivenNames.has(first);
  // "the Blue Lantern": people's names take no article
  if (!given && (before === 'the' || before === 'a' || before === 'an'))
    return isFollowedBySpeech(phrase.end, facts, names) ? 'organization' : 'other';
  // "Build Wealth", "Very Large": words of a title
  if (!given && !facts.unheard[phrase.nameStart] && (openingPos === 'VERB' || openingPos === 'ADV' || openingPos === 'ADJ')) return 'other';
  // "Rap Album", "Iron Patriot": words of a title, too, unless they speak
  const last = facts.lower[phrase.end - 1] as string;
  if (!given && facts.isWord(first) && facts.isWord(last) && !isFollowedBySpeech(phrase.end, facts, names)) return 'other';
  if (!given && (before === 'in' || before === 'near' || before === 'at')) return 'place';
  return phrase.kind;
}

function isFollowedBySpeech(at: number, facts: TokenFacts, names: NameKnowledge): boolean {
  return at < facts.count && names.speechVerbs.has(facts.lower[at] as string);
}

/** Kinds that the words around a single name word speak for. */
function cues(
  phrase: NamePhrase,
  kind: EntityType | undefined,
  facts: TokenFacts,
  names: NameKnowledge,
  isPersonAt: (token: number) => boolean,
): (readonly [EntityType, number])[] {
  const result: (readonly [EntityType, number])[] = [];
  if (kind !== undefined) result.push([kind, phrase.sure ? 4 : 1.5]);
  const at = phrase.nameStart;
  const before = at > 0 && facts.sentence[at - 1] === facts.sentence[at] ? (facts.lower[at - 1] as string) : '';
  const after = phrase.end < facts.count ? (facts.lower[phrase.end] as string) : '';
  if (before === 'in' || before === 'near' || before === 'across') result.push(['place', 2]);
  // "Wexcom's Ida Marsh": people belong to bodies
  if (facts.clitic[phrase.end] && isPersonAt(phrase.end + 1)) result.push(['organization', 1]);
  if (before === 'the') result.push(['organization', 1]);
  const body = bodyEvidence(phrase, before, facts, names);
  if (body > 0) result.push(['organization', body]);
  if (isFollowedBySpeech(phrase.end, facts, names)) result.push(['person', 2]);
  if (names.speechVerbs.has(before)) result.push(['person', 1]);
  if (
    after === ',' &&
    (names.stateAbbreviations.has(facts.lower[phrase.end + 1] ?? '') || names.places.has(facts.lower[phrase.end + 1] ?? ''))
  )
    result.push(['place', 3]);
  // a name in mid-sentence is more often a person's than a thing's, as is one that does something
  if (facts.shape[at] === UPPER) result.push(['organization', 0.5]);
  else {
    const acts = !facts.weak[at] || facts.clitic[phrase.end] === 1 || verbAfter(phrase.end, facts, names) >= 0;
    result.push([(facts.pos[at] === 'PROPN' || facts.unheard[at] === 1) && acts ? 'person' : 'other', 0.6]);
  }
  return result;
}

/** How far of a company or club speaks what stands beside its name. "Veldon *shares* fell", "*Halden-based* Veldon", "Veldon, *a maker* of boats", "Veldon *were* beaten". */
function bodyEvidence(phrase: NamePhrase, before: string, facts: TokenFacts, names: NameKnowledge): number {
  const { lower, sentence } = facts;
  const next = phrase.end;
  if (next >= facts.count || sentence[next] !== sentence[phrase.nameStart]) return before.endsWith('-based') ? 3 : 0;
  const behind = lower[next] as string;
  let weight = 0;
  if (before.endsWith('-based')) weight += 3;
  if (names.bodyBelongings.has(behind) && facts.shape[next] === LOWER) weight += 2;
  if (facts.clitic[next] && names.bodyBelongings.has(lower[next + 1] ?? '')) weight += 1;
  if (before !== 'and' && before !== ',' && PLURAL_VERBS.has(behind)) weight += 1.5;
  if (behind === ',') {
    // "Veldon, a Halden-based maker of boats", "Veldon, which makes boats"
    const word = lower[next + 1] ?? '';
    if (word === 'which' || (word === 'based' && lower[next + 2] === 'in')) weight += 1.5;
    if (word === 'a' || word === 'an' || word === 'the') {
      for (let i = next + 2; i < Math.min(facts.count, next + 7) && sentence[i] === sentence[next]; i++) {
        const kind = lower[i] as string;
        if (names.bodyTrades.has(kind) || names.bodyNouns.has(kind)) {
          // "Marsh, a *company* director" is somebody
          const then = lower[i + 1] ?? '';
          if (!names.personRoles.has(then)) weight += 2.5;
          break;
        }
        if (facts.shape[i] === MARK || names.prepositions.has(kind)) break;
      }
    }
  }
  return weight;
}

const PLURAL_VERBS = new Set(['were', 'are', 'have']);

function winner(tally: ReadonlyMap<EntityType, number> | undefined): EntityType {
  let best: EntityType = 'other';
  let most = 0;
  for (const [kind, weight] of tally ?? []) {
    if (weight > most) {
      best = kind;
      most = weight;
    }
  }
  return best;
}

/** Of several people of one surname those whom a short mention can mean; all but one are ruled out by suffix, title, office or gender where these tell. */
function choosePeople(people: readonly Person[], phrase: NamePhrase, name: PersonName, names: NameKnowledge): Person[] {
  let fitting = people.filter((person) => name.suffix === undefined || person.name.suffix === name.suffix);
  if (fitting.length === 0) fitting = [...people];
  if (phrase.gender !== undefined)
    fitting = fitting.filter((person) => person.entity.gender === undefined || person.entity.gender === phrase.gender);
  if (phrase.offices.length > 0) {
    const holders = fitting.filter((person) =>
      phrase.offices.some((office) =>
        [...person.entity.offices].some((held) => officesAgree(office, held, names) || officesAgree(held, office, names)),
      ),
    );
    if (holders.length > 0) fitting = holders;
    // "President Marsh" of an article that names Tom Marsh Jr., a cook, is his father
    else if (name.suffix === undefined) fitting = fitting.filter((person) => person.name.suffix === undefined);
  }
  if (fitting.length > 1 && phrase.gender !== undefined) {
    const known = fitting.filter((person) => person.entity.gender === phrase.gender);
    if (known.length > 0) fitting = known;
  }
  return fitting;
}

/** Party and state in brackets or between commas after a name: "(R-Ohio)", ", D-Calif.,", "(D)". */
function partyAfter(at: number, facts: TokenFacts, names: NameKnowledge): string[] {
  const opener = facts.lower[at];
  if (opener !== '(' && opener !== ',') return [];
  const word = facts.lower[at + 1] ?? '';
  const party = word === 'r' || word.startsWith('r-') ? 'republican' : word === 'd' || word.startsWith('d-') ? 'democratic' : undefined;
  if (party === undefined || (opener === ',' && word.length < 3)) return [];
  const state = word.slice(2);
  return state === '' ? [party] : [party, names.stateAbbreviations.get(state) ?? state];
}
