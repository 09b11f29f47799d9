import type { TimeUnit } from '../../../language/times.ts';
import type { TimeCandidate, TimeRecogniser, TimeText } from '../candidate.ts';
import { afterHyphen, readCount, wordAt } from '../reading.ts';

/** What may stand between a number and its unit: "two more weeks", "eight trading days". */
const BETWEEN: ReadonlySet<string> = new Set(
  'more additional full consecutive straight trading business working whole long short extra other solid calendar fiscal legislative'.split(
    ' ',
  ),
);
const ONE: ReadonlySet<string> = new Set(['a', 'an', 'another', 'one']);

/** A duration, with where its words end; `counted` tells that a number or article is part of it. */
export interface ReadDuration {
  readonly amount?: number;
  readonly unit: TimeUnit;
  readonly end: number;
  readonly counted: boolean;
}

function unitAt(text: TimeText, at: number): TimeUnit | undefined {
  return text.times.units.get(wordAt(text, at)) ?? text.times.unitPlurals.get(wordAt(text, at));
}

/** The duration that starts at a lexeme: `three days`, `a year and a half`, `two to three weeks`, `half an hour`, `two-year`, `several months`, `years`. */
export function readDuration(text: TimeText, at: number): ReadDuration | undefined {
  const word = wordAt(text, at);
  const plural = text.times.unitPlurals.get(word);
  if (plural) return word === 'seconds' ? undefined : { unit: plural, end: at + 1, counted: false };
  if (word === 'many' || word === 'countless') {
    const unit = text.times.unitPlurals.get(wordAt(text, at + 1));
    return unit && { unit, end: at + 2, counted: true };
  }
  if (word === 'half') {
    // "half an hour", "half a century", "half-hour"
    const article = wordAt(text, at + 1) === 'a' || wordAt(text, at + 1) === 'an' ? at + 2 : afterHyphen(text, at + 1);
    const unit = article > at + 1 ? text.times.units.get(wordAt(text, article)) : undefined;
    return unit && { amount: 0.5, unit, end: article + 1, counted: true };
  }
  const count = readCount(text, at);
  let amount: number | undefined;
  let i: number;
  if (count) {
    amount = count.form === 'vague' && !/couple/.test(wordAt(text, at) + wordAt(text, at + 1)) ? undefined : count.value[0];
    i = count.end;
    // "two to three weeks", "12-18 months": the lower number stands for both
    if (wordAt(text, i) === 'to' || wordAt(text, i) === 'or' || (count.form === 'digits' && afterHyphen(text, i) > i)) {
      const upper = readCount(text, i + 1);
      if (upper && unitAt(text, afterHyphen(text, upper.end))) i = upper.end;
    }
  } else if (ONE.has(word)) {
    amount = 1;
    i = at + 1;
  } else return undefined;
  if (text.lexemes[i]?.newLine) return undefined;
  const hyphen = afterHyphen(text, i);
  if (hyphen === i && BETWEEN.has(wordAt(text, i)) && unitAt(text, i + 1)) i++;
  else i = hyphen;
  const unit = unitAt(text, i);
  if (unit === undefined) return undefined;
  // "a days" is no English, "an hours" neither
  if (!count && !text.times.units.has(wordAt(text, i))) return undefined;
  let end = i + 1;
  // "a year and a half"
  if (amount !== undefined && wordAt(text, end) === 'and' && wordAt(text, end + 1) === 'a' && wordAt(text, end + 2) === 'half') {
    amount += 0.5;
    end += 3;
  }
  return { ...(amount === undefined ? {} : { amount }), unit, end, counted: true };
}

/** "three days", "a 10-year note", "several years", "for weeks". Not "39 years old", an age, and "20 minutes into": dropped or kept by refiners. */
export const duration: TimeRecogniser = {
  name: 'duration',
  startsWith: (times, numbers) => [
    ...times.unitPlurals.keys(),
    ...numbers.units.keys(),
    ...numbers.tens.keys(),
    ...numbers.vague.keys(),
    ...ONE,
    'half',
    'many',
    'countless',
  ],
  startsWithDigits: true,
  recognise: (text, at) => {
    const found = readDuration(text, at);
    if (!found) return undefined;
    return durationCandidate(text, at, found, found.counted ? 'duration' : 'uncounted-duration');
  },
};

function durationCandidate(text: TimeText, first: number, found: ReadDuration, rule: string): TimeCandidate {
  // "decades-long", "year-long"
  const join = afterHyphen(text, found.end);
  const long = join > found.end && ['long', 'plus'].includes(wordAt(text, join));
  const mod = wordAt(text, found.end) === 'or' && wordAt(text, found.end + 1) === 'so' ? ('APPROX' as const) : undefined;
  return {
    first,
    end: long ? join + 1 : mod ? found.end + 2 : found.end,
    rule,
    meaning: { form: 'duration', ...(found.amount === undefined ? {} : { amount: found.amount }), unit: found.unit },
    ...(mod ? { mod } : {}),
  };
}

/** "day-long", "yearlong", "weeklong". Not "lifelong". */
export const longAdjective: TimeRecogniser = {
  name: 'long-adjective',
  startsWith: (times) => [...times.units.keys()].flatMap((unit) => [unit, `${unit}long`]),
  startsWithDigits: false,
  recognise: (text, at) => {
    const word = wordAt(text, at);
    const written = word.endsWith('long');
    const unit = text.times.units.get(written ? word.slice(0, -4) : word);
    if (!unit) return undefined;
    if (written) return { first: at, end: at + 1, rule: 'long-adjective', meaning: { form: 'duration', amount: 1, unit } };
    const join = afterHyphen(text, at + 1);
    if (join === at + 1 || wordAt(text, join) !== 'long') return undefined;
    return { first: at, end: join + 1, rule: 'long-adjective', meaning: { form: 'duration', amount: 1, unit } };
  },
};

const PREFIXES: ReadonlySet<string> = new Set(
  'last past next first coming recent previous following latest final early these those'.split(' '),
);

/** "the last two weeks", "the first nine months", "the past few years", "recent months", "coming weeks", "the years ahead". Not "the last two witnesses". */
export const stretch: TimeRecogniser = {
  name: 'stretch',
  startsWith: () => ['the', ...PREFIXES],
  startsWithDigits: false,
  recognise: (text, at) => {
    let i = wordAt(text, at) === 'the' ? at + 1 : at;
    const prefix = wordAt(text, i);
    if (PREFIXES.has(prefix)) i++;
    else if (prefix === 'year' && ['earlier', 'ago'].includes(wordAt(text, afterHyphen(text, i + 1)))) i = afterHyphen(text, i + 1) + 1;
    else if (i === at) return undefined;
    const found = readDuration(text, i);
    if (!found || ONE.has(wordAt(text, i))) return undefined;
    // "the three days", but "the days" only with something that says which
    if (!PREFIXES.has(prefix) && !found.counted && wordAt(text, found.end) !== 'ahead') return undefined;
    const end = wordAt(text, found.end) === 'ahead' ? found.end + 1 : found.end;
    return durationCandidate(text, at, { ...found, end }, found.counted ? 'counted-stretch' : 'stretch');
  },
};
