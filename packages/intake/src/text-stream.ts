import { decodeBytes, knownCharset } from './decode-bytes.ts';

/**
 * The charset of a stream, told by its first bytes and by what is said about it. Bytes that are all ASCII so far may turn out to be anything, so there
 * what is declared counts.
 */
export function charsetOfStream(head: Uint8Array, declared: string | undefined): string {
  // a character may be cut in two at the end of the head
  const { charset, evidence } = decodeBytes(head.subarray(0, wholeCharacters(head)), declared);
  const known = declared === undefined ? undefined : knownCharset(declared);
  return evidence === 'valid' && known !== undefined && !known.startsWith('utf-16') && isAscii(head) ? known : charset;
}

/** The text of a stream of bytes, without a byte order mark; what cannot be decoded reads U+FFFD. */
export async function* textOfStream(bytes: AsyncIterable<Uint8Array>, charset: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function wholeCharacters(bytes: Uint8Array): number {
  let end = bytes.length;
  for (let back = 0; back < 4 && end > 0 && (bytes[end - 1] as number) >= 0x80; back++) end--;
  return end & ~1;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
