/**
 * What a person typed, as a query of FTS5 (sqlite.org/fts5.html §3): every word must stand there, and what is in quotation marks word for word, in this
 * order; `*` behind a word stands for any ending. Nothing in it is an operator. Undefined where there is no word in it.
 *
 * @example
 * matchWords('dam “very lucky” repair*'); // '"dam" "very lucky" "repair"*'
 */
export function matchWords(query: string): string | undefined {
  const parts: string[] = [];
  for (const [, quoted, plain] of query.normalize('NFC').matchAll(/["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)/gu)) {
    const given = quoted ?? plain ?? '';
    // as the tokeniser unicode61 has it: letters, digits and private use, and marks after them
    const words = given.match(/[\p{L}\p{N}\p{Co}\p{M}]+/gu);
    if (words === null) continue;
    parts.push(`"${words.join(' ')}"${quoted === undefined && given.endsWith('*') ? '*' : ''}`);
  }
  return parts.length === 0 ? undefined : parts.join(' ');
}
