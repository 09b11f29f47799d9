import type { Diagnostic } from '../../diagnostic.ts';
import type { AnalysedArticle, QuotedPassage } from '../../doc/index.ts';
import type { Span } from '../../text/index.ts';
import { type QuotationMark, quotationMarks } from './quotation-marks.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Passage = Writable<QuotedPassage>;

/** A mark that waits for its partner. */
interface Open {
  readonly mark: QuotationMark;
  readonly opening: QuotedPassage['opening'];
}

/** What pairing gives: passages in text order, and the repairs worth telling a reader. */
export interface PairedMarks {
  readonly passages: readonly Passage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Marks that open in one language and close in another: „so“ and ‚so‘ are whole as they stand. */
const LOW = new Set(['\u201E', '\u201A']);
const DIGIT = /\d/;
const WORD = /[\p{L}\p{N}]/u;
const WHITE = /\s/;

/**
 * Pairs the quotation marks of an article, paragraph by paragraph, in one pass over the marks.
 * Where shape and place of a mark disagree, what is open decides.
 */
export function pairMarks(doc: AnalysedArticle<never>): PairedMarks {
  const { text, id } = doc.article;
  const passages: Passage[] = [];
  const diagnostics: Diagnostic[] = [];
  /** A later paragraph's passage to the one it goes on from. */
  const carriesOn = new Map<Passage, Passage>();
  /** The passage that the paragraph before left open. */
  let carried: Passage | undefined;
  let sentence = 0;

  const report = (code: 'quotation-without-end' | 'quotation-without-start', mark: Span) =>
    diagnostics.push({ code, severity: 'info', article: id, start: mark.start, end: mark.end });
  const add = (span: Span, inner: Span, depth: number, opening: Passage['opening'], closing: Passage['closing']): Passage | undefined => {
    const end = trimmedEnd(text, inner);
    const start = trimmedStart(text, { start: inner.start, end });
    if (!hasWord(text, start, end)) return undefined;
    const rule = opening === 'present' && closing === 'present' ? 'pair' : 'repaired-pair';
    const passage: Passage = { id: '', rule, start: span.start, end: span.end, inner: { start, end }, depth, opening, closing };
    passages.push(passage);
    return passage;
  };

  for (const paragraph of doc.paragraphs) {
    const marks = quotationMarks(text, paragraph);
    const { balance, closes, closesFirmly } = lookAhead(marks);
    const first = marks.findIndex((mark) => mark.kind === 'double');
    const stack: Open[] = [];
    const doubles = () => stack.reduce((n, open) => n + (open.mark.kind === 'double' ? 1 : 0), 0);
    /** End of the last passage closed in this paragraph. */
    let settled = paragraph.start;

    for (const [i, mark] of marks.entries()) {
      if (mark.kind === 'single') {
        const top = stack.at(-1);
        const singleOpen = top?.mark.kind === 'single' ? top : undefined;
        if (singleOpen && mark.place !== 'opening' && (!mark.possessive || !closesFirmly[i])) {
          stack.pop();
          add(
            { start: singleOpen.mark.start, end: mark.end },
            { start: singleOpen.mark.end, end: mark.start },
            stack.length,
            'present',
            'present',
          );
        } else if (!singleOpen && mark.place === 'opening' && (mark.shape === 'opening' ? closes[i] : closesFirmly[i]) && stack.length < 3)
          stack.push({ mark, opening: 'present' });
        continue;
      }
      const open = doubles();
      if (open === 0) {
        if (i === first && carried) {
          // the speech goes on: its next paragraph opens again …
          if (mark.start === paragraph.start && mark.end < paragraph.end && mark.place !== 'closing') {
            carried.closing = 'continued';
            stack.push({ mark, opening: mark.shape === 'closing' ? 'repaired' : 'present' });
            continue;
          }
          // … or its closing mark stands in a line of its own …
          // a mark alone in its line, with nothing open before it, quotes nothing
          if (paragraph.end - paragraph.start === mark.end - mark.start) {
            carried.closing = 'repaired';
            carried = undefined;
            settled = mark.end;
            continue;
          }
          // … or the paragraph was broken in mid-speech and the mark that ends it comes later
          if (mark.place === 'closing' && mark.shape !== 'opening') {
            carried.closing = 'continued';
            const passage = add(
              { start: paragraph.start, end: mark.end },
              { start: paragraph.start, end: mark.start },
              0,
              'missing',
              'present',
            );
            if (passage) carriesOn.set(passage, carried);
            carried = undefined;
            settled = mark.end;
            continue;
          }
        }
        const strayEnd =
          mark.place === 'closing' ||
          (mark.place === 'either' && mark.start > paragraph.start && (mark.shape === 'closing' || mark.end === paragraph.end));
        // a mark alone in its line, with nothing open before it, quotes nothing
        if (paragraph.end - paragraph.start === mark.end - mark.start) {
          report('quotation-without-start', mark);
          continue;
        }
        if (!strayEnd) {
          stack.push({ mark, opening: mark.shape === 'closing' ? 'repaired' : 'present' });
          continue;
        }
        // a 12" pipe, 6'2"
        if (mark.shape === 'straight' && DIGIT.test(text.charAt(mark.start - 1))) continue;
        report('quotation-without-start', mark);
        while (sentence + 1 < doc.sentences.length && (doc.sentences[sentence + 1] as Span).start < mark.start) sentence++;
        const from = Math.max(
          doc.sentences[sentence]?.start ?? paragraph.start,
          paragraph.start,
          afterFrame(text, settled, mark.start, paragraph.start),
        );
        if (from < mark.start) add({ start: from, end: mark.end }, { start: from, end: mark.start }, 0, 'missing', 'present');
        settled = mark.end;
        continue;
      }
      const opens = mark.place === 'opening' && mark.shape !== 'closing';
      // whole marks all the way: a quotation in the same marks within a quotation
      if (opens && open < 3 && (balance[i] as number) > open) {
        stack.push({ mark, opening: 'present' });
        continue;
      }
      while (stack.at(-1)?.mark.kind === 'single') stack.pop();
      const opener = stack.pop() as Open;
      if (opens) {
        report('quotation-without-end', opener.mark);
        const end = trimmedEnd(text, { start: opener.mark.end, end: mark.start });
        add({ start: opener.mark.start, end }, { start: opener.mark.end, end }, stack.length, opener.opening, 'missing');
        stack.push({ mark, opening: 'present' });
        continue;
      }
      const repaired = mark.shape === 'opening' && !LOW.has(text.charAt(opener.mark.start));
      const passage = add(
        { start: opener.mark.start, end: mark.end },
        { start: opener.mark.end, end: mark.start },
        stack.length,
        opener.opening,
        repaired ? 'repaired' : 'present',
      );
      if (passage && carried?.closing === 'continued' && opener.mark.start === paragraph.start) carriesOn.set(passage, carried);
      if (stack.length === 0) settled = mark.end;
    }

    if (carried && carried.closing !== 'continued') report('quotation-without-end', { start: carried.start, end: carried.start + 1 });
    const before = carried;
    carried = undefined;
    for (const [depth, opener] of stack.entries()) {
      if (opener.mark.kind === 'single') continue;
      const passage = add(
        { start: opener.mark.start, end: paragraph.end },
        { start: opener.mark.end, end: paragraph.end },
        depth,
        opener.opening,
        'missing',
      );
      if (depth > 0) report('quotation-without-end', opener.mark);
      else if (passage) {
        carried = passage;
        if (before?.closing === 'continued' && opener.mark.start === paragraph.start) carriesOn.set(passage, before);
      }
    }
  }
  if (carried) report('quotation-without-end', { start: carried.start, end: carried.start + 1 });
  return { passages: inOrder(passages, carriesOn), diagnostics: diagnostics.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)) };
}

