import { idFromName } from './article-ids.ts';
import { isBlankText } from './blank-text.ts';
import { type ByteSource, collect, lookAhead, piecesOf } from './byte-stream.ts';
import { readContentType } from './content-type.ts';
import { binaryKind, decodeBytes, isUnreadable } from './decode-bytes.ts';
import { decodingFindings } from './decoding-findings.ts';
import { readAddress, withoutCredentials } from './input-address.ts';
import type { InputContext } from './input-context.ts';
import { localName, recogniseKind, rootElement } from './input-kind.ts';
import { jsonLinesItems, jsonTextItems } from './json-items.ts';
import { LONGEST_LINE, readJsonlStream } from './jsonl-stream.ts';
import { plainTextItems } from './plain-text.ts';
import { problemItem, type ReadItem } from './read-item.ts';
import { charsetOfStream, TextStream } from './text-stream.ts';

/** What the caller knows about an input besides its name and bytes; everything may be left out. */
export interface ReadOptions {
  /** The address it was fetched from: where its relative links start, and the address of a page that states none. */
  readonly url?: string;
  /** The `Content-Type` header it came with. */
  readonly contentType?: string;
  /** When it was received, in ISO 8601. An article that says it was published more than a day later is left undated, with a finding. */
  readonly received?: string;
  /** Path of the file that holds these bytes. Archives that are read from their end (WACZ, EPUB) are then never held in memory. */
  readonly file?: string;
  /** Gives out pages without an article as well, marked in `details.withoutArticle`; without it they are problems. Default: false. */
  readonly keepPagesWithoutArticle?: boolean;
}

/** What is no stream is held in memory as a whole, up to this many bytes. */
const LARGEST_DOCUMENT = 256 << 20;

/** Enough to tell what an input is. */
const HEAD = 1 << 16;

/**
 * Everything that an input carries, one by one and in the order in which it stands there. What the input is is told by its content; its name decides
 * only between what looks alike. Streams of articles (JSONL, feeds, sitemaps, WARC) are read in constant memory. Nothing is thrown for an odd input:
 * what cannot be read comes as a problem, and the rest goes on. An error of the source itself, such as a lost connection, is thrown on.
 *
 * @param name as the caller gave it; `-` for standard input
 *
 * @example
 * for await (const item of readInputs('feed.xml', createReadStream('feed.xml'))) {
 *   if (item.kind === 'article') console.log(item.read.article.headline);
 *   else if (item.kind === 'reference') console.log(item.reference.url);
 *   else if (item.kind === 'problem') console.error(inputProblemMessage(item.problem));
 * }
 */
export async function* readInputs(name: string, source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const url = options.url === undefined ? undefined : readAddress(options.url);
  const [mediaType, charset] = readContentType(options.contentType);
  const shown = withoutCredentials(name);
  yield* itemsOf(piecesOf(source), {
    name: shown,
    // dam.html.gz is dam
    id: idFromName(shown.replace(/(?<=[^/\\]\.[a-z]{2,8})\.gz$/i, '')),
    ...(url === undefined ? {} : { url }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(charset === undefined ? {} : { charset }),
    ...(options.received === undefined ? {} : { received: options.received }),
    ...(options.file === undefined ? {} : { file: options.file }),
    keepPagesWithoutArticle: options.keepPagesWithoutArticle ?? false,
    depth: 0,
  });
}

/** Archives inside one another are unpacked this deep. */
const DEEPEST = 3;

async function* itemsOf(source: AsyncIterable<Uint8Array>, context: InputContext): AsyncGenerator<ReadItem> {
  const { name } = context;
  // a pipe may give one record a minute, so its first line is enough
  const isWholeLine = (last: Uint8Array, first: Uint8Array) => last.includes(0x0a) && startsLikeRecord(first);
  const { head, whole } = await lookAhead(source, (length, last, first) => length >= HEAD || isWholeLine(last, first));
  if (head.length === 0) {
    yield problemItem({ code: 'input-empty', input: name });
    return;
  }
  const container = containerKind(head);
  if (container !== undefined) {
    if (context.depth < DEEPEST) yield* containerItems(container, head, whole, context);
    else {
      await whole.return(undefined);
      yield problemItem({ code: 'archive-too-deep', input: name, data: { limit: DEEPEST } });
    }
    return;
  }
  if (new TextDecoder('windows-1252').decode(head.subarray(0, 5)) === '%PDF-') {
    const bytes = await collect(whole, LARGEST_DOCUMENT);
    if (bytes === undefined) yield problemItem({ code: 'input-too-large', input: name, data: { limit: LARGEST_DOCUMENT } });
    else {
      const { pdfItems } = await import('./document/pdf.ts');
      yield* await pdfItems(bytes, context);
    }
    return;
  }
  const binary = binaryKind(head);
  if (binary !== undefined) {
    await whole.return(undefined);
    yield problemItem({ code: 'input-binary', input: name, data: { what: binary } });
    return;
  }
  const isNamedJsonl = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name);
  const isNamedJson = /\.json(?:\.gz)?$/i.test(name) || /[/+]json$/.test(context.mediaType ?? '');
  if (isNamedJsonl || (startsLikeRecord(head) && !isNamedJson)) {
    // the first line tells JSONL from a JSON document, however long it is
    const line = await lookAhead(whole, (length, piece) => piece.includes(0x0a) || length > LONGEST_LINE);
    if (isNamedJsonl || startsWithRecord(line.head)) yield* readJsonlStream(line.whole, context);
    else yield* documentItems(line.whole, context);
    return;
  }
  const charset = charsetOfStream(head, context.charset ?? declaredCharset(head));
  const start = new TextDecoder(charset.charset).decode(head);
  const root = recogniseKind(name, start, context.mediaType) === 'xml' ? localName(rootElement(start) ?? '') : '';
  if (feedRoots.has(root)) {
    const { xmlFeedItems } = await import('./feed/xml-feed.ts');
    yield* xmlFeedItems(new TextStream(whole, charset), root, context);
  } else if (root === 'urlset' || root === 'sitemapindex') {
    const { sitemapItems } = await import('./feed/sitemap.ts');
    yield* sitemapItems(new TextStream(whole, charset).pieces(), root, context);
  } else yield* documentItems(whole, context);
}

