import type { QuantityCandidate, QuantityRecogniser } from '../candidate.ts';
import { afterHyphen, countedNoun, readCount, readRange, wordAt } from '../reading.ts';

/** "12%", "4.7 percent", "between 30 and 40 per cent", "2 percentage points". Not "the percentage". */
export const percentage: QuantityRecogniser = {
  name: 'percentage',
  recognise: (text, at) => {
    const number = readRange(text, at);
    // "10%-20%": each stands for itself
    if (!number) return undefined;
    const join = afterHyphen(text, number.end);
    // "90-plus percent"
    const plus = join > number.end && wordAt(text, join) === 'plus';
    const i = plus ? join + 1 : join;
    const word = wordAt(text, i);
    const end =
      word === '%' || word === 'percent' || word === 'pct' ? i + 1 : word === 'per' && wordAt(text, i + 1) === 'cent' ? i + 2 : -1;
    if (end > 0)
      return {
        first: at,
        end,
        rule: 'percentage',
        kind: 'percent',
        value: number.value,
        unit: '%',
        approximation: plus ? 'at-least' : 'exact',
      };
    if (word === 'percentage' && /^points?$/.test(wordAt(text, i + 1)))
      return {
        first: at,
        end: i + 2,
        rule: 'percentage-points',
        kind: 'measure',
        value: number.value,
        unit: 'percentage point',
        approximation: 'exact',
      };
    return undefined;
  },
};

/** "two-thirds of voters", "three quarters", "half of them", "a third of the seats". Not "a third man", "the third quarter", "half an hour", a time. */
export const fraction: QuantityRecogniser = {
  name: 'fraction',
  recognise: (text, at) => {
    const { fractions, units } = text.numbers;
    const word = wordAt(text, at);
    const made = (value: number, end: number): QuantityCandidate => ({
      first: at,
      end,
      rule: 'fraction',
      kind: 'ratio',
      value: [value, value],
      approximation: 'exact',
      ...unitOf(end),
    });
    const unitOf = (end: number): { unit?: string } => {
      const noun = wordAt(text, end) === 'of' ? countedNoun(text, wordAt(text, end + 1) === 'the' ? end + 2 : end + 1) : undefined;
      return noun ? { unit: noun.unit } : {};
    };
    if (word === 'half') return wordAt(text, at + 1) === 'of' ? made(0.5, at + 1) : undefined;
    const article = word === 'a' || word === 'an' || word === 'one';
    const above = article ? 1 : units.get(word);
    if (above === undefined || above === 0 || above > 9) return undefined;
    const hyphen = afterHyphen(text, at + 1);
    const part = fractions.get(wordAt(text, hyphen));
    if (part === undefined || text.lexemes[hyphen]!.newLine) return undefined;
    // "a third of the seats", but "a third man", "one quarter ago"
    if (above === 1 && wordAt(text, hyphen + 1) !== 'of' && hyphen === at + 1) return undefined;
    const value = Math.round(above * part * 1e6) / 1e6;
    return value < 1 ? made(value, hyphen + 1) : undefined;
  },
};

/** "9 of the 47 members", "nine out of 10", "one in five". Not "two of a kind", "three in the house". */
export const partOfWhole: QuantityRecogniser = {
  name: 'part-of-whole',
  recognise: (text, at) => {
    const part = readCount(text, at);
    if (!part || part.form === 'vague') return undefined;
    let i = part.end;
    const link = wordAt(text, i);
    if (link === 'of') i = ['the', 'its', 'their', 'his', 'her', 'our'].includes(wordAt(text, i + 1)) ? i + 2 : i + 1;
    else if (link === 'out' && wordAt(text, i + 1) === 'of') i = wordAt(text, i + 2) === 'the' ? i + 3 : i + 2;
    else if (link === 'in' || link === 'in-') i++;
    else return undefined;
    const whole = readCount(text, i);
    if (
      !whole ||
      whole.form === 'vague' ||
      whole.value[0] <= part.value[0] ||
      (link === 'in' && (whole.value[0] > 1000 || part.value[0] > 20))
    )
      return undefined;
    // "one in 1998" is a year's: the times layer has it
    const noun = countedNoun(text, whole.end);
    const value = Math.round((part.value[0] / whole.value[0]) * 1e6) / 1e6;
    return {
      first: at,
      end: whole.end,
      rule: 'part-of-whole',
      kind: 'ratio',
      value: [value, value],
      approximation: 'exact',
      ...(noun ? { unit: noun.unit } : {}),
    };
  },
};
