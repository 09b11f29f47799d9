import type { Token } from './tokens.ts';

const forms = new WeakMap<readonly Token[], readonly string[]>();

/**
 * Each token's text in lower case, at the token's place. Made once for a list of tokens however many stages ask, since most look words up
 * by it; a token without a capital letter gives its own text back.
 *
 * @example
 * lowerForms(tokenise('The U.S. Senate')); // ['the', 'u.s.', 'senate']
 */
export function lowerForms(tokens: readonly Token[]): readonly string[] {
  let lower = forms.get(tokens);
  if (lower === undefined) {
    lower = tokens.map(({ text }) => lowerCase(text));
    forms.set(tokens, lower);
  }
  return lower;
}

/** A word in lower case; the same string, not a copy of it, where nothing changes. */
export function lowerCase(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code >= 65 && code <= 90) || code > 127) return word.toLowerCase();
  }
  return word;
}
