import type { Abbreviations } from '../language/language.ts';
import type { Span } from './span.ts';
import { findWebSpans } from './web-spans.ts';

/** A word, number or mark, with its place in the article; what lies between two tokens is whitespace or invisible. */
export interface Token extends Span {
  readonly text: string;
}

/** No token is longer, so that nothing later can be slow on a text without a single space. */
export const longestToken = 1000;

const noAbbreviations: Abbreviations = { titles: new Set(), beforeNumber: new Set(), inner: new Set(), maybeFinal: new Set() };

// What a character is to the scanner; 0 marks an entry of the table that has not been looked up yet.
const GAP = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
const JOINER = 5;
const SYMBOL = 6;
const SURROGATE = 7;

const classes = new Uint8Array(0x10000);
const isGap = /[\s\p{Cc}\p{Cf}]/u;
const isLetter = /\p{L}/u;
const isDigit = /\p{N}/u;
const isMark = /\p{M}/u;

function classify(code: number): number {
  const char = String.fromCharCode(code);
  let value = SYMBOL;
  if (code >= 0xd800 && code <= 0xdfff) value = SURROGATE;
  // soft hyphen, zero-width (non-)joiner, word joiner: invisible inside a word, so they do not part it
  else if (code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060) value = JOINER;
  else if (isGap.test(char)) value = GAP;
  else if (isLetter.test(char)) value = LETTER;
  else if (isDigit.test(char)) value = DIGIT;
  else if (isMark.test(char)) value = MARK;
  classes[code] = value;
  return value;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return classes[code] || classify(code);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x60 || code === 0xb4;
}

const isCapital = /^\p{Lu}/u;

function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : isCapital.test(text.charAt(at));
}

function isLowerCode(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Symbols that are one token together with equal ones beside them: dashes, dots, rules drawn with characters. */
const RUNS = new Set([...'.…-–—―_*=~#•'].map((c) => c.charCodeAt(0)));

/**
 * The words, numbers and marks of a text, in order, much as the Penn Treebank cuts them: `did` + `n't`, `Ortega` + `’s`,
 * `$` + `5,687.75`, `U.S.`, `Gov.`, `20-year-old`, `p.m.`, one web or mail address, one `@name`, one dash, one `...`.
 * Every quotation mark is a token of its own, the pairs `` and '' each one. Empty text gives an empty list.
 *
 * @example
 * tokenise("Gov. Ortega didn't.", english.abbreviations).map((t) => t.text); // ['Gov.', 'Ortega', 'did', "n't", '.']
 */
export function tokenise(text: string, abbreviations: Abbreviations = noAbbreviations): Token[] {
  const tokens: Token[] = [];
  const web = findWebSpans(text);
  let nextWeb = 0;
  let at = 0;
  const length = text.length;
  const push = (start: number, end: number) => {
    tokens.push({ start, end, text: text.slice(start, end) });
  };
  while (at < length) {
    while (nextWeb < web.length && (web[nextWeb] as Span).start < at) nextWeb++;
    const address = web[nextWeb];
    if (address !== undefined && address.start === at) {
      push(at, address.end);
      at = address.end;
      continue;
    }
    const kind = classAt(text, at);
    if (kind === GAP || kind === JOINER) {
      at++;
      continue;
    }
    const limit = Math.min(address === undefined ? length : address.start, at + longestToken);
    if (kind === LETTER || kind === DIGIT || kind === MARK || (kind === SURROGATE && isAstralLetter(text, at))) {
      at = pushWord(text, at, limit, abbreviations, push);
      continue;
    }
    const end = symbolEnd(text, at, limit, kind);
    push(at, end);
    at = end;
  }
  return tokens;
}

const astralLetter = /^[\p{L}\p{M}\p{N}]/u;

function isAstralLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at) as number;
  return point > 0xffff && astralLetter.test(String.fromCodePoint(point));
}

