import type { NameKnowledge, PronounKind } from '../../language/name-knowledge.ts';
import { type ClausePart, clausePartOf, isVerb, verbAfter } from './clause-part.ts';
import type { DraftEntity, DraftMention, NounPhrase } from './draft.ts';
import type { EntityRegister } from './name-chains.ts';
import { NamedTogether } from './named-together.ts';
import {
  type Clauses,
  type InMind,
  learnedPronounWeights,
  type Place,
  pronounFeatureNames,
  pronounFeatures,
  pronounScore,
  type Ranked,
  readClauses,
  type Training,
} from './pronoun-ranking.ts';
import { officesAgree } from './roles.ts';
import { MARK, type TokenFacts } from './token-facts.ts';

/** Sentences after which what was mentioned is out of mind for a pronoun. */
const MEMORY = 6;
/** Entities kept in mind at once; more would make a long article slow and resolve nothing. */
const IN_MIND = 40;
/** Lead of the best candidate below which a pronoun is left open between the two. */
const CLEAR_LEAD = 0.02;
/** The same for a word that only describes: "the billionaire" tells less than "he". */
const CLEAR_EPITHET = 0.6;
/** Tokens in which a clause in front of its sentence's subject is looked for. */
const LONGEST_OPENING = 25;
/** Commas in it. */
const MOST_COMMAS = 3;
/** Tokens within which a subject and an object stand in one clause. */
const LONGEST_CLAUSE = 30;

const SIBLINGS = ['sister', 'brother', 'sibling', 'twin'];
const PARENTS = ['father', 'mother', 'parent', 'dad', 'mom'];
const CHILDREN = ['son', 'daughter', 'child'];
const INVERSE_KIN: ReadonlyMap<string, readonly string[]> = new Map([
  ...SIBLINGS.map((noun) => [noun, SIBLINGS] as const),
  ...PARENTS.map((noun) => [noun, CHILDREN] as const),
  ...CHILDREN.map((noun) => [noun, PARENTS] as const),
  ['wife', ['husband', 'spouse']],
  ['husband', ['wife', 'spouse']],
]);

/** Resolves noun phrases and pronouns in the order of the text, each from what was mentioned before it. */
export class ReferenceResolver {
  private readonly facts: TokenFacts;
  private readonly names: NameKnowledge;
  private readonly register: EntityRegister;
  private readonly text: (start: number, end: number) => string;
  /** Most recent last. */
  private mind: InMind[] = [];
  private lastSpeaker: DraftEntity | undefined;
  /** Unnamed entities by the noun that names them. */
  private readonly byNoun = new Map<string, DraftEntity[]>();
  private readonly byOffice = new Map<string, DraftEntity[]>();
  /** "his son" by whose: `4 son`. */
  private readonly byPossessor = new Map<string, DraftEntity>();
  private readonly mentionEndingAt = new Map<number, DraftMention>();
  private readonly nameStartingAt = new Map<number, DraftMention>();
  private readonly clauses: Clauses;
  private readonly features = new Float64Array(pronounFeatureNames.length);
  /** The last sentence that has a subject. */
  private headOfSentence = -1;
  private readonly tell: Training['tell'] | undefined;
  private readonly weights: Float64Array;
  /** Who is named in one breath. */
  readonly together: NamedTogether;
  private readonly speakersOfParagraph: ReadonlyMap<number, ReadonlySet<DraftEntity>>;

  constructor(
    facts: TokenFacts,
    names: NameKnowledge,
    register: EntityRegister,
    text: (start: number, end: number) => string,
    nameMentions: readonly DraftMention[],
    training?: Training,
  ) {
    this.tell = training?.tell;
    this.weights = training?.weights ?? learnedPronounWeights;
    this.clauses = readClauses(facts, names);
    this.facts = facts;
    this.names = names;
    this.register = register;
    this.text = text;
    this.together = new NamedTogether(facts, register);
    const speakers = new Map<number, Set<DraftEntity>>();
    for (const mention of nameMentions) {
      if (!this.nameStartingAt.has(mention.start)) this.nameStartingAt.set(mention.start, mention);
      if (mention.entity === undefined || !this.speaks(mention)) continue;
      const paragraph = facts.paragraph[mention.start] as number;
      const set = speakers.get(paragraph) ?? new Set();
      set.add(mention.entity);
      speakers.set(paragraph, set);
    }
    this.speakersOfParagraph = speakers;
    for (const entity of register.entities) this.noteOffices(entity);
  }

