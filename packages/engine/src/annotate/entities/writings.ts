import type { NameKnowledge } from '../../language/name-knowledge.ts';
import type { DraftEntity, DraftMention, NounPhrase } from './draft.ts';
import { MARK, type TokenFacts } from './token-facts.ts';

/** Tokens looked at on either side of a writing for whose it is. */
const REACH = 12;
/** Tokens between a verb and the end of its subject: "Marsh *has since* filed". */
const TO_SUBJECT = 4;

const BY = new Set(['by', 'from']);
const IN = new Set(['in', 'on', 'through', 'via']);
const SKIPPED_BEFORE_VERB = new Set(['also', 'who', 'which', 'then', 'later', 'jointly', 'recently', 'quietly', ',']);

/**
 * Finds whose each writing or speech is, so that what it says can be laid to someone: "Sudland filed a *lawsuit*", "a *letter* from Marsh",
 * "Rell said in a *statement*", "the board's *report*", "the *suit*, brought by Sudland". A later word for a writing of the same kind is the
 * same one: "the *complaint* says". A writing nobody is named for stays without: "court *papers*".
 * @param drafts every mention with its entity, in text order
 * @param together entity of those named together that end with a mention, by that mention
 */
export function findAuthors(
  drafts: readonly DraftMention[],
  together: ReadonlyMap<DraftMention, DraftEntity>,
  facts: TokenFacts,
  names: NameKnowledge,
): void {
  const startingAt = new Map<number, DraftMention>();
  const endingAt = new Map<number, DraftMention>();
  for (const draft of drafts) {
    if (draft.entity === undefined || draft.entity.type === 'other') continue;
    // drafts come with the longer first: the outermost phrase that begins or ends at a place
    if (!startingAt.has(draft.start)) startingAt.set(draft.start, draft);
    if (!endingAt.has(draft.end)) endingAt.set(draft.end, draft);
  }
  const who = (mention: DraftMention): DraftEntity | undefined => together.get(mention) ?? mention.entity;
  const latest = new Map<string, DraftEntity>();
  const finder = new AuthorFinder(facts, names, startingAt, endingAt, who);
  let next = 0;
  for (const draft of drafts) {
    const { noun, entity } = draft;
    if (noun === undefined || entity === undefined || entity.type !== 'other') continue;
    const kind = names.writingKinds.get(noun.noun);
    if (kind === undefined) continue;
    for (; next < draft.start; next++) {
      const found = finder.verbMaker(next);
      if (found !== undefined) latest.set(found.kind, found.entity);
    }
    const own = finder.authorOf(draft, noun);
    if (own !== undefined && own !== entity && (entity.by === undefined || (own.named && !entity.by.named))) entity.by = own;
    else if (entity.by === undefined && noun.definite && noun.possessor < 0) entity.by = latest.get(kind);
    if (entity.by !== undefined) latest.set(kind, entity.by);
  }
}

class AuthorFinder {
  private readonly facts: TokenFacts;
  private readonly names: NameKnowledge;
  private readonly startingAt: ReadonlyMap<number, DraftMention>;
  private readonly endingAt: ReadonlyMap<number, DraftMention>;
  private readonly who: (mention: DraftMention) => DraftEntity | undefined;

  constructor(
    facts: TokenFacts,
    names: NameKnowledge,
    startingAt: ReadonlyMap<number, DraftMention>,
    endingAt: ReadonlyMap<number, DraftMention>,
    who: (mention: DraftMention) => DraftEntity | undefined,
  ) {
    this.facts = facts;
    this.names = names;
    this.startingAt = startingAt;
    this.endingAt = endingAt;
    this.who = who;
  }

  /** "Sudland *sued* the board", "the Halden Times *reported*": a writing of a kind without a word for it. */
  verbMaker(at: number): { readonly kind: string; readonly entity: DraftEntity } | undefined {
    const { facts, names } = this;
    const word = facts.lower[at] as string;
    const suing = names.suingVerbs.has(word);
    if (!suing && !names.reportingVerbs.has(word)) return undefined;
    const subject = this.subjectOf(at);
    if (subject === undefined || (!suing && (subject.type !== 'organization' || !subject.named))) return undefined;
    return { kind: suing ? 'suit' : 'report', entity: subject };
  }

