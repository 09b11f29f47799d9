import type { NumberVocabulary } from '../../language/numbers.ts';
import { isHyphen, type Lexeme } from './lexemes.ts';

/** A number as written, over the lexemes `[first, end)`. */
export interface Numeral {
  readonly end: number;
  /** Lower and upper bound; they differ for `several` and `dozens`. */
  readonly value: readonly [number, number];
  readonly form: 'digits' | 'words' | 'vague';
  readonly ordinal: boolean;
  /** Whether it is a plain run of digits: no comma, point, fraction or magnitude. */
  readonly plain: boolean;
}

/** At most this many groups of three digits are read as one number; more is no number that news would print. */
const MAX_GROUPS = 6;

/**
 * The number that starts at a lexeme, or nothing.
 * Reads `1,700`, `2.5 million`, `2 1/2`, `5bn`, `21st`, `three hundred and twelve`, `twenty-four`, `two and a half million`, `a dozen`, `a couple of`, `several`, `half a million`.
 */
export function readNumeral(lexemes: readonly Lexeme[], first: number, numbers: NumberVocabulary): Numeral | undefined {
  const lexeme = lexemes[first];
  if (lexeme === undefined || lexeme.kind === 'mark') return undefined;
  const whole = lexeme.kind === 'number' ? readDigits(lexemes, first, numbers) : readWords(lexemes, first, numbers);
  if (!whole || whole.ordinal || whole.form === 'vague' || whole.value[0] >= 1000) return whole;
  const [and, a, half] = [lexemes[whole.end], lexemes[whole.end + 1], lexemes[whole.end + 2]];
  if (and?.text !== 'and' || a?.text !== 'a' || half?.text !== 'half') return whole;
  const value = whole.value[0] + 0.5;
  const scaled = readMagnitude(lexemes, whole.end + 3, value, numbers);
  const amount = scaled?.value ?? value;
  return { ...whole, end: scaled?.end ?? whole.end + 3, value: [amount, amount], plain: false };
}

function readDigits(lexemes: readonly Lexeme[], first: number, numbers: NumberVocabulary): Numeral | undefined {
  let digits = lexemes[first]!.text;
  if (digits.length > 15) return undefined;
  let at = first + 1;
  let plain = true;
  // "1,700", not the list "in groups 1, 700"
  for (
    let group = 0;
    group < MAX_GROUPS && lexemes[first]!.text.length <= 3 && isGlued(lexemes, at, ',') && isDigits(lexemes[at + 1], 3);
    group++
  ) {
    digits += lexemes[at + 1]!.text;
    at += 2;
    plain = false;
  }
  let value = Number(digits);
  // "2.5", not the end of a sentence with "2. 5"
  if (isGlued(lexemes, at, '.') && lexemes[at + 1]?.kind === 'number' && lexemes[at + 1]!.glued && lexemes[at + 1]!.text.length <= 6) {
    value = Number(`${digits}.${lexemes[at + 1]!.text}`);
    at += 2;
    plain = false;
  } else {
    // "2 1/2" and "2 ½", not "May 2 1/2-inch"
    const fraction = readSlashFraction(lexemes, at);
    if (fraction !== undefined && plain && digits.length <= 3) {
      value += fraction.value;
      at = fraction.end;
      plain = false;
    }
  }
  const next = lexemes[at];
  if (plain && next?.glued && numbers.ordinalEndings.has(next.text))
    return { end: at + 1, value: [value, value], form: 'digits', ordinal: true, plain: true };
  const scaled = readMagnitude(lexemes, at, value, numbers);
  if (scaled) return { end: scaled.end, value: [scaled.value, scaled.value], form: 'digits', ordinal: false, plain: false };
  return { end: at, value: [value, value], form: 'digits', ordinal: false, plain };
}

const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
]);

function readSlashFraction(lexemes: readonly Lexeme[], at: number): { end: number; value: number } | undefined {
  const vulgar = VULGAR.get(lexemes[at]?.text ?? '');
  if (vulgar !== undefined) return { end: at + 1, value: vulgar };
  const [above, slash, below] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (above?.kind !== 'number' || above.glued || slash?.text !== '/' || !slash.glued || below?.kind !== 'number' || !below.glued)
    return undefined;
  const [n, d] = [Number(above.text), Number(below.text)];
  return n > 0 && n < d && d <= 16 ? { end: at + 3, value: n / d } : undefined;
}

/** `million` after a space or a hyphen, `m` and `bn` right after the digits. */
function readMagnitude(
  lexemes: readonly Lexeme[],
  at: number,
  value: number,
  numbers: NumberVocabulary,
): { end: number; value: number } | undefined {
  let i = at;
  let product = value;
  for (let steps = 0; steps < 2; steps++) {
    const next = lexemes[i];
    const short = next?.glued && !next.newLine ? numbers.shortMagnitudes.get(next.text) : undefined;
    if (short !== undefined && steps === 0) return { end: i + 1, value: exact(product * short) };
    const word = isHyphen(next) && next!.glued ? lexemes[i + 1] : next;
    const factor = word?.kind === 'word' ? numbers.magnitudes.get(word.text) : undefined;
    if (factor === undefined || word!.newLine || word!.text === 'score') break;
    product *= factor;
    i = word === next ? i + 1 : i + 2;
  }
  return i === at ? undefined : { end: i, value: exact(product) };
}