/** Letters, digits, marks and what joins them inside one word, from `at` on. */
function runEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT || kind === MARK) at++;
    else if (kind === SURROGATE && at + 1 < limit && isAstralLetter(text, at)) at += 2;
    else break;
  }
  return at;
}

function isWordAt(text: string, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const kind = classAt(text, at);
  return kind === LETTER || kind === DIGIT || (kind === SURROGATE && at + 1 < limit && isAstralLetter(text, at));
}

/** Scans one word or number, pushes it with its clitics apart, and gives the place after it. */
function pushWord(
  text: string,
  start: number,
  limit: number,
  abbreviations: Abbreviations,
  push: (start: number, end: number) => void,
): number {
  let end = runEnd(text, start, limit);
  // a lone high surrogate or the limit in mid-character: still one step forward
  if (end === start) end = start + 1;
  let lastApostrophe = -1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    const follows = isWordAt(text, end + 1, limit);
    if (code === 0x2d || code === 0x2010 || code === 0x2011 || classAt(text, end) === JOINER) {
      // "20-year-old" is one token; "word--word", "pre- and" are not joined
      if (!follows) break;
    } else if (isApostrophe(code)) {
      if (!follows) break;
      // a back quote or turned mark inside a word stands for an apostrophe only before a clitic: "don`t", not "said`no"
      if (code !== 0x27 && code !== 0x2019 && !isCliticTail(text, end, runEnd(text, end + 1, Math.min(limit, end + 5)))) break;
      lastApostrophe = end;
    } else if (code === 0x2e) {
      const close = stopInWord(text, start, end, limit, abbreviations);
      if (close < 0) break;
      end = close;
      // "U.S.-led" goes on
      if (text.charCodeAt(end) === 0x2d && isWordAt(text, end + 1, limit)) continue;
      break;
    } else if (code === 0x2c || code === 0x3a || code === 0x2f || code === 0x2013) {
      // 5,687 · 3:30 · 9/11 · 2015–16: only between digits
      if (!follows || !isAsciiDigit(text.charCodeAt(end - 1)) || !isAsciiDigit(text.charCodeAt(end + 1))) break;
      // "in 2015,3,000 people" has no certain reading; a comma needs three digits behind it
      if (code === 0x2c && !isThousands(text, end + 1, limit)) break;
    } else if (code === 0x26) {
      // AT&T, R&D, but not "salt&pepper"
      if (!follows || !isUpperAt(text, end - 1) || !isUpperAt(text, end + 1)) break;
    } else break;
    const next = runEnd(text, end + 1, limit);
    if (next === end + 1) break;
    end = next;
  }
  // "3p.m.": the number is a token, what follows is scanned as the next
  const digits = splitClockTime(text, start, end);
  if (digits > 0) {
    push(start, digits);
    return digits;
  }
  if (lastApostrophe > 0) pushWithClitics(text, start, end, push);
  else push(start, end);
  return end;
}

function isThousands(text: string, at: number, limit: number): boolean {
  let digits = 0;
  while (at + digits < limit && digits < 4 && isAsciiDigit(text.charCodeAt(at + digits))) digits++;
  return digits === 3;
}

/** Where the digits of "3p.m." or "11:30a.m." end; 0 for any other word. */
function splitClockTime(text: string, start: number, end: number): number {
  const letters = end - 4;
  if (
    letters <= start ||
    text.charCodeAt(end - 1) !== 0x2e ||
    text.charCodeAt(end - 3) !== 0x2e ||
    (text.charCodeAt(end - 2) | 0x20) !== 0x6d
  )
    return 0;
  const first = text.charCodeAt(letters) | 0x20;
  return (first === 0x61 || first === 0x70) && isAsciiDigit(text.charCodeAt(letters - 1)) ? letters : 0;
}

/**
 * Where the word goes on after the full stop at `stop`: past the stop where it belongs to the word, past what is joined to it,
 * or -1 where the stop is the sentence's.
 */
