import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/**
 * htmlparser2's parser, in time that grows with the length of the markup alone. Its own lists of what is open have the innermost first, so that each element
 * that opens moves all others, and are searched from end to end for a tag that closes nothing: 2 MB of nested elements took half a minute.
 */
export class MarkupParser extends Parser {
  readonly #handler: Partial<Handler>;
  readonly #open = new InnermostFirst<string>();

  constructor(handler: Partial<Handler>, options: ParserOptions) {
    super(handler, options);
    this.#handler = handler;
    const foreign = new InnermostFirst<boolean>();
    foreign.unshift(options.xmlMode === true);
    // all that the parser does with its lists, but for the walk over the rest at the end, which is below
    Object.defineProperties(this, { stack: { value: this.#open }, foreignContext: { value: foreign } });
  }

  override onend(): void {
    this.endIndex = this.startIndex;
    while (this.#open.length > 0) this.#handler.onclosetag?.(this.#open.shift() as string, true);
    super.onend();
  }
}

/** A list whose first is the one that came last. */
class InnermostFirst<T> {
  readonly #values: T[] = [];
  readonly #counts = new Map<T, number>();

  get length(): number {
    return this.#values.length;
  }

  get 0(): T | undefined {
    return this.#values.at(-1);
  }

  unshift(value: T): void {
    this.#values.push(value);
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  shift(): T | undefined {
    const value = this.#values.pop();
    if (value !== undefined) this.#counts.set(value, (this.#counts.get(value) ?? 1) - 1);
    return value;
  }

  indexOf(value: T): number {
    return (this.#counts.get(value) ?? 0) === 0 ? -1 : this.#values.length - 1 - this.#values.lastIndexOf(value);
  }
}
