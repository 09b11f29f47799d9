import type { Attribution } from '../../doc/index.ts';
import type { StoryEntity } from '../../story/index.ts';
import { placesWithin, type Span, sliceSpan } from '../../text/index.ts';
import type { ArticleWord } from './article-words.ts';
import { type Account, type Candidate, type Evidence, oncePerPassage, reading, wordsWithin } from './evidence.ts';
import { inCommon, listed, rootsBeside } from './surroundings.ts';
import { alignWording } from './wording-alignment.ts';

/** Words in quotation marks whose speaker the sentence itself names. */
interface Saying {
  readonly account: Account;
  readonly words: readonly ArticleWord[];
  readonly speaker: StoryEntity;
  /** The speaker as named beside the quotation. */
  readonly source: Span;
  readonly quoted: Span;
}

/** Fewer words than these may be said by two people: "No comment." "I don't know." */
const SHORTEST = 4;
const FEWEST_TELLING = 3;
/** Share of the shorter quotation that both have, in order: near-verbatim. */
const SAME_WORDS = 0.9;
const LONGEST = 200;
/** Words so common in quotations that they find no partner. */
const COMMON = 40;

/**
 * The same quotation given to two people: "The bell never rang," said Ada Holm / said Jon Brask.
 *
 * Not where one speaks for the other, nor where an account has both say it, nor where a pronoun was resolved to either.
 */
export function findAttributions(evidence: Evidence): Candidate[] {
  return [...otherSpeakers(evidence), ...ownVoices(evidence)];
}

function otherSpeakers(evidence: Evidence): Candidate[] {
  const sayings = evidence.accounts.flatMap((account) => sayingsOf(account, evidence));
  const byShingle = new Map<string, number[]>();
  for (const [i, { words }] of sayings.entries()) {
    for (let k = 0; k + SHORTEST <= words.length; k++) {
      const key = words
        .slice(k, k + SHORTEST)
        .map((word) => word.form)
        .join(' ');
      const list = byShingle.get(key);
      if (!list) byShingle.set(key, [i]);
      else if (list.at(-1) !== i && list.length < COMMON) list.push(i);
    }
  }
  const pairs = new Map<string, readonly [Saying, Saying]>();
  for (const list of byShingle.values())
    for (const [k, i] of list.entries())
      for (const j of list.slice(k + 1)) pairs.set(`${i} ${j}`, [sayings[i] as Saying, sayings[j] as Saying]);
  return [...pairs.values()].flatMap(([a, b]) => contrast(a, b, sayings, evidence));
}

/** A word of charge or blame, with the attribution in whose content it stands. */
interface Charge {
  readonly account: Account;
  readonly place: number;
  readonly attribution: Attribution | undefined;
  readonly company: ReadonlySet<string>;
}

/** Telling words looked at on each side of a charge, and how many of them both accounts have. */
const COMPANY = 6;
const SHARED_COMPANY = 2;

/**
 * A charge that one account reports and another states in its own voice: "prosecutors said he stole the bells" / "he stole the bells".
 *
 * Not "officials said he painted the bells", which nobody contests; nor where the second account reports or doubts it elsewhere.
 */
function ownVoices(evidence: Evidence): Candidate[] {
  const charges = new Map(evidence.accounts.map((account) => [account.id, chargesOf(account, evidence)]));
  const reported = new Map(
    [...charges].map(([id, list]) => [
      id,
      new Set(list.flatMap((one) => (one.attribution || isDoubted(one, evidence) ? [rootOf(one)] : []))),
    ]),
  );
  const byPlace = new Map([...charges].map(([id, list]) => [id, new Map(list.map((charge) => [charge.place, charge]))]));
  const inside = oncePerPassage((passage): Charge[] => {
    const known = byPlace.get(passage.article);
    const [from, to] = wordsWithin(evidence.account(passage.article).words, passage);
    return Array.from({ length: to - from }, (_, k) => known?.get(from + k) ?? []).flat();
  });
  return evidence.pairs.flatMap(({ point, a, b }) => {
    const inA = inside(a);
    const inB = inside(b);
    return [...inA.flatMap((x) => inB.map((y) => [x, y] as const)), ...inB.flatMap((x) => inA.map((y) => [x, y] as const))].flatMap(
      ([said, stated]): Candidate[] => {
        if (!said.attribution || stated.attribution || rootOf(said) !== rootOf(stated)) return [];
        if (reported.get(stated.account.id)?.has(rootOf(stated)) || inCommon(said.company, stated.company) < SHARED_COMPANY) return [];
        const { source, cue } = said.attribution;
        const words = [...source, ...cue];
        if (words.length === 0) return [];
        const span = { start: Math.min(...words.map(({ start }) => start)), end: Math.max(...words.map(({ end }) => end)) };
        return [
          {
            type: 'attribution',
            severity: 'difference',
            rule: 'own-voice',
            ...(point === undefined ? {} : { point }),
            readings: [reading(said.account, span), reading(stated.account, withWordBefore(stated))],
          },
        ];
      },
    );
  });
}

const rootOf = ({ account, place }: Charge): string => account.roots[place] as string;

