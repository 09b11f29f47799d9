import type { Quantity } from '../../doc/index.ts';
import type { Span } from '../../text/index.ts';
import { partedByDate } from './date-values.ts';
import { type Account, type Candidate, type Evidence, reading, wordsWithin } from './evidence.ts';

/** A number with the words that tell what it is the number of. */
interface Count {
  readonly account: Account;
  readonly quantity: Quantity;
  readonly sentence: number;
  /** Stems of the telling words around it, within its part of the sentence. */
  readonly slot: ReadonlyMap<string, number>;
}

const WORDS_AROUND = 14;
/** An age stands right beside the one who has it. */
const WORDS_AROUND_AGE = 4;
/** Weight of shared words that makes two numbers the same thing's: in sentences known to report one point, and in any two. */
const SAME_THING_ALIGNED = 0.6;
const SAME_THING_ANYWHERE = 1.5;
/** Numbers this close are likelier to be of one thing: a slip or a rounding. */
const NEAR_RATIO = 1.1;
const NEAR_BONUS = 0.3;
/** Numbers farther apart than this count different things, or are no slip of one account. */
const WIDEST_RATIO = 3;

/**
 * The same thing counted, priced or measured with another number, or with the same one hedged in one account alone.
 *
 * "a $5,687.75 stay at the lodge" / "$5,587.75 on the lodge" conflict; "some 16 boats" / "15 boats" differ;
 * "12 boats and 15 vans" / "15 vans" agree; a number that no other account has is no variation.
 */
export function findNumbers(evidence: Evidence, earlier: readonly Candidate[]): Candidate[] {
  const misdated = misdatedSentences(earlier, evidence);
  const counts = evidence.accounts.flatMap((account) => countsOf(account, evidence));
  const values = new Set(counts.map((count) => valueKey(count.account, count, evidence)));
  const proposals = partners(counts, evidence).flatMap(([a, b]) => {
    const shared = sharedWeight(a, b);
    const point = evidence.pointOfSentences(a.account.id, a.sentence, b.account.id, b.sentence);
    const bonus = unitOf(a, evidence) !== undefined && unitOf(a, evidence) === unitOf(b, evidence) && a.quantity.kind === 'count' ? 0.4 : 0;
    const weight = shared + bonus + (ratioOf(a.quantity, b.quantity) <= NEAR_RATIO ? NEAR_BONUS : 0);
    return weight < (point === undefined ? SAME_THING_ANYWHERE : SAME_THING_ALIGNED)
      ? []
      : [{ a, b, point, weight: weight + (point === undefined ? 0 : 1) + closeness(a.quantity, b.quantity) }];
  });
  // each number is compared with its nearest in each other account, so that the third item of one list does not meet the fifth of another
  const taken = new Set<string>();
  const changed = proposals.flatMap(({ a, b, point }) => [
    ...overtaken(a, b, point, counts, evidence),
    ...overtaken(b, a, point, counts, evidence),
  ]);
  const compared = proposals
    .sort((x, y) => y.weight - x.weight)
    .flatMap(({ a, b, point }): Candidate[] => {
      const keys = [`${keyOf(a)}>${b.account.id}`, `${keyOf(b)}>${a.account.id}`];
      if (keys.some((key) => taken.has(key))) return [];
      for (const key of keys) taken.add(key);
      const contrast = contrastOf(a.quantity, b.quantity);
      if (!contrast) return [];
      if (
        contrast.rule === 'other-number' &&
        (values.has(valueKey(b.account, a, evidence)) || values.has(valueKey(a.account, b, evidence)))
      ) {
        evidence.drop(
          'other-number',
          { article: a.account.id, start: a.quantity.start, end: a.quantity.end },
          'the other account has this number as well',
        );
        return [];
      }
      if (contrast.severity === 'conflict' && onOtherDates(a, b) && !misdated.has(sentencesKey(a, b))) {
        evidence.drop(
          'other-number',
          { article: a.account.id, start: a.quantity.start, end: a.quantity.end },
          'the numbers are of other dates',
        );
        return [];
      }
      return [
        {
          type: 'number',
          ...contrast,
          ...(point === undefined ? {} : { point }),
          readings: [reading(a.account, a.quantity, writtenValue(a.quantity)), reading(b.account, b.quantity, writtenValue(b.quantity))],
        },
      ];
    });
  return [...changed, ...compared];
}

/** So many words before a number may tell that another has taken its place. */
const OVERTAKEN = 5;

