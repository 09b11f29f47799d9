import type { Span } from './span.ts';

interface Line extends Span {
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

const lineBreak = /\r\n|[\n\r\u2028\u2029\v\f]/g;
const visible = /[^\s\p{Cc}\p{Cf}]/u;
const onlyClosingMarks = /^[”’»)\]]{1,3}$/;
const endsOpen = /[\p{L}\p{N},;—–-]$/u;
const startsInside = /^[\p{Ll}(]\S*/u;
const listMark = /^(?:[-–—•*·]|\(?\p{L}{1,2}\)|\d+[.)])\s/u;

/** A line must be this long to have been broken for want of room; headings and list items are shorter. */
const shortestBrokenLine = 30;

/** Where every line that is not a paragraph's last comes near to the longest one, a typewriter's margin broke them. */
const widestMargin = 100;
const narrowestMargin = 50;

/**
 * The paragraphs of a text, surrounding whitespace excluded, in order. A line break ends one, unless it stands in mid-sentence
 * ("…the council was ¶ warned last year"), in a text broken at a fixed width, or before a closing quotation mark alone on its line.
 * Text without a visible character gives none.
 *
 * @example
 * splitParagraphs('One.\nTwo.\n\nThree.').length; // 3
 */
export function splitParagraphs(text: string): Span[] {
  const lines = splitLines(text);
  const margin = fixedMargin(lines);
  const paragraphs: Span[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    if (previous !== undefined && goesOn(text, previous, line, margin)) {
      const open = paragraphs.pop() as Span;
      paragraphs.push({ start: open.start, end: line.end });
    } else paragraphs.push({ start: line.start, end: line.end });
    previous = line;
  }
  return paragraphs;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let blank = false;
  let from = 0;
  const push = (end: number) => {
    let start = from;
    let last = end;
    while (start < last && !visible.test(text.charAt(start))) start++;
    while (last > start && !visible.test(text.charAt(last - 1))) last--;
    if (start === last) blank = true;
    else {
      lines.push({ start, end: last, afterBlank: blank });
      blank = false;
    }
  };
  for (const found of text.matchAll(lineBreak)) {
    push(found.index);
    from = found.index + found[0].length;
  }
  push(text.length);
  return lines;
}

/** The width at which the lines of a text were broken; 0 for one whose lines are paragraphs. */
function fixedMargin(lines: readonly Line[]): number {
  let longest = 0;
  for (const { start, end } of lines) longest = Math.max(longest, end - start);
  if (longest > widestMargin || longest < narrowestMargin) return 0;
  let inner = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    if ((lines[i + 1] as Line).afterBlank) continue;
    inner++;
    if (line.end - line.start >= longest - 20) full++;
  }
  return inner >= 4 && full >= inner * 0.8 ? longest : 0;
}

function goesOn(text: string, previous: Line, line: Line, margin: number): boolean {
  if (line.end - line.start <= 3 && onlyClosingMarks.test(text.slice(line.start, line.end))) return true;
  if (margin > 0 && !line.afterBlank) return previous.end - previous.start >= margin - 20;
  if (previous.end - previous.start < shortestBrokenLine) return false;
  if (!endsOpen.test(text.slice(Math.max(previous.start, previous.end - 2), previous.end))) return false;
  const head = text.slice(line.start, line.start + 40);
  return startsInside.test(head) && !listMark.test(head);
}