  private noteOffices(entity: DraftEntity): void {
    for (const office of entity.offices) {
      const list = this.byOffice.get(office) ?? [];
      if (list.includes(entity)) continue;
      list.push(entity);
      if (list.length > IN_MIND) list.shift();
      this.byOffice.set(office, list);
    }
  }

  /** Whether a verb of saying stands right beside a mention outside quotation marks. */
  private speaks(mention: { start: number; end: number }): boolean {
    const { facts, names } = this;
    if (facts.quotation[mention.start] !== -1) return false;
    const verb = verbAfter(mention.end, facts, names);
    if (
      verb >= 0 &&
      (names.speechVerbs.has(facts.lower[verb] as string) ||
        (names.auxiliaries.has(facts.lower[verb] as string) && names.speechVerbs.has(facts.lower[verb + 1] ?? '')))
    )
      return true;
    const before = mention.start - 1;
    return (
      before >= 0 &&
      names.speechVerbs.has(facts.lower[before] as string) &&
      facts.sentence[before] === facts.sentence[mention.start] &&
      clausePartOf(mention.start, mention.end, facts, names) === 'subject'
    );
  }

  /** A name, whose entity is known already or open between people of one surname. */
  name(mention: DraftMention): void {
    if (mention.entity === undefined && mention.candidates !== undefined) {
      // newspapers call the one the story is about, mostly named first, by the bare surname, and his wife by the full name;
      // who is not named yet, or of two as prominent as each other at the end of it, stays open
      const mentioned = mention.candidates.filter((entity) => entity.mentions > 0).sort((a, b) => a.order - b.order);
      const main = mentioned.reduce<DraftEntity | undefined>(
        (best, one) => (best === undefined || one.mentions > 2 * best.mentions + 2 ? one : best),
        undefined,
      );
      if (main !== undefined) {
        mention.entity = main;
        mention.candidates = undefined;
        mention.rule = 'surname-of-main-bearer';
      }
    }
    this.remember(mention);
  }

  /** A noun phrase. `appositionOf`: the entity of the name it stands beside. */
  noun(mention: DraftMention, appositionOf: DraftEntity | undefined): void {
    const phrase = mention.noun as NounPhrase;
    const owner = phrase.possessor < 0 ? undefined : this.mentionEndingAt.get(phrase.possessor + 1)?.entity;
    const key = owner === undefined ? undefined : `${owner.order} ${phrase.noun}`;
    const same = appositionOf ?? this.subjectOfPredicate(phrase);
    if (same !== undefined) {
      mention.entity = same;
      mention.rule = appositionOf === undefined ? 'predicate' : 'apposition';
      this.addRole(same, phrase);
      if (owner !== undefined && key !== undefined) this.relate(owner, phrase.noun, key, same);
    } else {
      mention.entity =
        (key === undefined ? undefined : this.kinOf(key, phrase)) ??
        this.findTogether(phrase) ??
        (owner === undefined ? undefined : this.findKin(phrase, owner)) ??
        this.findForNoun(phrase, owner);
      const described = mention.entity === undefined && owner === undefined && !phrase.indefinite ? this.findDescribed(phrase) : undefined;
      if (described?.second !== undefined && described.lead < CLEAR_EPITHET) {
        mention.candidates = [described.best, described.second];
        mention.rule = 'epithet-open';
      } else if (described !== undefined) {
        mention.entity = described.best;
        mention.rule = 'epithet';
      } else if (mention.entity === undefined) {
        const entity = this.addUnnamed(phrase, owner);
        mention.entity = entity;
        mention.rule = 'unnamed';
        if (key !== undefined) this.byPossessor.set(key, entity);
      } else mention.rule = mention.entity.named ? 'role-of-named' : 'noun-again';
    }
    this.remember(mention);
  }