/** A product without the traces of binary fractions: 65.4 billion is 65400000000. */
function exact(product: number): number {
  return Number(product.toPrecision(12));
}

function readWords(lexemes: readonly Lexeme[], first: number, numbers: NumberVocabulary): Numeral | undefined {
  const word = lexemes[first]!.text;
  const next = lexemes[first + 1];
  const vague = numbers.vague.get(word);
  if (vague !== undefined) {
    // "tens" is a number only before a greater one
    if (word === 'tens' && next?.text !== 'of') return undefined;
    // "hundreds of thousands": the greater magnitude takes the range up
    const greater = next?.text === 'of' ? numbers.vague.get(lexemes[first + 2]?.text ?? '') : undefined;
    if (greater !== undefined && greater[0] >= 2000)
      return { end: first + 3, value: [vague[0] * (greater[0] / 2), greater[0] * 500], form: 'vague', ordinal: false, plain: false };
    const end = next?.text === 'of' && word === 'couple' ? first + 2 : first + 1;
    const scaled = word === 'several' || word === 'few' || word === 'couple' ? readMagnitude(lexemes, end, 1, numbers) : undefined;
    if (scaled)
      return { end: scaled.end, value: [vague[0] * scaled.value, vague[1] * scaled.value], form: 'vague', ordinal: false, plain: false };
    return { end, value: vague, form: 'vague', ordinal: false, plain: false };
  }
  if (word === 'a' || word === 'an') {
    // "a hundred", "a couple of years", "a few", "a dozen"; not "a million-to-one"
    if (next === undefined || next.kind !== 'word') return undefined;
    if (word === 'a' && (next.text === 'couple' || next.text === 'few')) return readWords(lexemes, first + 1, numbers);
    return numbers.magnitudes.has(next.text) && next.text !== 'score' ? compose(lexemes, first + 1, numbers, 1) : undefined;
  }
  if (word === 'half') {
    // "half a million", "half a dozen"
    const magnitude = next?.text === 'a' ? numbers.magnitudes.get(lexemes[first + 2]?.text ?? '') : undefined;
    return magnitude === undefined
      ? undefined
      : { end: first + 3, value: [magnitude / 2, magnitude / 2], form: 'words', ordinal: false, plain: false };
  }
  return compose(lexemes, first, numbers, undefined);
}

/** Numbers in words, by the rule that each part must be smaller than what stands before it: `three hundred and twelve`, `two million four hundred thousand`. */
function compose(lexemes: readonly Lexeme[], first: number, numbers: NumberVocabulary, lead: number | undefined): Numeral | undefined {
  let total = 0;
  let group = lead ?? -1;
  let lastUnit: 'none' | 'tens' | 'units' = lead === undefined ? 'none' : 'units';
  let i = first;
  let end = -1;
  let lastMagnitude = Number.POSITIVE_INFINITY;
  for (;;) {
    let at = i;
    if (i > first) {
      if (isHyphen(lexemes[at]) && lexemes[at]!.glued && lexemes[at + 1]?.glued) at++;
      else if (lexemes[at]?.text === 'and' && end > first && numbers.magnitudes.has(lexemes[i - 1]!.text)) at++;
      else if (lexemes[at]?.newLine) break;
    }
    const lexeme = lexemes[at];
    if (lexeme === undefined || lexeme.kind !== 'word') break;
    const ordinal = numbers.ordinals.get(lexeme.text);
    if (ordinal !== undefined) {
      // "twenty-first", "the hundred and third", "the third"
      const fits = lastUnit === 'none' || (lastUnit === 'tens' && ordinal < 10);
      if (!fits) break;
      const value = total + Math.max(group, 0) + ordinal;
      return { end: at + 1, value: [value, value], form: 'words', ordinal: true, plain: false };
    }
    const unit = numbers.units.get(lexeme.text);
    const ten = numbers.tens.get(lexeme.text);
    if (unit !== undefined && (lastUnit === 'none' || (lastUnit === 'tens' && unit > 0 && unit < 10))) {
      group = Math.max(group, 0) + unit;
      lastUnit = 'units';
    } else if (ten !== undefined && lastUnit === 'none') {
      group = Math.max(group, 0) + ten;
      lastUnit = 'tens';
    } else {
      const magnitude = numbers.magnitudes.get(lexeme.text);
      if (magnitude === undefined || group <= 0 || lexeme.text === 'score') break;
      if (magnitude === 100) {
        if (group >= 100) break;
        group *= 100;
      } else {
        if (magnitude >= lastMagnitude) break;
        total += group * magnitude;
        group = 0;
        lastMagnitude = magnitude;
      }
      lastUnit = 'none';
    }
    end = at + 1;
    i = at + 1;
  }
  if (end < 0) return undefined;
  const value = total + Math.max(group, 0);
  return { end, value: [value, value], form: 'words', ordinal: false, plain: false };
}

function isGlued(lexemes: readonly Lexeme[], at: number, mark: string): boolean {
  return lexemes[at]?.text === mark && lexemes[at]!.glued && lexemes[at + 1]?.glued === true;
}

function isDigits(lexeme: Lexeme | undefined, length: number): boolean {
  return lexeme?.kind === 'number' && lexeme.text.length === length;
}
