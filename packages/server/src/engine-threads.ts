import { availableParallelism } from 'node:os';
import type { AnalysedArticle, Article, Report } from '@crosscheck/engine';
import { Piscina } from 'piscina';
import { HttpProblem } from './problem.ts';
import type { Compare } from './story-reports.ts';

/** Comparisons and analyses that may wait for a thread; one more is refused, so that nobody waits for what will not come. */
const WAITING = 200;
/** Milliseconds that one may take with the wait for it. */
const PATIENCE = 30_000;

/** Megabytes that the heap of one thread may take; what needs more is refused, and the server goes on. */
const THREAD_MEMORY = 1_024;

/** Threads that compare and analyse, so that a large story does not hold up those who read others. */
export interface EngineThreads {
  readonly compare: Compare;
  analyse(article: Article): Promise<AnalysedArticle>;
  close(): Promise<void>;
}

/** As many threads as there are processors, made when they are needed. */
export function createEngineThreads(): EngineThreads {
  const fromSources = import.meta.url.endsWith('.ts');
  const pool = new Piscina({
    filename: new URL(`./engine-thread.${fromSources ? 'ts' : 'js'}`, import.meta.url).href,
    minThreads: 1,
    maxThreads: availableParallelism(),
    maxQueue: WAITING,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
    ...(fromSources ? { execArgv: ['--conditions=source'] } : {}),
  });
  let closed = false;
  const run = async (name: string, given: unknown): Promise<unknown> => {
    if (pool.queueSize >= WAITING) throw new HttpProblem(503, 'Busy', 'Too much is waited for; try again.', { 'retry-after': '5' });
    const late = AbortSignal.timeout(PATIENCE);
    try {
      return await pool.run(given, { name, signal: late });
    } catch (error) {
      if (closed) throw new HttpProblem(503, 'Ending', 'This server is being ended.');
      if (late.aborted)
        throw new HttpProblem(503, 'Busy', 'This takes too long; try again, or give fewer articles.', { 'retry-after': '30' });
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new HttpProblem(413, 'Too large', 'This takes more memory than the server has for it; give fewer or shorter articles.');
      throw error;
    }
  };
  return {
    compare: async (articles) => (await run('compare', articles)) as Report,
    analyse: async (article) => (await run('analyseOne', article)) as AnalysedArticle,
    async close() {
      closed = true;
      await pool.destroy();
    },
  };
}
