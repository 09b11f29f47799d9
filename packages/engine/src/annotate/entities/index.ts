import type { AnalysedArticle, AnnotationContext, Annotator, Entities, Entity, Mention } from '../../doc/index.ts';
import { isDictionaryWord } from '../words/index.ts';
import type { DraftEntity, DraftMention, NamePhrase, NounPhrase } from './draft.ts';
import { chainNames, EntityRegister } from './name-chains.ts';
import { findNamePhrases } from './name-phrases.ts';
import { findNounPhrases } from './noun-phrases.ts';
import type { Training } from './pronoun-ranking.ts';
import { ReferenceResolver } from './references.ts';
import { readTokenFacts, type TokenFacts } from './token-facts.ts';
import { findAuthors } from './writings.ts';

export { mentionCovering, mentionsIn } from './mention-lookup.ts';
export { givenNamesAgree, type PersonName, parsePersonName, personNamesAgree, plainName } from './person-names.ts';

/** The people, bodies and places an article mentions. */
export const entitiesAnnotator: Annotator<'words' | 'boilerplate' | 'quotations', 'entities'> = {
  name: 'entities',
  requires: ['words', 'boilerplate', 'quotations'],
  provides: 'entities',
  annotate: (doc, context) => ({ layer: findEntities(doc, context) }),
};

/** The same annotator for a trainer, who is told the candidates of each pronoun with what was measured of them. */
export function entitiesAnnotatorInTraining(training: Training): typeof entitiesAnnotator {
  return { ...entitiesAnnotator, annotate: (doc, context) => ({ layer: findEntities(doc, context, training) }) };
}

function findEntities(
  doc: AnalysedArticle<'words' | 'boilerplate' | 'quotations'>,
  context: AnnotationContext,
  training?: Training,
): Entities {
  const { names } = context.language;
  const { tokens } = doc;
  const text = (start: number, end: number) => doc.article.text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
  const facts = readTokenFacts(doc, names, (lemma) => isDictionaryWord(lemma, context.language.words));

  const phrases = findNamePhrases(facts, names);
  const taken = new Uint8Array(facts.count);
  const phraseAt: (NamePhrase | undefined)[] = new Array(facts.count);
  for (const phrase of phrases) {
    for (let i = phrase.nameStart; i < phrase.end; i++) taken[i] = 1;
    phraseAt[phrase.nameStart] = phrase;
  }
  // before names are chained, since "radio host Marsh" tells what Marsh is
  const nouns = findNounPhrases(facts, names, taken, phraseAt);

  const register = new EntityRegister();
  const nameMentions = chainNames(phrases, facts, names, register, text);
  const appositions = findAppositions(nouns, nameMentions, facts);

  const drafts: DraftMention[] = [...nameMentions, ...nouns.map(nounMention)];
  for (let i = 0; i < facts.count; i++) {
    if (taken[i]) continue;
    const pronoun = names.pronouns.get(facts.lower[i] as string);
    // "US" is a country and "It" at the head of a title a word
    if (pronoun === undefined || facts.text[i] === 'US') continue;
    drafts.push({
      start: i,
      end: i + 1,
      headStart: i,
      headEnd: i + 1,
      form: 'pronoun',
      rule: 'pronoun-unresolved',
      entity: undefined,
      candidates: undefined,
    });
  }
  drafts.sort((a, b) => a.start - b.start || b.end - a.end);

  const resolver = new ReferenceResolver(facts, names, register, text, nameMentions, training);
  // what stands inside a phrase is read before it, since its owner tells whose it is: "Marsh's son" needs Marsh
  for (const draft of inReadingOrder(drafts)) {
    if (draft.form === 'name') resolver.name(draft);
    else if (draft.noun !== undefined) resolver.noun(draft, appositions.get(draft.noun));
    else {
      const kind = names.pronouns.get(facts.lower[draft.start] as string);
      if (kind !== undefined) resolver.pronoun(draft, kind);
    }
  }
  findAuthors(drafts, resolver.together.byLast, facts, names);
  return toLayer(drafts, doc);
}

function nounMention(noun: NounPhrase): DraftMention {
  return {
    start: noun.start,
    end: noun.end,
    headStart: noun.head,
    headEnd: noun.head + 1,
    form: 'nominal',
    rule: 'noun-phrase',
    entity: undefined,
    candidates: undefined,
    noun,
  };
}

/** Mentions in the order in which they are resolved: by the place of their heads. */
function inReadingOrder(drafts: readonly DraftMention[]): DraftMention[] {
  return [...drafts].sort((a, b) => a.headEnd - b.headEnd || a.start - b.start);
}

