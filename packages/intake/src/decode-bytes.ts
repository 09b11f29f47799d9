import { analyse as guessCharsets } from 'chardet';

/** A place in the bytes that stands for no character in the input's charset. */
export interface UndecodableByte {
  /** From 0, in bytes of the input. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

/** The text of an input, and how its bytes were understood. */
export interface DecodedText {
  /** Without a byte order mark; an undecodable byte reads U+FFFD. */
  readonly text: string;
  /** WHATWG encoding name: `utf-8`, `utf-16le`, `windows-1252` … */
  readonly charset: string;
  /** mark: a byte order mark says it; valid: the bytes fit it strictly; declared: the page says it; guessed: by the frequency of bytes. */
  readonly evidence: 'mark' | 'valid' | 'declared' | 'guessed';
  readonly undecodable: readonly UndecodableByte[];
}

/** How many bytes are looked at to tell UTF-16 without a mark, or a legacy charset; enough for either, and constant for any input. */
const SAMPLE = 1 << 16;

/** At most this many undecodable places are named; the rest are counted only by the U+FFFD in the text. */
export const NAMED_PLACES = 20;

/**
 * The text that bytes stand for: byte order mark first, then UTF-16 by its look, then strict UTF-8, then what the input declares, then the
 * likeliest legacy charset. Bytes that fit nothing are named with their place.
 *
 * @example
 * decodeBytes(Uint8Array.of(0x93, 0x4e, 0x6f, 0x94)).text; // '“No”', from Windows-1252
 */
export function decodeBytes(bytes: Uint8Array, declaredCharset?: string): DecodedText {
  const marked = charsetOfMark(bytes);
  if (marked) return decodeAs(bytes.subarray(marked.length), marked.charset, 'mark', marked.length);
  const wide = looksLikeUtf16(bytes);
  if (wide) return decodeAs(bytes, wide, 'guessed', 0);
  const strict = strictUtf8(bytes);
  if (strict !== undefined) return { text: strict, charset: 'utf-8', evidence: 'valid', undecodable: [] };
  if (mostlyUtf8(bytes)) return decodeAs(bytes, 'utf-8', 'guessed', 0);
  const declared = declaredCharset === undefined ? undefined : knownCharset(declaredCharset);
  if (declared !== undefined && declared !== 'utf-8') return decodeAs(bytes, declared, 'declared', 0);
  return decodeAs(bytes, legacyCharset(bytes), 'guessed', 0);
}

/** Whether the bytes are no text at all: a known file signature, or control characters that no text has in such number. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  for (const { kind, signature } of signatures) if (signature.every((byte, i) => byte === undefined || bytes[i] === byte)) return kind;
  if (charsetOfMark(bytes) || looksLikeUtf16(bytes)) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++;
  }
  // Zeros stray into text between words; other control characters never come in number. One in ten of random bytes is one.
  return zeros > sample.length / 3 || (controls > 1 && controls > sample.length / 20) ? 'a binary file' : undefined;
}

/**
 * Whether what bytes were decoded to is no text after all: undecodable, unassigned and private characters for more than a third, as in bytes
 * that only start like UTF-16.
 */
export function isUnreadable(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // none of them stands before U+0378, and to look them up is slow
  let late = 0;
  for (let i = 0; i < sample.length; i++) if (sample.charCodeAt(i) >= 0x0378) late++;
  if (late <= sample.length / 3) return false;
  return (sample.match(/[\ufffd\p{Cn}\p{Co}\p{Cs}]/gu)?.length ?? 0) > sample.length / 3;
}

const signatures: readonly { readonly kind: string; readonly signature: readonly (number | undefined)[] }[] = [
  { kind: 'a PDF', signature: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'a ZIP archive or an office document', signature: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'a gzip archive', signature: [0x1f, 0x8b, 0x08] },
  { kind: 'a PNG image', signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'a JPEG image', signature: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF image', signature: [0x47, 0x49, 0x46, 0x38, undefined, 0x61] },
  { kind: 'a program', signature: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'an old office document', signature: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

function charsetOfMark(bytes: Uint8Array): { readonly charset: string; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * UTF-16 without a mark. Latin text has a zero in every second byte; text in other scripts still has its spaces and line breaks as 0x0020 and 0x000A.
 * Not: UTF-8 with stray NULs, where zeros fall on even and odd places alike.
 */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  let [evenZeros, oddZeros, littleSpaces, bigSpaces] = [0, 0, 0, 0];
  for (let i = 0; i < length; i += 2) {
    const [first, second] = [bytes[i], bytes[i + 1]];
    if (first === 0) evenZeros++;
    if (second === 0) oddZeros++;
    if (second === 0 && (first === 0x20 || first === 0x0a)) littleSpaces++;
    if (first === 0 && (second === 0x20 || second === 0x0a)) bigSpaces++;
  }
  const units = length / 2;
  if (oddZeros > units * 0.6 && evenZeros < units * 0.05) return 'utf-16le';
  if (evenZeros > units * 0.6 && oddZeros < units * 0.05) return 'utf-16be';
  const isLittle = littleSpaces > units * 0.05 && evenZeros <= bigSpaces;
  const isBig = bigSpaces > units * 0.05 && oddZeros <= littleSpaces;
  if ((!isLittle && !isBig) || strictUtf8(bytes.subarray(0, length)) !== undefined) return undefined;
  return isLittle ? 'utf-16le' : 'utf-16be';
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A few broken bytes in text that is otherwise UTF-8, as a cut download leaves them. Not: Windows-1252, whose marks and accents never pair up as UTF-8 does. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const { sequences, broken } = scanUtf8(bytes.subarray(0, SAMPLE * 16), 0);
  return sequences > broken.length * 2;
}

function scanUtf8(bytes: Uint8Array, keep: number): { sequences: number; broken: number[] } {
  let sequences = 0;
  const broken: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    const length =
      lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let whole = length > 0;
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) whole = false;
    // overlong forms, surrogates and what lies beyond U+10FFFF (RFC 3629 §4)
    const second = bytes[i + 1] ?? 0;
    if (
      whole &&
      ((lead === 0xe0 && second < 0xa0) ||
        (lead === 0xed && second > 0x9f) ||
        (lead === 0xf0 && second < 0x90) ||
        (lead === 0xf4 && second > 0x8f))
    )
      whole = false;
    if (!whole) {
      broken.push(i);
      if (keep > 0 && broken.length >= keep) break;
      i++;
      continue;
    }
    if (length > 1) sequences++;
    i += length;
  }
  return { sequences, broken };
}

/** The WHATWG name of a charset, or undefined where there is none by that label. */
export function knownCharset(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/**
 * Western news in an old charset is Windows-1252 unless the frequency of bytes speaks clearly for another script;
 * of the guesser's single-byte Latin charsets none is told reliably from Windows-1252 on one article, so they do not count.
 */
function legacyCharset(bytes: Uint8Array): string {
  const best = guessCharsets(bytes.subarray(0, SAMPLE))[0];
  if (best === undefined || best.confidence < 50 || /^(?:ISO-8859-[129]|ISO-8859-15|windows-125[024]|UTF|ASCII)/i.test(best.name))
    return 'windows-1252';
  return knownCharset(best.name) ?? 'windows-1252';
}

/** Bytes that Windows-1252 leaves undefined; the WHATWG decoder passes them on as C1 control characters, which no text means. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function decodeAs(bytes: Uint8Array, charset: string, evidence: DecodedText['evidence'], skipped: number): DecodedText {
  const decoded = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  const text = withoutUndefined(decoded, charset);
  if (!text.includes('\ufffd')) return { text, charset, evidence, undecodable: [] };
  return {
    text,
    charset,
    evidence,
    undecodable: undecodableIn(bytes, charset).map(({ offset, line }) => ({ offset: offset + skipped, line })),
  };
}

/** Decoded text in which what the charset leaves undefined reads U+FFFD. */
export function withoutUndefined(text: string, charset: string): string {
  return charset === 'windows-1252' ? text.replace(/[\u0081\u008d\u008f\u0090\u009d]/g, '\ufffd') : text;
}

/** The first places in bytes that stand for no character in a charset. */
export function undecodableIn(bytes: Uint8Array, charset: string): UndecodableByte[] {
  let [line, at] = [1, 0];
  return brokenBytes(bytes, charset).map((offset) => {
    for (; at < offset; at++) if (bytes[at] === 0x0a) line++;
    return { offset, line };
  });
}

function brokenBytes(bytes: Uint8Array, charset: string): number[] {
  if (charset === 'utf-8') return scanUtf8(bytes, NAMED_PLACES).broken;
  const broken: number[] = [];
  if (charset === 'windows-1252') {
    for (let i = 0; i < bytes.length && broken.length < NAMED_PLACES; i++) if (UNDEFINED_IN_1252.has(bytes[i] as number)) broken.push(i);
  } else if (charset.startsWith('utf-16')) {
    const high = charset === 'utf-16le' ? 1 : 0;
    const isSurrogate = (i: number, from: number) =>
      i + 1 < bytes.length && (bytes[i + high] as number) >= from && (bytes[i + high] as number) < from + 4;
    for (let i = 0; i < bytes.length && broken.length < NAMED_PLACES; i += 2) {
      if (isSurrogate(i, 0xd8) && isSurrogate(i + 2, 0xdc)) i += 2;
      else if (i + 1 >= bytes.length || isSurrogate(i, 0xd8) || isSurrogate(i, 0xdc)) broken.push(i);
    }
  }
  return broken;
}
