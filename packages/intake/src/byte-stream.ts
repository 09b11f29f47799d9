/** Bytes as they come: all at once, or piece by piece. */
export type ByteSource = Uint8Array | AsyncIterable<Uint8Array>;

/** Pieces of a source; none of them is empty. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) {
    if (source.length > 0) yield source;
    return;
  }
  for await (const piece of source) if (piece.length > 0) yield piece;
}

/** Bytes of which the first were looked at. */
export interface Begun {
  /** At least as many bytes as were asked for, or all there are. */
  readonly head: Uint8Array;
  /** All the bytes, the head included; to be read once. */
  readonly whole: AsyncGenerator<Uint8Array>;
}

/** Reads on until there are enough bytes to look at, and gives back everything. */
export async function lookAhead(
  source: AsyncIterable<Uint8Array>,
  isEnough: (length: number, last: Uint8Array, first: Uint8Array) => boolean,
): Promise<Begun> {
  const iterator = source[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    seen.push(next.value);
    length += next.value.length;
    if (isEnough(length, next.value, seen[0] ?? next.value)) break;
  }
  const head = joined(seen);
  async function* whole() {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, whole: whole() };
}

/** All bytes of a source in one piece, or undefined where there are more than the limit; no more than that is ever held. */
export async function collect(source: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    length += piece.length;
    if (length > limit) return undefined;
    pieces.push(piece);
  }
  return joined(pieces);
}

/** Pieces put together; a single one is given back as it is. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
