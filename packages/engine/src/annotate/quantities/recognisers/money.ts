import type { QuantityCandidate, QuantityRecogniser, QuantityText } from '../candidate.ts';
import { afterHyphen, readCount, wordAt } from '../reading.ts';

/** `$`, or letters and `$` written together: `US$`. */
function readSign(text: QuantityText, at: number): { code: string; end: number } | undefined {
  const lexeme = text.lexemes[at];
  if (lexeme === undefined) return undefined;
  if (lexeme.kind === 'mark') {
    const code = text.numbers.currencySigns.get(lexeme.text);
    return code === undefined ? undefined : { code, end: at + 1 };
  }
  const sign = text.lexemes[at + 1];
  if (lexeme.kind !== 'word' || sign?.text !== '$' || !sign.glued) return undefined;
  const code = text.numbers.currencySigns.get(`${lexeme.text}$`);
  return code === undefined ? undefined : { code, end: at + 2 };
}

function readAmount(text: QuantityText, at: number): { code: string; value: number; end: number; scaled: boolean } | undefined {
  const sign = readSign(text, at);
  if (!sign) return undefined;
  const count = text.lexemes[sign.end]?.kind === 'number' ? readCount(text, sign.end) : undefined;
  if (!count) return undefined;
  const last = wordAt(text, count.end - 1);
  return {
    code: sign.code,
    value: count.value[0],
    end: count.end,
    scaled: text.numbers.magnitudes.has(last) || text.numbers.shortMagnitudes.has(last),
  };
}

/** "$5,687.75", "US$2 million", "$1.5 to $2 million", "between $30 and $40", "$5-$10 million". Not "$-strapped" or a bare "$". */
export const moneyBySign: QuantityRecogniser = {
  name: 'money-by-sign',
  recognise: (text, at) => {
    const between = wordAt(text, at) === 'between' || wordAt(text, at) === 'from';
    const lower = readAmount(text, between ? at + 1 : at);
    if (!lower) return undefined;
    const money = (value: readonly [number, number], end: number): QuantityCandidate => ({
      first: at,
      end,
      rule: 'money-by-sign',
      kind: 'money',
      value,
      unit: lower.code,
      approximation: 'exact',
    });
    const hyphen = afterHyphen(text, lower.end);
    const link = hyphen > lower.end ? hyphen : ['to', between ? 'and' : 'to'].includes(wordAt(text, lower.end)) ? lower.end + 1 : -1;
    if (link > 0) {
      const count = readAmount(text, link);
      const upper = count ?? (hyphen > lower.end && text.lexemes[link]?.kind === 'number' ? plainUpper(text, link, lower.code) : undefined);
      if (upper && upper.code === lower.code) {
        const from = upper.scaled && !lower.scaled && lower.value < 1000 ? lower.value * scaleOf(upper.value) : lower.value;
        if (from < upper.value) return money([from, upper.value], upper.end);
      }
    }
    return between ? undefined : money([lower.value, lower.value], lower.end);
  },
};

function plainUpper(text: QuantityText, at: number, code: string): ReturnType<typeof readAmount> {
  const count = readCount(text, at);
  return count && { code, value: count.value[0], end: count.end, scaled: text.numbers.magnitudes.has(wordAt(text, count.end - 1)) };
}

function scaleOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1;
}

/** "five million dollars", "30 cents", "a billion euros". Not "dollars" alone, nor "a dollar" of speech. */
export const moneyByName: QuantityRecogniser = {
  name: 'money-by-name',
  recognise: (text, at) => {
    const count = readCount(text, at);
    if (!count) return undefined;
    const of = wordAt(text, count.end) === 'of' && count.form === 'vague' ? count.end + 1 : afterHyphen(text, count.end);
    const name = text.numbers.currencyNames.get(wordAt(text, of));
    if (!name) return undefined;
    const [lower, upper] = count.value;
    return {
      first: at,
      end: of + 1,
      rule: 'money-by-name',
      kind: 'money',
      value: [round(lower * name.worth), round(upper * name.worth)],
      unit: name.code,
      approximation: count.form === 'vague' ? 'about' : 'exact',
    };
  },
};

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
