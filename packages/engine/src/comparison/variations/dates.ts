import type { Quantity, TimeExpression } from '../../doc/index.ts';
import { contains, type Span } from '../../text/index.ts';
import { grainOf, isDate, mayBeOneDate, sameWeekdayNearby } from './date-values.ts';
import { type Account, type Candidate, type Evidence, reading, wordsWithin } from './evidence.ts';

/** A date with the words that tell what happened then. */
interface Dating {
  readonly account: Account;
  readonly time: TimeExpression;
  readonly sentence: number;
  /** Stems of the telling words around it; the nearer, the heavier. */
  readonly slot: ReadonlyMap<string, number>;
  /** The expression, with the happening it is reckoned from: `a day after the interview`. */
  readonly span: Span;
}

/** Telling words farther from a date than this say nothing of it. */
const WORDS_AROUND = 8;
/** Weight of shared words that makes two dates the same happening's: in sentences known to report one point, and in any two. */
const SAME_HAPPENING_ALIGNED = 0.7;
const SAME_HAPPENING_ANYWHERE = 1.1;

/** The happening that a date is reckoned from is named within so many words. */
const REACH = 5;
/** Morning, evening or a clock time at the end of a value. */
const PART_OF_DAY = /T(?:[A-Z]{2}|\d{2}.*)$/;
/** A name says who was in it, not what happened. */
const NAME = 0.3;

/**
 * The same happening on another day, in another month or year.
 *
 * "the interview aired Tuesday" / "in Wednesday's interview" conflict; "Wednesday" / "yesterday" that resolve to one day agree,
 * and so do "in May" / "on May 3"; "voted on Tuesday" / "will sign on Thursday" are two happenings.
 */
export function findDates(evidence: Evidence): Candidate[] {
  const datings = evidence.accounts.flatMap((account) => datingsOf(account, evidence));
  const proposals = partners(datings).flatMap(([a, b]) => {
    const shared = sharedWeight(a, b);
    const point = evidence.pointOfSentences(a.account.id, a.sentence, b.account.id, b.sentence);
    return shared < (point === undefined ? SAME_HAPPENING_ANYWHERE : SAME_HAPPENING_ALIGNED)
      ? []
      : [{ a, b, point, weight: shared + (point === undefined ? 0 : 0.5) + (mayBeOneDate(a.time.value, b.time.value) ? 1 : 0) }];
  });
  const taken = new Set<string>();
  return proposals
    .sort((x, y) => y.weight - x.weight)
    .flatMap(({ a, b, point }): Candidate[] => {
      const keys = [`${keyOf(a)}>${b.account.id}`, `${keyOf(b)}>${a.account.id}`];
      if (keys.some((key) => taken.has(key))) return [];
      for (const key of keys) taken.add(key);
      // a year for one and a day for the other are seldom dates of one thing when they do not agree
      if (mayBeOneDate(a.time.value, b.time.value) || grainOf(a.time.value) !== grainOf(b.time.value)) return [];
      const passage = { article: a.account.id, start: a.time.start, end: a.time.end };
      if (sameWeekdayNearby(a.time.value, b.time.value)) {
        evidence.drop('other-date', passage, 'one weekday, in weeks that touch');
        return [];
      }
      if (countOtherwise(a, b)) {
        evidence.drop('other-date', passage, 'other numbers as well: two happenings');
        return [];
      }
      return [
        {
          type: 'date',
          severity: 'conflict',
          rule: 'other-date',
          ...(point === undefined ? {} : { point }),
          readings: [reading(a.account, a.span, a.time.value), reading(b.account, b.span, b.time.value)],
        },
      ];
    });
}

/** Numbers farther apart than this are of two things, whatever they count. */
const WIDEST_RATIO = 3;