  /** "Marsh *was a lawyer*": who is said to be that. Not "the winner was a lawyer", of whom nobody knows the name. */
  private subjectOfPredicate(phrase: NounPhrase): DraftEntity | undefined {
    if (phrase.kind !== 'person' || phrase.plural || !phrase.indefinite) return undefined;
    const { lower, sentence } = this.facts;
    const copula = phrase.start - 1;
    if (copula < 1 || !COPULAS.has(lower[copula] as string) || sentence[copula] !== sentence[phrase.start]) return undefined;
    const subject = this.mentionEndingAt.get(lower[copula - 1] === 'also' ? copula - 1 : copula)?.entity;
    return subject?.type === 'person' && subject.number === 'singular' ? subject : undefined;
  }

  private kinOf(key: string, phrase: NounPhrase): DraftEntity | undefined {
    const entity = this.byPossessor.get(key);
    if (entity === undefined) return undefined;
    return phrase.gender !== undefined && entity.gender !== undefined && phrase.gender !== entity.gender
      ? undefined
      : (entity.same ?? entity);
  }

  /** Notes whose son, wife, lawyer somebody is, and for kin the other way round: who is Marsh's son has Marsh for a father. */
  private relate(owner: DraftEntity, noun: string, key: string, entity: DraftEntity): void {
    const before = this.byPossessor.get(key);
    if (before !== undefined && before !== entity && !before.named) before.same = entity;
    this.byPossessor.set(key, entity);
    if (owner.type === 'person') entity.kin ??= { of: owner, noun };
    for (const inverse of INVERSE_KIN.get(noun) ?? []) {
      const back = `${entity.order} ${inverse}`;
      if (!this.byPossessor.has(back)) this.byPossessor.set(back, owner);
    }
  }

  private addRole(entity: DraftEntity, phrase: NounPhrase): void {
    const { names } = this;
    entity.offices.add(phrase.office);
    for (const mark of phrase.marks) entity.marks.add(mark);
    const first = this.facts.lower[phrase.start] as string;
    const from = names.determiners.has(first) || names.possessivePronouns.has(first) ? phrase.start + 1 : phrase.start;
    if (phrase.end > from) entity.roles.add(this.text(from, phrase.end));
    if (phrase.gender !== undefined && entity.gender === undefined) entity.gender = phrase.gender;
    this.noteOffices(entity);
  }

  private addUnnamed(phrase: NounPhrase, owner: DraftEntity | undefined): DraftEntity {
    const named = phrase.kind === 'organization' && phrase.marks.length > 0 && this.beginsWithName(phrase);
    const entity = this.register.add(phrase.kind, this.text(phrase.start, phrase.end), named, phrase.plural ? 'plural' : 'singular');
    entity.gender = phrase.kind === 'person' ? phrase.gender : undefined;
    if (owner !== undefined && owner.type === 'person' && phrase.kind === 'person') entity.kin = { of: owner, noun: phrase.noun };
    // whose mother is not said by "his mother"
    entity.definite = phrase.definite && (owner === undefined || owner.type !== 'person') && !this.names.personKinds.has(phrase.noun);
    for (const mark of phrase.marks) entity.marks.add(mark);
    if (phrase.kind === 'person') entity.offices.add(phrase.office);
    const list = this.byNoun.get(phrase.noun) ?? [];
    list.push(entity);
    if (list.length > IN_MIND) list.shift();
    this.byNoun.set(phrase.noun, list);
    return entity;
  }

  /** "the Marsh administration", "Ortega's campaign": bodies named after somebody. */
  private beginsWithName(phrase: NounPhrase): boolean {
    return this.mentionEndingAt.get(phrase.head)?.form === 'name';
  }

