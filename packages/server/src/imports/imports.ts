import { setImmediate } from 'node:timers/promises';
import type { Fetcher } from '@crosscheck/fetch';
import { LRUCache } from 'lru-cache';
import { describeError, isOwnFault } from '../errors.ts';
import { HttpProblem } from '../problem.ts';
import { ImportWriter, type ImportWriterOptions } from './import-writer.ts';
import { articlesOf } from './input-articles.ts';
import { InputReader } from './input-reader.ts';
import type { GivenInputs } from './received-inputs.ts';
import { type Import, type ImportEvent, RunningImport } from './running-import.ts';

/** What imports are made with. */
export interface ImportsOptions extends ImportWriterOptions {
  /** Without it links are refused. */
  readonly fetcher: Fetcher | undefined;
}

/** Imports that run at once; each waits for hosts and the disk, and analyses one article at a time. */
const AT_ONCE = 4;
/** Imports that arrive, wait or run, and bytes of their files after which no more is taken. */
const MOST_UNDER_WAY = 100;
const MOST_BYTES = 1 << 30;
/** Articles of one import: what it tells is kept in memory. */
const MOST_ARTICLES = 5_000;
/** Milliseconds that an import may take. */
const LONGEST = 30 * 60_000;
/** Milliseconds that one item of an input may take to be read. */
const PATIENCE = 60_000;
/** Events of imports that have ended which are kept, for those who come back. */
const KEPT_EVENTS = 100_000;
/** Milliseconds between two signs of life, which proxies wait for. */
const HEARTBEAT = 15_000;

/** Reads what people give, adds it to the archive, and tells how far it is. One after the other is begun; a few run at once. */
export class Imports {
  readonly #options: ImportsOptions;
  readonly #underWay = new Map<string, RunningImport>();
  readonly #ended = new LRUCache<string, RunningImport>({ maxSize: KEPT_EVENTS, sizeCalculation: ({ events }) => events.length + 1 });
  readonly #waiting: RunningImport[] = [];
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
      const started = new RunningImport(await receive());
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

  async #run(running: RunningImport): Promise<void> {
    const { onFault } = this.#options;
    let stopped: string | null = null;
    const reader = new InputReader(PATIENCE);
    try {
      await this.#addAll(running, reader, AbortSignal.any([this.#closing.signal, AbortSignal.timeout(LONGEST)]));
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
      await reader.close();
      await running.given.discard();
    } catch (error) {
      onFault(error, `import ${running.id}`);
    }
    running.end(stopped);
    this.#underWay.delete(running.id);
    this.#ended.set(running.id, running);
    running.done.resolve();
  }

  async #addAll(running: RunningImport, reader: InputReader, signal: AbortSignal): Promise<void> {
    const writer = new ImportWriter(this.#options, running);
    const { fetcher } = this.#options;
    for (const [input, given] of running.given.inputs.entries()) {
      signal.throwIfAborted();
      running.begin(input);
      for await (const item of articlesOf(given, { fetcher, reader, signal })) {
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