/** "a fine of $5,000 in 1998" and "a fine of $6,000 in 2019" are two fines, not one with two dates. */
function countOtherwise(a: Dating, b: Dating): boolean {
  const [countsA, countsB] = [a, b].map(({ account, sentence }) => {
    const span = account.doc.sentences[sentence] as Span;
    return account.doc.layers.quantities.filter((q) => q.kind !== 'ordinal' && contains(span, q));
  }) as [Quantity[], Quantity[]];
  const alike = countsA.flatMap((one) =>
    countsB.flatMap((other) =>
      one.kind === other.kind && one.unit === other.unit && ratioOf(one, other) <= WIDEST_RATIO ? [[one, other]] : [],
    ),
  ) as [Quantity, Quantity][];
  return alike.length > 0 && alike.every(([one, other]) => one.value[0] !== other.value[0]);
}

const ratioOf = (a: Quantity, b: Quantity): number => Math.max(a.value[0] / b.value[0], b.value[0] / a.value[0]);

const keyOf = ({ account, time }: Dating): string => `${account.id} ${time.start}`;

function datingsOf(account: Account, evidence: Evidence): Dating[] {
  const { times } = account.doc.layers;
  const { saying } = evidence.language.contrast;
  const { text } = account.doc.article;
  const dates = times.filter(isDate);
  return dates.flatMap((time, i): Dating[] => {
    const [from, to] = wordsWithin(account.words, time);
    const sentence = account.sentenceOf[from];
    if (sentence === undefined) return [];
    // "a day after the interview" dates the interview, and nothing before it; "later that day" dates too loosely to compare
    const reckoned = typeof time.anchor === 'object';
    if (reckoned && !evidence.language.contrast.reckonedFrom.has(account.words[to]?.form ?? '')) return [];
    const span = account.doc.sentences[sentence] as Span;
    const start = Math.max(span.start, dates[i - 1]?.end ?? 0);
    const end = Math.min(span.end, dates[i + 1]?.start ?? span.end);
    const slot = new Map<string, number>();
    // outwards from the date, by telling words, up to the next date or the end of the clause; "On Tuesday, the council" goes past its comma
    const walk = (from: number, step: 1 | -1): void => {
      for (let k = from, distance = 0; distance < WORDS_AROUND; k += step) {
        const word = account.words[k];
        if (!word || word.start < start || word.end > end) return;
        const neighbour = account.words[k - step];
        if (k !== from && neighbour && /[,;:()]/.test(text.slice(Math.min(word.end, neighbour.end), Math.max(word.start, neighbour.start))))
          return;
        if (!word.content || saying.has(word.form) || /^\d/.test(word.form)) continue;
        distance++;
        const near = distance <= 2 ? 1 : distance <= 4 ? 0.6 : 0.3;
        const weight = evidence.rarity(word.form) * near * (word.capitalised && !word.startsSentence ? NAME : 1);
        const stem = account.roots[k] as string;
        slot.set(stem, Math.max(weight, slot.get(stem) ?? 0));
      }
    };
    if (!reckoned) walk(from - 1, -1);
    walk(to, 1);
    // "on Tuesday evening" / "on Monday evening": the hour tells which happening as a word would
    const hour = PART_OF_DAY.exec(time.value)?.[0];
    if (hour !== undefined) slot.set(hour, 1);
    let last = to;
    while (reckoned && account.words[last + 1] && !account.words[last]?.content && last < to + REACH) last++;
    return [
      { account, time, sentence, slot, span: { start: time.start, end: reckoned ? (account.words[last]?.end ?? time.end) : time.end } },
    ];
  });
}

const COMMON_WORD = 60;

function partners(datings: readonly Dating[]): [Dating, Dating][] {
  const byWord = new Map<string, number[]>();
  for (const [i, dating] of datings.entries()) {
    for (const stem of dating.slot.keys()) {
      const list = byWord.get(stem);
      if (list) list.push(i);
      else byWord.set(stem, [i]);
    }
  }
  const pairs = new Map<string, [Dating, Dating]>();
  for (const list of byWord.values()) {
    if (list.length > COMMON_WORD) continue;
    for (const [k, i] of list.entries()) {
      for (const j of list.slice(k + 1)) {
        const a = datings[i] as Dating;
        const b = datings[j] as Dating;
        if (a.account !== b.account) pairs.set(`${i} ${j}`, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

function sharedWeight(a: Dating, b: Dating): number {
  let weight = 0;
  for (const [stem, one] of a.slot) weight += Math.min(one, b.slot.get(stem) ?? 0);
  return weight;
}
