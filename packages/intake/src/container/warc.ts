import { collect } from '../byte-stream.ts';
import { readAddress, withoutCredentials } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import type { InputProblem } from '../input-problem.ts';
import { problemItem, type ReadInner, type ReadItem } from '../read-item.ts';
import { ByteReader } from './byte-reader.ts';
import { gzipMembers } from './gzip.ts';
import { decodedBody, type HttpResponse, readHttpHead } from './http-message.ts';

/** Bodies larger than this are no articles, and are passed over without being held. */
const LARGEST_BODY = 32 << 20;

/** A record's header, and an HTTP header, is given up at this length. */
const LONGEST_HEADER = 1 << 18;

const VERSION = new TextEncoder().encode('WARC/');
const BLANK_LINE = new TextEncoder().encode('\r\n\r\n');

/** How far a file was read: shared by its members, so that records are counted through. */
interface Progress {
  record: number;
}

/**
 * What a WARC file carries (version 1.1 and before), record by record, in constant memory: web pages, feeds and documents in `response` and `resource`
 * records are read each as an input of its own. A damaged record is reported and the next one looked for. Images, scripts and other bodies without
 * articles are passed over.
 */
export async function* warcItems(source: AsyncIterable<Uint8Array>, context: InputContext, readInner: ReadInner): AsyncGenerator<ReadItem> {
  const reader = new ByteReader(source);
  const progress: Progress = { record: 0 };
  try {
    const start = await reader.peek(2);
    if (start[0] !== 0x1f || start[1] !== 0x8b) {
      yield* recordsIn(reader, 0, progress, context, readInner);
      return;
    }
    for await (const member of gzipMembers(reader)) {
      const inner = new ByteReader(member.bytes);
      const before = progress.record;
      yield* recordsIn(inner, member.offset, progress, context, readInner, () => member.failure() !== undefined);
      await inner.skip(Number.POSITIVE_INFINITY);
      const failure = member.failure();
      if (failure === undefined) continue;
      if (progress.record === before) progress.record++;
      yield failure === 'truncated' && (await reader.peek(1)).length === 0
        ? problemItem({ code: 'input-truncated', input: context.name, data: { what: `record ${progress.record}` } })
        : broken(context, progress.record, member.offset, 'its compressed data is damaged');
    }
  } finally {
    await reader.close();
  }
}

async function* recordsIn(
  reader: ByteReader,
  memberOffset: number,
  progress: Progress,
  context: InputContext,
  readInner: ReadInner,
  isToldOtherwise: () => boolean = () => false,
): AsyncGenerator<ReadItem> {
  let isFirst = true;
  for (;;) {
    // records are followed by two line breaks (WARC 1.1, 4); anything else shows that a length was wrong
    const between = await skipLineBreaks(reader);
    const start = await reader.peek(VERSION.length);
    if (start.length === 0) return;
    const at = memberOffset + reader.offset;
    if (!isSame(start, VERSION)) {
      if (!isFirst || between > 0 || start.length === VERSION.length)
        yield broken(context, Math.max(1, progress.record), at, 'its length is wrong, or something else stands behind it');
      if (!(await reader.skipTo(VERSION))) return;
    }
    isFirst = false;
    progress.record++;
    const record = progress.record;
    const header = await reader.takeThrough(BLANK_LINE, LONGEST_HEADER);
    if (header === undefined) {
      const isCut = (await reader.peek(LONGEST_HEADER)).length < LONGEST_HEADER;
      if (isToldOtherwise()) return;
      yield isCut
        ? problemItem({ code: 'input-truncated', input: context.name, data: { what: `record ${record}` } })
        : broken(context, record, at, 'its header has no end');
      await reader.skip(VERSION.length);
      if (!(await reader.skipTo(VERSION))) return;
      continue;
    }
    const fields = headerFields(header);
    const length = Number(fields.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) {
      yield broken(context, record, at, 'it states no length');
      if (!(await reader.skipTo(VERSION))) return;
      continue;
    }
    const block = new Block(reader, length);
    yield* recordItems(fields, block, record, at, context, readInner);
    const missing = await block.finish();
    if (missing > 0) {
      if (!isToldOtherwise()) yield problemItem({ code: 'input-truncated', input: context.name, data: { what: `record ${record}` } });
      return;
    }
  }
}

/** The bytes of one record, of which no more are taken than it has. */
class Block {
  readonly #reader: ByteReader;
  #left: number;