/** Noun phrases beside a person's name that say who that is: "Jo Halloran, *the mayor's lawyer*," and "*the state's auditor*, Jo Halloran,". */
function findAppositions(
  nouns: readonly NounPhrase[],
  nameMentions: readonly DraftMention[],
  facts: TokenFacts,
): Map<NounPhrase, DraftEntity> {
  const byEnd = new Map<number, DraftMention>();
  const byStart = new Map<number, DraftMention>();
  for (const mention of nameMentions) {
    if (mention.entity?.type !== 'person') continue;
    byEnd.set(mention.end, mention);
    byStart.set(mention.start, mention);
  }
  const found = new Map<NounPhrase, DraftEntity>();
  for (const noun of nouns) {
    if (noun.kind !== 'person' || noun.plural) continue;
    const before = nameBefore(noun.start, byEnd, facts);
    if (before?.entity !== undefined && closesAside(noun, facts)) {
      found.set(noun, before.entity);
      continue;
    }
    const comma = asideStart(noun.end, facts);
    if (comma < 0) continue;
    const after = byStart.get(comma + 1);
    if (after?.entity === undefined || after.start !== after.headStart || facts.sentence[after.start] !== facts.sentence[noun.start])
      continue;
    const next = facts.lower[after.end] ?? '.';
    // "the mayor, Jo Halloran and two others" is a list
    if (next === 'and' || next === 'or' || facts.clitic[after.end]) continue;
    if (noun.definite || noun.indefinite) found.set(noun, after.entity);
  }
  return found;
}

/** The comma behind a noun phrase, past a participle: "the judge *overseeing the case*, Jo Halloran,". -1 without. */
function asideStart(at: number, facts: TokenFacts): number {
  if (facts.lower[at] === ',') return at;
  if (at >= facts.count || !(facts.lower[at] as string).endsWith('ing')) return -1;
  for (let i = at + 1; i < Math.min(facts.count, at + 8); i++) if (facts.lower[i] === ',') return i;
  return -1;
}

/** The name a phrase stands behind: "Jo Halloran, |", "Jo Halloran (R-Ohio), |", "Jo Halloran, 43, |". */
function nameBefore(start: number, byEnd: ReadonlyMap<number, DraftMention>, facts: TokenFacts): DraftMention | undefined {
  let at = start - 1;
  if (facts.lower[at] !== ',' || facts.sentence[at] !== facts.sentence[start]) return undefined;
  const direct = byEnd.get(at);
  if (direct !== undefined) return direct;
  if (facts.lower[at - 1] === ')') {
    for (let i = at - 2; i > at - 6 && i > 0; i--) if (facts.lower[i] === '(') return byEnd.get(i);
    return undefined;
  }
  if (facts.lower[at - 2] === ',') {
    at -= 2;
    return byEnd.get(at);
  }
  return undefined;
}

const ASIDE_ENDS = new Set([',', '.', ';', ')', '—', '–', '--', 'who', 'and', 'whose', 'which', ':', '”', '"']);

/** Whether a phrase behind a comma ends the aside it begins: not "Marsh, the mayor said". */
function closesAside(noun: NounPhrase, facts: TokenFacts): boolean {
  if (noun.end >= facts.count || facts.sentence[noun.end] !== facts.sentence[noun.start]) return true;
  if (ASIDE_ENDS.has(facts.lower[noun.end] as string)) return true;
  const pos = facts.pos[noun.end];
  if (pos === 'VERB' || pos === 'AUX') return (facts.lower[noun.end] as string).endsWith('ing');
  return pos === 'ADP' || pos === 'SCONJ' || pos === 'PRON';
}

function toLayer(drafts: readonly DraftMention[], doc: AnalysedArticle<'words'>): Entities {
  const ids = new Map<DraftEntity, string>();
  const entities: Entity[] = [];
  const idOf = (draft: DraftEntity): string => {
    const entity = draft.same ?? draft;
    const known = ids.get(entity);
    if (known !== undefined) return known;
    const id = `e${ids.size + 1}`;
    ids.set(entity, id);
    const slot = entities.length;
    const own: Entity = {
      id,
      type: entity.type,
      name: entity.name,
      named: entity.named,
      aliases: [...entity.aliases].filter((alias) => alias !== entity.name),
      roles: [...entity.roles],
      ...(entity.offices.size > 0 && (entity.named || entity.definite) ? { offices: [...entity.offices] } : {}),
      ...(entity.marks.size > 0 ? { marks: [...entity.marks] } : {}),
      ...(entity.gender === undefined ? {} : { gender: entity.gender }),
      number: entity.number,
    };
    entities.push(own);
    const { members, by, kin } = entity;
    if (members.length > 0 || by !== undefined || kin !== undefined)
      entities[slot] = {
        ...own,
        ...(members.length === 0 ? {} : { members: members.map(idOf) }),
        ...(by === undefined ? {} : { by: idOf(by) }),
        ...(kin === undefined ? {} : { kin: { of: idOf(kin.of), noun: kin.noun } }),
      };
    return id;
  };
  const span = (start: number, end: number) => ({ start: doc.tokens[start]?.start ?? 0, end: doc.tokens[end - 1]?.end ?? 0 });
  const mentions = drafts.map(
    (draft, i): Mention => ({
      id: String(i),
      rule: draft.rule,
      ...span(draft.start, draft.end),
      form: draft.form,
      head: span(draft.headStart, draft.headEnd),
      ...(draft.entity === undefined ? {} : { entity: idOf(draft.entity) }),
      ...(draft.candidates === undefined ? {} : { candidates: draft.candidates.map(idOf) }),
    }),
  );
  return { entities, mentions };
}
