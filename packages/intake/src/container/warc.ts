import { joined } from '../byte-stream.ts';
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

/** What stands between two records, and begins the next one. */
const NEXT_RECORD = new TextEncoder().encode('\r\n\r\nWARC/1.');

/** How far a file was read: shared by its members, so that records are counted through. */
interface Progress {
  record: number;
}

/**
 * What a WARC file carries (version 1.1 and before), record by record, in constant memory: web pages, feeds and documents in `response` and `resource`
 * records are read each as an input of its own. A damaged record is reported and the next one looked for, also inside a record that says it is longer
 * than it is. Images, scripts and other bodies without articles are passed over.
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
    const content = await contentOf(fields, block);
    const end = await block.finish();
    if (end === 'too-long') yield broken(context, record, at, 'its length is wrong: the next record begins inside it');
    if (end === 'cut-off') {
      if (!isToldOtherwise()) yield problemItem({ code: 'input-truncated', input: context.name, data: { what: `record ${record}` } });
      return;
    }
    if (content === 'header-broken') yield broken(context, record, at, 'its HTTP header has no end');
    else if (content !== undefined) yield* contentItems(content, block.length, { fields, record, at, context, readInner });
  }
}

/**
 * The bytes of one record, of which no more are taken than it says it has. A record that is as long as it says is followed by another one or by nothing;
 * where it is not, and another record begins inside it, it ends there, and the reader goes on with that one.
 */
class Block {
  readonly #reader: ByteReader;
  #left: number;
  #taken = 0;
  /** Place of the first thing inside it that looks like the beginning of the next record. */
  #next: number | undefined;
  /** As much of that was seen as shows that it is none that was only mentioned. */
  #isPlausible = false;
  /** What was taken since there; until then the last bytes, since a mark may be cut in two. */
  #since: Uint8Array[] = [];
  #isTrusted = false;

  constructor(reader: ByteReader, length: number) {
    this.#reader = reader;
    this.#left = length;
  }

  /** Its length in bytes, as far as it was taken and belongs to it. */
  get length(): number {
    return this.#next ?? this.#taken;
  }

  get taken(): number {
    return this.#taken;
  }