const feedRoots: ReadonlySet<string> = new Set(['rss', 'RDF', 'feed']);

type ContainerKind = 'gzip' | 'warc' | 'zip';

function containerKind(head: Uint8Array): ContainerKind | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08) return 'gzip';
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 8));
  if (/^WARC\/\d\./.test(start)) return 'warc';
  return start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006') ? 'zip' : undefined;
}

const readInner = (source: ByteSource, context: InputContext) => itemsOf(piecesOf(source), context);

async function* containerItems(
  kind: ContainerKind,
  head: Uint8Array,
  whole: AsyncGenerator<Uint8Array>,
  context: InputContext,
): AsyncGenerator<ReadItem> {
  if (kind === 'zip') {
    const { zipItems } = await import('./container/zip.ts');
    yield* zipItems(whole, context, readInner);
    return;
  }
  if (kind === 'gzip') {
    const { isGzippedWarc, unpackedItems } = await import('./container/gzip-input.ts');
    if (!(await isGzippedWarc(head))) {
      yield* unpackedItems(whole, context, readInner);
      return;
    }
  }
  const { warcItems } = await import('./container/warc.ts');
  yield* warcItems(whole, context, readInner);
}

async function* documentItems(source: AsyncIterable<Uint8Array>, context: InputContext): AsyncGenerator<ReadItem> {
  const { name } = context;
  const bytes = await collect(source, LARGEST_DOCUMENT);
  if (bytes === undefined) {
    yield problemItem({ code: 'input-too-large', input: name, data: { limit: LARGEST_DOCUMENT } });
    return;
  }
  const decoded = decodeBytes(bytes, context.charset ?? declaredCharset(bytes));
  if (isBlankText(decoded.text)) yield problemItem({ code: 'input-empty', input: name });
  else if (isUnreadable(decoded.text)) yield problemItem({ code: 'input-binary', input: name });
  else yield* decodingFindings(await textItems(decoded.text, context), decoded);
}

async function textItems(text: string, context: InputContext): Promise<Iterable<ReadItem>> {
  const { name } = context;
  switch (recogniseKind(name, text, context.mediaType)) {
    case 'xml': {
      const { xmlDocumentItems } = await import('./xml/xml-document.ts');
      return xmlDocumentItems(text, context);
    }
    case 'rtf':
      return [
        problemItem({
          code: 'input-not-an-article',
          input: name,
          data: { what: 'rich text (RTF)', todo: 'save it as plain text first' },
        }),
      ];
    case 'json':
      return jsonTextItems(text, context);
    case 'jsonl':
      return orEmpty([...jsonLinesItems(text, context)], name);
    case 'html': {
      const { pageItems } = await import('./page/page-items.ts');
      return pageItems(text, context);
    }
    case 'markdown': {
      const { markdownItems } = await import('./document/markdown.ts');
      return markdownItems(text, context);
    }
    case 'text':
      return plainTextItems(text, context);
  }
}

function orEmpty(items: readonly ReadItem[], name: string): readonly ReadItem[] {
  return items.length > 0 ? items : [problemItem({ code: 'input-empty', input: name })];
}

function startsLikeRecord(bytes: Uint8Array): boolean {
  return /^\s{0,16}\{/.test(new TextDecoder('utf-8').decode(bytes.subarray(0, 64)));
}

function startsWithRecord(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return false;
  try {
    JSON.parse(new TextDecoder('utf-8').decode(bytes.subarray(0, end)));
    return true;
  } catch {
    return false;
  }
}

/** The charset a page declares in its first kilobyte (HTML, 13.2.3.2); undefined for anything that is no page. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})/i.exec(head)?.[1]
  );
}
