import { joined } from './byte-stream.ts';
import { decodeBytes } from './decode-bytes.ts';
import { decodingFindings } from './decoding-findings.ts';
import type { InputContext } from './input-context.ts';
import { jsonLineItems } from './json-items.ts';
import { problemItem, type ReadItem } from './read-item.ts';

/** No article is longer than this, and a line is held in memory as a whole. */
export const LONGEST_LINE = 128 << 20;

/**
 * What a JSONL input carries, one line after the other, holding no more than one line at a time; a broken line is reported and passed over.
 * UTF-8 is read line by line, UTF-16 with a byte order mark as a whole.
 */
export async function* readJsonlStream(chunks: AsyncIterable<Uint8Array>, context: InputContext): AsyncGenerator<ReadItem> {
  const { name: input, id } = context;
  let line = 0;
  let anything = false;
  for await (const bytes of linesOf(utf8Chunks(chunks))) {
    line++;
    if (bytes === 'too-long') {
      anything = true;
      yield problemItem({ code: 'line-too-long', input, line, data: { limit: LONGEST_LINE } });
      continue;
    }
    const decoded = decodeBytes(bytes);
    if (decoded.text.trim() === '') continue;
    anything = true;
    yield* decodingFindings(jsonLineItems(decoded.text, { ...context, id: `${id}-${line}` }, line), decoded);
  }
  if (!anything) yield problemItem({ code: 'input-empty', input });
}

async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let started = false;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (!started) {
      const mark = `${chunk[0]} ${chunk[1]}`;
      decoder = mark === '255 254' ? new TextDecoder('utf-16le') : mark === '254 255' ? new TextDecoder('utf-16be') : undefined;
      started = true;
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | 'too-long'> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, at)) {
      parts.push(chunk.subarray(at, end));
      length += end - at;
      yield length > LONGEST_LINE ? 'too-long' : joined(parts);
      parts = [];
      length = 0;
      at = end + 1;
    }
    length += chunk.length - at;
    if (length <= LONGEST_LINE) parts.push(chunk.subarray(at));
    else parts = [];
  }
  if (length > 0) yield length > LONGEST_LINE ? 'too-long' : joined(parts);
}