  authorOf(draft: DraftMention, noun: NounPhrase): DraftEntity | undefined {
    return this.owner(noun) ?? this.broughtIn(draft, noun) ?? this.behind(draft, noun) ?? this.maker(draft) ?? this.speaker(draft);
  }

  /** "*Marsh's* letter", "*his* remarks". */
  private owner(noun: NounPhrase): DraftEntity | undefined {
    if (noun.possessor < 0) return undefined;
    const mention = this.endingAt.get(noun.possessor + 1);
    return mention?.entity?.type === 'place' ? undefined : mention === undefined ? undefined : this.who(mention);
  }

  /** "a letter *from Marsh*", "the suit was *brought by Sudland*". */
  private behind({ end }: DraftMention, { head }: NounPhrase): DraftEntity | undefined {
    const { facts, names } = this;
    let making = false;
    for (let i = head + 1; i < Math.min(facts.count, end + REACH) && facts.sentence[i] === facts.sentence[head]; i++) {
      const word = facts.lower[i] as string;
      if (names.makingVerbs.has(word)) making = true;
      else if (BY.has(word) && (making || i <= head + 1)) return this.startOf(i + 1);
      else if (names.speechVerbs.has(word) && !making) return undefined;
    }
    return undefined;
  }

  /** "a report *in the Halden Times*". */
  private broughtIn({ end }: DraftMention, { head }: NounPhrase): DraftEntity | undefined {
    const { lower } = this.facts;
    for (let i = head + 1; i <= Math.min(head + 2, end); i++) {
      if (lower[i] !== 'in') continue;
      const where = this.startingAt.get(lower[i + 1] === 'the' ? i + 2 : i + 1)?.entity;
      return where?.type === 'organization' && where.named ? where : undefined;
    }
    return undefined;
  }

  /** Whom a phrase that begins at a token speaks of, with those named together with it. */
  private startOf(at: number): DraftEntity | undefined {
    const mention = this.startingAt.get(at);
    if (mention === undefined) return undefined;
    const { lower } = this.facts;
    // "from Norland and Sudland": those together are known by the last of them
    if (lower[mention.end] === 'and') {
      const last = this.startingAt.get(mention.end + 1);
      const both = last === undefined ? undefined : this.who(last);
      if (both !== undefined && mention.entity !== undefined && both.members.includes(mention.entity)) return both;
    }
    return mention.entity;
  }

  /** "*Sudland* filed a lawsuit". */
  private maker({ start }: DraftMention): DraftEntity | undefined {
    const { facts, names } = this;
    for (let i = start - 1; i >= Math.max(0, start - 2) && facts.sentence[i] === facts.sentence[start]; i--)
      if (names.makingVerbs.has(facts.lower[i] as string)) return this.subjectOf(i);
    return undefined;
  }

  /** "*Rell* said in a statement", "said *Rell* in a letter". */
  private speaker({ start }: DraftMention): DraftEntity | undefined {
    const { facts, names } = this;
    if (start === 0 || !IN.has(facts.lower[start - 1] as string)) return undefined;
    for (let i = start - 2; i >= Math.max(0, start - REACH) && facts.sentence[i] === facts.sentence[start]; i--) {
      if (facts.quotation[i] !== facts.quotation[start]) return undefined;
      if (!names.speechVerbs.has(facts.lower[i] as string)) continue;
      return this.subjectOf(i) ?? this.startOf(i + 1);
    }
    return undefined;
  }

  /** Whoever ends in front of a verb, over its auxiliaries, adverbs and an aside. */
  private subjectOf(verb: number): DraftEntity | undefined {
    const { facts, names, endingAt } = this;
    for (let end = verb; end > Math.max(0, verb - TO_SUBJECT) && facts.sentence[end - 1] === facts.sentence[verb]; end--) {
      const mention = endingAt.get(end);
      if (mention !== undefined) return this.who(mention);
      const word = facts.lower[end - 1] as string;
      if (!names.auxiliaries.has(word) && facts.pos[end - 1] !== 'ADV' && !SKIPPED_BEFORE_VERB.has(word) && facts.shape[end - 1] !== MARK)
        return undefined;
    }
    return undefined;
  }
}
