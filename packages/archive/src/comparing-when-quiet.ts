import type { Archive } from './archive.ts';
import { type CompareAccounts, compareBeforehand } from './compare-stories.ts';

export interface ComparingOptions {
  /** Default: in this thread. */
  readonly compare?: CompareAccounts;
  /** Milliseconds without a change after which is compared. */
  readonly quiet: number;
  /** Milliseconds after which is compared though changes go on. */
  readonly longest: number;
  /** Is told of a story that could not be compared, or that the archive could not be read or written, which is then tried again with the next change. */
  readonly onFailure: (error: unknown, story?: string) => void;
}

/**
 * Compares stories beside other work, once nothing has changed for a while, so that a story which grows by ten articles in a minute is compared once.
 *
 * @example
 * const comparing = new ComparingWhenQuiet(archive, { quiet: 2_000, longest: 60_000, onFailure: console.error });
 * comparing.changed();
 */
export class ComparingWhenQuiet {
  readonly #archive: Archive;
  readonly #options: ComparingOptions;
  #timer: NodeJS.Timeout | undefined;
  /** When the first change came that is not compared yet, in milliseconds. */
  #since: number | undefined;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(archive: Archive, options: ComparingOptions) {
    this.#archive = archive;
    this.#options = options;
  }

  /** Says that something changed, or may have before this began. */
  changed(): void {
    if (this.#closed) return;
    const { quiet, longest } = this.#options;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), Math.max(0, Math.min(quiet, this.#since + longest - now)));
    // no program is kept alive for it
    this.#timer.unref();
  }

  #start(): void {
    if (this.#running !== undefined) return;
    this.#since = undefined;
    let again = false;
    this.#running = this.#compare()
      .then((left) => {
        again = left > 0;
      })
      .catch((error: unknown) => this.#options.onFailure(error))
      .finally(() => {
        this.#running = undefined;
        // what was left since another program wrote, and what changed meanwhile
        if (again || this.#since !== undefined) this.changed();
      });
  }

  #compare(): Promise<number> {
    const { compare, onFailure } = this.#options;
    return compareBeforehand(this.#archive, {
      from: 'oldest',
      goOn: () => !this.#closed,
      onFailure,
      ...(compare === undefined ? {} : { compare }),
    });
  }

  /** Ends it after the story that is being compared. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