function stopInWord(text: string, start: number, stop: number, limit: number, abbreviations: Abbreviations): number {
  const before = text.charCodeAt(stop - 1);
  const next = stop + 1;
  // 5.5 · 2.4.0
  if (isAsciiDigit(before) && next < limit && isAsciiDigit(text.charCodeAt(next))) return runEnd(text, next, limit);
  const lastLetters = segmentLength(text, start, stop);
  // U.S. · p.m. · J.K. · U.S.A.
  if (lastLetters === 1) {
    let at = stop;
    while (at + 2 < limit && text.charCodeAt(at) === 0x2e && classAt(text, at + 1) === LETTER && text.charCodeAt(at + 2) === 0x2e) at += 2;
    // the last dot belongs to it; "U.S" without one ends after its letter
    if (at > stop) return at + 1;
    if (next < limit && isUpperAt(text, stop - 1) && isUpperAt(text, next) && runEnd(text, next, limit) === next + 1) return next + 1;
  }
  const word = text.slice(start, stop);
  if (stop - start <= 12) {
    // Ph.D. · M.Sc.: named with their inner stop
    const dotted = runEnd(text, next, limit);
    if (dotted > next && dotted - next <= 3 && text.charCodeAt(dotted) === 0x2e) {
      const whole = text.slice(start, dotted);
      if (isKnown(abbreviations, whole)) return dotted + 1;
    }
    if (isKnown(abbreviations, word) && !isLowerCode(text.charCodeAt(next))) return next;
    // "R-Ky.", "ex-Gov."
    const hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && isKnown(abbreviations, word.slice(hyphen + 1))) return next;
    if (abbreviations.beforeNumber.has(word) && numberFollows(text, next)) return next;
  }
  // an initial, "John J. Castellan", "Mr. T. at"; not the last letter of a line ("Plan B."), not the pronoun ("than I. He")
  if (stop - start === 1 && isUpperAt(text, start)) {
    const after = text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0xa0 ? next + 1 : next;
    if (after < text.length && classAt(text, after) === LETTER && text.charCodeAt(start) !== 0x49) return next;
  }
  return -1;
}

function isKnown({ titles, inner, maybeFinal }: Abbreviations, word: string): boolean {
  return titles.has(word) || inner.has(word) || maybeFinal.has(word);
}

/** Letters since the last dot or hyphen before `stop`, counted to 2 at most. */
function segmentLength(text: string, start: number, stop: number): number {
  let at = stop;
  while (at > start && stop - at < 2 && classAt(text, at - 1) === LETTER) at--;
  return stop - at;
}

function numberFollows(text: string, at: number): boolean {
  let next = at;
  while (next < at + 2 && (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0xa0)) next++;
  return isAsciiDigit(text.charCodeAt(next));
}

/** Endings after an apostrophe that are words of their own. */
const clitics = new Set(['s', 'm', 'd', 're', 've', 'll']);

function isCliticTail(text: string, apostrophe: number, end: number): boolean {
  const tail = text.slice(apostrophe + 1, end).toLowerCase();
  return clitics.has(tail) || (tail === 't' && (text.charCodeAt(apostrophe - 1) | 0x20) === 0x6e);
}

/** Pushes a word with an apostrophe inside, its clitics apart: `would` `n't` `'ve`; "O'Brien" stays whole. */
function pushWithClitics(text: string, start: number, end: number, push: (start: number, end: number) => void): void {
  const cuts: number[] = [];
  let rest = end;
  while (rest > start + 1) {
    let apostrophe = rest - 1;
    while (apostrophe > start && rest - apostrophe <= 3 && !isApostrophe(text.charCodeAt(apostrophe))) apostrophe--;
    if (apostrophe <= start || !isApostrophe(text.charCodeAt(apostrophe))) break;
    if (!isCliticTail(text, apostrophe, rest)) break;
    const cut = (text.charCodeAt(rest - 1) | 0x20) === 0x74 ? apostrophe - 1 : apostrophe;
    if (cut === start) break;
    rest = cut;
    cuts.push(rest);
  }
  let from = start;
  for (let i = cuts.length - 1; i >= 0; i--) {
    push(from, cuts[i] as number);
    from = cuts[i] as number;
  }
  push(from, end);
}

