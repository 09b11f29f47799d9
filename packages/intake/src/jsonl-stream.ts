import { joined, lookAhead } from './byte-stream.ts';
import { decodeBytes } from './decode-bytes.ts';
import { decodingFindings } from './decoding-findings.ts';
import type { InputContext } from './input-context.ts';
import { jsonLineItems } from './json-items.ts';
import { problemItem, type ReadItem } from './read-item.ts';
import { TextStream } from './text-stream.ts';

/** No article is longer than this, and a line is held in memory as a whole. */
export const LONGEST_LINE = 128 << 20;

/**
 * What a JSONL input carries, one line after the other, holding no more than one line at a time; a broken line is reported and passed over.
 * What a line is encoded in is told for each by itself, but for UTF-16, which its byte order mark tells.
 */
export async function* readJsonlStream(chunks: AsyncIterable<Uint8Array>, context: InputContext): AsyncGenerator<ReadItem> {
  const { name: input, id } = context;
  const { head, whole } = await lookAhead(chunks, (length) => length >= 2);
  const charset = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
  const wide = charset === undefined ? undefined : new TextStream(whole, { charset, evidence: 'mark' });
  let line = 0;
  /** Where the line ends in the text of the whole. */
  let end = 0;
  let anything = false;
  for await (const { bytes, offset } of linesOf(wide === undefined ? whole : encoded(wide.pieces()))) {
    line++;
    if (bytes === undefined) {
      anything = true;
      yield problemItem({ code: 'line-too-long', input, line, data: { limit: LONGEST_LINE } });
      continue;
    }
    const decoded = decodeBytes(bytes);
    end += decoded.text.length + 1;
    if (decoded.text.trim() === '') continue;
    anything = true;
    const inLine = { ...decoded, undecodable: decoded.undecodable.map((place) => ({ offset: offset + place.offset, line })) };
    yield* decodingFindings(jsonLineItems(decoded.text, { ...context, id: `${id}-${line}` }, line), wide?.decodedUntil(end) ?? inLine);
  }
  if (!anything) yield problemItem({ code: 'input-empty', input });
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

interface Line {
  /** Without its line break; undefined for a line that is too long. */
  readonly bytes: Uint8Array | undefined;
  /** Of its first byte. */
  readonly offset: number;
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let offset = 0;
  const line = (): Line => ({ bytes: length > LONGEST_LINE ? undefined : joined(parts), offset });
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, at)) {
      parts.push(chunk.subarray(at, end));
      length += end - at;
      yield line();
      offset += length + 1;
      parts = [];
      length = 0;
      at = end + 1;
    }
    length += chunk.length - at;
    if (length <= LONGEST_LINE) parts.push(chunk.subarray(at));
    else parts = [];
  }
  if (length > 0) yield line();
}
