import { setTimeout as after } from 'node:timers/promises';

/** Time as the fetcher and the watcher see it, so that tests can hand in their own. */
export interface Clock {
  /** Milliseconds since 1970, as the machine's clock says. It may jump, forward and back. */
  now(): number;
  /** Milliseconds since some moment. They never jump and never go back, so whatever is waited for is measured by them. */
  elapsed(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. It never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A timer of Node takes no more. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  async sleep(milliseconds, signal) {
    try {
      await after(Math.min(Math.max(milliseconds, 0), LONGEST_TIMER), undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      if (!signal?.aborted) throw error;
    }
  },
};
