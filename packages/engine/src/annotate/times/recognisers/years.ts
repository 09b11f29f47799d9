import { isApostrophe } from '../../numerals/index.ts';
import type { PointMeaning, TimeCandidate, TimeRecogniser } from '../candidate.ts';
import { afterHyphen, readYear, readYearInWords, wordAt } from '../reading.ts';

function point(rule: string, first: number, end: number, fields: Omit<PointMeaning, 'form'>): TimeCandidate {
  return { first, end, rule, meaning: { form: 'point', ...fields } };
}

/** "in 1998", "the 1998 campaign". Not "$1998", "1,998" or "1998 people": dropped by a refiner. */
export const year: TimeRecogniser = {
  name: 'year',
  startsWith: () => [],
  startsWithDigits: true,
  recognise: (text, at) => {
    const found = readYear(text, at);
    return found && point('year', at, found.end, { year: found.year });
  },
};

/** "the year 2000", "in nineteen ninety-six". Not "two thousand people", which has no "year" before it. */
export const yearInWords: TimeRecogniser = {
  name: 'year-in-words',
  startsWith: (_, numbers) => ['year', ...numbers.units.keys(), 'twenty'],
  startsWithDigits: false,
  recognise: (text, at) => {
    const named = wordAt(text, at) === 'year';
    const found = named ? (readYear(text, at + 1) ?? readYearInWords(text, at + 1)) : readYearInWords(text, at);
    if (!found || (!named && wordAt(text, at) === 'two')) return undefined;
    return point('year-in-words', at, found.end, { year: found.year });
  },
};

/** "fiscal 1989", "the fiscal year 1990". Not "fiscal policy". */
export const fiscalYear: TimeRecogniser = {
  name: 'fiscal-year',
  startsWith: () => ['fiscal'],
  startsWithDigits: false,
  recognise: (text, at) => {
    const from = wordAt(text, at + 1) === 'year' ? at + 2 : at + 1;
    const found = readYear(text, from);
    return found && point('fiscal-year', at, found.end, { year: found.year });
  },
};

/** "the 1990s", "the '80s", "the nineties". Not "in her twenties", which is an age: dropped by a refiner. */
export const decade: TimeRecogniser = {
  name: 'decade',
  startsWith: (times) => ["'", '’', '‘', ...times.decades.keys()],
  startsWithDigits: true,
  recognise: (text, at) => {
    const { lexemes } = text;
    const lexeme = lexemes[at]!;
    if (lexeme.kind === 'word') {
      if (wordAt(text, at - 1) !== 'the' && wordAt(text, at - 1) !== '-' && !['early', 'mid', 'late'].includes(wordAt(text, at - 1)))
        return undefined;
      return point('decade-in-words', at, at + 1, { decade: 190 + text.times.decades.get(lexeme.text)! / 10 });
    }
    const short = isApostrophe(lexeme);
    const number = short ? lexemes[at + 1] : lexeme;
    const ending = short ? at + 2 : at + 1;
    if (number?.kind !== 'number' || (short && !number.glued)) return undefined;
    // "1990's" is written too
    const s = isApostrophe(lexemes[ending]) && lexemes[ending]!.glued ? ending + 1 : ending;
    if (wordAt(text, s) !== 's' || !lexemes[s]!.glued || !number.text.endsWith('0')) return undefined;
    if (short) {
      if (number.text.length !== 2 || lexeme.glued) return undefined;
      const tens = Number(number.text[0]);
      return point('decade', at, s + 1, { decade: tens < 3 ? 200 + tens : 190 + tens });
    }
    if (number.text.length !== 4 || Number(number.text) < 1000 || Number(number.text) > 2199) return undefined;
    return number.text.endsWith('00')
      ? point('century-of-years', at, s + 1, { century: Number(number.text.slice(0, 2)) })
      : point('decade', at, s + 1, { decade: Number(number.text.slice(0, 3)) });
  },
};

/** "the 20th century", "an 11th-century temple". Not "a century", a duration. */
export const century: TimeRecogniser = {
  name: 'century',
  startsWith: (_, numbers) => [...numbers.ordinals.keys(), ...numbers.tens.keys()],
  startsWithDigits: true,
  recognise: (text, at) => {
    const digits = text.lexemes[at]!;
    let value: number | undefined;
    let end = at + 1;
    if (digits.kind === 'number') {
      if (digits.text.length > 2 || !text.numbers.ordinalEndings.has(wordAt(text, at + 1))) return undefined;
      value = Number(digits.text);
      end = at + 2;
    } else {
      const tens = text.numbers.tens.get(digits.text);
      if (tens === undefined) value = text.numbers.ordinals.get(digits.text);
      else {
        const unit = text.numbers.ordinals.get(wordAt(text, at + 2));
        if (unit === undefined || unit > 9) return undefined;
        value = tens + unit;
        end = at + 3;
      }
    }
    end = afterHyphen(text, end);
    if (value === undefined || value < 2 || value > 22 || wordAt(text, end) !== 'century') return undefined;
    return point('century', at, end + 1, { century: value - 1 });
  },
};
