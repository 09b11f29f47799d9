import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { readContentType } from '../content-type.ts';

/** The part of an HTTP response's header by which its body is understood. */
export interface HttpResponse {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly media?: ReturnType<typeof readContentType>;
  /** In the order in which they were applied. */
  readonly encodings: readonly string[];
  readonly isChunked: boolean;
}

/** The header of an HTTP response as it was sent, status line first. */
export function readHttpHead(head: Uint8Array): HttpResponse {
  const [status = '', ...lines] = new TextDecoder('windows-1252').decode(head).split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const contentType = fields.get('content-type');
  return {
    status: Number(/^HTTP\/\S+\s+(\d{3})/i.exec(status)?.[1] ?? 0),
    contentType,
    media: readContentType(contentType),
    encodings: (fields.get('content-encoding') ?? '')
      .toLowerCase()
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '' && one !== 'identity'),
    isChunked: /\bchunked\b/i.test(fields.get('transfer-encoding') ?? ''),
  };
}

/**
 * A body as it was meant. Crawlers that decode a body often leave its header as it was, so a body that is not what its header says is taken as it is.
 * @returns `too-large`, or in words what is wrong with it
 */
export function decodedBody(body: Uint8Array, response: HttpResponse, limit: number): Uint8Array | string {
  let decoded = response.isChunked ? (dechunked(body) ?? body) : body;
  for (const encoding of response.encodings.toReversed()) {
    const unpack = decoders[encoding];
    if (unpack === undefined) return `its body is encoded as ${encoding.slice(0, 20)}, which cannot be read`;
    if (encoding.endsWith('gzip') && !(decoded[0] === 0x1f && decoded[1] === 0x8b)) continue;
    try {
      decoded = unpack(decoded, limit);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
      if (looksLikeMarkup(decoded)) continue;
      return `its body is no sound ${encoding}`;
    }
  }
  return decoded;
}

const decoders: Readonly<Record<string, (bytes: Uint8Array, limit: number) => Uint8Array>> = {
  gzip: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  'x-gzip': (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  br: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
  zstd: (bytes, maxOutputLength) => zstdDecompressSync(bytes, { maxOutputLength }),
  // with or without the header of zlib: servers send both (RFC 9110, 8.4.1.2)
  deflate: (bytes, maxOutputLength) =>
    (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
      ? inflateSync(bytes, { maxOutputLength })
      : inflateRawSync(bytes, { maxOutputLength }),
};

function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\s*[<{[]/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

/** The data of a body sent in chunks (RFC 9112, 7.1), as far as they go; undefined where it is not in chunks at all. */
function dechunked(body: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf(0x0a, at);
    const line = lineEnd < 0 ? '' : new TextDecoder().decode(body.subarray(at, lineEnd));
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) return chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(body.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (body[at] === 0x0d) at++;
    if (body[at] === 0x0a) at++;
  }
  return Buffer.concat(chunks);
}
