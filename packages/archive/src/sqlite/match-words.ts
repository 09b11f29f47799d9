import { WrongRequest } from '../wrong-request.ts';

/** SQLite's own limit is that of a tree of 256 levels. */
const MOST = 64;

/** Of the beginning of a word: one letter stands for tens of thousands of words. */
const SHORTEST = 3;

/**
 * What a person typed, as a query of FTS5 (sqlite.org/fts5.html §3): every word must stand there, and what is in quotation marks word for
 * word, in this order; `*` behind a word stands for any ending. With ` OR ` between them one of them is enough. Nothing in the query itself
 * is an operator. Undefined where there is no word in it.
 *
 * @example
 * matchWords('dam “very lucky” repair*'); // '"dam" "very lucky" "repair"*'
 */
export function matchWords(query: string, between: ' ' | ' OR ' = ' '): string | undefined {
  const parts: string[] = [];
  for (const [, quoted, plain] of query.normalize('NFC').matchAll(/["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)/gu)) {
    const given = quoted ?? plain ?? '';
    // as the tokeniser unicode61 has it: letters, digits and private use, and marks after them
    const words = given.match(/[\p{L}\p{N}\p{Co}\p{M}]+/gu);
    if (words === null) continue;
    const isBeginning = quoted === undefined && given.endsWith('*');
    if (isBeginning && (words.at(-1) as string).length < SHORTEST)
      throw new WrongRequest(`${given} is the beginning of too many words; give at least ${SHORTEST} letters before the *`);
    parts.push(`"${words.join(' ')}"${isBeginning ? '*' : ''}`);
  }
  if (parts.length > MOST) throw new WrongRequest(`more than ${MOST} words are looked for; give fewer`);
  return parts.length === 0 ? undefined : parts.join(between);
}
