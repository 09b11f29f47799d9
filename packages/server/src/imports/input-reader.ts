import { Worker } from 'node:worker_threads';
import type { ReadItem, ReadOptions } from '@crosscheck/intake';

/** What the thread is asked for: to begin with an input and give its first item, or to give the next one. */
export type ReadingRequest =
  | { readonly kind: 'open'; readonly name: string; readonly from: string | Uint8Array; readonly options: ReadOptions }
  | { readonly kind: 'next' };

export type ReadingAnswer =
  | { readonly kind: 'item'; readonly item: ReadItem }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Megabytes that the heap of the thread may take. */
const THREAD_MEMORY = 1_024;

/**
 * Reads inputs in a thread of its own, one after the other, so that a page made to be hard to read holds nobody up: an input that takes too long or too
 * much memory for one item is given up, and the next one is begun with a new thread.
 */
export class InputReader {
  readonly #patience: number;
  #worker: Worker | undefined;
  #asked = Promise.withResolvers<ReadingAnswer>();

  /** @param patience milliseconds that one item of an input may take */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /**
   * The items of an input, each read when it is asked for; a string in their place says why the rest was given up.
   * @param from bytes, or the path of a file
   * @throws the reason of the signal, when it is aborted
   */
  async *items(name: string, from: string | Uint8Array, options: ReadOptions, signal: AbortSignal): AsyncGenerator<ReadItem | string> {
    let request: ReadingRequest = { kind: 'open', name, from, options };
    for (;;) {
      const told = await this.#ask(request, signal);
      if (typeof told === 'string') {
        yield `${name}: ${told}`;
        return;
      }
      if (told.kind === 'failed') throw told.error;
      if (told.kind === 'end') return;
      yield told.item;
      request = { kind: 'next' };
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** The answer, or why there is none. */
  async #ask(request: ReadingRequest, signal: AbortSignal): Promise<ReadingAnswer | string> {
    signal.throwIfAborted();
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const late = AbortSignal.timeout(this.#patience);
    const stop = AbortSignal.any([signal, late]);
    this.#asked = Promise.withResolvers();
    const giveUp = () => this.#asked.reject(stop.reason);
    stop.addEventListener('abort', giveUp);
    try {
      worker.postMessage(request);
      return await this.#asked.promise;
    } catch (error) {
      await this.close();
      if (signal.aborted) throw signal.reason;
      if (late.aborted) return 'it takes too long to read; save its text, and give that';
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return 'it takes more memory than there is for it; split it, or give its text';
      throw error;
    } finally {
      stop.removeEventListener('abort', giveUp);
    }
  }

  #start(): Worker {
    const fromSources = import.meta.url.endsWith('.ts');
    const worker = new Worker(new URL(`./reading-thread.${fromSources ? 'ts' : 'js'}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
      ...(fromSources ? { execArgv: ['--conditions=source'] } : {}),
    });
    worker.on('message', (told: ReadingAnswer) => this.#asked.resolve(told));
    worker.on('error', (error) => this.#asked.reject(error));
    return worker;
  }
}
