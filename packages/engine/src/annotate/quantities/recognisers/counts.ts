import { readNumeral } from '../../numerals/index.ts';
import type { QuantityRecogniser } from '../candidate.ts';
import { afterHyphen, countedNoun, readRange, wordAt } from '../reading.ts';

/** "700 kilometers", "a 10-mile stretch", "90 degrees". Not "pounds on the door". */
export const measure: QuantityRecogniser = {
  name: 'measure',
  recognise: (text, at) => {
    const number = readRange(text, at);
    if (!number) return undefined;
    let i = afterHyphen(text, number.end);
    // "2.5 square miles", "3 cubic meters"
    const power = ['square', 'cubic', 'nautical', 'metric'].includes(wordAt(text, i)) ? `${wordAt(text, i)} ` : '';
    if (power) i++;
    if (number.vague && wordAt(text, i) === 'of') i++;
    const unit = text.numbers.measures.get(wordAt(text, i));
    if (!unit || text.lexemes[i]!.newLine) return undefined;
    return {
      first: at,
      end: i + 1,
      rule: 'measure',
      kind: 'measure',
      value: number.value,
      unit: power + unit,
      approximation: number.vague ? 'about' : 'exact',
    };
  },
};

/** "the third ballot", "a 21st amendment". Not "at first", "second-hand", "the first lady". */
export const ordinal: QuantityRecogniser = {
  name: 'ordinal',
  recognise: (text, at) => {
    const numeral = readNumeral(text.lexemes, at, text.numbers);
    if (!numeral?.ordinal) return undefined;
    if (
      afterHyphen(text, numeral.end) > numeral.end ||
      ['lady', 'gentleman', 'hand', 'lieutenant', 'sergeant'].includes(wordAt(text, numeral.end))
    )
      return undefined;
    const noun = text.lexemes[numeral.end]?.kind === 'word' ? countedNoun(text, numeral.end) : undefined;
    if (!noun || noun.plural) return undefined;
    return { first: at, end: numeral.end, rule: 'ordinal', kind: 'ordinal', value: numeral.value, unit: noun.unit, approximation: 'exact' };
  },
};

/** "15 bills", "three hundred and twelve residents", "between 30 and 40 people", "dozens of officers", "five were hurt". Not "one must ask", "no one", "this one". */
export const count: QuantityRecogniser = {
  name: 'count',
  recognise: (text, at) => {
    const number = readRange(text, at);
    if (!number) return undefined;
    // "one of the senators" picks out, does not count
    if (wordAt(text, at) === 'one' && wordAt(text, number.end) === 'of') return undefined;
    const noun = countedNoun(text, number.end);
    // "a few" and "one" are numbers only before what they count
    if ((wordAt(text, at) === 'one' || number.vague) && number.single && !noun) return undefined;
    return {
      first: at,
      end: number.end,
      rule: 'count',
      kind: 'count',
      value: number.value,
      ...(noun ? { unit: noun.unit } : {}),
      approximation: number.vague ? 'about' : 'exact',
    };
  },
};
