import { availableParallelism } from 'node:os';
import type { Report } from '@crosscheck/engine';
import { Piscina } from 'piscina';
import { HttpProblem } from './problem.ts';
import type { Compare } from './story-reports.ts';

/** Comparisons that may wait for a thread; one more is refused, so that nobody waits for what will not come. */
const WAITING = 200;
/** Milliseconds that a comparison may take with the wait for it. */
const PATIENCE = 30_000;

/** Threads that compare, so that a large story does not hold up those who read others. */
export interface CompareThreads {
  readonly compare: Compare;
  close(): Promise<void>;
}

/** As many threads as there are processors, made when they are needed. */
export function createCompareThreads(): CompareThreads {
  const fromSources = import.meta.url.endsWith('.ts');
  const pool = new Piscina({
    filename: new URL(`./compare-thread.${fromSources ? 'ts' : 'js'}`, import.meta.url).href,
    minThreads: 1,
    maxThreads: availableParallelism(),
    maxQueue: WAITING,
    idleTimeout: 60_000,
    ...(fromSources ? { execArgv: ['--conditions=source'] } : {}),
  });
  return {
    async compare(articles) {
      if (pool.queueSize >= WAITING)
        throw new HttpProblem(503, 'Busy', 'Too many comparisons are waited for; try again.', { 'retry-after': '5' });
      const late = AbortSignal.timeout(PATIENCE);
      try {
        return (await pool.run(articles, { signal: late })) as Report;
      } catch (error) {
        if (!late.aborted) throw error;
        throw new HttpProblem(503, 'Busy', 'The comparison takes too long; try again, or give fewer articles.', { 'retry-after': '30' });
      }
    },
    close: () => pool.destroy(),
  };
}
