import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type AddOutcome, type Archive, createStoryGrouper, type NewArticle } from '@crosscheck/archive';
import { type AnalysedArticle, analyse, diagnosticMessage } from '@crosscheck/engine';
import type { Fetcher } from '@crosscheck/fetch';
import type { ReadArticle } from '@crosscheck/intake';
import { LRUCache } from 'lru-cache';
import { describeError, isOwnFault } from '../errors.ts';
import { HttpProblem } from '../problem.ts';
import { articlesOf } from './input-articles.ts';
import type { GivenInputs } from './received-inputs.ts';

/** What happens in an import, in order; `input` counts the inputs from 0. */
export type ImportEvent =
  | { readonly kind: 'begun'; readonly input: number }
  | { readonly kind: 'fetching'; readonly input: number; readonly what: string }
  | { readonly kind: 'read'; readonly input: number; readonly place: string; readonly headline: string | null }
  | ({ readonly kind: 'added'; readonly input: number; readonly place: string; readonly headline: string | null } & Outcome)
  /** Something gave no article; the rest goes on. */
  | { readonly kind: 'refused'; readonly input: number; readonly what: string }
  | { readonly kind: 'note'; readonly input: number; readonly what: string }
  | { readonly kind: 'finished'; readonly input: number; readonly articles: number; readonly refused: number }
  /** The last one. Where `stopped` tells why, the inputs that were not finished are to be given again. */
  | { readonly kind: 'ended'; readonly articles: number; readonly refused: number; readonly stopped: string | null };

type Outcome = Pick<AddOutcome, 'result' | 'article' | 'version'> & { readonly duplicateOf: number | null; readonly story: string | null };

/** An import that runs or has ended. */
export interface Import {
  readonly id: string;
  readonly names: readonly string[];
  /** In order; the id of an event is its place in this list, from 1. */
  readonly events: readonly ImportEvent[];
  readonly ended: boolean;
}

/** What imports are made with. */
export interface ImportsOptions {
  readonly archive: Archive;
  readonly fetcher: Fetcher | undefined;
  /** Is told when something was added. */
  readonly onAdded: () => Promise<void>;
  readonly onFault: (error: unknown, where: string) => void;
}

/** Imports that run at once; each waits for hosts and the disk, and analyses one article at a time. */
const AT_ONCE = 4;
/** Imports that arrive, wait or run, and bytes of their files after which no more is taken. */
const MOST_UNDER_WAY = 100;
const MOST_BYTES = 1 << 30;
/** Articles of one import: what it tells is kept in memory. */
const MOST_ARTICLES = 5_000;
/** Refusals and notes that are told one by one. */
const MOST_REMARKS = 1_000;
/** Milliseconds that an import may take. */
const LONGEST = 30 * 60_000;
/** Events of imports that have ended which are kept, for those who come back. */
const KEPT_EVENTS = 100_000;
/** Articles that are written together, and how long, in milliseconds, the first of them waits for the others. */
const BATCH = { most: 16, within: 250 };
/** Milliseconds between two signs of life, which proxies wait for. */
const HEARTBEAT = 15_000;

/** Reads what people give, adds it to the archive, and tells how far it is. One after the other is begun; a few run at once. */
export class Imports {
  readonly #options: ImportsOptions;
  readonly #underWay = new Map<string, Running>();
  readonly #ended = new LRUCache<string, Running>({ maxSize: KEPT_EVENTS, sizeCalculation: ({ events }) => events.length + 1 });
  readonly #waiting: Running[] = [];
  readonly #closing = new AbortController();
  #arriving = 0;
  #running = 0;

  constructor(options: ImportsOptions) {
    this.#options = options;
  }

