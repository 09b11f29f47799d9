import { lowerCase, lowerForms, type Span, type Token } from '../../text/index.ts';

/**
 * The smallest piece that numbers and dates are built of: a run of letters, a run of digits, or one mark.
 * Finer than a token: `mid-1990s` is `mid`, `-`, `1990`, `s`; `10:35` is `10`, `:`, `35`.
 */
export interface Lexeme extends Span {
  /** Lower case. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Whether nothing stands between it and the lexeme before it. */
  readonly glued: boolean;
  /** Whether a word starts with a capital letter. */
  readonly capital: boolean;
  /** Whether a line break stands before it. */
  readonly newLine: boolean;
}

// What a UTF-16 code unit is to the scanner; 0 marks an entry of the table that has not been looked up yet.
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const OTHER = 4;
const SURROGATE = 5;

const classes = new Uint8Array(0x10000);
const isLetter = /^[\p{L}\p{M}]/u;

function classify(code: number): number {
  const char = String.fromCharCode(code);
  let value = OTHER;
  if (code >= 0xd800 && code <= 0xdfff) value = SURROGATE;
  else if (code >= 48 && code <= 57) value = DIGIT;
  else if (/\s/.test(char)) value = SPACE;
  else if (isLetter.test(char)) value = LETTER;
  classes[code] = value;
  return value;
}

/** The class of the character at a place; of one beyond the basic plane, which is never a digit or a space, by its code point. */
function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const value = classes[code] || classify(code);
  return value === SURROGATE ? (isLetter.test(text.slice(at, at + 2)) ? LETTER : OTHER) : value;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

const known = new WeakMap<readonly Token[], readonly Lexeme[]>();

/** The lexemes of an article, in order; made once for its tokens, whose lower-case forms they share where both are the same word. */
export function lexemesOf({
  article,
  tokens,
}: {
  readonly article: { readonly text: string };
  readonly tokens: readonly Token[];
}): readonly Lexeme[] {
  let lexemes = known.get(tokens);
  if (lexemes === undefined) {
    lexemes = readLexemes(article.text, tokens);
    known.set(tokens, lexemes);
  }
  return lexemes;
}

/** The lexemes of a text, in order; what lies between them is whitespace. Empty text gives an empty list. */
export function readLexemes(text: string, tokens: readonly Token[] = []): Lexeme[] {
  const lower = lowerForms(tokens);
  const lexemes: Lexeme[] = [];
  const length = text.length;
  let token = 0;
  let at = 0;
  let end = 0;
  let newLine = false;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      if (text.charCodeAt(at) === 10) newLine = true;
      at++;
      continue;
    }
    const start = at;
    at += widthAt(text, at);
    if (kind !== OTHER) while (at < length && classAt(text, at) === kind) at += widthAt(text, at);
    while (token < tokens.length && (tokens[token] as Token).start < start) token++;
    const same = tokens[token]?.start === start && (tokens[token] as Token).end === at;
    const written = same ? (tokens[token] as Token).text : text.slice(start, at);
    const word = same ? (lower[token] as string) : lowerCase(written);
    // letters in circles and Roman numerals are marks that have small forms
    const isWord = kind === LETTER || (kind === OTHER && word !== written);
    lexemes.push({
      start,
      end: at,
      text: word,
      kind: kind === DIGIT ? 'number' : isWord ? 'word' : 'mark',
      glued: start === end && start > 0,
      capital: isWord && word.charCodeAt(0) !== text.charCodeAt(start),
      newLine,
    });
    end = at;
    newLine = false;
  }
  return lexemes;
}

/** Whether a lexeme is one of the marks that join two words: hyphen, non-breaking hyphen, en dash. */
export function isHyphen(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && (lexeme.text === '-' || lexeme.text === '‐' || lexeme.text === '‑' || lexeme.text === '–');
}

/** Whether a lexeme is an apostrophe, straight or curly. */
export function isApostrophe(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && (lexeme.text === "'" || lexeme.text === '’' || lexeme.text === '‘');
}
