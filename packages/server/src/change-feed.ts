import type { Archive, Change } from '@crosscheck/archive';

/** Changes that one look takes at most. */
const MOST = 1_000;

type Listener = (change: StoryChange) => void;

/** A change, with the stories that look different after it. */
export interface StoryChange extends Change {
  readonly stories: readonly string[];
}

/**
 * What happens to an archive, told once to everybody who listens. Other programs write to the archive as well (`add`, `watch`), so it is asked every so
 * often; one question serves all readers.
 */
export class ChangeFeed {
  readonly #archive: Archive;
  readonly #every: number;
  readonly #onTrouble: (error: unknown) => void;
  readonly #listeners = new Set<Listener>();
  #last = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #failure: unknown;

  /**
   * @param every milliseconds between two looks
   * @param onTrouble is told when looking begins to fail
   */
  constructor(archive: Archive, every: number, onTrouble: (error: unknown) => void = () => {}) {
    this.#archive = archive;
    this.#every = every;
    this.#onTrouble = onTrouble;
  }

  /** Id of the last change that is known; what was read before it may be out of date. */
  get last(): number {
    return this.#last;
  }

  /** Why the last look failed; undefined where it did not. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Goes to the end of what has happened so far, and looks for more from then on. */
  async start(): Promise<void> {
    for (let changes = await this.#archive.changes(this.#last, MOST); changes.length > 0; ) {
      this.#last = changes.at(-1)?.id ?? this.#last;
      changes = await this.#archive.changes(this.#last, MOST);
    }
    this.#timer = setInterval(() => void this.look(), this.#every);
    this.#timer.unref();
  }

  /** Looks at once, as after a change of our own; listeners have heard of it when this resolves. */
  async look(): Promise<void> {
    // one that is under way may have begun before the change
    await this.#looking;
    this.#looking ??= this.#read().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  async #read(): Promise<void> {
    try {
      for (const change of await this.#archive.changes(this.#last, MOST)) {
        const told = await this.#withStories(change);
        this.#last = change.id;
        for (const listener of this.#listeners) listener(told);
      }
      this.#failure = undefined;
    } catch (error) {
      // an archive that is busy or away is asked again; /ready says so meanwhile
      if (this.#failure === undefined) this.#onTrouble(error);
      this.#failure = error;
    }
  }

  /** The changes after one, at most so many; fewer say that there are no more. */
  async after(id: number, most: number): Promise<StoryChange[]> {
    const changes = await this.#archive.changes(id, most);
    return Promise.all(changes.map((change) => this.#withStories(change)));
  }

  /** @returns what ends the listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#listeners.clear();
  }

  async #withStories(change: Change): Promise<StoryChange> {
    const own = change.story ?? (change.article === undefined ? undefined : await this.#archive.storyOf(change.article));
    return { ...change, stories: [own, change.otherStory].filter((story) => story !== undefined) };
  }
}
