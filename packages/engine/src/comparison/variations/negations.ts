import type { Attribution } from '../../doc/index.ts';
import { partedByDate } from './date-values.ts';
import { type Account, type AlignedPair, type Candidate, type Evidence, reading, wordsWithin } from './evidence.ts';
import { inCommon, listed, rootsBeside } from './surroundings.ts';

/** A verb or adjective of a passage, asserted or negated. */
interface Assertion {
  readonly account: Account;
  readonly place: number;
  readonly negated: boolean;
  /** Place of the word that negates it: `denied` in "denied that it had been told"; else its own. */
  readonly from: number;
  readonly attribution: Attribution | undefined;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** A negation governs a verb so many words on, if no other verb stands between: "will not, he said, resign" is out of reach. */
const REACH = 4;
/** Telling words looked at on each side. */
const BESIDE = 6;
/** So many of them both accounts have. */
const FEWEST_SHARED = 2;

/**
 * What one account affirms and another negates: "it had been told of the leak" / "denied that it had been told of the leak".
 *
 * Not "does not know whether it was told", nor "the crew was told" / "the captain was not told"; two speakers who contradict each other
 * do not make their accounts differ.
 */
export function findNegations(evidence: Evidence): Candidate[] {
  const assertions = new Map<string, Assertion[]>();
  const of = (passage: AlignedPair['a']): Assertion[] => {
    const key = `${passage.article} ${passage.start} ${passage.end}`;
    const found = assertions.get(key) ?? assertionsIn(passage, evidence);
    assertions.set(key, found);
    return found;
  };
  return evidence.pairs.flatMap((pair) => {
    const inA = of(pair.a);
    const inB = of(pair.b);
    return inA.flatMap((a) => inB.flatMap((b) => contrast(a, b, inA, inB, pair, evidence)));
  });
}

const rootOf = ({ account, place }: Assertion): string => account.roots[place] as string;

function contrast(
  a: Assertion,
  b: Assertion,
  inA: readonly Assertion[],
  inB: readonly Assertion[],
  { point }: AlignedPair,
  evidence: Evidence,
): Candidate[] {
  if (a.negated === b.negated || rootOf(a) !== rootOf(b)) return [];
  const both = (list: readonly Assertion[]): boolean =>
    new Set(list.filter((one) => rootOf(one) === rootOf(a)).map((one) => one.negated)).size > 1;
  if (both(inA) || both(inB)) return [];
  const subject = inCommon(a.before, b.before);
  const object = inCommon(a.after, b.after);
  const bare = a.after.size === 0 || b.after.size === 0;
  if (subject + object < FEWEST_SHARED && !(bare && subject > 0)) return [];
  const voices = compareVoices(a, b, evidence);
  // "the crew was told of the fault" / "the captain was not told of the fault"
  if (voices !== 'one' && subject === 0) return [];
  const passage = { article: a.account.id, ...spanOf(a) };
  if (voices === 'two') {
    evidence.drop('affirmed-or-negated', passage, 'said by two speakers, who contradict each other');
    return [];
  }
  if (partedByDate(datesOf(a), datesOf(b))) {
    evidence.drop('affirmed-or-negated', passage, 'told of other dates');
    return [];
  }
  return [
    {
      type: 'negation',
      severity: voices === 'one' ? 'conflict' : 'difference',
      rule: 'affirmed-or-negated',
      ...(point === undefined ? {} : { point }),
      readings: [a, b].map((one) => reading(one.account, spanOf(one))),
    },
  ];
}

const datesOf = ({ account, place }: Assertion): string[] => {
  const word = account.words[place];
  return word ? account.datesIn(word).map((time) => time.value) : [];
};

/** From the negation to the verb, and the word before an affirmed verb: "had told". */
function spanOf({ account, from, place }: Assertion): { start: number; end: number } {
  const sentence = account.sentenceOf[place];
  const first = from < place ? from : account.sentenceOf[place - 1] === sentence ? place - 1 : place;
  return { start: account.words[first]?.written.start ?? 0, end: account.words[place]?.written.end ?? 0 };
}

/** one: both in the reporter's voice, or said by one and the same; mixed: reported in one; two: said by two. */
function compareVoices(a: Assertion, b: Assertion, evidence: Evidence): 'one' | 'mixed' | 'two' {
  if (!a.attribution && !b.attribution) return 'one';
  if (!a.attribution || !b.attribution) return 'mixed';
  const [one, other] = [speakerOf(a, a.attribution, evidence), speakerOf(b, b.attribution, evidence)];
  return one !== undefined && one === other ? 'one' : 'two';
}

/** The story's id of a resolved speaker; of one without a name the last word: "the union" of "the deckhands' union". */
function speakerOf({ account }: Assertion, { sourceEntity, source }: Attribution, evidence: Evidence): string | undefined {
  if (sourceEntity.kind === 'resolved') return evidence.story.entityOf(account.id, sourceEntity.entity)?.id;
  const span = source[0];
  if (!span) return undefined;
  const [, to] = wordsWithin(account.words, span);
  return account.roots[to - 1];
}

function assertionsIn(passage: AlignedPair['a'], evidence: Evidence): Assertion[] {
  const account = evidence.account(passage.article);
  const { saying, conditions, intentions } = evidence.language.contrast;
  const [from, to] = wordsWithin(account.words, passage);
  const found: Assertion[] = [];
  // the sentence that has left open whether what follows is so: "announces whether he will step down or seek another term"
  let conditional: number | undefined;
  for (let place = from; place < to; place++) {
    const word = account.words[place];
    if (conditions.has(listed(account, place))) conditional = account.sentenceOf[place];
    const pos = account.partsOfSpeech[place];
    // "said" only reports, "had been told" is told itself
    if (!word?.content || (saying.has(word.form) && account.lemmas[place - 1] !== 'be')) continue;
    if (pos !== 'VERB' && pos !== 'ADJ') continue;
    const negator = negatorOf(account, place, evidence);
    // "pressed her to resign" does not say that she will, "is expected to resign" does
    if (account.words[place - 1]?.form === 'to' && negator === undefined && !intentions.has(account.words[place - 2]?.form ?? '')) continue;
    // "has no regrets" and "does not regret" are one
    if (account.words[place - 1]?.form === 'no') continue;
    if (pos === 'ADJ' && negator === undefined && !isPredicate(account, place)) continue;
    if (conditional === account.sentenceOf[place]) continue;
    const inside = account
      .attributionsIn(account.sentenceOf[place] as number)
      .filter(({ content }) => content.some((span) => span.start <= word.start && word.end <= span.end));
    const denial = inside.find((attribution) => denies(attribution, account, evidence));
    const cue = denial?.cue[0];
    const denied = cue === undefined ? undefined : wordsWithin(account.words, cue)[0];
    const beside = rootsBeside(account, place, evidence, { before: BESIDE, after: BESIDE });
    found.push({
      account,
      place,
      negated: (negator !== undefined) !== (denied !== undefined),
      from: denied !== undefined && denied < place ? denied : (negator ?? place),
      attribution: inside.at(-1),
      ...beside,
    });
  }
  return found;
}

/** "was aware" says something of somebody, "an aware mayor" only names him. */
const isPredicate = (account: Account, place: number): boolean => {
  for (let k = place - 1; k >= place - 2; k--) if (account.partsOfSpeech[k] === 'AUX') return true;
  return false;
};

/** "denied that it knew", "disputes having known"; not "refused to say", whose content nobody asserts. */
function denies({ cue }: Attribution, account: Account, { language }: Evidence): boolean {
  return cue.some((span) => {
    const [from, to] = wordsWithin(account.words, span);
    for (let k = from; k < to; k++) {
      const verb = language.cues.verbs.get(account.lemmas[k] ?? '');
      if (verb?.class === 'denying' && verb.frames.has('clause')) return true;
    }
    return false;
  });
}

/** Place of the word that negates a verb; nothing where another verb stands between. */
function negatorOf(account: Account, place: number, { language }: Evidence): number | undefined {
  const { negators, notNegated } = language.contrast;
  const text = account.doc.article.text;
  for (let k = place - 1; k >= place - REACH; k--) {
    const word = account.words[k];
    const next = account.words[k + 1];
    if (!word || !next || account.sentenceOf[k] !== account.sentenceOf[place]) return undefined;
    if (/[,;:()“”"]/.test(text.slice(word.end, next.start))) return undefined;
    const negator = negators.get(word.form);
    if (negator && (negator.followedBy?.has(next.form) ?? true)) return notNegated.has(next.form) ? undefined : k;
    if (word.content && account.partsOfSpeech[k] === 'VERB') return undefined;
  }
  return undefined;
}
