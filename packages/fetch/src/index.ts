export { type Clock, systemClock } from './clock.ts';
export { fetchProblemCode, fetchProblemMessage } from './fetch-message.ts';
export type {
  Failed,
  FailureCode,
  Fetched,
  FetchProblemCode,
  FetchResult,
  Gone,
  NotModified,
  RefusalCode,
  Refused,
} from './fetch-result.ts';
export { createFetcher, type FetchConditions, type Fetcher, type FetcherOptions } from './fetcher.ts';
export type { Lookup } from './guarded-connector.ts';
export type { FetchLimits } from './http-requests.ts';
export { isPublicAddress } from './public-address.ts';
export { userAgent } from './user-agent.ts';
