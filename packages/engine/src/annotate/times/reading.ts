import { isApostrophe, isHyphen, type Lexeme, type Numeral, readNumeral } from '../numerals/index.ts';
import type { TimeText } from './candidate.ts';

/** The lexeme's words in lower case; empty past the end. */
export function wordAt(text: TimeText, at: number): string {
  return text.lexemes[at]?.text ?? '';
}

/** Place after a full stop that belongs to the abbreviation before it, else the same place. */
export function afterStop(text: TimeText, at: number): number {
  const mark = text.lexemes[at];
  return mark?.text === '.' && mark.glued ? at + 1 : at;
}

/** Place after an apostrophe and `s`, else the same place. */
export function afterPossessive(text: TimeText, at: number): number {
  if (!isApostrophe(text.lexemes[at]) || !text.lexemes[at]!.glued) return at;
  return wordAt(text, at + 1) === 's' && text.lexemes[at + 1]!.glued ? at + 2 : at + 1;
}

/** Place after a hyphen that joins two words, else the same place. */
export function afterHyphen(text: TimeText, at: number): number {
  return isJoin(text.lexemes, at) ? at + 1 : at;
}

/** Whether a hyphen at a place joins the lexemes on both its sides. */
export function isJoin(lexemes: readonly Lexeme[], at: number): boolean {
  return isHyphen(lexemes[at]) && lexemes[at]!.glued && lexemes[at + 1]?.glued === true;
}

/** A month's name with its full stop: `September`, `Sept.`; a short form needs the stop, or a day after it. */
export function readMonth(text: TimeText, at: number): { month: number; end: number } | undefined {
  const lexeme = text.lexemes[at];
  if (!lexeme?.capital) return undefined;
  const month = text.times.months.get(lexeme.text);
  if (month === undefined) return undefined;
  if (!text.times.shortForms.has(lexeme.text)) return { month, end: at + 1 };
  const end = afterStop(text, at + 1);
  return end > at + 1 || text.lexemes[at + 1]?.kind === 'number' ? { month, end } : undefined;
}

/** A weekday's name with its full stop: `Tuesday`, `Tues.`. */
export function readWeekday(text: TimeText, at: number): { weekday: number; end: number } | undefined {
  const lexeme = text.lexemes[at];
  if (!lexeme?.capital) return undefined;
  const weekday = text.times.weekdays.get(lexeme.text) ?? text.times.weekdayMisspellings.get(lexeme.text);
  if (weekday === undefined) return undefined;
  if (!text.times.shortForms.has(lexeme.text)) return { weekday, end: at + 1 };
  const end = afterStop(text, at + 1);
  return end > at + 1 ? { weekday, end } : undefined;
}

/** A year in four digits that news tells of: 1000 to 2199. */
export function readYear(text: TimeText, at: number): { year: number; end: number } | undefined {
  const lexeme = text.lexemes[at];
  if (lexeme?.kind !== 'number' || lexeme.text.length !== 4) return undefined;
  const year = Number(lexeme.text);
  if (year < 1000 || year > 2199) return undefined;
  const next = text.lexemes[at + 1];
  if (
    next?.glued &&
    (next.kind === 'word' ||
      ((next.text === ',' || next.text === '.' || next.text === ':') &&
        text.lexemes[at + 2]?.kind === 'number' &&
        text.lexemes[at + 2]!.glued))
  )
    return undefined;
  return { year, end: at + 1 };
}

/** A year in words: `nineteen ninety-six`, `two thousand five`. */
export function readYearInWords(text: TimeText, at: number): { year: number; end: number } | undefined {
  const word = wordAt(text, at);
  if (word === 'two') {
    if (wordAt(text, at + 1) !== 'thousand') return undefined;
    const whole = readNumeral(text.lexemes, at, text.numbers);
    return whole && whole.value[0] < 2200 ? { year: whole.value[0], end: whole.end } : undefined;
  }
  const century = text.numbers.units.get(word) ?? text.numbers.tens.get(word);
  if (century === undefined || century < 15 || century > 20) return undefined;
  const tens = text.numbers.tens.get(wordAt(text, at + 1)) ?? text.numbers.units.get(wordAt(text, at + 1));
  if (tens === undefined || tens < 10) return undefined;
  const rest = readNumeral(text.lexemes, at + 1, text.numbers);
  if (!rest || rest.ordinal || rest.value[0] > 99) return undefined;
  return { year: century * 100 + rest.value[0], end: rest.end };
}

/** A day of the month: `6`, `6th`, `sixth`, `twenty-first`; not the hour of "Nov. 6:30". */
export function readDay(text: TimeText, at: number): { day: number; end: number } | undefined {
  const lexeme = text.lexemes[at];
  if (lexeme === undefined || lexeme.newLine) return undefined;
  if (lexeme.kind === 'number') {
    if (lexeme.text.length > 2) return undefined;
    const day = Number(lexeme.text);
    const next = text.lexemes[at + 1];
    if (day < 1 || day > 31) return undefined;
    if (next?.glued && text.numbers.ordinalEndings.has(next.text)) return { day, end: at + 2 };
    if (next?.glued && next.kind !== 'mark') return undefined;
    if (next?.text === '%' || next?.text === '/') return undefined;
    if (
      next?.glued &&
      (next.text === '.' || next.text === ':' || next.text === ',') &&
      text.lexemes[at + 2]?.kind === 'number' &&
      text.lexemes[at + 2]!.glued
    )
      return undefined;
    if (text.numbers.magnitudes.has(next?.text ?? '')) return undefined;
    return { day, end: at + 1 };
  }
  const numeral = readNumeral(text.lexemes, at, text.numbers);
  return numeral?.ordinal && numeral.value[0] <= 31 ? { day: numeral.value[0], end: numeral.end } : undefined;
}

/** A number that is not an ordinal. */
export function readCount(text: TimeText, at: number): Numeral | undefined {
  const numeral = readNumeral(text.lexemes, at, text.numbers);
  return numeral && !numeral.ordinal ? numeral : undefined;
}
