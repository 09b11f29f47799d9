import type { TimeRecogniser } from '../candidate.ts';
import { wordAt } from '../reading.ts';

/** "today", "yesterday", "tonight". Not "USA Today" or "Today show": dropped by a refiner. */
export const dayFromNow: TimeRecogniser = {
  name: 'day-from-now',
  startsWith: (times) => times.deicticDays.keys(),
  startsWithDigits: false,
  recognise: (text, at) => {
    const { offset, part } = text.times.deicticDays.get(wordAt(text, at))!;
    return { first: at, end: at + 1, rule: 'day-from-now', meaning: { form: 'point', dayOffset: offset, ...(part ? { part } : {}) } };
  },
};

/** "the day before yesterday", "the day after tomorrow". Not "the day before the vote", which hangs on an event. */
export const twoDaysFromNow: TimeRecogniser = {
  name: 'two-days-from-now',
  startsWith: () => ['day', 'the'],
  startsWithDigits: false,
  recognise: (text, at) => {
    const from = wordAt(text, at) === 'the' ? at + 1 : at;
    if (wordAt(text, from) !== 'day') return undefined;
    const words = `${wordAt(text, from + 1)} ${wordAt(text, from + 2)}`;
    const dayOffset = words === 'before yesterday' ? -2 : words === 'after tomorrow' ? 2 : undefined;
    return dayOffset === undefined
      ? undefined
      : { first: at, end: from + 3, rule: 'two-days-from-now', meaning: { form: 'point', dayOffset } };
  },
};

/** "overnight": the night before the day of writing. Not "an overnight success" – kept all the same, since news means the night by it far more often. */
export const overnight: TimeRecogniser = {
  name: 'overnight',
  startsWith: () => ['overnight'],
  startsWithDigits: false,
  recognise: (_, at) => ({ first: at, end: at + 1, rule: 'overnight', meaning: { form: 'point', dayOffset: -1, part: 'NI' } }),
};
