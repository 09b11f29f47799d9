import { idFromName } from './article-ids.ts';
import { binaryKind, decodeBytes } from './decode-bytes.ts';
import type { InputProblem } from './input-problem.ts';
import { readJsonLine } from './json-records.ts';
import type { ReadArticle } from './read-article.ts';
import { decodingFindings } from './read-input.ts';

/** A line of a JSONL input: the article on it, or why there is none. */
export interface StreamedLine {
  /** From 1; blank lines count. */
  readonly line: number;
  readonly result: ReadArticle | InputProblem;
}

/** No article is longer than this, and a line is held in memory as a whole. */
const LONGEST_LINE = 128 << 20;

/**
 * The articles of a JSONL input, one after the other, holding no more than one line at a time; a broken line is reported and passed over.
 * UTF-8 is read line by line, UTF-16 with a byte order mark as a whole.
 */
export async function* readJsonlStream(input: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StreamedLine> {
  const base = idFromName(input);
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const binary = first.done ? undefined : binaryKind(first.value);
  if (binary !== undefined) {
    yield { line: 1, result: { code: 'input-binary', input, data: { what: binary } } };
    return;
  }
  let line = 0;
  let anything = false;
  for await (const bytes of linesOf(utf8Chunks(first, iterator))) {
    line++;
    if (bytes === 'too-long') {
      anything = true;
      yield { line, result: { code: 'line-too-long', input, line, data: { limit: LONGEST_LINE } } };
      continue;
    }
    const decoded = decodeBytes(bytes);
    if (decoded.text.trim() === '') continue;
    anything = true;
    const result = readJsonLine(decoded.text, { input, fallbackId: `${base}-${line}`, line });
    if (!('article' in result) || decoded.evidence !== 'guessed') yield { line, result };
    else yield { line, result: { ...result, findings: [...decodingFindings(decoded, result.article.id), ...result.findings] } };
  }
  if (!anything) yield { line: 1, result: { code: 'input-empty', input } };
}

async function* utf8Chunks(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.done) return;
  const mark = `${first.value[0]} ${first.value[1]}`;
  const decoder = mark === '255 254' ? new TextDecoder('utf-16le') : mark === '254 255' ? new TextDecoder('utf-16be') : undefined;
  const encoder = new TextEncoder();
  for (let next: IteratorResult<Uint8Array> = first; !next.done; next = await rest.next())
    yield decoder ? encoder.encode(decoder.decode(next.value, { stream: true })) : next.value;
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

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
