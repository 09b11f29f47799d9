import type { Span } from '../../text/index.ts';

/** A quotation mark of a text and what its shape and neighbours say about it. */
export interface QuotationMark extends Span {
  readonly kind: 'double' | 'single';
  /** What its shape alone says; straight marks say nothing. */
  readonly shape: 'opening' | 'closing' | 'straight';
  /** What its place says: white space before and a word after opens, a word before and white space after closes. */
  readonly place: 'opening' | 'closing' | 'either';
  /** A single mark that may as well be an apostrophe: "the senators' bill", "goin' home". */
  readonly possessive: boolean;
}

type Shape = readonly [kind: QuotationMark['kind'], shape: QuotationMark['shape']];

/** Every mark that quotes in Western typesetting; German low-high pairs close with the mark that opens elsewhere, which place decides. */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['"', ['double', 'straight']],
  ['\uFF02', ['double', 'straight']],
  ['\u201C', ['double', 'opening']],
  ['\u201D', ['double', 'closing']],
  ['\u201E', ['double', 'opening']],
  ['\u201F', ['double', 'opening']],
  ['\u00AB', ['double', 'opening']],
  ['\u00BB', ['double', 'closing']],
  ["'", ['single', 'straight']],
  ['\u2018', ['single', 'opening']],
  ['\u2019', ['single', 'closing']],
  ['\u201A', ['single', 'opening']],
  ['\u201B', ['single', 'opening']],
  ['\u2039', ['single', 'opening']],
  ['\u203A', ['single', 'closing']],
  ['`', ['single', 'opening']],
]);

const ANY_MARK = /["'`\u00AB\u00BB\u2018-\u201F\u2039\u203A\uFF02]/g;
const WHITE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
/** What may stand right before an opening mark besides white space. */
const LEADS = new Set(['(', '[', '{', '\u2014', '\u2013', '-', '/', '\u2026']);
/** What may stand right after an opening mark besides a word: "[The] plan", "…and", "$5". */
const BEGINS = new Set(['[', '(', '\u2026', '$', '\u00A3', '\u20AC', '#', '@', '.', '\u2014', '-', '\u00BF', '\u00A1', '*']);
/** Words that begin with an apostrophe, without it: "'em", "'tis". */
const ELISIONS = /^(?:em|tis|twas|til|till|cause|bout|round|n|nuff|cuz|im|er|ere|neath|gainst|\d0s)(?![\p{L}\p{N}])/iu;

/** The quotation marks of a paragraph in order; apostrophes, feet, inches and accents are not among them. */
export function quotationMarks(text: string, paragraph: Span): QuotationMark[] {
  const marks: QuotationMark[] = [];
  // not looked for beyond the paragraph, or many paragraphs without a mark would each search the whole text
  const within = text.slice(0, paragraph.end);
  ANY_MARK.lastIndex = paragraph.start;
  for (let match = ANY_MARK.exec(within); match !== null; match = ANY_MARK.exec(within)) {
    const start = match.index;
    let end = start + 1;
    let [kind, shape] = shapes.get(match[0]) as Shape;
    // TeX and old wire copy: ``quoted''
    if (match[0] === '`' && text[end] === '`') [kind, shape, end] = ['double', 'opening', end + 1];
    else if (match[0] === "'" && text[end] === "'") [kind, shape, end] = ['double', 'straight', end + 1];
    ANY_MARK.lastIndex = end;
    const before = start > paragraph.start ? (text[start - 1] as string) : '\n';
    const after = end < paragraph.end ? (text[end] as string) : '\n';
    const wordBefore = WORD.test(before) || isLowSurrogate(before);
    const wordAfter = WORD.test(after) || isHighSurrogate(after);
    const previous = marks.at(-1);
    const touchesOpening = previous !== undefined && previous.end === start && previous.place === 'opening';
    const leads = WHITE.test(before) || LEADS.has(before) || touchesOpening;
    // '…general “.' ends, '“.5 percent' and '“...and' begin
    const begins = wordAfter || (after === '.' ? /[.\p{N}\p{L}]/u.test(text.charAt(end + 1)) : BEGINS.has(after)) || shapes.has(after);
    const ends = !wordAfter;
    if (kind === 'single') {
      if (wordBefore && wordAfter) continue; // an apostrophe: "didn't", "O'Dea"
      if (leads && ELISIONS.test(text.slice(end, end + 8))) continue; // "get 'em", "the '90s"
    }
    const canOpen = leads && begins && !WHITE.test(after);
    const canClose = !WHITE.test(before) && !touchesOpening && ends;
    const place = canOpen === canClose ? 'either' : canOpen ? 'opening' : 'closing';
    marks.push({
      start,
      end,
      kind,
      shape,
      place,
      possessive:
        kind === 'single' &&
        WHITE.test(after) &&
        (before === 's' || before === 'x' || before === 'z' || text.slice(start - 2, start) === 'in'),
    });
  }
  return marks;
}

function isHighSurrogate(unit: string): boolean {
  return unit >= '\uD800' && unit <= '\uDBFF';
}

function isLowSurrogate(unit: string): boolean {
  return unit >= '\uDC00' && unit <= '\uDFFF';
}
