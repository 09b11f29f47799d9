export { isApostrophe, isHyphen, type Lexeme, readLexemes } from './lexemes.ts';
export { type Numeral, readNumeral } from './numerals.ts';