/** What comes after each mark of a paragraph. */
interface LookAhead {
  /** Double marks that end minus double marks that begin. */
  readonly balance: readonly number[];
  /** Whether a single mark ends before another single one begins. */
  readonly closes: readonly boolean[];
  /** The same, possessives and dropped letters ("goin'") not counted. */
  readonly closesFirmly: readonly boolean[];
}

function lookAhead(marks: readonly QuotationMark[]): LookAhead {
  const balance = new Array<number>(marks.length);
  const closes = new Array<boolean>(marks.length);
  const closesFirmly = new Array<boolean>(marks.length);
  let difference = 0;
  let closing = false;
  let firm = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as QuotationMark;
    balance[i] = difference;
    closes[i] = closing;
    closesFirmly[i] = firm;
    if (mark.kind === 'double') difference += mark.place === 'opening' && mark.shape !== 'closing' ? -1 : 1;
    else if (mark.place === 'opening') closing = firm = false;
    else {
      closing = true;
      firm ||= !mark.possessive;
    }
  }
  return { balance, closes, closesFirmly };
}

/**
 * Where a quotation that lost its opening mark can begin at the earliest: after the quotation before it and the words that frame that one.
 * Written for `"We won," she said, and we will win again.”`: from "and".
 */
function afterFrame(text: string, settled: number, end: number, paragraphStart: number): number {
  if (settled === paragraphStart) return paragraphStart;
  for (let i = settled; i < end; i++) {
    if ((text[i] === ',' || text[i] === ':' || text[i] === '.') && WHITE.test(text.charAt(i + 1)))
      return trimmedStart(text, { start: i + 1, end });
  }
  return trimmedStart(text, { start: settled, end });
}

function trimmedStart(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && WHITE.test(text.charAt(at))) at++;
  return at;
}

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && WHITE.test(text.charAt(at - 1))) at--;
  return at;
}

function hasWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (WORD.test(text.charAt(i)) || text.charCodeAt(i) >= 0xd800) return true;
  return false;
}

/** In text order, numbered. */
function inOrder(passages: Passage[], carriesOn: ReadonlyMap<Passage, Passage>): Passage[] {
  passages.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const [i, passage] of passages.entries()) passage.id = `q${i + 1}`;
  for (const [passage, before] of carriesOn) passage.continues = before.id;
  return passages;
}
