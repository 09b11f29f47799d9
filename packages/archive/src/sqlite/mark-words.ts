import { DatabaseSync } from 'node:sqlite';
import type { Span } from '@crosscheck/engine';

/**
 * Where the words of a query of FTS5 stand in some texts. The archive's own index keeps no texts, so the few of a page are indexed again, in memory: by the
 * same tokeniser, so that what is marked is what was found.
 */
export function marksIn(texts: readonly string[], match: string): readonly (readonly Span[])[] {
  if (match === '' || texts.length === 0) return texts.map(() => []);
  const db = new DatabaseSync(':memory:');
  try {
    db.exec("CREATE VIRTUAL TABLE page USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2')");
    const insert = db.prepare('INSERT INTO page (rowid, text) VALUES (?, ?)');
    const [open, close] = unusedMarks(texts);
    // what SQLite would cut a text off at, or count otherwise than we do, is no part of a word
    for (const [i, text] of texts.entries()) insert.run(i, text.replace(/[\0\p{Cs}]/gu, ' '));
    const marked = db.prepare('SELECT rowid, highlight(page, 0, ?, ?) AS text FROM page WHERE page MATCH ?').all(open, close, match);
    const found = new Map(marked.map(({ rowid, text }) => [Number(rowid), spansBetween(String(text), open, close)]));
    return texts.map((_, i) => found.get(i) ?? []);
  } finally {
    db.close();
  }
}

/** Two characters, for private use, that stand in none of the texts. */
function unusedMarks(texts: readonly string[]): readonly [open: string, close: string] {
  const unused: string[] = [];
  for (let code = 0xe000; unused.length < 2 && code <= 0xf8ff; code++) {
    const mark = String.fromCharCode(code);
    if (!texts.some((text) => text.includes(mark))) unused.push(mark);
  }
  const [open, close] = unused;
  if (open === undefined || close === undefined) throw new Error('a text has every character for private use in it');
  return [open, close];
}

function spansBetween(marked: string, open: string, close: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [i, part] of marked.split(open).entries()) {
    const end = i === 0 ? -1 : part.indexOf(close);
    if (end !== -1) spans.push({ start: at, end: at + end });
    at += part.length - (end === -1 ? 0 : 1);
  }
  return spans;
}
