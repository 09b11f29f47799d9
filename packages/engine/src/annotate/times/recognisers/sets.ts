import type { TimeRecogniser } from '../candidate.ts';
import { readCount, readMonth, readWeekday, wordAt } from '../reading.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** "every Tuesday", "each July", "every day", "every two weeks", "every summer". Not "each of the men", "every witness". */
export const every: TimeRecogniser = {
  name: 'every',
  startsWith: (times) => times.repeated,
  startsWithDigits: false,
  recognise: (text, at) => {
    const { times } = text;
    const other = wordAt(text, at + 1) === 'other' || wordAt(text, at + 1) === 'second';
    const i = other ? at + 2 : at + 1;
    const set = (end: number, value: string) => ({
      first: at,
      end,
      rule: 'every',
      meaning: { form: 'fixed' as const, type: 'SET' as const, value },
    });
    const weekday = readWeekday(text, i);
    if (weekday) {
      const part = times.partsOfDay.get(wordAt(text, weekday.end));
      return set(part ? weekday.end + 1 : weekday.end, `XXXX-WXX-${weekday.weekday}${part ? `T${part}` : ''}`);
    }
    const month = readMonth(text, i);
    if (month) return set(month.end, `XXXX-${two(month.month)}`);
    const season = times.seasons.get(wordAt(text, i));
    if (season) return set(i + 1, `XXXX-${season}`);
    const part = times.partsOfDay.get(wordAt(text, i));
    if (part) return set(i + 1, `XXXX-XX-XXT${part}`);
    if (wordAt(text, i) === 'weekend') return set(i + 1, 'XXXX-WXX-WE');
    const unit = times.units.get(wordAt(text, i));
    if (unit) return set(i + 1, periodOf(other ? 2 : 1, unit));
    const count = readCount(text, i);
    const units = count && times.unitPlurals.get(wordAt(text, count.end));
    return count && units ? set(count.end + 1, periodOf(count.value[0], units)) : undefined;
  },
};

function periodOf(amount: number, unit: string): string {
  if (unit === 'E') return `P${amount * 10}Y`;
  if (unit === 'C') return `P${amount * 100}Y`;
  return unit.startsWith('T') ? `PT${amount}${unit[1]}` : `P${amount}${unit}`;
}

/** "on Tuesdays", "Tuesday nights", "weekday mornings" not. Not "Tuesday's", a possessive. */
export const weekdays: TimeRecogniser = {
  name: 'weekdays',
  startsWith: (times) => [...times.weekdays.keys(), ...times.weekdayPlurals.keys()],
  startsWithDigits: false,
  recognise: (text, at) => {
    const lexeme = text.lexemes[at]!;
    if (!lexeme.capital) return undefined;
    const part = text.times.partsOfDayPlural.get(wordAt(text, at + 1)) ?? undefined;
    const weekday = text.times.weekdayPlurals.get(lexeme.text) ?? (part ? text.times.weekdays.get(lexeme.text) : undefined);
    if (weekday === undefined) return undefined;
    return {
      first: at,
      end: part ? at + 2 : at + 1,
      rule: 'weekdays',
      meaning: { form: 'fixed', type: 'SET', value: `XXXX-WXX-${weekday}${part ? `T${part}` : ''}` },
    };
  },
};

/** "daily", "annually". Not the name of a newspaper: "the Daily Ledger" is dropped by a refiner. */
export const periodAdverb: TimeRecogniser = {
  name: 'period-adverb',
  startsWith: (times) => times.periodAdverbs.keys(),
  startsWithDigits: false,
  recognise: (text, at) => ({
    first: at,
    end: at + 1,
    rule: 'period-adverb',
    meaning: { form: 'fixed', type: 'SET', value: text.times.periodAdverbs.get(wordAt(text, at))! },
  }),
};