  /** "The *two states*", "*both men*", "the *pair*": as many of that kind as were last named in one breath. */
  private findTogether(phrase: NounPhrase): DraftEntity | undefined {
    if (!phrase.plural) return undefined;
    let count = PAIRS.has(phrase.noun) ? 2 : 0;
    for (let i = phrase.start; i < phrase.head; i++) count = COUNTS.get(this.facts.lower[i] as string) ?? count;
    if (count === 0) return undefined;
    const own = this.facts.sentence[phrase.start] as number;
    return this.mind.findLast(({ entity, sentence }) => {
      if (entity.members.length !== count || own - sentence > MEMORY * 2) return false;
      return entity.members.every((member) => (phrase.kind === 'group' ? member.type === 'person' : member.type === phrase.kind));
    })?.entity;
  }

  /** "His *father*" of Tom Marsh Jr. is Tom Marsh; "her *sister*" of Ida Marsh is Ada Marsh, where she is the one woman of that surname. */
  private findKin(phrase: NounPhrase, owner: DraftEntity): DraftEntity | undefined {
    if (owner.type !== 'person' || !owner.named || phrase.plural || !this.names.kinWords.has(phrase.noun)) return undefined;
    const own = nameWords(owner);
    const surname = surnameOf(own, this.names);
    const isParent = phrase.noun === 'father' || phrase.noun === 'dad';
    let found: DraftEntity | undefined;
    for (const entity of this.register.entities) {
      if (entity === owner || entity.type !== 'person' || !entity.named) continue;
      const words = nameWords(entity);
      if (words.length < 2 || surnameOf(words, this.names) !== surname) continue;
      const isSenior = words.length < own.length && words.every((word, i) => word === own[i]);
      if (isSenior && isParent) return entity;
      if (entity.gender === undefined || entity.gender !== phrase.gender) continue;
      if (found !== undefined) return undefined;
      found = entity;
    }
    return found;
  }

  private findForNoun(phrase: NounPhrase, owner: DraftEntity | undefined): DraftEntity | undefined {
    if (phrase.indefinite) return undefined;
    if (phrase.kind === 'person' && phrase.definite && (owner === undefined || owner.type === 'place' || owner.type === 'organization')) {
      const named = this.findOfficeHolder(phrase, owner);
      if (named !== undefined) return named;
    }
    if (phrase.kind === 'organization' && phrase.definite && owner === undefined && !phrase.plural) {
      const body = this.findBody(phrase);
      if (body !== undefined) return body;
    }
    if (owner !== undefined && owner.type === 'person') return undefined;
    const list = this.byNoun.get(phrase.noun);
    // "prosecutors" after "federal prosecutors"; "state officials" after "city officials" are others
    const again = list?.findLast(
      (entity) =>
        entity.number === (phrase.plural ? 'plural' : 'singular') && marksFit(phrase, entity) && (phrase.definite || phrase.plural),
    );
    return again;
  }

  /** "The billionaire", "the Ohio Democrat", "the former congressman": another word for whom the story speaks of just now. */
  private findDescribed(phrase: NounPhrase): { best: DraftEntity; second: DraftEntity | undefined; lead: number } | undefined {
    if (phrase.kind !== 'person' || !phrase.definite || !this.names.epithets.has(phrase.noun)) return undefined;
    const part = clausePartOf(phrase.start, phrase.end, this.facts, this.names);
    const kind: PronounKind = {
      person: 'third',
      number: 'singular',
      part: 'either',
      ...(phrase.gender === undefined ? {} : { gender: phrase.gender }),
    };
    return this.choose(phrase.start, part, kind, false, (entity) => entity.named && !contradicts(phrase, entity, this.names));
  }