  constructor(reader: ByteReader, length: number) {
    this.#reader = reader;
    this.#left = length;
  }

  get left(): number {
    return this.#left;
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const piece = await this.#reader.takeSome(this.#left);
      if (piece === undefined) return;
      this.#left -= piece.length;
      yield piece;
    }
  }

  async headThrough(mark: Uint8Array): Promise<Uint8Array | undefined> {
    const head = await this.#reader.takeThrough(mark, Math.min(this.#left, LONGEST_HEADER));
    this.#left -= head?.length ?? 0;
    return head;
  }

  /** Passes over what nobody took; gives how many bytes the file lacks. */
  async finish(): Promise<number> {
    this.#left -= await this.#reader.skip(this.#left);
    return this.#left;
  }
}

async function* recordItems(
  fields: ReadonlyMap<string, string>,
  block: Block,
  record: number,
  at: number,
  context: InputContext,
  readInner: ReadInner,
): AsyncGenerator<ReadItem> {
  const type = fields.get('warc-type')?.toLowerCase();
  const url = readAddress((fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''));
  if ((type !== 'response' && type !== 'resource') || url === undefined) return;
  const isHttp = type === 'response' && /^application\/http\b/i.test(fields.get('content-type') ?? 'application/http');
  const http = isHttp ? await httpHeadOf(block) : { status: 200, contentType: fields.get('content-type'), encodings: [], isChunked: false };
  if (http === undefined) {
    yield broken(context, record, at, 'its HTTP header has no end');
    return;
  }
  // redirects and their like say nothing; a page that was not there is told by its reader only when somebody asked for it
  if (http.status < 200 || http.status > 299 || !mayCarryArticles(http.contentType, url)) return;
  const name = `${context.name}, record ${record} (${withoutCredentials(url)})`;
  if (block.left > LARGEST_BODY) {
    yield tooLarge(name);
    return;
  }
  const body = await collect(block.bytes(), LARGEST_BODY);
  if (body === undefined || block.left > 0) return;
  const decoded = decodedBody(body, http, LARGEST_BODY);
  if (decoded === 'too-large') yield tooLarge(name);
  else if (typeof decoded === 'string') yield broken(context, record, at, decoded);
  else if (decoded.length > 0) {
    const received = fields.get('warc-date');
    const [mediaType, charset] = http.media ?? [undefined, undefined];
    yield* readInner(decoded, {
      name,
      id: `${context.id}-${record}`,
      url,
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(charset === undefined ? {} : { charset }),
      ...(received === undefined || Number.isNaN(Date.parse(received)) ? {} : { received }),
      // nobody asked for the pages of a crawl one by one
      keepPagesWithoutArticle: false,
      depth: context.depth + 1,
    });
  }
}

async function httpHeadOf(block: Block): Promise<HttpResponse | undefined> {
  const head = await block.headThrough(BLANK_LINE);
  return head === undefined ? undefined : readHttpHead(head);
}

/** Pages, feeds and documents; not pictures, styles and scripts, nor the files that sites keep for machines. */
function mayCarryArticles(contentType: string | undefined, url: string): boolean {
  if (/\/(?:robots|ads|app-ads|security|humans)\.txt$/i.test(url)) return false;
  if (contentType === undefined) return true;
  return /^\s*(?:text\/(?:html|plain|xml|markdown)|application\/(?:[\w.-]+\+)?(?:xml|json|pdf|x-ndjson|epub\+zip))\b/i.test(contentType);
}

function headerFields(header: Uint8Array): Map<string, string> {
  const fields = new Map<string, string>();
  // folded lines belong to the one before (WARC 1.1, 4)
  const lines = new TextDecoder()
    .decode(header)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

async function skipLineBreaks(reader: ByteReader): Promise<number> {
  let skipped = 0;
  for (;;) {
    const next = await reader.peek(1);
    if (next[0] !== 0x0d && next[0] !== 0x0a) return skipped;
    skipped += await reader.skip(1);
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function broken(context: InputContext, record: number, offset: number, reason: string): ReadItem {
  return problemItem({ code: 'warc-record-broken', input: context.name, data: { record, offset, reason } } satisfies InputProblem);
}

function tooLarge(name: string): ReadItem {
  return problemItem({ code: 'input-too-large', input: name, data: { limit: LARGEST_BODY } });
}
