import { isApostrophe } from '../../numerals/index.ts';
import type { TimeCandidate, TimeRecogniser, TimeText } from '../candidate.ts';
import { afterStop, wordAt } from '../reading.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** `EST`, `GMT`, `Eastern time`. */
function readZone(text: TimeText, at: number): { zone: string; end: number } | undefined {
  const lexeme = text.lexemes[at];
  if (!lexeme?.capital || lexeme.newLine) return undefined;
  const zone = text.times.zones.get(lexeme.text);
  if (zone !== undefined) return { zone, end: at + 1 };
  return ['eastern', 'central', 'mountain', 'pacific', 'local'].includes(lexeme.text) && wordAt(text, at + 1) === 'time'
    ? { zone: '', end: at + 2 }
    : undefined;
}

function clock(text: TimeText, first: number, end: number, rule: string, hour: number, minute: number): TimeCandidate {
  const zone = readZone(text, end);
  return {
    first,
    end: zone?.end ?? end,
    rule,
    meaning: {
      form: 'point',
      clock: `${two(hour)}:${two(minute)}`,
      ...(zone?.zone ? { zone: zone.zone } : {}),
    },
  };
}

/** "10:35 a.m. EST", "2 p.m.", "14:30", "0735 GMT", "5 o'clock", "4 in the morning". Not the verse "John 3:16" or the ratio "2:1". */
export const clockTime: TimeRecogniser = {
  name: 'clock-time',
  startsWith: () => [],
  startsWithDigits: true,
  recognise: (text, at) => {
    const { lexemes } = text;
    const number = lexemes[at]!;
    if (number.text.length === 4 && (!number.glued || wordAt(text, at - 1) === '(')) {
      const zone = readZone(text, at + 1);
      const [hour, minute] = [Number(number.text.slice(0, 2)), Number(number.text.slice(2))];
      return zone && hour < 24 && minute < 60 ? clock(text, at, at + 1, 'military-time', hour, minute) : undefined;
    }
    if (number.text.length > 2 || (number.glued && wordAt(text, at - 1) !== '(')) return undefined;
    let hour = Number(number.text);
    let minute = 0;
    let end = at + 1;
    let exact = false;
    const mark = lexemes[end];
    const minutes = lexemes[end + 1];
    if (
      (mark?.text === ':' || mark?.text === '.') &&
      mark.glued &&
      minutes?.kind === 'number' &&
      minutes.glued &&
      minutes.text.length === 2
    ) {
      minute = Number(minutes.text);
      exact = true;
      end += 2;
    }
    if (hour > 24 || minute > 59) return undefined;
    const half = wordAt(text, end);
    // "a.m.", "am", "a.m" at the end of a sentence
    const isHalf =
      ((half === 'a' || half === 'p') && wordAt(text, end + 1) === '.' && wordAt(text, end + 2) === 'm' && lexemes[end + 2]!.glued) ||
      half === 'am' ||
      half === 'pm';
    if (isHalf && hour >= 1 && hour <= 12) {
      hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
      end = half.length === 2 ? end + 1 : afterStop(text, end + 3);
      return clock(text, at, end, 'clock-time', hour, minute);
    }
    if (!exact && wordAt(text, end) === 'o' && isApostrophe(lexemes[end + 1]) && wordAt(text, end + 2) === 'clock')
      return clock(text, at, end + 3, 'o-clock', hour, 0);
    if (!exact && wordAt(text, end) === 'in' && wordAt(text, end + 1) === 'the' && hour >= 1 && hour <= 12) {
      const part = text.times.partsOfDay.get(wordAt(text, end + 2));
      if (part) return clock(text, at, end + 3, 'hour-in-the-morning', part === 'MO' ? hour % 12 : (hour % 12) + 12, 0);
    }
    if (exact && mark!.text === ':' && (number.text.length === 2 || readZone(text, end) !== undefined) && hour < 24)
      return clock(text, at, end, 'clock-24', hour, minute);
    return undefined;
  },
};

/** "at three o'clock in the morning". Not "three of them". */
export const clockInWords: TimeRecogniser = {
  name: 'clock-in-words',
  startsWith: (_, numbers) => numbers.units.keys(),
  startsWithDigits: false,
  recognise: (text, at) => {
    const hour = text.numbers.units.get(wordAt(text, at)) ?? 0;
    if (hour < 1 || hour > 12 || wordAt(text, at + 1) !== 'o' || !isApostrophe(text.lexemes[at + 2]) || wordAt(text, at + 3) !== 'clock')
      return undefined;
    const part =
      wordAt(text, at + 4) === 'in' && wordAt(text, at + 5) === 'the' ? text.times.partsOfDay.get(wordAt(text, at + 6)) : undefined;
    return clock(text, at, part ? at + 7 : at + 4, 'o-clock', part && part !== 'MO' ? (hour % 12) + 12 : hour, 0);
  },
};

/** "at noon", "midnight Friday", "midday". Not "high noon" as a film: news has it as the time. */
export const namedClock: TimeRecogniser = {
  name: 'named-clock',
  startsWith: () => ['noon', 'midnight', 'midday'],
  startsWithDigits: false,
  recognise: (text, at) => clock(text, at, at + 1, 'named-clock', wordAt(text, at) === 'midnight' ? 24 : 12, 0),
};
