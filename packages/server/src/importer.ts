import { type AddOutcome, type Archive, createStoryGrouper, type Grouper, type NewArticle } from '@crosscheck/archive';
import type { ReadArticle } from '@crosscheck/intake';
import type { EngineThreads } from './engine-threads.ts';

/** Milliseconds after which what grouping remembers of the archive is let go of, where nothing more is added. */
const REMEMBERED = 60_000;

/**
 * Takes articles into the archive, one request after the other, however many come at once: an analysed article takes some forty times the memory of its
 * text, and to group it the signatures of the whole window are needed, which are read once for all requests that follow each other.
 */
export class Importer {
  readonly #archive: Archive;
  readonly #analyse: EngineThreads['analyse'];
  #last: Promise<unknown> = Promise.resolve();
  #grouper: Grouper | undefined;
  #forget: NodeJS.Timeout | undefined;

  constructor(archive: Archive, analyse: EngineThreads['analyse']) {
    this.#archive = archive;
    this.#analyse = analyse;
  }

  /** Adds the articles, all or none, once those that were given before are added; what became of each, in their order. */
  add(articles: readonly ReadArticle[]): Promise<readonly AddOutcome[]> {
    const outcomes = this.#last.then(() => this.#addNow(articles));
    // whoever gave the ones before is told what went wrong with them
    this.#last = outcomes.catch(() => {});
    return outcomes;
  }

  async #addNow(articles: readonly ReadArticle[]): Promise<readonly AddOutcome[]> {
    const fresh: NewArticle[] = [];
    for (const read of articles) fresh.push({ read, doc: await this.#analyse(read.article) });
    this.#grouper ??= createStoryGrouper();
    this.#forget ??= setTimeout(() => this.#letGo(), REMEMBERED).unref();
    this.#forget.refresh();
    return this.#archive.add(fresh, this.#grouper);
  }

  #letGo(): void {
    this.#grouper = undefined;
    this.#forget = undefined;
  }

  close(): void {
    clearTimeout(this.#forget);
  }
}
