import { type AddOutcome, type Archive, createStoryGrouper, type Grouper, type NewArticle } from '@crosscheck/archive';
import type { ReadArticle } from '@crosscheck/intake';
import type { EngineThreads } from './engine-threads.ts';

/** Milliseconds after which what grouping remembers of the archive is let go of, where nothing more is added. */
const REMEMBERED = 60_000;

/**
 * The one place where the server puts articles into the archive. To group one the signatures of the whole window are needed; they are read once for
 * everybody who adds, since each that wrote with a memory of its own would have to read them again after each other's writes.
 */
export class ArchiveWriter {
  readonly #archive: Archive;
  readonly #analyse: EngineThreads['analyse'];
  #last: Promise<unknown> = Promise.resolve();
  #grouper: Grouper | undefined;
  #forget: NodeJS.Timeout | undefined;

  constructor(archive: Archive, analyse: EngineThreads['analyse']) {
    this.#archive = archive;
    this.#analyse = analyse;
  }

  /** Adds analysed articles, all or none; what became of each, in their order. */
  add(articles: readonly NewArticle[]): Promise<readonly AddOutcome[]> {
    this.#grouper ??= createStoryGrouper();
    this.#forget ??= setTimeout(() => this.#letGo(), REMEMBERED).unref();
    this.#forget.refresh();
    return this.#archive.add(articles, this.#grouper);
  }

  /**
   * Analyses articles and adds them, all or none, once those that were given here before are added: an analysed article takes some forty times the memory
   * of its text, so that of however many requests that come at once the articles of one are held.
   */
  analyseAndAdd(articles: readonly ReadArticle[]): Promise<readonly AddOutcome[]> {
    const outcomes = this.#last.then(async () => {
      const fresh: NewArticle[] = [];
      for (const read of articles) fresh.push({ read, doc: await this.#analyse(read.article) });
      return this.add(fresh);
    });
    // whoever gave the ones before is told what went wrong with them
    this.#last = outcomes.catch(() => {});
    return outcomes;
  }

  #letGo(): void {
    this.#grouper = undefined;
    this.#forget = undefined;
  }

  close(): void {
    clearTimeout(this.#forget);
  }
}