  private findOfficeHolder(phrase: NounPhrase, owner: DraftEntity | undefined): DraftEntity | undefined {
    const { names } = this;
    let pool: DraftEntity[] = this.byOffice.get(phrase.office) ?? [];
    if (pool.length === 0 || phrase.office.indexOf(' ') < 0) {
      pool = [...pool];
      for (const [held, holders] of this.byOffice)
        if (held !== phrase.office && officesAgree(phrase.office, held, names)) pool.push(...holders);
    }
    const member = names.memberNouns.has(phrase.noun);
    if (member) {
      const party = phrase.noun === 'democrat' ? 'democratic' : phrase.noun;
      for (const item of this.mind)
        if (item.entity.type === 'person' && item.entity.named && (item.entity.marks.has(party) || item.entity.offices.has(phrase.noun)))
          pool.push(item.entity);
    }
    let best: DraftEntity | undefined;
    let bestScore = -Infinity;
    for (const entity of pool) {
      if (!entity.named || entity.type !== 'person') continue;
      if (phrase.gender !== undefined && entity.gender !== undefined && phrase.gender !== entity.gender) continue;
      const fit = markOverlap(phrase, owner, entity);
      if (fit < 0) continue;
      const at = this.mind.findLastIndex((item) => item.entity === entity);
      // the office of someone not mentioned for long still names him; of two the last mentioned, then the more prominent
      const item = this.mind[at];
      const back = item === undefined ? MEMORY * 2 : (this.facts.sentence[phrase.start] as number) - item.sentence;
      const score = fit * 4 - Math.min(back, MEMORY * 2) * 0.5 + Math.log2(1 + entity.mentions);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  private findBody(phrase: NounPhrase): DraftEntity | undefined {
    const { noun } = phrase;
    for (let i = this.mind.length - 1; i >= 0; i--) {
      const { entity } = this.mind[i] as InMind;
      if (!entity.named || entity.type !== 'organization') continue;
      const words = entity.name.toLowerCase().split(' ');
      if (words.at(-1) === noun || words[0] === noun) return entity;
      const papers = noun === 'newspaper' || noun === 'paper';
      if (
        papers &&
        /(?:times|post|news|journal|herald|gazette|globe|tribune|chronicle|telegraph|guardian|press|sun|mail|star|courier|dispatch|register|record|inquirer|tellr)$/.test(
          words.at(-1) as string,
        )
      )
        return entity;
    }
    // "the group", "the company": whichever the story speaks of just now
    if (phrase.marks.length > 0 || !this.names.wideBodyNouns.has(noun)) return undefined;
    const kind: PronounKind = { person: 'third', number: 'singular', gender: 'neuter', part: 'either' };
    const part = clausePartOf(phrase.start, phrase.end, this.facts, this.names);
    return this.choose(
      phrase.start,
      part,
      kind,
      false,
      (entity) => entity.named && entity.type === 'organization' && !this.names.metonyms.has(entity.name.toLowerCase()),
    )?.best;
  }

  /** A pronoun. First persons are left to whoever knows the speaker. */
  pronoun(mention: DraftMention, kind: PronounKind): void {
    if (kind.person === 'first') return;
    const at = mention.start;
    const part: ClausePart =
      kind.part === 'possessive'
        ? 'possessive'
        : kind.part === 'subject'
          ? 'subject'
          : kind.part === 'object' || kind.part === 'reflexive'
            ? 'object'
            : this.eitherPart(at, kind);
    const choice = this.choose(at, part, kind, part === 'subject' && this.speaks(mention));
    if (choice === undefined) return;
    const { best, second, lead } = choice;
    if (second !== undefined && lead < CLEAR_LEAD) {
      mention.candidates = [best, second];
      mention.rule = 'pronoun-open';
      return;
    }
    mention.rule = 'pronoun';
    mention.entity = best;
    // whoever is "he" is somebody
    if (best.type === 'other' && (kind.gender === 'female' || kind.gender === 'male')) best.type = 'person';
    if (best.type === 'person' && best.gender === undefined && (kind.gender === 'female' || kind.gender === 'male') && lead > 1) {
      best.gender = kind.gender;
      best.genderDoubtful = false;
    }
    this.remember(mention, part);
  }

  /**
   * Whom a word at `at` speaks of, of all that are in mind.
   * @param saying whether a verb of saying stands beside it: "he said" goes on with the last speaker
   */
  private choose(
    at: number,
    part: ClausePart,
    kind: PronounKind,
    saying: boolean,
    fits: (entity: DraftEntity) => boolean = () => true,
  ): { best: DraftEntity; second: DraftEntity | undefined; lead: number } | undefined {
    const { facts } = this;
    const own = facts.sentence[at] as number;
    const quoted = facts.quotation[at] !== -1;
    const speakers = quoted ? this.speakersOfParagraph.get(facts.paragraph[at] as number) : undefined;
    const ahead = this.subjectAhead(at, kind);
    let best: DraftEntity | undefined;
    let second: DraftEntity | undefined;
    let bestScore = -Infinity;
    let secondScore = -Infinity;
    const place: Place = {
      at,
      sentence: own,
      part,
      kind,
      quoted,
      saying,
      boilerplate: facts.boilerplate[at] === 1,
      paragraph: facts.paragraph[at] as number,
      clause: this.clauses.clause[at] as number,
      embedded: this.clauses.embedded[at] === 1,
    };
    let rank = 0;
    const seen: Ranked[] = [];
    const weigh = (item: InMind, isAhead: boolean) => {
      const { entity } = item;
      if (!agrees(entity, kind) || !fits(entity)) return;
      const back = own - item.sentence;
      if (back > MEMORY || (!isAhead && this.isBoundOut(item, at, part, kind))) return;
      const isSpeaker = quoted && (speakers === undefined ? entity === this.lastSpeaker : speakers.has(entity));
      pronounFeatures(item, place, this.features, { rank, isAhead, isSpeaker, spokeLast: entity === this.lastSpeaker });
      const score = pronounScore(this.features, this.weights);
      if (this.tell !== undefined) seen.push({ entity, features: this.features.slice() });
      rank++;
      if (entity === best) bestScore = Math.max(bestScore, score);
      else if (score > bestScore) {
        second = best;
        secondScore = bestScore;
        best = entity;
        bestScore = score;
      } else if (score > secondScore) {
        second = entity;
        secondScore = score;
      }
    };
    if (ahead !== undefined) weigh(ahead, true);
    // the last mentioned first, so that each knows how many that agree came after it
    for (let i = this.mind.length - 1; i >= 0; i--) weigh(this.mind[i] as InMind, false);
    this.tell?.(at, seen);
    return best === undefined ? undefined : { best, second, lead: bestScore - secondScore };
  }

  /** The subject that a clause in front of it already speaks of: "In *her* speech, Marsh said", "When *he* left, Rell wept"; not "*He* left, Rell said". */
  private subjectAhead(at: number, kind: PronounKind): InMind | undefined {
    const { facts, names } = this;
    const own = facts.sentence[at] as number;
    let first = at;
    while (first > 0 && facts.sentence[first - 1] === own && at - first < LONGEST_OPENING) first--;
    while (first < at && facts.shape[first] === MARK) first++;
    const opener = facts.lower[first] as string;
    if (
      first === at ||
      !(
        names.prepositions.has(opener) ||
        names.conjunctions.has(opener) ||
        opener === 'a' ||
        opener === 'an' ||
        opener.endsWith('ing') ||
        opener.endsWith('ed')
      )
    )
      return undefined;
    for (let i = first; i < at; i++) if (facts.lower[i] === ',') return undefined;
    let commas = 0;
    let mention: DraftMention | undefined;
    for (let i = at + 1; i < facts.count && facts.sentence[i] === own && i - at < LONGEST_OPENING && commas < MOST_COMMAS; i++) {
      if (facts.lower[i] !== ',') continue;
      // "In her last year there, 2004, Marsh", "On the death of his brother, Tom Rell, in May, Marsh": the subject may stand behind a later comma
      commas++;
      const next = this.nameStartingAt.get(i + 1);
      if (next?.entity === undefined || facts.sentence[next.start] !== own || !agrees(next.entity, kind)) continue;
      // "In his book, Rell *notes*" is tagged as a noun now and then
      const part = clausePartOf(next.start, next.end, facts, names);
      if (part !== 'subject' && part !== 'possessive' && !names.speechVerbs.has(facts.lower[next.end] ?? '')) continue;
      mention = next;
      break;
    }
    if (mention?.entity === undefined) return undefined;
    return {
      entity: mention.entity,
      token: mention.start,
      end: mention.end,
      sentence: own,
      part: 'subject',
      quoted: facts.quotation[mention.start] !== -1,
      boilerplate: facts.boilerplate[mention.start] === 1,
      paragraph: facts.paragraph[mention.start] as number,
      clause: this.clauses.clause[mention.start] as number,
      embedded: false,
      head: false,
      pronoun: false,
    };
  }

  /** "her" before a noun is a possessive, "it" before a verb a subject. */
  private eitherPart(at: number, kind: PronounKind): ClausePart {
    const { facts, names } = this;
    const next = at + 1;
    if (next >= facts.count || facts.sentence[next] !== facts.sentence[at] || facts.shape[next] === MARK) return 'object';
    if (kind.gender === 'neuter') return isVerb(next, facts, names) ? 'subject' : 'object';
    const pos = facts.pos[next];
    if (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || pos === 'NUM') return 'possessive';
    // "her *featured* roles", "her *most* recent film"
    const after = next + 1 < facts.count ? facts.pos[next + 1] : undefined;
    return (pos === 'VERB' && after === 'NOUN') || (pos === 'ADV' && after === 'ADJ') ? 'possessive' : 'object';
  }

  /** Whether grammar forbids a reading: "Marsh praised him", "Ortega's letter to her" said of themselves. */
  private isBoundOut(item: InMind, at: number, part: ClausePart, kind: PronounKind): boolean {
    const { facts, names } = this;
    if (item.end > at) return true;
    if (item.sentence !== facts.sentence[at]) return kind.part === 'reflexive';
    if (kind.part === 'reflexive') return item.part !== 'subject';
    if (part !== 'object' || item.part !== 'subject') return false;
    if (at - item.end > LONGEST_CLAUSE) return false;
    // a second clause begins with a conjunction, a mark or a second verb
    let verbs = 0;
    for (let i = item.end; i < at; i++) {
      const word = facts.lower[i] as string;
      if (
        facts.shape[i] === MARK ||
        word === 'that' ||
        word === 'and' ||
        word === 'to' ||
        (names.conjunctions.has(word) && word !== 'than')
      )
        return false;
      if (isVerb(i, facts, names) && !names.auxiliaries.has(word)) verbs++;
    }
    return verbs <= 1;
  }

  private remember(mention: DraftMention, part?: ClausePart): void {
    this.mentionEndingAt.set(mention.end, mention);
    const { entity } = mention;
    const row = this.together.note(mention);
    if (entity === undefined) return;
    this.keepInMind(entity, mention, part);
    if (row === undefined) return;
    // "in Norland and Sudland, they": places act only as subjects
    const role = clausePartOf(row.start, mention.end, this.facts, this.names);
    if (row.entity.type !== 'place' || role === 'subject') this.keepInMind(row.entity, { start: row.start, end: mention.end }, role);
  }

  private keepInMind(entity: DraftEntity, mention: { readonly start: number; readonly end: number }, part?: ClausePart): void {
    const { facts } = this;
    entity.mentions++;
    const at = mention.start;
    const sentence = facts.sentence[at] as number;
    const role = part ?? clausePartOf(mention.start, mention.end, facts, this.names);
    const quoted = facts.quotation[at] !== -1;
    if (role === 'subject' && this.speaks(mention)) this.lastSpeaker = entity;
    // what is said inside quotation marks is kept apart: after a quotation "he said" goes on with what stood before it
    const known = this.mind.findIndex((item) => item.entity === entity && item.quoted === quoted);
    if (known >= 0) {
      const item = this.mind[known] as InMind;
      // within a sentence the subject's place is kept: "Marsh said her son …, and she"
      if (item.sentence === sentence && item.part === 'subject' && role !== 'subject') {
        item.token = at;
        item.end = mention.end;
        return;
      }
      this.mind.splice(known, 1);
    }
    const head = role === 'subject' && this.headOfSentence !== sentence;
    if (role === 'subject') this.headOfSentence = sentence;
    this.mind.push({
      entity,
      token: at,
      end: mention.end,
      sentence,
      part: role,
      quoted,
      boilerplate: facts.boilerplate[at] === 1,
      paragraph: facts.paragraph[at] as number,
      clause: this.clauses.clause[at] as number,
      embedded: this.clauses.embedded[at] === 1,
      head,
      pronoun: mention.end - at === 1 && this.names.pronouns.has(facts.lower[at] as string),
    });
    if (this.mind.length > IN_MIND) this.mind.shift();
  }
}

function agrees(entity: DraftEntity, kind: PronounKind): boolean {
  if (kind.number === 'plural') return entity.number === 'plural' || entity.type === 'group' || entity.type === 'organization';
  if (entity.number === 'plural') return false;
  if (kind.gender === 'neuter') return entity.type !== 'person' && entity.type !== 'group';
  return (
    (entity.type === 'person' || (entity.type === 'other' && entity.personDoubtful)) &&
    (entity.gender === undefined || entity.genderDoubtful || kind.gender === undefined || entity.gender === kind.gender)
  );
}

/** Whether the words before a noun do not tell it apart from an entity of the same noun. */
function marksFit(phrase: NounPhrase, entity: DraftEntity): boolean {
  if (phrase.marks.length === 0 || entity.marks.size === 0) return phrase.definite || phrase.marks.length === 0;
  return phrase.marks.every((mark) => entity.marks.has(mark));
}

/** Whether party or trade of a description are not those of a person: "the Republican" of a Democrat, "the *journalist*" of a candidate. */
function contradicts(phrase: NounPhrase, entity: DraftEntity, names: NameKnowledge): boolean {
  if (names.newsTrades.has(phrase.noun)) {
    let political = false;
    for (const office of entity.offices) {
      if (names.newsTrades.has(office)) return false;
      if (names.politicalParts.has(office)) political = true;
    }
    if (political) return true;
  }
  const party = phrase.noun === 'democrat' ? 'democratic' : phrase.noun;
  for (const mark of [...phrase.marks, party])
    if (PARTIES.has(mark) && !entity.marks.has(mark)) for (const other of PARTIES) if (entity.marks.has(other)) return true;
  return false;
}

const PARTIES: ReadonlySet<string> = new Set(['republican', 'democratic']);

const COPULAS: ReadonlySet<string> = new Set(['is', 'was', 'became', "'s", '’s', 'remains', 'remained']);

/** Words for how many are meant together. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
]);
const PAIRS: ReadonlySet<string> = new Set(['pair', 'duo', 'couple']);

function nameWords(entity: DraftEntity): string[] {
  return entity.name.toLowerCase().replaceAll('.', '').split(' ');
}

function surnameOf(words: readonly string[], names: NameKnowledge): string | undefined {
  return words.findLast((word) => !names.nameSuffixes.has(word) && !names.nameSuffixes.has(`${word}.`));
}

const HOME: ReadonlySet<string> = new Set(['united', 'states', 'u.s.', 'us', 'u.s.a.', 'america', 'american', 'country', 'nation']);
const TIMES: ReadonlySet<string> = new Set(['former', 'ex', 'then', 'current', 'incumbent', 'own', 'new', 'old', 'embattled']);

/** How many words of an office's phrase are known of a person; below 0 where they speak against that person. */
function markOverlap(phrase: NounPhrase, owner: DraftEntity | undefined, entity: DraftEntity): number {
  let overlap = 0;
  let against = 0;
  for (const mark of phrase.marks) {
    if (entity.marks.has(mark)) overlap++;
    else if (PARTIES.has(mark)) {
      for (const party of PARTIES) if (entity.marks.has(party)) return -1;
    } else if (!TIMES.has(mark) && !(entity.marks.size === 0 && HOME.has(mark))) against++;
  }
  if (owner !== undefined) {
    const words = owner.name.toLowerCase().split(' ');
    if (words.some((word) => entity.marks.has(word))) overlap++;
    else if (!words.some((word) => HOME.has(word))) against++;
  }
  return overlap > 0 || against === 0 ? overlap : -1;
}
