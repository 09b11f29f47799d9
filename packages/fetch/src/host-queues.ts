import type { Clock } from './clock.ts';

/** One polite queue a host: one request at a time, and a pause between the end of one and the start of the next. */
export interface HostQueues {
  /** Waits for the host's turn and runs the task, unless the turn is too far off, or the signal aborts before it comes. */
  run<T>(host: string, task: () => Promise<T>, signal?: AbortSignal): Promise<Turn<T>>;
  /** Sets the pause that a host asks for, in milliseconds; one shorter than the usual does not count. */
  slowDown(host: string, interval: number): void;
  /** Leaves a host alone for so many seconds; with no number, for longer after each trouble in a row. */
  rest(host: string, seconds?: number): void;
  /** Ends the row of troubles. */
  recover(host: string): void;
}

export type Turn<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'busy'; readonly retryAfter: number }
  | { readonly kind: 'stopped' };

interface HostQueue {
  /** Settles when the last one in the queue is done. */
  tail: Promise<void>;
  waiting: number;
  /** By the clock's elapsed time. */
  readyAt: number;
  interval: number;
  /** In a row. */
  troubles: number;
}

/** Pause after the first trouble, in seconds; it doubles with each one more, up to an hour. */
const FIRST_REST = 2;
const LONGEST_REST = 3_600;

/** Hosts that nothing is known about any more are forgotten when there are more than this. */
const REMEMBERED = 1_000;

/**
 * Queues for as many hosts as come.
 *
 * @param interval milliseconds between the end of a request and the start of the next one to the same host
 * @param patience milliseconds that a request waits for its turn at most
 */
export function createHostQueues(
  clock: Clock,
  { interval, patience }: { readonly interval: number; readonly patience: number },
): HostQueues {
  const queues = new Map<string, HostQueue>();

  const queueOf = (host: string): HostQueue => {
    const known = queues.get(host);
    if (known !== undefined) return known;
    if (queues.size >= REMEMBERED) forget();
    const queue = { tail: Promise.resolve(), waiting: 0, readyAt: clock.elapsed(), interval, troubles: 0 };
    queues.set(host, queue);
    return queue;
  };

  const forget = () => {
    for (const [host, queue] of queues) if (queue.waiting === 0 && queue.readyAt <= clock.elapsed()) queues.delete(host);
  };

  return {
    async run(host, task, signal) {
      const queue = queueOf(host);
      const busy = (wait: number) => ({ kind: 'busy', retryAfter: Math.ceil(wait / 1000) }) as const;
      const expected = Math.max(queue.readyAt - clock.elapsed(), 0) + queue.waiting * queue.interval;
      if (expected > patience) return busy(expected);
      const before = queue.tail;
      const { promise, resolve: leave } = Promise.withResolvers<void>();
      queue.tail = promise;
      queue.waiting++;
      try {
        await before;
        // the one before may have been told to come back much later
        const wait = queue.readyAt - clock.elapsed();
        if (wait > patience) return busy(wait);
        if (wait > 0 && !signal?.aborted) await clock.sleep(wait, signal);
        if (signal?.aborted) return { kind: 'stopped' };
        try {
          return { kind: 'done', value: await task() };
        } finally {
          queue.readyAt = Math.max(queue.readyAt, clock.elapsed() + queue.interval);
        }
      } finally {
        queue.waiting--;
        leave();
      }
    },
    slowDown(host, asked) {
      queueOf(host).interval = Math.max(asked, interval);
    },
    rest(host, seconds) {
      const queue = queueOf(host);
      const pause = seconds ?? Math.min(FIRST_REST * 2 ** queue.troubles, LONGEST_REST);
      queue.troubles++;
      queue.readyAt = Math.max(queue.readyAt, clock.elapsed() + pause * 1000);
    },
    recover(host) {
      queueOf(host).troubles = 0;
    },
  };
}
