import { joined } from '../byte-stream.ts';

/** Reads a stream of bytes by lines and lengths, holding no more than what is asked for. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  /** The piece taken last, for giving a part of it back. */
  #last: Uint8Array = new Uint8Array(0);
  #offset = 0;
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#pieces = source[Symbol.asyncIterator]();
  }

  /** How many bytes were taken so far. */
  get offset(): number {
    return this.#offset;
  }

  /** Up to this many bytes without taking them; fewer only at the end. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#held.length < length && (await this.#more()));
    return this.#held.subarray(0, length);
  }

  /** Takes up to this many bytes in pieces as they come; fewer only at the end. */
  async *take(length: number): AsyncGenerator<Uint8Array> {
    let left = length;
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#more())) return;
      const piece = this.#held.subarray(0, left);
      this.#drop(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** Takes what is there, up to this many bytes; undefined at the end. */
  async takeSome(most: number): Promise<Uint8Array | undefined> {
    if (this.#held.length === 0 && !(await this.#more())) return undefined;
    this.#last = this.#held.subarray(0, most);
    this.#drop(this.#last.length);
    return this.#last;
  }

  /** Gives back the last bytes of what `takeSome` gave last, with nothing taken since. */
  unread(length: number): void {
    this.giveBack(this.#last.subarray(this.#last.length - length));
  }

  /** Puts the bytes that were taken last, in however many pieces, back before all others. */
  giveBack(bytes: Uint8Array): void {
    this.#held = this.#held.length === 0 ? bytes : joined([bytes, this.#held]);
    this.#offset -= bytes.length;
  }

  /** Passes over up to this many bytes; gives how many there were. */
  async skip(length: number): Promise<number> {
    let skipped = 0;
    for await (const piece of this.take(length)) skipped += piece.length;
    return skipped;
  }

  /** The bytes up to and with the next mark, which are taken; undefined, with nothing taken, where it does not come within the limit. */
  async takeThrough(mark: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
    let searched = 0;
    for (;;) {
      const at = Buffer.from(this.#held.buffer, this.#held.byteOffset, this.#held.length).indexOf(mark, searched);
      if (at >= 0 && at + mark.length <= limit) {
        const taken = this.#held.subarray(0, at + mark.length);
        this.#drop(taken.length);
        return taken;
      }
      if (at >= 0 || this.#held.length >= limit) return undefined;
      searched = Math.max(0, this.#held.length - mark.length + 1);
      if (!(await this.#more())) return undefined;
    }
  }

  /** Passes over everything before the next mark; gives whether it came. */
  async skipTo(mark: Uint8Array): Promise<boolean> {
    for (;;) {
      const at = Buffer.from(this.#held.buffer, this.#held.byteOffset, this.#held.length).indexOf(mark);
      if (at >= 0) {
        this.#drop(at);
        return true;
      }
      this.#drop(Math.max(0, this.#held.length - mark.length + 1));
      if (!(await this.#more())) return false;
    }
  }

  /** Lets go of the source. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#pieces.next();
    if (next.done) {
      this.#ended = true;
      return false;
    }
    this.#held = this.#held.length === 0 ? next.value : joined([this.#held, next.value]);
    return true;
  }

  #drop(length: number): void {
    this.#held = this.#held.subarray(length);
    this.#offset += length;
  }
}