/** Where the mark or run of marks at `at` ends. */
function symbolEnd(text: string, at: number, limit: number, kind: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (kind === SURROGATE) return pictureEnd(text, at, limit);
  if (isApostrophe(code)) {
    if ((code === 0x60 || code === 0x27) && next === code) return at + 2;
    return elisionEnd(text, at, limit);
  }
  if (RUNS.has(code)) {
    let end = at + 1;
    const dots = code === 0x2e || code === 0x2026;
    while (end < limit && (text.charCodeAt(end) === code || (dots && (text.charCodeAt(end) === 0x2e || text.charCodeAt(end) === 0x2026))))
      end++;
    if (end === at + 1 && code === 0x23 && isWordAt(text, end, limit) && !isAsciiDigit(next)) return tagEnd(text, end, limit);
    // .5 percent
    if (end === at + 1 && code === 0x2e && isAsciiDigit(next)) return runEnd(text, end, limit);
    return end;
  }
  if (code === 0x40 && isWordAt(text, at + 1, limit)) return tagEnd(text, at + 1, limit);
  if (code === 0x26) return entityEnd(text, at, limit);
  if (next >= 0xfe00 && next <= 0xfe0f) return at + 2;
  return at + 1;
}

/** "@name_1", "#LeveeVote". */
function tagEnd(text: string, from: number, limit: number): number {
  let end = from;
  for (;;) {
    end = runEnd(text, end, limit);
    if (text.charCodeAt(end) !== 0x5f || end >= limit) return end;
    end++;
  }
}

/** "&amp;" left over from a page is one mark; "&" alone is another. */
function entityEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  if (text.charCodeAt(end) === 0x23) end++;
  const name = end;
  while (end < limit && end - name < 8 && (isLowerCode(text.charCodeAt(end) | 0x20) || isAsciiDigit(text.charCodeAt(end)))) end++;
  return end - name >= 2 && text.charCodeAt(end) === 0x3b ? end + 1 : at + 1;
}

/** An emoji with its skin tone, variation selector and what is joined to it; any other astral or broken character by itself. */
function pictureEnd(text: string, at: number, limit: number): number {
  const size = (place: number) => ((text.codePointAt(place) as number) > 0xffff ? 2 : 1);
  let end = at + size(at);
  while (end < limit) {
    const code = text.charCodeAt(end);
    const point = text.codePointAt(end) as number;
    if (code >= 0xfe00 && code <= 0xfe0f) end++;
    else if (point >= 0x1f3fb && point <= 0x1f3ff) end += 2;
    else if (code === 0x200d && end + 1 < limit && classAt(text, end + 1) === SURROGATE) end += 1 + size(end + 1);
    else break;
  }
  return end;
}

/** Words that lost their beginning: the mark before them is an apostrophe, not a quotation mark. */
const elided = new Set(['em', 'til', 'tis', 'twas', 'n']);

/** "'90s", "’08", "'em" with their apostrophe; otherwise the mark alone. */
function elisionEnd(text: string, at: number, limit: number): number {
  const before = at === 0 ? GAP : classAt(text, at - 1);
  if (before === LETTER || before === DIGIT) return at + 1;
  const code = text.charCodeAt(at);
  const end = runEnd(text, at + 1, Math.min(limit, at + 6));
  const length = end - at - 1;
  if (length < 1 || length > 4) return at + 1;
  const word = text.slice(at + 1, end).toLowerCase();
  if (elided.has(word)) return end;
  const twoDigits = isAsciiDigit(word.charCodeAt(0)) && isAsciiDigit(word.charCodeAt(1));
  if (twoDigits && word.length === 3 && word.charCodeAt(2) === 0x73) return end;
  // a closing mark cannot open "’08 campaign", so it is an apostrophe; a straight one might open a quotation
  if (twoDigits && word.length === 2 && code === 0x2019 && before === GAP) return end;
  return at + 1;
}
