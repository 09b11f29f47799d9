import { getDocumentProxy } from 'unpdf';
import { makeArticle } from '../article-fields.ts';
import type { InputContext } from '../input-context.ts';
import { articleItem, problemItem, type ReadItem } from '../read-item.ts';

/** A line as it stands on a page; places count in points from the page's lower edge. */
export interface PageLine {
  readonly text: string;
  readonly bottom: number;
  readonly height: number;
}

/** No press release is longer. */
const MOST_PAGES = 300;

/** The text of a PDF, such as a press release, with what the document says of itself. A scan has no text, and is told. */
export async function pdfItems(bytes: Uint8Array, context: InputContext): Promise<ReadItem[]> {
  const { name, id } = context;
  let paragraphs: string[];
  let info: Readonly<Record<string, unknown>>;
  try {
    // a copy, since the reader takes the memory over; quiet, since it writes its notes to standard output
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
    try {
      if (document.numPages > MOST_PAGES)
        return [problemItem({ code: 'input-too-large', input: name, data: { what: 'its number of pages', limit: MOST_PAGES } })];
      info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
      const pages: PageLine[][] = [];
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        pages.push(linesOf((await page.getTextContent()).items));
        page.cleanup();
      }
      paragraphs = paragraphsOfPages(pages);
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 100) ?? '';
    return [problemItem({ code: 'input-damaged', input: name, data: { what: 'the PDF', reason } })];
  }
  if (paragraphs.length === 0) return [problemItem({ code: 'input-empty', input: name })];
  const title = textOf(info.Title);
  const published = dateOf(textOf(info.CreationDate));
  const fields = {
    // programs write the name of the file where the title belongs
    headline: title === undefined || /^(?:untitled|microsoft word)\b|\.\w{2,5}$/i.test(title) ? undefined : title,
    byline: textOf(info.Author),
    url: context.url,
    published: published === undefined ? undefined : { value: published, evidence: 'meta' as const },
  };
  const { article, findings } = makeArticle(id, paragraphs.join('\n\n'), fields, context.received);
  return [articleItem({ article, place: name, findings })];
}

interface TextPiece {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly height?: number;
  readonly hasEOL?: boolean;
}

function linesOf(items: readonly unknown[]): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let bottom: number | undefined;
  let height = 0;
  const end = () => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '' && bottom !== undefined) lines.push({ text: line, bottom, height });
    text = '';
    bottom = undefined;
    height = 0;
  };
  for (const item of items as readonly TextPiece[]) {
    if (item.str === undefined) continue;
    if (item.str.trim() !== '') {
      bottom ??= item.transform?.[5] ?? 0;
      height = Math.max(height, item.height ?? 0);
    }
    text += item.str;
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/**
 * The paragraphs of a document from the lines of its pages: a paragraph ends where the gap to the next line is larger than within paragraphs, or the type
 * is another size. What stands on most pages alike, and numbers alone, are no text; a paragraph that a page ends in mid-sentence goes on.
 */
export function paragraphsOfPages(pages: readonly (readonly PageLine[])[]): string[] {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set(lines.map((line) => furniture(line.text)))) seen.set(text, (seen.get(text) ?? 0) + 1);
  const isFurniture = (text: string) =>
    /^(?:page )?\d+(?: (?:of|\/) \d+)?$/i.test(text) || (pages.length > 2 && (seen.get(furniture(text)) ?? 0) > pages.length / 2);
  const paragraphs: string[] = [];
  for (const lines of pages) {
    const kept = lines.filter(({ text }) => !isFurniture(text));
    const gaps = kept.slice(1).map((line, i) => (kept[i]?.bottom ?? 0) - line.bottom);
    const usual = median(gaps.filter((gap) => gap > 0));
    for (const [i, line] of kept.entries()) {
      const before = kept[i - 1];
      const last = paragraphs.at(-1);
      const gap = (before?.bottom ?? 0) - line.bottom;
      const goesOn =
        last !== undefined &&
        (before === undefined
          ? !/[.!?:”"’)]$/.test(last) && /^\p{Ll}/u.test(line.text)
          : gap >= 0 && gap <= Math.min(usual * 1.35, line.height * 2) && Math.abs(before.height - line.height) < 1.5);
      if (goesOn) paragraphs[paragraphs.length - 1] = /\p{L}-$/u.test(last) ? `${last}${line.text}` : `${last} ${line.text}`;
      else paragraphs.push(line.text);
    }
  }
  return paragraphs;
}

/** A line without its numbers, by which headers and footers are known again. */
function furniture(text: string): string {
  return text.replace(/\d+/g, '#');
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `D:20310514093000+02'00'` (ISO 32000-2, 7.9.4). */
function dateOf(date: string | undefined): string | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?)?/.exec(date ?? '');
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', utc, offset, offsetMinutes = '00'] = match;
  const zone = utc ?? (offset === undefined ? '' : `${offset}:${offsetMinutes}`);
  return hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}