/** A number that another account tells to be overtaken, with the one that took its place: "$2 million" / "$3 million, up from a first estimate of $2 million". */
function overtaken(old: Count, told: Count, point: string | undefined, counts: readonly Count[], evidence: Evidence): Candidate[] {
  if (told.quantity.value[0] !== old.quantity.value[0] || told.quantity.value[1] !== old.quantity.value[1]) return [];
  const { account, quantity, sentence } = told;
  const [from] = wordsWithin(account.words, quantity);
  const isPast = account.words
    .slice(Math.max(0, from - OVERTAKEN), from)
    .some(
      ({ form }, k) => account.sentenceOf[Math.max(0, from - OVERTAKEN) + k] === sentence && evidence.language.contrast.overtaken.has(form),
    );
  if (!isPast) return [];
  const now = counts.find(
    (other) => other.account === account && other.sentence === sentence && other !== told && comparable(other, told, evidence),
  );
  if (!now || ratioOf(now.quantity, old.quantity) > WIDEST_RATIO) return [];
  return [
    {
      type: 'number',
      severity: 'difference',
      rule: 'number-overtaken',
      ...(point === undefined ? {} : { point }),
      readings: [
        reading(old.account, old.quantity, writtenValue(old.quantity)),
        reading(account, now.quantity, writtenValue(now.quantity)),
      ],
    },
  ];
}

/** Pairs of sentences that date one happening otherwise: there, another date does not make another happening. */
function misdatedSentences(earlier: readonly Candidate[], evidence: Evidence): Set<string> {
  const pairs = new Set<string>();
  for (const { type, readings } of earlier) {
    if (type !== 'date') continue;
    const places = readings.flatMap((one) => evidence.sentencesOf(one).map((sentence) => `${one.article} ${sentence}`));
    for (const one of places) for (const other of places) pairs.add(`${one}\n${other}`);
  }
  return pairs;
}

const sentencesKey = (a: Count, b: Count): string => `${a.account.id} ${a.sentence}\n${b.account.id} ${b.sentence}`;

/** "In 1998 the fine was $5,000" and "a fine of $6,000 in 2019" are two fines; the day of a disclosure beside the year of a fine tells nothing. */
function onOtherDates(a: Count, b: Count): boolean {
  return partedByDate(
    a.account.datesIn(a.quantity).map((time) => time.value),
    b.account.datesIn(b.quantity).map((time) => time.value),
  );
}

const valueKey = (account: Account, count: Count, evidence: Evidence): string =>
  [account.id, count.quantity.kind, count.quantity.kind === 'count' ? unitOf(count, evidence) : '', ...count.quantity.value].join(' ');

const keyOf = (count: Count): string => `${count.account.id} ${count.quantity.start}`;

function countsOf(account: Account, evidence: Evidence): Count[] {
  const { quantities } = account.doc.layers;
  const { saying, alternatives } = evidence.language.contrast;
  // "14 were hurt" / "injuring 12": words of one group say the same
  const sameOf = (root: string, form: string): string => {
    const known = alternatives.get(form) ?? alternatives.get(`${root}ed`);
    return known?.type === 'outcome' ? `${known.set}.${known.group}` : root;
  };
  return quantities.flatMap((quantity, i): Count[] => {
    if (quantity.kind === 'ordinal') return [];
    const [from, to] = wordsWithin(account.words, quantity);
    const sentence = account.sentenceOf[from];
    if (sentence === undefined) return [];
    const before = quantities[i - 1];
    const after = quantities[i + 1];
    const span = account.doc.sentences[sentence] as Span;
    const start = Math.max(span.start, before && before.kind === quantity.kind ? before.end : 0);
    const end = Math.min(span.end, after && after.kind === quantity.kind ? after.start : span.end);
    const slot = new Map<string, number>();
    const add = (k: number): void => {
      const word = account.words[k];
      if (!word || word.start < start || word.end > end || !word.content || saying.has(word.form) || /^\d/.test(word.form)) return;
      slot.set(sameOf(account.roots[k] as string, word.form), evidence.rarity(word.form));
    };
    const around = quantity.kind === 'age' ? WORDS_AROUND_AGE : WORDS_AROUND;
    for (let k = from - around; k < from; k++) add(k);
    for (let k = to; k < to + around; k++) add(k);
    for (let k = from; k < to; k++) add(k);
    return [{ account, quantity, sentence, slot }];
  });
}

