export { isApostrophe, isHyphen, type Lexeme, lexemesOf, readLexemes } from './lexemes.ts';
export { type Numeral, readNumeral } from './numerals.ts';
