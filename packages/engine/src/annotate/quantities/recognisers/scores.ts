import type { QuantityRecogniser } from '../candidate.ts';
import { afterHyphen, readCount, wordAt } from '../reading.ts';

/** Words that a vote or result follows: "passed the bill by 233 to 182", "a vote of 54 to 46", "won 3 to 2". */
const BEFORE: ReadonlySet<string> = new Set(
  'by vote voted of won lost beat defeated passed approved rejected ruled split score leading led margin'.split(' '),
);

/**
 * "54-46", "a 5-4 decision", "by 233 to 182", "five-to-four".
 * Not "20-30 people", a range; "1998-99", years; "555-1234", a telephone number; "F-16", a name.
 */
export const score: QuantityRecogniser = {
  name: 'score',
  recognise: (text, at) => {
    const left = readCount(text, at);
    if (!left || left.form === 'vague' || left.value[0] > 9999) return undefined;
    const join = afterHyphen(text, left.end);
    let i = join;
    if (join > left.end) {
      // "five-to-four"
      if (wordAt(text, join) === 'to') i = afterHyphen(text, join + 1);
    } else {
      if (wordAt(text, left.end) !== 'to' || !BEFORE.has(wordAt(text, at - 1))) return undefined;
      i = left.end + 1;
    }
    const right = readCount(text, i);
    if (!right || right.form === 'vague' || right.value[0] > 9999) return undefined;
    if (join > left.end && (!left.plain || !right.plain) && left.form === 'digits') return undefined;
    const after = afterHyphen(text, right.end);
    // "5-4-1", "5-4 1/2" and what goes on with letters are something else
    if (after > right.end && /^\d/.test(wordAt(text, after))) return undefined;
    if (text.lexemes[right.end]?.glued && text.lexemes[right.end]!.kind === 'word') return undefined;
    // "20-30 people": the second is the greater and a plural follows
    const [a, b] = [left.value[0], right.value[0]];
    if (
      join > left.end &&
      left.form === 'digits' &&
      a < b &&
      !BEFORE.has(wordAt(text, at - 1)) &&
      /[^s]s$|^people$|^%$|^percent$/.test(wordAt(text, right.end))
    )
      return undefined;
    // twenty-four is a number, and a number in words has been read as one; seven digits are a telephone's
    if (wordAt(text, at).length === 3 && wordAt(text, i).length === 4) return undefined;
    return { first: at, end: right.end, rule: 'score', kind: 'score', value: [a, b], approximation: 'exact' };
  },
};
