export { createToken, hashOfToken } from './access-token.ts';
export { type CompareThreads, createCompareThreads } from './compare-in-threads.ts';
export { type Answer, type RunningServer, type ServerOptions, startServer } from './server.ts';
export type { Compare } from './story-reports.ts';