  /**
   * Receives inputs, and begins with them as soon as there is room; they are thrown away when the import has ended.
   * @throws HttpProblem where as much is under way as can be
   */
  async take(receive: () => Promise<GivenInputs>): Promise<Import> {
    const bytes = [...this.#underWay.values()].reduce((sum, { given }) => sum + given.bytes, 0);
    if (this.#arriving + this.#underWay.size >= MOST_UNDER_WAY || bytes >= MOST_BYTES)
      throw new HttpProblem(503, 'Busy', 'As much is being added as can be at once; try again.', { 'retry-after': '10' });
    this.#arriving++;
    try {
      const started = new Running(await receive());
      this.#underWay.set(started.id, started);
      this.#waiting.push(started);
      this.#next();
      return started;
    } finally {
      this.#arriving--;
    }
  }

  find(id: string): Import | undefined {
    return this.#underWay.get(id) ?? this.#ended.get(id);
  }

  /** Events after the one with this id, as they come, to the last; undefined as a sign of life. */
  async *follow({ id }: Import, after: number): AsyncGenerator<{ readonly id: number; readonly event: ImportEvent } | undefined> {
    const found = this.#underWay.get(id) ?? this.#ended.get(id);
    if (found === undefined) return;
    for (let place = after; ; ) {
      for (; place < found.events.length; place++) yield { id: place + 1, event: found.events[place] as ImportEvent };
      if (found.ended) return;
      if (!(await found.happens(HEARTBEAT))) yield undefined;
    }
  }

  /** Stops what runs; what is in the archive stays there. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#underWay.values()].map(({ done }) => done.promise));
  }

  #next(): void {
    while (this.#running < AT_ONCE) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#running++;
      void this.#run(next).finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }

  async #run(running: Running): Promise<void> {
    const { onFault } = this.#options;
    let stopped: string | null = null;
    try {
      await this.#addAll(running, AbortSignal.any([this.#closing.signal, AbortSignal.timeout(LONGEST)]));
    } catch (error) {
      if (this.#closing.signal.aborted) stopped = 'The server ends; give what is not listed as added again.';
      else if (error instanceof DOMException && error.name === 'TimeoutError')
        stopped = 'It takes too long and was stopped; give what is not listed as added again, in smaller parts.';
      else {
        stopped = describeError(error);
        if (isOwnFault(error)) onFault(error, `import ${running.id}`);
      }
    }
    try {
      await running.given.discard();
    } catch (error) {
      onFault(error, `import ${running.id}`);
    }
    running.end(stopped);
    this.#underWay.delete(running.id);
    this.#ended.set(running.id, running);
    running.done.resolve();
  }

  async #addAll(running: Running, signal: AbortSignal): Promise<void> {
    const writer = new Writer(this.#options, running);
    for (const [input, given] of running.given.inputs.entries()) {
      signal.throwIfAborted();
      running.begin(input);
      for await (const item of articlesOf(given, { fetcher: this.#options.fetcher, signal })) {
        if (item.kind === 'article') await writer.add(input, item.read, item.fetched);
        else {
          // what has been read is not kept waiting for a host; and a wire may take back the article that came just before
          if (item.kind !== 'note') await writer.flush();
          if (item.kind === 'withdrawal') {
            await this.#options.archive.withdraw(item.withdrawal);
            running.remark(input, 'note', `${item.withdrawal.place}: the wire takes ${item.withdrawal.identifier} back; do not use it`);
          } else if (item.kind === 'fetching') running.tell({ kind: 'fetching', input, what: item.what });
          else running.remark(input, item.kind, item.what);
        }
        // others are answered in between
        await setImmediate();
        signal.throwIfAborted();
        if (running.articles >= MOST_ARTICLES) {
          await writer.flush();
          running.remark(input, 'refused', `more than ${MOST_ARTICLES} articles at once; add the rest with crosscheck add`);
          return;
        }
      }
      await writer.flush();
      running.finish(input);
    }
  }
}

/** Writes articles to the archive, several at a time, and tells of each once the disk has it. */
class Writer {
  readonly #options: ImportsOptions;
  readonly #running: Running;
  readonly #grouper = createStoryGrouper();
  #batch: (NewArticle & { readonly input: number })[] = [];
  #since = 0;

  constructor(options: ImportsOptions, running: Running) {
    this.#options = options;
    this.#running = running;
  }

  async add(input: number, read: ReadArticle, fetched: string | undefined): Promise<void> {
    this.#running.tell({ kind: 'read', input, place: read.place, headline: read.article.headline ?? null });
    const known = await this.#options.archive.find(read, fetched);
    if (known !== undefined) {
      const story = known.story ?? (await this.#options.archive.storyOf(known.article));
      this.#running.added(input, read, { ...known, ...(story === undefined ? {} : { story }) });
      return;
    }
    const doc = this.#analyse(input, read);
    if (doc === undefined) return;
    if (this.#batch.length === 0) this.#since = performance.now();
    this.#batch.push({ read, doc, input, ...(fetched === undefined ? {} : { fetched }) });
    if (this.#batch.length >= BATCH.most || performance.now() - this.#since > BATCH.within) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    const outcomes = await this.#options.archive.add(batch, this.#grouper);
    for (const [i, { input, read }] of batch.entries()) this.#running.added(input, read, outcomes[i] as AddOutcome);
    await this.#options.onAdded();
  }

  #analyse(input: number, read: ReadArticle): AnalysedArticle | undefined {
    try {
      const doc = analyse(read.article);
      for (const finding of doc.diagnostics)
        if (finding.severity === 'error') this.#running.remark(input, 'note', `${read.place}: ${diagnosticMessage(finding)}`);
      return doc;
    } catch (error) {
      this.#options.onFault(error, `import ${this.#running.id}`);
      this.#running.remark(
        input,
        'refused',
        `${read.place}: the analysis failed on it, which is a fault of Crosscheck; the others are not affected`,
      );
      return undefined;
    }
  }
}

class Running implements Import {
  readonly id = randomUUID();
  readonly given: GivenInputs;
  readonly names: readonly string[];
  readonly events: ImportEvent[] = [];
  readonly done = Promise.withResolvers<void>();
  ended = false;
  articles = 0;
  #refused = 0;
  #remarks = 0;
  #ofInput = { articles: 0, refused: 0 };
  #waiting = Promise.withResolvers<void>();

  constructor(given: GivenInputs) {
    this.given = given;
    this.names = given.inputs.map(({ name }) => name);
  }

  tell(event: ImportEvent): void {
    this.events.push(event);
    this.#waiting.resolve();
    this.#waiting = Promise.withResolvers();
  }

  begin(input: number): void {
    this.#ofInput = { articles: 0, refused: 0 };
    this.tell({ kind: 'begun', input });
  }

  finish(input: number): void {
    this.tell({ kind: 'finished', input, ...this.#ofInput });
  }

  added(input: number, { place, article }: ReadArticle, { result, article: number, version, duplicateOf, story }: AddOutcome): void {
    this.articles++;
    this.#ofInput.articles++;
    const outcome = { result, article: number, version, duplicateOf: duplicateOf ?? null, story: story ?? null };
    this.tell({ kind: 'added', input, place, headline: article.headline ?? null, ...outcome });
  }

  remark(input: number, kind: 'refused' | 'note', what: string): void {
    if (kind === 'refused') {
      this.#refused++;
      this.#ofInput.refused++;
    }
    if (++this.#remarks <= MOST_REMARKS) this.tell({ kind, input, what });
  }

  end(stopped: string | null): void {
    this.ended = true;
    this.tell({ kind: 'ended', articles: this.articles, refused: this.#refused, stopped });
  }

  /** Whether something happens before so many milliseconds are over. */
  async happens(within: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), within);
    });
    const happened = await Promise.race([this.#waiting.promise.then(() => true), over]);
    clearTimeout(timer);
    return happened;
  }
}
