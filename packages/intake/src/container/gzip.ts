import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';

/** One member of a gzip file (RFC 1952); a WARC file has one a record. */
export interface GzipMember {
  /** Place of its first byte in the file, in bytes. */
  readonly offset: number;
  /** What it unpacks to, as it comes; to be read to its end before the next member is asked for. */
  readonly bytes: AsyncGenerator<Uint8Array>;
  /** How unpacking broke off; to be asked when the bytes were read. */
  readonly failure: () => GzipFailure | undefined;
}

export type GzipFailure = 'truncated' | 'damaged';

const MAGIC = Uint8Array.of(0x1f, 0x8b, 0x08);

/** Compressed bytes go in by pieces of at most this size, so that little is unpacked before somebody wants it. */
const PIECE = 1 << 16;

/**
 * The members of a gzip file, one after the other, in constant memory. After a member that is damaged the next one is looked for and reading goes on;
 * padding between members is passed over. Errors of the source are thrown on.
 */
export async function* gzipMembers(reader: ByteReader): AsyncGenerator<GzipMember> {
  while (await reader.skipTo(MAGIC)) {
    const offset = reader.offset;
    const state: { failure?: GzipFailure } = {};
    const bytes = unpackMember(reader, state);
    yield { offset, bytes, failure: () => state.failure };
    for await (const _ of bytes);
  }
}

async function* unpackMember(reader: ByteReader, state: { failure?: GzipFailure }): AsyncGenerator<Uint8Array> {
  const header = await headerLength(reader);
  if (typeof header === 'string') {
    // so that the search for the next member starts behind this one's mark
    await reader.skip(MAGIC.length);
    state.failure = header;
    return;
  }
  await reader.skip(header);
  const inflating = createInflateRaw({ chunkSize: PIECE });
  let sourceError: unknown;
  const feeding = feed(reader, inflating).catch((error: unknown) => {
    sourceError = error;
    inflating.destroy();
  });
  let sum = 0;
  let length = 0;
  try {
    for await (const piece of inflating as AsyncIterable<Uint8Array>) {
      sum = crc32(piece, sum);
      length += piece.length;
      yield piece;
    }
  } catch (error) {
    state.failure = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged';
  } finally {
    inflating.destroy();
    await feeding;
  }
  if (sourceError !== undefined) throw sourceError;
  if (state.failure !== undefined) return;
  const trailer = await reader.peek(8);
  if (trailer.length < 8) state.failure = 'truncated';
  else if (word(trailer, 0) !== sum || word(trailer, 4) !== length % 2 ** 32) state.failure = 'damaged';
  else await reader.skip(8);
}

/** Gives the compressed bytes in, piece by piece; what lies behind the end of the compressed data stays in the reader. */
async function feed(reader: ByteReader, inflating: InflateRaw): Promise<void> {
  let given = 0;
  for (;;) {
    const piece = await reader.takeSome(PIECE);
    if (piece === undefined) {
      inflating.end();
      return;
    }
    given += piece.length;
    await written(inflating, piece);
    const isAllWanted = inflating.bytesWritten === given && !inflating.readableEnded && !inflating.destroyed && !inflating.errored;
    if (isAllWanted) continue;
    const left = given - inflating.bytesWritten;
    if (!inflating.errored && left > 0) reader.unread(left);
    // behind damage nothing is known of where the data ends, so the search goes over the last piece once more
    else if (inflating.errored) reader.unread(piece.length);
    return;
  }
}

/** Waits until a piece was worked on, or will not be, since the compressed data ended before it or is damaged. */
function written(inflating: InflateRaw, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      for (const event of ['end', 'error', 'close']) inflating.off(event, settle);
      resolve();
    };
    for (const event of ['end', 'error', 'close']) inflating.on(event, settle);
    inflating.write(piece, settle);
  });
}

/** Length of a member's header (RFC 1952, 2.3). */
async function headerLength(reader: ByteReader): Promise<number | GzipFailure> {
  const LONGEST = 1 << 17;
  const start = await reader.peek(10);
  if (start.length < 10) return 'truncated';
  const flags = start[3] as number;
  if ((flags & 0xe0) !== 0) return 'damaged';
  let length = 10;
  if ((flags & 4) !== 0) {
    const extra = await reader.peek(length + 2);
    if (extra.length < length + 2) return 'truncated';
    length += 2 + (extra[length] as number) + 256 * (extra[length + 1] as number);
  }
  // name and comment, each up to a zero
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const text = await reader.peek(LONGEST);
    const end = text.indexOf(0, length);
    if (end < 0) return text.length < LONGEST ? 'truncated' : 'damaged';
    length = end + 1;
  }
  if ((flags & 2) !== 0) length += 2;
  return length;
}

function word(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(at, true);
}
