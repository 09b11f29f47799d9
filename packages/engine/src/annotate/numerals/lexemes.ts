import type { Span } from '../../text/index.ts';

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

const LEXEME = /[\p{L}\p{M}]+|[0-9]+|\S/gu;

/** The lexemes of a text, in order; what lies between them is whitespace. Empty text gives an empty list. */
export function readLexemes(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let end = 0;
  for (const match of text.matchAll(LEXEME)) {
    const start = match.index;
    const word = match[0];
    const code = word.charCodeAt(0);
    const isDigit = code >= 48 && code <= 57;
    const lower = isDigit ? word : word.toLowerCase();
    const isWord = !isDigit && (lower !== word || /^[\p{L}\p{M}]/u.test(word));
    lexemes.push({
      start,
      end: start + word.length,
      text: lower,
      kind: isDigit ? 'number' : isWord ? 'word' : 'mark',
      glued: start === end && start > 0,
      capital: isWord && lower.charCodeAt(0) !== code,
      newLine: start > end && hasLineBreak(text, end, start),
    });
    end = start + word.length;
  }
  return lexemes;
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

/** Whether a lexeme is one of the marks that join two words: hyphen, non-breaking hyphen, en dash. */
export function isHyphen(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && (lexeme.text === '-' || lexeme.text === '‐' || lexeme.text === '‑' || lexeme.text === '–');
}

/** Whether a lexeme is an apostrophe, straight or curly. */
export function isApostrophe(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && (lexeme.text === "'" || lexeme.text === '’' || lexeme.text === '‘');
}
