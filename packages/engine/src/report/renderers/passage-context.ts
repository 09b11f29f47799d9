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
 * A passage with the sentence it stands in, at most `reach` characters to either side; an ellipsis shows a cut inside a sentence.
 *
 * @example
 * passageContext('The gate held. It opened on Tuesday at noon.', { start: 27, end: 34 }, 100);
 * // { before: 'It opened on ', words: 'Tuesday', after: ' at noon.' }
 */
export function passageContext(text: string, span: Span, reach: number): PassageContext {
  const from = Math.max(0, span.start - reach);
  let before = text.slice(from, span.start);
  let cut = from > 0;
  const line = before.lastIndexOf('\n');
  if (line >= 0) {
    before = before.slice(line + 1);
    cut = false;
  }
  let sentence = -1;
  // The passage itself may begin the sentence, so its first characters are looked at as well.
  for (const m of (before + text.slice(span.start, span.start + 2)).matchAll(SENTENCE_BREAK)) {
    if (m.index + m[0].length <= before.length) sentence = m.index + m[0].length;
  }
  if (sentence >= 0) before = before.slice(sentence);
  else if (cut) {
    const space = before.indexOf(' ');
    before = `…${space >= 0 ? before.slice(space + 1) : before}`;
  }
  const to = Math.min(text.length, span.end + reach);
  let after = text.slice(span.end, to);
  const end = after.indexOf('\n');
  const whole = end >= 0 || to === text.length;
  if (end >= 0) after = after.slice(0, end);
  const words = text.slice(span.start, span.end);
  if (/[.!?]["”’)]*$/.test(words.slice(-4)) && /^["”’)]*\s/.test(after.slice(0, 4))) after = /^["”’)]*/.exec(after)?.[0] ?? '';
  else {
    const stop = SENTENCE_END.exec(after);
    if (stop) after = after.slice(0, stop.index + stop[0].length);
    else if (!whole) {
      const space = after.lastIndexOf(' ');
      after = `${space >= 0 ? after.slice(0, space) : after}…`;
    }
  }
  return { before: before.trimStart(), words, after: after.trimEnd() };
}

/** A passage of at most `limit` characters, cut at a word with an ellipsis. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const part = text.slice(0, limit - 1);
  const space = part.lastIndexOf(' ');
  return `${(space > limit / 2 ? part.slice(0, space) : part).trimEnd()}…`;
}
