import { isHyphen } from '../../numerals/index.ts';
import type { QuantityCandidate, QuantityRecogniser, QuantityText } from '../candidate.ts';
import { afterHyphen, readCount, readRange, wordAt } from '../reading.ts';

const UNITS: ReadonlyMap<string, string> = new Map([
  ['year', 'year'],
  ['years', 'year'],
  ['month', 'month'],
  ['months', 'month'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['day', 'day'],
  ['days', 'day'],
]);

function age(rule: string, first: number, end: number, value: number, unit = 'year'): QuantityCandidate {
  return { first, end, rule, kind: 'age', value: [value, value], unit, approximation: 'exact' };
}

/** "39-year-old", "39 years old", "39 years of age", "an 8-month-old girl", "between 12 and 16 years old". Not "a 39-year career", a duration. */
export const yearsOld: QuantityRecogniser = {
  name: 'years-old',
  recognise: (text, at) => {
    const count = readRange(text, at);
    if (!count || count.vague) return undefined;
    const i = afterHyphen(text, count.end);
    const unit = UNITS.get(wordAt(text, i));
    if (!unit) return undefined;
    const old = afterHyphen(text, i + 1);
    const end = /^olds?$/.test(wordAt(text, old)) ? old + 1 : wordAt(text, i + 1) === 'of' && wordAt(text, i + 2) === 'age' ? i + 3 : -1;
    return end < 0 ? undefined : { ...age('years-old', at, end, count.value[0], unit), value: count.value };
  },
};

/** "aged 39", "age 12", "the age of 30". Not "aged care". */
export const aged: QuantityRecogniser = {
  name: 'aged',
  recognise: (text, at) => {
    if (wordAt(text, at) !== 'aged' && wordAt(text, at) !== 'age') return undefined;
    const count = readCount(text, wordAt(text, at) === 'age' && wordAt(text, at + 1) === 'of' ? at + 2 : at + 1);
    return count && count.form !== 'vague' && count.value[0] < 125 ? age('aged', at, count.end, count.value[0]) : undefined;
  },
};

/** "Marta Ruiz, 39, said", "Ruiz (39)". Not "in Denver, 39 people", "pages 38, 39, 40". */
export const ageInCommas: QuantityRecogniser = {
  name: 'age-in-commas',
  recognise: (text, at) => {
    const number = text.lexemes[at]!;
    if (number.kind !== 'number' || number.text.length > 3 || Number(number.text) > 120 || Number(number.text) < 1) return undefined;
    const [before, after] = [wordAt(text, at - 1), wordAt(text, at + 1)];
    const enclosed = (before === ',' && (after === ',' || after === '.' || after === ';')) || (before === '(' && after === ')');
    if (!enclosed || !isName(text, at - 2)) return undefined;
    return age('age-in-commas', at, at + 1, Number(number.text));
  },
};

/** "when she was 14", "Ruiz, now 53,", "who turned 90". Not "the score was 14", "now 53 seats". */
export const ageOfPerson: QuantityRecogniser = {
  name: 'age-of-person',
  recognise: (text, at) => {
    const number = text.lexemes[at]!;
    if (number.kind !== 'number' || number.text.length > 3 || Number(number.text) > 120 || Number(number.text) < 1) return undefined;
    const next = text.lexemes[at + 1];
    if (next !== undefined && !next.newLine && (next.kind !== 'mark' || next.text === '%' || isHyphen(next))) return undefined;
    const before = wordAt(text, at - 1);
    const person = ['was', 'is', 'were', 'are', 'turned'].includes(before) && PERSONS.has(wordAt(text, at - 2));
    const aside = (before === 'now' || before === 'then') && wordAt(text, at - 2) === ',';
    return person || aside ? age('age-of-person', at, at + 1, Number(number.text)) : undefined;
  },
};

const PERSONS: ReadonlySet<string> = new Set(['he', 'she', 'i', 'you', 'we', 'they', 'who']);

function isName({ doc, lexemes, tokenOf }: QuantityText, at: number): boolean {
  const lexeme = lexemes[at];
  if (!lexeme?.capital) return lexeme?.text === '.' && lexemes[at - 1]?.capital === true;
  const token = tokenOf(at);
  return token < 0 || doc.layers.words[token]!.pos === 'PROPN' || lexemes[at - 1]?.capital === true;
}
