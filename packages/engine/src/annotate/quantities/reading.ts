import { lowerForms } from '../../text/index.ts';
import { isHyphen, type Numeral, readNumeral } from '../numerals/index.ts';
import type { QuantityText } from './candidate.ts';

/** The lexeme's words in lower case; empty past the end. */
export function wordAt(text: QuantityText, at: number): string {
  return text.lexemes[at]?.text ?? '';
}

/** Place after a hyphen that joins two words, else the same place. */
export function afterHyphen(text: QuantityText, at: number): number {
  return isHyphen(text.lexemes[at]) && text.lexemes[at]!.glued && text.lexemes[at + 1]?.glued ? at + 1 : at;
}

/** A number that is not an ordinal. */
export function readCount(text: QuantityText, at: number): Numeral | undefined {
  const numeral = readNumeral(text.lexemes, at, text.numbers);
  return numeral && !numeral.ordinal ? numeral : undefined;
}

/** Two numbers that span a range, or one number: `30 to 40`, `30-40`, `between 30 and 40`. */
export function readRange(
  text: QuantityText,
  at: number,
): { value: readonly [number, number]; end: number; vague: boolean; single: boolean } | undefined {
  const between = wordAt(text, at) === 'between' || wordAt(text, at) === 'from';
  const lower = readCount(text, between ? at + 1 : at);
  if (!lower) return undefined;
  // "18- to 24-year-old"
  const suspended = isHyphen(text.lexemes[lower.end]) && text.lexemes[lower.end]!.glued && !text.lexemes[lower.end + 1]?.glued;
  const linkAt = suspended ? lower.end + 1 : lower.end;
  const link = text.lexemes[linkAt];
  const linked = between ? link?.text === (wordAt(text, at) === 'between' ? 'and' : 'to') : link?.text === 'to' || link?.text === 'or';
  const upper = linked ? readCount(text, linkAt + 1) : undefined;
  if (upper && lower.form !== 'vague' && upper.form !== 'vague') {
    // "2 to 3 million": the magnitude is that of both
    const scale = lower.plain && lower.value[0] < 1000 && upper.value[1] >= 1e6 ? magnitudeOf(upper.value[1]) : 1;
    const from = lower.value[0] * scale;
    if (from < upper.value[1]) return { value: [from, upper.value[1]], end: upper.end, vague: false, single: false };
  }
  return between ? undefined : { value: lower.value, end: lower.end, vague: lower.form === 'vague', single: true };
}

function magnitudeOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : 1e6;
}

/** How many words may stand between a number and the noun it counts: "five heavily armed masked men". */
const REACH = 6;

/**
 * The noun a number counts, with the place after it: `bill` in "15 new bills", `officer` in "three senior police officers".
 * Nothing where no noun follows: "five were killed".
 */
export function countedNoun(text: QuantityText, at: number): { unit: string; end: number; plural: boolean } | undefined {
  const { doc } = text;
  const { tokens } = doc;
  // "a 168-member panel": the word joined to the number is what is counted
  const joined = afterHyphen(text, at);
  const first = text.tokenOf(joined);
  if (first < 0) return undefined;
  if (joined > at && text.lexemes[joined]!.kind === 'word') {
    // "one-on-one", "two-to-one" count nothing
    if (['on', 'to', 'in', 'by', 'of', 'and'].includes(text.lexemes[joined]!.text)) return undefined;
    const unit = text.lexemes[joined]!.text;
    return { unit, end: joined + 1, plural: true };
  }
  let noun = -1;
  let name = -1;
  for (let i = first; i < tokens.length && i < first + REACH; i++) {
    const { pos } = doc.layers.words[i]!;
    const word = tokens[i]!.text;
    const gap = i === 0 ? '' : doc.article.text.slice(tokens[i - 1]!.end, tokens[i]!.start);
    if (gap.includes('\n')) break;
    if (pos === 'NOUN') noun = i;
    else if (noun >= 0) {
      // "19 state legislative bodies"
      if (pos !== 'ADJ' || doc.layers.words[i + 1]?.pos !== 'NOUN' || isPlural(doc, noun)) break;
    } else if (pos === 'PROPN') name = i;
    else if (pos === 'ADJ' || pos === 'NUM' || pos === 'ADV' || /^(other|more|additional|such|of|-|–|and)$/.test(word)) {
      if (word === 'of' && i !== first) break;
      if (/^and$/.test(word) && doc.layers.words[i - 1]?.pos !== 'ADJ') break;
    } else if (pos === 'VERB' && /(ed|ing|en)$/.test(word) && doc.layers.words[i + 1]?.pos === 'NOUN') {
      // "seven wounded soldiers", "two running battles": words between a number and its noun
    } else if (word === 'the' && tokens[i - 1]?.text === 'of') {
      // "dozens of the men"
    } else break;
  }
  // "six top Republicans"
  if (noun < 0 && name >= 0 && tokens[name]!.text.endsWith('s')) noun = name;
  if (noun < 0) return undefined;
  const word = doc.layers.words[noun]!;
  const end = lexemeAfter(text, tokens[noun]!.end, at);
  return { unit: word.lemma, end, plural: isPlural(doc, noun) };
}

function isPlural({ tokens, layers }: QuantityText['doc'], at: number): boolean {
  const word = layers.words[at]!;
  return word.lemma !== lowerForms(tokens)[at] || word.lemma === 'people';
}

/** First lexeme at or after an offset, looked for from a lexeme before it. */
function lexemeAfter(text: QuantityText, offset: number, from: number): number {
  let i = from;
  while (i < text.lexemes.length && text.lexemes[i]!.start < offset) i++;
  return i;
}
