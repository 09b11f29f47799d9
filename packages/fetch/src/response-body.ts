import { type Duplex, type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

/** The answer is larger than was allowed, as it travels or unpacked. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The answer is in a compression that nobody asked for, or in too many. */
export class UnknownCoding extends Error {
  override readonly name = 'UnknownCoding';
}

/** What is sent as `Accept-Encoding`. */
export const acceptedCodings = 'gzip, deflate, br, zstd';

/** RFC 9659: more of a window need not be supported, and an attacker would choose it for the memory it takes. */
const ZSTD_WINDOW_LOG = 23;

/** More than one coding is hardly ever seen; a long chain of them only serves to multiply. */
const MOST_CODINGS = 2;

/**
 * The bytes of an answer, unpacked, up to a limit that holds for them as they travel and unpacked.
 * @param onExcess throw: TooLarge is thrown. cut: what came before is given.
 * @throws TooLarge, UnknownCoding, and the errors of the stream and of zlib
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  { largest, onExcess }: { readonly largest: number; readonly onExcess: 'throw' | 'cut' },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const collect = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  try {
    await pipeline([body, upTo(largest), ...decoders(contentEncoding).flatMap((decoder) => [decoder, upTo(largest)]), collect]);
  } catch (error) {
    // with the body its connection is ended, so that nothing more comes
    body.destroy();
    if (!(error instanceof TooLarge && onExcess === 'cut')) throw error;
  }
  return Buffer.concat(chunks);
}

function upTo(largest: number): Transform {
  let left = largest;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

/** The last coding named was put on last (RFC 9110 §8.4). */
function decoders(contentEncoding: string | undefined): Duplex[] {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse();
  if (codings.length > MOST_CODINGS) throw new UnknownCoding(`${codings.length} codings`);
  return codings.map((coding) => {
    const create = decoderOf.get(coding);
    if (create === undefined) throw new UnknownCoding(coding.slice(0, 20));
    return create();
  });
}

const decoderOf: ReadonlyMap<string, () => Duplex> = new Map<string, () => Duplex>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  ['zstd', () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } })],
]);