/** Numbers of one kind in different articles that share a telling word. */
function partners(counts: readonly Count[], evidence: Evidence): [Count, Count][] {
  const byWord = new Map<string, number[]>();
  for (const [i, count] of counts.entries()) {
    for (const stem of count.slot.keys()) {
      const list = byWord.get(stem);
      if (list) list.push(i);
      else byWord.set(stem, [i]);
    }
  }
  const pairs = new Map<string, [Count, Count]>();
  for (const list of byWord.values()) {
    if (list.length > COMMON_WORD) continue;
    for (const [k, i] of list.entries()) {
      for (const j of list.slice(k + 1)) {
        const a = counts[i] as Count;
        const b = counts[j] as Count;
        if (a.account !== b.account && comparable(a, b, evidence)) pairs.set(`${i} ${j}`, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

const COMMON_WORD = 60;

/** Whether two numbers can be of one thing: dollars with dollars, boats with boats. */
function comparable(a: Count, b: Count, evidence: Evidence): boolean {
  if (a.quantity.kind !== b.quantity.kind) return false;
  const [unitA, unitB] = [unitOf(a, evidence), unitOf(b, evidence)];
  return unitA === unitB || (a.quantity.kind !== 'count' && (unitA === undefined || unitB === undefined));
}

/** Money and measures by their unit, things counted by the stem of their noun, people of any kind as people. */
function unitOf({ quantity: { kind, unit } }: Count, { language, stem }: Evidence): string | undefined {
  if (unit === undefined || kind !== 'count') return unit;
  const noun = unit.toLowerCase();
  return language.contrast.people.has(noun) ? PEOPLE : stem(noun);
}

const PEOPLE = 'people';

function sharedWeight(a: Count, b: Count): number {
  let weight = 0;
  for (const [stem, rarity] of a.slot) if (b.slot.has(stem)) weight += rarity;
  return weight;
}

/** 1 for equal values, falling with their ratio: of two prices at one shop, the near one is its misprint. */
function closeness(a: Quantity, b: Quantity): number {
  if (a.value[0] === b.value[0] && a.value[1] === b.value[1]) return 1;
  const ratio = ratioOf(a, b);
  return ratio > WIDEST_RATIO ? -1 : 0.5 / ratio;
}

function ratioOf(a: Quantity, b: Quantity): number {
  const low = Math.min(...a.value, ...b.value);
  const high = Math.max(...a.value, ...b.value);
  return low <= 0 ? Number.POSITIVE_INFINITY : high / low;
}

/** How two numbers of one thing part; nothing where they agree. */
function contrastOf(a: Quantity, b: Quantity): { severity: Candidate['severity']; rule: string } | undefined {
  const equal = a.value[0] === b.value[0] && a.value[1] === b.value[1];
  if (equal) return a.approximation === b.approximation ? undefined : { severity: 'difference', rule: 'number-hedged-in-one' };
  if (ratioOf(a, b) > WIDEST_RATIO) return undefined;
  return allows(a, b) || allows(b, a)
    ? { severity: 'difference', rule: 'number-less-exact' }
    : { severity: 'conflict', rule: 'other-number' };
}

/** Whether the looser number leaves room for the other: "over $300" for $313.89, "$43,000" for $43,350, "some 16" for 15. */
function allows(loose: Quantity, exact: Quantity): boolean {
  const [low, high] = loose.value;
  switch (loose.approximation) {
    case 'more-than':
    case 'at-least':
      return exact.value[0] >= low;
    case 'less-than':
    case 'at-most':
      return exact.value[1] <= high;
    case 'about':
      return exact.value[0] >= low * 0.8 && exact.value[1] <= high * 1.25;
    default:
      return low < high ? low <= exact.value[0] && exact.value[1] <= high : isRounded(low, exact.value[0]);
  }
}

/** Whether `round` is what `exact` rounds to, up or down, at the places that `round` has: 43,000 for 43,350. */
function isRounded(round: number, exact: number): boolean {
  if (round === 0 || !Number.isInteger(round) || Math.abs(round - exact) > 0.1 * round) return false;
  let step = 1;
  while (round % (step * 10) === 0) step *= 10;
  return step > 1 || !Number.isInteger(exact) ? Math.abs(round - exact) < step : false;
}

const writtenValue = ({ value, unit }: Quantity): string =>
  `${value[0] === value[1] ? value[0] : `${value[0]}-${value[1]}`}${unit === undefined ? '' : ` ${unit}`}`;
