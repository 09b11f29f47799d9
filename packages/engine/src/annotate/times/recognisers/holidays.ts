import type { Holiday } from '../../../language/times.ts';
import { isApostrophe } from '../../numerals/index.ts';
import type { TimeRecogniser, TimeText } from '../candidate.ts';
import { afterStop } from '../reading.ts';

/** The named day that starts at a lexeme; the longest name wins. */
export function readHoliday(text: TimeText, at: number): { day: Holiday; end: number } | undefined {
  if (!text.lexemes[at]?.capital) return undefined;
  let best: { day: Holiday; end: number } | undefined;
  for (const { words, day } of text.times.holidays) {
    if (words[0] !== text.lexemes[at]!.text) continue;
    let i = at;
    let matches = true;
    for (const word of words) {
      if (isApostrophe(text.lexemes[i])) i++;
      if (text.lexemes[i]?.text !== word) {
        matches = false;
        break;
      }
      i = word.length <= 2 ? afterStop(text, i + 1) : i + 1;
    }
    if (matches && (best === undefined || i > best.end)) best = { day, end: i };
  }
  return best;
}

/** "on Thanksgiving Day", "New Year's Eve". Not "a christmas tree" in small letters; "Christmas tree" a refiner drops. */
export const holiday: TimeRecogniser = {
  name: 'holiday',
  startsWith: (times) => times.holidays.map(({ words }) => words[0] as string),
  startsWithDigits: false,
  recognise: (text, at) => {
    const found = readHoliday(text, at);
    return found && { first: at, end: found.end, rule: 'holiday', meaning: { form: 'point', holiday: found.day } };
  },
};