  /** Records may stand inside it: it is a WARC file itself. */
  trust(): void {
    this.#isTrusted = true;
    this.#next = undefined;
    this.#since = [];
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    for (let piece = await this.#take(); piece !== undefined; piece = await this.#take()) yield piece;
  }

  async headThrough(mark: Uint8Array): Promise<Uint8Array | undefined> {
    const head = await this.#reader.takeThrough(mark, Math.min(this.#left, LONGEST_HEADER));
    if (head !== undefined) this.#note(head);
    return head;
  }

  /**
   * Passes over what nobody took.
   * @returns `too-long` where another record begins inside it, `cut-off` where the file ends before it does
   */
  async finish(): Promise<'whole' | 'too-long' | 'cut-off'> {
    // no more than so much is held; nothing but a WARC file has the beginning of a record inside it and as much behind that
    const isEnough = () => this.#isPlausible && this.#taken - (this.#next ?? 0) > LARGEST_BODY;
    while (!isEnough() && (await this.#take()) !== undefined);
    if (this.#left === 0 && (await this.#isFollowed())) {
      this.#next = undefined;
      return 'whole';
    }
    // the beginning of the next record may be cut in two by the end
    const since = joined(this.#since);
    const seen = joined([since, await this.#reader.peek(PLAUSIBLE)]);
    const at = indexOf(seen, NEXT_RECORD);
    if (at >= 0 && at < since.length && isRecordStart(seen.subarray(at))) {
      this.#next = this.#taken - since.length + at;
      this.#reader.giveBack(since.subarray(at));
      return 'too-long';
    }
    this.#next = undefined;
    return this.#left === 0 ? 'whole' : 'cut-off';
  }

  async #take(): Promise<Uint8Array | undefined> {
    if (this.#left === 0) return undefined;
    const piece = await this.#reader.takeSome(this.#left);
    if (piece !== undefined) this.#note(piece);
    return piece;
  }

  #note(piece: Uint8Array): void {
    this.#left -= piece.length;
    this.#taken += piece.length;
    if (this.#isTrusted) return;
    this.#since.push(piece);
    if (!this.#isPlausible) this.#search(joined(this.#since));
  }

  /** Looks for the beginning of a record in the bytes taken last. */
  #search(bytes: Uint8Array): void {
    for (let at = indexOf(bytes, NEXT_RECORD); at >= 0; at = indexOf(bytes, NEXT_RECORD, at + 1)) {
      const rest = bytes.subarray(at);
      this.#isPlausible = rest.length >= PLAUSIBLE;
      if (this.#isPlausible && !isRecordStart(rest)) continue;
      this.#next = this.#taken - rest.length;
      this.#since = [rest];
      return;
    }
    this.#next = undefined;
    this.#isPlausible = false;
    this.#since = [bytes.subarray(Math.max(0, bytes.length - NEXT_RECORD.length + 1))];
  }

  async #isFollowed(): Promise<boolean> {
    const after = latin1(await this.#reader.peek(NEXT_RECORD.length)).trimStart();
    return after === '' || after.startsWith('WARC/');
  }
}

/** As much as shows whether what looks like a record is one. */
const PLAUSIBLE = 64;

/** "WARC/1.1", a line break and the name of a field. */
function isRecordStart(bytes: Uint8Array): boolean {
  return /^\r\n\r\nWARC\/1\.\d\r\n[\w-]{1,40}:/.test(latin1(bytes.subarray(0, PLAUSIBLE)));
}

/** The body of a record that may carry articles, as it stands in the file. */
interface Content {
  readonly url: string;
  readonly http: HttpResponse;
  /** Where the body begins in its record, in bytes. */
  readonly start: number;
  /** No more of it than is read of any. */
  readonly body: Uint8Array;
}

async function contentOf(fields: ReadonlyMap<string, string>, block: Block): Promise<Content | 'header-broken' | undefined> {
  const type = fields.get('warc-type')?.toLowerCase();
  const url = readAddress((fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''));
  if ((type !== 'response' && type !== 'resource') || url === undefined) return undefined;
  const isHttp = type === 'response' && /^application\/http\b/i.test(fields.get('content-type') ?? 'application/http');
  const http = isHttp ? await httpHeadOf(block) : { status: 200, contentType: fields.get('content-type'), encodings: [], isChunked: false };
  if (http === undefined) return 'header-broken';
  if (/^\s*application\/warc\b/i.test(http.contentType ?? '')) block.trust();
  // redirects and their like say nothing; a page that was not there is told by its reader only when somebody asked for it
  if (http.status < 200 || http.status > 299 || !mayCarryArticles(http.contentType, url)) return undefined;
  const start = block.taken;
  const pieces: Uint8Array[] = [];
  for await (const piece of block.bytes()) {
    pieces.push(piece);
    if (block.taken - start > LARGEST_BODY) break;
  }
  return { url, http, start, body: joined(pieces) };
}

interface RecordPlace {
  readonly fields: ReadonlyMap<string, string>;
  readonly record: number;
  readonly at: number;
  readonly context: InputContext;
  readonly readInner: ReadInner;
}

async function* contentItems(
  { url, http, start, body }: Content,
  blockLength: number,
  { fields, record, at, context, readInner }: RecordPlace,
): AsyncGenerator<ReadItem> {
  const name = `${context.name}, record ${record} (${withoutCredentials(url)})`;
  if (blockLength - start > LARGEST_BODY) {
    yield tooLarge(name);
    return;
  }
  const decoded = decodedBody(body.subarray(0, blockLength - start), http, LARGEST_BODY);
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

function indexOf(bytes: Uint8Array, mark: Uint8Array, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(mark, from);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
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
