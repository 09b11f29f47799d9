import type { ServerResponse } from 'node:http';
import type { ChangeFeed, StoryChange } from './change-feed.ts';

/** Bytes that may wait for a reader; one that has more waiting does not keep up, and comes back with the id of what it saw last. */
const WAITING = 64 * 1024;

/** Milliseconds between two signs of life, which proxies and browsers wait for. */
const HEARTBEAT = 15_000;

/** Changes that a reader who comes back is told one by one; after more it is told to load anew. */
const RESUME = 500;

interface Reader {
  readonly story: string;
  readonly response: ServerResponse;
  /** Id of the last change that it was told. */
  told: number;
  /** What happens while it is told what it missed. */
  waiting?: StoryChange[] | undefined;
}

/** Readers who follow a story (server-sent events, WHATWG HTML §9.2). One that is slow never holds up another. */
export class LiveReaders {
  readonly #feed: ChangeFeed;
  readonly #most: number;
  readonly #byStory = new Map<string, Set<Reader>>();
  readonly #stopListening: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  #count = 0;
  #dropped = 0;

  constructor(feed: ChangeFeed, most: number) {
    this.#feed = feed;
    this.#most = most;
    this.#stopListening = feed.listen((change) => this.#tell(change));
    this.#heartbeat = setInterval(() => {
      for (const readers of this.#byStory.values()) for (const reader of readers) this.#send(reader, ':\n\n');
    }, HEARTBEAT);
    this.#heartbeat.unref();
  }

  get count(): number {
    return this.#count;
  }

  get dropped(): number {
    return this.#dropped;
  }

  get full(): boolean {
    return this.#count >= this.#most;
  }

  /**
   * Serves a reader until one side ends it.
   * @param lastId of the change that the reader saw last; undefined for one that is new
   */
  async follow(story: string, response: ServerResponse, lastId: number | undefined): Promise<void> {
    const reader: Reader = { story, response, told: lastId ?? this.#feed.last };
    const readers = this.#byStory.get(story) ?? new Set();
    this.#byStory.set(story, readers.add(reader));
    this.#count++;
    response.once('close', () => this.#remove(reader));
    response.write('retry: 2000\n\n');
    if (lastId !== undefined) {
      reader.waiting = [];
      const missed = await this.#feed.after(lastId, RESUME);
      if (missed.length === RESUME) this.#send(reader, 'event: reload\ndata: {}\n\n');
      else for (const change of missed) this.#pass(reader, change);
      for (const change of reader.waiting) this.#pass(reader, change);
      reader.waiting = undefined;
    }
    this.#send(reader, `id: ${Math.max(reader.told, this.#feed.last)}\nevent: ready\ndata: {}\n\n`);
  }

  close(): void {
    this.#stopListening();
    clearInterval(this.#heartbeat);
    for (const readers of this.#byStory.values()) for (const { response } of readers) response.end();
    this.#byStory.clear();
  }

  #tell(change: StoryChange): void {
    for (const story of change.stories) {
      for (const reader of this.#byStory.get(story) ?? []) {
        if (reader.waiting === undefined) this.#pass(reader, change);
        else reader.waiting.push(change);
      }
    }
  }

  #pass(reader: Reader, change: StoryChange): void {
    if (change.id <= reader.told || !change.stories.includes(reader.story)) return;
    reader.told = change.id;
    this.#send(reader, eventOf(change));
  }

  #send({ response }: Reader, event: string): void {
    if (response.destroyed) return;
    if (response.writableLength > WAITING) {
      this.#dropped++;
      response.destroy();
    } else response.write(event);
  }

  #remove(reader: Reader): void {
    this.#count--;
    const readers = this.#byStory.get(reader.story);
    readers?.delete(reader);
    if (readers?.size === 0) this.#byStory.delete(reader.story);
  }
}

function eventOf({ id, kind, at, article, story, otherStory }: StoryChange): string {
  return `id: ${id}\nevent: change\ndata: ${JSON.stringify({ id, kind, at, article, story, otherStory })}\n\n`;
}
