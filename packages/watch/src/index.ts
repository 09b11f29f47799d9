export { type WatchOptions, watch } from './watch.ts';
export type { Visited, VisitResult, WatchEvent } from './watch-event.ts';