function withWordBefore({ account, place }: Charge): Span {
  const first = account.sentenceOf[place - 1] === account.sentenceOf[place] ? place - 1 : place;
  return { start: account.words[first]?.written.start ?? 0, end: account.words[place]?.written.end ?? 0 };
}

/** "the alleged theft", "was accused of theft", "may have stolen": a word of doubt stands in the sentence. */
function isDoubted({ account, place }: Charge, { language }: Evidence): boolean {
  for (let k = place - NEARBY; k < place + NEARBY; k++) {
    if (account.sentenceOf[k] === account.sentenceOf[place] && language.contrast.hedges.has(listed(account, k))) return true;
  }
  return false;
}

const NEARBY = 12;

function chargesOf(account: Account, evidence: Evidence): Charge[] {
  const { contested } = evidence.language.contrast;
  return account.words.flatMap((word, place): Charge[] => {
    if (!contested.has(word.form)) return [];
    const inside = account
      .attributionsIn(account.sentenceOf[place] as number)
      .find(({ content }) => content.some((span) => span.start <= word.start && word.end <= span.end));
    // words in quotation marks are somebody's, whoever that is
    if (account.quoted(place) && !inside) return [];
    const { before, after } = rootsBeside(account, place, evidence, { before: COMPANY, after: COMPANY });
    return [{ account, place, attribution: inside, company: new Set([...before, ...after]) }];
  });
}

function contrast(a: Saying, b: Saying, sayings: readonly Saying[], evidence: Evidence): Candidate[] {
  if (a.account === b.account || a.speaker.id === b.speaker.id || !sameWords(a, b)) return [];
  const reason = mayBeOneVoice(a, b, evidence)
    ? 'one may speak for the other, or be the other'
    : sayings.some((other) => isAlso(other, a, b) || isAlso(other, b, a))
      ? 'an account has both say it'
      : undefined;
  if (reason !== undefined) {
    evidence.drop('other-speaker', { article: a.account.id, ...a.quoted }, reason);
    return [];
  }
  const words = sliceSpan(a.account.doc.article.text, a.quoted).replace(/[\s,]+$/, '');
  return [
    {
      type: 'attribution',
      severity: 'conflict',
      rule: 'other-speaker',
      readings: [reading(a.account, a.source, a.speaker.name), reading(b.account, b.source, b.speaker.name)],
      about: `Both quote: “${words}”.`,
    },
  ];
}

/** Whether an account that has one speaker say the words has the other say them as well. */
const isAlso = (other: Saying, one: Saying, two: Saying): boolean =>
  other.account === one.account && other.speaker.id === two.speaker.id && sameWords(other, one);

function sameWords(a: Saying, b: Saying): boolean {
  const [formsA, formsB] = [a, b].map(({ words }) => words.map((word) => word.form)) as [string[], string[]];
  const { matches } = alignWording(formsA, formsB, () => 1);
  const telling = matches.filter(([i]) => a.words[i]?.content).length;
  return telling >= FEWEST_TELLING && matches.length >= SAME_WORDS * Math.min(formsA.length, formsB.length);
}

/** "Ana Ruiz" and "Ruiz"; a governor and the governor's spokesman; a client and her lawyer. */
function mayBeOneVoice(a: Saying, b: Saying, evidence: Evidence): boolean {
  const { speaksForAnother } = evidence.language.contrast;
  const speaksFor = ({ speaker }: Saying): boolean =>
    speaker.roles.some((role) =>
      role
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => speaksForAnother.has(word)),
    );
  if (speaksFor(a) !== speaksFor(b)) return true;
  const parts = ({ speaker }: Saying): Set<string> =>
    new Set(speaker.names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((part) => part.length > 2));
  const known = parts(a);
  return [...parts(b)].some((part) => known.has(part));
}

function sayingsOf(account: Account, evidence: Evidence): Saying[] {
  const { attributions, entities } = account.doc.layers;
  return attributions.flatMap((attribution): Saying[] => {
    const speaker = namedPerson(account, attribution, evidence);
    const source = attribution.source[0];
    if (!speaker || !source || attribution.within !== undefined) return [];
    const { first, end } = placesWithin(entities.mentions, source);
    const named = entities.mentions.slice(first, end).find((m) => m.form === 'name' && isOf(account, m.entity, speaker, evidence));
    if (!named) return [];
    return attribution.quoted.flatMap((quoted): Saying[] => {
      const [from, to] = wordsWithin(account.words, quoted);
      const words = account.words.slice(from, Math.min(to, from + LONGEST));
      return words.length < SHORTEST ? [] : [{ account, words, speaker, source: named.head, quoted }];
    });
  });
}

function namedPerson(account: Account, { sourceEntity }: Attribution, evidence: Evidence): StoryEntity | undefined {
  if (sourceEntity.kind !== 'resolved') return undefined;
  const entity = evidence.story.entityOf(account.id, sourceEntity.entity);
  return entity?.type === 'person' && entity.named ? entity : undefined;
}

const isOf = (account: Account, entity: string | undefined, speaker: StoryEntity, evidence: Evidence): boolean =>
  entity !== undefined && evidence.story.entityOf(account.id, entity)?.id === speaker.id;
