import type { Span } from '../../text/index.ts';

/** The words around a passage, cut at a sentence or, where that is far, at a word. */
export interface PassageContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A sentence end inside a paragraph: `pier. The`; not `Mr. Wren`, whose word before the stop is short and starts with a capital. */
const SENTENCE_BREAK = /(?:^|[^\p{L}])\p{Ll}[\p{L}\p{N}'’-]{2,}[.!?]["”’)]*\s+(?=["“‘(]?[\p{Lu}\p{N}])|[.!?]["”’]\s+(?=["“‘(]?\p{Lu})/gu;
const SENTENCE_END = /\p{Ll}{3,}[.!?]["”’)]*(?=\s+["“‘(]?[\p{Lu}\p{N}])/u;

/**
 * A passage with the sentence it stands in, about `reach` characters to either side; an ellipsis shows a cut inside a sentence.
 *
 * @example
 * passageContext('The gate held. It opened on Tuesday at noon.', { start: 27, end: 34 }, 100);
 * // { before: 'It opened on ', words: 'Tuesday', after: ' at noon.' }
 */
export function passageContext(text: string, span: Span, reach: number): PassageContext {
  return { before: before(text, span, reach), words: text.slice(span.start, span.end), after: after(text, span, reach) };
}

/** A sentence is not cut for the sake of so few characters. */
const GRACE = 60;

function before(text: string, span: Span, reach: number): string {
  const from = Math.max(0, span.start - reach - GRACE);
  const window = text.slice(from, span.start);
  let start = window.lastIndexOf('\n') + 1;
  const line = start > 0 || from === 0;
  // The passage itself may begin the sentence, so its first characters are looked at as well.
  for (const m of (window + text.slice(span.start, span.start + 2)).matchAll(SENTENCE_BREAK)) {
    const end = m.index + m[0].length;
    if (end <= window.length && end > start) start = end;
  }
  if (start > 0 || line) return window.slice(start).trimStart();
  const near = text.slice(span.start - reach, span.start);
  const space = near.indexOf(' ');
  return `…${space >= 0 ? near.slice(space + 1) : near}`;
}

function after(text: string, span: Span, reach: number): string {
  const window = text.slice(span.end, span.end + reach + GRACE);
  const line = window.indexOf('\n');
  const rest = line >= 0 ? window.slice(0, line) : window;
  if (/[.!?]["”’)]*$/.test(text.slice(Math.max(span.start, span.end - 4), span.end)) && /^["”’)]*\s/.test(rest.slice(0, 4)))
    return /^["”’)]*/.exec(rest)?.[0] ?? '';
  const stop = SENTENCE_END.exec(rest);
  if (stop) return rest.slice(0, stop.index + stop[0].length);
  if (line >= 0 || span.end + window.length === text.length) return rest.trimEnd();
  const near = rest.slice(0, reach);
  const space = near.lastIndexOf(' ');
  return `${(space >= 0 ? near.slice(0, space) : near).trimEnd()}…`;
}

/** A passage of at most `limit` characters, cut at a word with an ellipsis. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const part = text.slice(0, limit - 1);
  const space = part.lastIndexOf(' ');
  return `${(space > limit / 2 ? part.slice(0, space) : part).trimEnd()}…`;
}
