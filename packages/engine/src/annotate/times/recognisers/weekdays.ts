import type { TimeRecogniser } from '../candidate.ts';
import { readWeekday } from '../reading.ts';

/** "on Tuesday", "Tues.", "Wednedsay". Not "he sat" or "the sun": short forms need their full stop and capital. */
export const weekday: TimeRecogniser = {
  name: 'weekday',
  startsWith: (times) => [...times.weekdays.keys(), ...times.weekdayMisspellings.keys()],
  startsWithDigits: false,
  recognise: (text, at) => {
    const found = readWeekday(text, at);
    return found && { first: at, end: found.end, rule: 'weekday', meaning: { form: 'point', weekday: found.weekday } };
  },
};
