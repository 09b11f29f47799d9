import {
  type DecodedText,
  decodeBytes,
  knownCharset,
  NAMED_PLACES,
  type UndecodableByte,
  undecodableIn,
  withoutUndefined,
} from './decode-bytes.ts';

/** How the bytes of a stream are understood. */
export type StreamCharset = Pick<DecodedText, 'charset' | 'evidence'>;

/**
 * The charset of a stream, told by its first bytes and by what is said about it. Bytes that are all ASCII so far may turn out to be anything, so there
 * what is declared counts.
 */
export function charsetOfStream(head: Uint8Array, declared: string | undefined): StreamCharset {
  // a character may be cut in two at the end of the head
  const { charset, evidence } = decodeBytes(head.subarray(0, wholeCharacters(head)), declared);
  const known = declared === undefined ? undefined : knownCharset(declared);
  const isDeclared = evidence === 'valid' && known !== undefined && !known.startsWith('utf-16') && isAscii(head);
  return isDeclared ? { charset: known, evidence: 'declared' } : { charset, evidence };
}

/** The text of a stream of bytes, without a byte order mark. What cannot be decoded reads U+FFFD, and its place in the bytes is kept. */
export class TextStream {
  readonly #bytes: AsyncIterable<Uint8Array>;
  readonly #charset: StreamCharset;
  /** What could not be decoded and was not asked for yet, with the place of its U+FFFD in the text. */
  readonly #places: (UndecodableByte & { readonly at: number })[] = [];
  #named = 0;

  constructor(bytes: AsyncIterable<Uint8Array>, charset: StreamCharset) {
    this.#bytes = bytes;
    this.#charset = charset;
  }

  /** The text, piece by piece; to be read once. */
  async *pieces(): AsyncGenerator<string> {
    const { charset } = this.#charset;
    const decoder = new TextDecoder(charset);
    const done = { bytes: 0, lines: 0, text: 0 };
    let cut: Uint8Array = new Uint8Array(0);
    for await (const bytes of this.#bytes) {
      const text = withoutUndefined(decoder.decode(bytes, { stream: true }), charset);
      // the decoder gives a character that is cut in two with the next piece
      const piece = cut.length === 0 ? bytes : Buffer.concat([cut, bytes]);
      const whole = piece.subarray(0, decodedLength(piece, charset));
      if (text.includes('\ufffd')) this.#note(whole, done);
      done.bytes += whole.length;
      done.lines += lineBreaksIn(whole);
      done.text += text.length;
      cut = piece.subarray(whole.length);
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest.includes('\ufffd')) this.#note(cut, done);
    if (rest !== '') yield rest;
  }

  /** How the text was understood up to a place in it: with what could not be decoded since this was asked for last. */
  decodedUntil(end: number): Omit<DecodedText, 'text'> {
    const later = this.#places.findIndex(({ at }) => at >= end);
    const found = this.#places.splice(0, later < 0 ? this.#places.length : later);
    return { ...this.#charset, undecodable: found.map(({ offset, line }) => ({ offset, line })) };
  }

  #note(bytes: Uint8Array, done: { readonly bytes: number; readonly lines: number; readonly text: number }): void {
    const { charset } = this.#charset;
    for (const { offset, line } of undecodableIn(bytes, charset)) {
      if (this.#named === NAMED_PLACES) return;
      this.#named++;
      const at = done.text + new TextDecoder(charset).decode(bytes.subarray(0, offset)).length;
      this.#places.push({ offset: done.bytes + offset, line: done.lines + line, at });
    }
  }
}

/** How many of the bytes a decoder gives, and does not hold back as the beginning of a character; for charsets in which places are named. */
function decodedLength(bytes: Uint8Array, charset: string): number {
  const { length } = bytes;
  if (charset.startsWith('utf-16')) {
    const even = length & ~1;
    const high = bytes[even - (charset === 'utf-16le' ? 1 : 2)] ?? 0;
    return high >= 0xd8 && high < 0xdc ? even - 2 : even;
  }
  if (charset !== 'utf-8') return length;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length - back : length;
  }
  return length;
}

function lineBreaksIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}

function wholeCharacters(bytes: Uint8Array): number {
  let end = bytes.length;
  for (let back = 0; back < 4 && end > 0 && (bytes[end - 1] as number) >= 0x80; back++) end--;
  return end & ~1;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
