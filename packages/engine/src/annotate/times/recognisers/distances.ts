import type { DistanceMeaning, TimeCandidate, TimeRecogniser, TimeText } from '../candidate.ts';
import { afterHyphen, wordAt } from '../reading.ts';
import { readDuration } from './durations.ts';

const AFTER: ReadonlyMap<string, Pick<DistanceMeaning, 'direction' | 'from'>> = new Map([
  ['ago', { direction: -1, from: 'creation' }],
  ['hence', { direction: 1, from: 'creation' }],
  ['earlier', { direction: -1, from: 'text' }],
  ['previously', { direction: -1, from: 'text' }],
  ['later', { direction: 1, from: 'text' }],
  ['afterward', { direction: 1, from: 'text' }],
  ['afterwards', { direction: 1, from: 'text' }],
  ['before', { direction: -1, from: 'event' }],
  ['after', { direction: 1, from: 'event' }],
]);

function distance(rule: string, first: number, end: number, meaning: Omit<DistanceMeaning, 'form'>): TimeCandidate {
  return { first, end, rule, meaning: { form: 'distance', ...meaning } };
}

function readDistance(text: TimeText, at: number): TimeCandidate | undefined {
  const found = readDuration(text, at);
  if (!found) return undefined;
  const orSo = wordAt(text, found.end) === 'or' && wordAt(text, found.end + 1) === 'so';
  const i = orSo ? found.end + 2 : found.end;
  const fields = { ...(found.amount === undefined ? {} : { amount: found.amount }), unit: found.unit };
  if (wordAt(text, i) === 'from' && ['now', 'today'].includes(wordAt(text, i + 1)))
    return distance('from-now', at, i + 2, { ...fields, direction: 1, from: 'creation' });
  const word = wordAt(text, i);
  const after = AFTER.get(word);
  if (!after || text.lexemes[i]!.newLine) return undefined;
  const approximate = orSo ? { mod: 'APPROX' as const } : {};
  if (after.from !== 'event')
    return { ...distance(word === 'ago' ? 'ago' : 'earlier-or-later', at, i + 1, { ...fields, ...after }), ...approximate };
  // "two weeks before" and no event: counted from the time last spoken of
  const next = text.lexemes[i + 1];
  if (word === 'before' && (next === undefined || next.kind === 'mark'))
    return distance('earlier-or-later', at, i + 1, { ...fields, ...after, from: 'text' });
  return { ...distance('from-event', at, found.end, { ...fields, ...after }), ...approximate };
}

/**
 * "four years ago", "a year earlier", "three days later", "two weeks before the election", "a month from now".
 * Not "three days of talks", a duration. The event itself is no part of the expression.
 */
export const distanceInTime: TimeRecogniser = {
  name: 'distance',
  startsWith: (times, numbers) => [
    ...times.unitPlurals.keys(),
    ...numbers.units.keys(),
    ...numbers.tens.keys(),
    ...numbers.vague.keys(),
    'a',
    'an',
    'half',
    'many',
  ],
  startsWithDigits: true,
  recognise: readDistance,
};

/** "the year-earlier quarter", "the year-ago period", "year-earlier". Not "a year earlier", which has its number. */
export const yearEarlier: TimeRecogniser = {
  name: 'year-earlier',
  startsWith: () => ['the', 'year', 'comparable'],
  startsWithDigits: false,
  recognise: (text, at) => {
    let i = wordAt(text, at) === 'the' ? at + 1 : at;
    if (wordAt(text, i) === 'comparable') i++;
    if (wordAt(text, i) !== 'year') return undefined;
    i = afterHyphen(text, i + 1);
    if (!['earlier', 'ago'].includes(wordAt(text, i))) return undefined;
    i++;
    if (['quarter', 'period'].includes(wordAt(text, i))) i++;
    return distance('year-earlier', at, i, { amount: 1, unit: 'Y', direction: -1, from: 'text' });
  },
};

/** "the day before the vote", "the morning after": hangs on an event. Not "the day after tomorrow". */
export const dayAroundEvent: TimeRecogniser = {
  name: 'day-around-event',
  startsWith: () => ['the', 'day', 'week', 'night', 'morning'],
  startsWithDigits: false,
  recognise: (text, at) => {
    const i = wordAt(text, at) === 'the' ? at + 1 : at;
    const word = wordAt(text, i);
    const unit = word === 'week' ? 'W' : ['day', 'night', 'morning'].includes(word) ? 'D' : undefined;
    const after = AFTER.get(wordAt(text, i + 1));
    if (!unit || after?.from !== 'event' || i === at) return undefined;
    return distance('day-around-event', at, i + 1, { amount: 1, unit, ...after });
  },
};
