export { createToken, hashOfToken } from './access-token.ts';
export { createEngineThreads, type EngineThreads } from './engine-threads.ts';
export { type Answer, type RunningServer, type ServerOptions, startServer } from './server.ts';
export type { Compare } from './story-reports.ts';
