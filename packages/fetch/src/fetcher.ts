import { readAddress, withoutCredentials } from '@crosscheck/intake';
import { type Clock, systemClock } from './clock.ts';
import type { Failed, Fetched, FetchResult, Gone, NotModified, Refused } from './fetch-result.ts';
import { type Lookup, lookUpBySystem } from './guarded-connector.ts';
import { createHostQueues } from './host-queues.ts';
import { createHttpRequests, type FetchLimits, type HttpAnswer, type Trouble } from './http-requests.ts';
import { openedHosts, portOf } from './opened-hosts.ts';
import { isPublicAddress, literalAddress } from './public-address.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { createRobotsCache } from './robots-cache.ts';

export interface FetcherOptions {
  /** Hosts that are reached although they stand in a network that is not public: `HOST` or `HOST:PORT`. Default: none. */
  readonly openHosts?: readonly string[];
  /** Default: 64 MB, 60 s as a whole and 20 s without a byte, 8 redirects, 32 KB of headers. */
  readonly limits?: Partial<FetchLimits>;
  /** Milliseconds between the end of a request and the start of the next one to the same host; a robots.txt may ask for more. Default: 1000. */
  readonly interval?: number;
  /** Milliseconds that a request waits for its turn at most. Default: 60,000. */
  readonly patience?: number;
  /** How often an address is asked for when its host is in trouble for the moment. Default: 3. */
  readonly tries?: number;
  readonly clock?: Clock;
  /** Looks up the numeric addresses of a host. Default: as the machine does. */
  readonly lookup?: Lookup;
}

/** What is known from the last time that an address was asked for, and how to stop asking. */
export interface FetchConditions {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly signal?: AbortSignal;
}

export interface Fetcher {
  /** Asks for one address, when its host's turn comes. Nothing is thrown for what a host does. */
  fetch(url: string, conditions?: FetchConditions): Promise<FetchResult>;
  /** Ends all connections. */
  close(): Promise<void>;
}

const standardLimits: FetchLimits = { largest: 64 << 20, totalTime: 60_000, idleTime: 20_000, redirects: 8, headerSize: 32 << 10 };

/** Milliseconds that a robots.txt may make us wait between two requests. */
const LONGEST_DELAY = 60_000;

/** Seconds that one address can have its whole host left alone for: others may stand on it that are well. */
const LONGEST_REST = 300;

/**
 * Fetches addresses as a guest should: one request at a time to a host, with a pause between two, and only what its robots.txt allows. No address of a
 * network that is not public is reached, whatever a name resolves to and wherever a redirect leads. Names and passwords in addresses are never sent.
 * @throws RangeError for an opened host that is none
 *
 * @example
 * const fetcher = createFetcher();
 * const result = await fetcher.fetch('https://post.example/feed.xml', { etag: '"17"' });
 * if (result.kind === 'fetched') console.log(result.bytes.length, result.etag);
 * await fetcher.close();
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const { openHosts = [], interval = 1_000, patience = 60_000, tries = 3, clock = systemClock, lookup = lookUpBySystem } = options;
  const limits = { ...standardLimits, ...options.limits };
  const isOpened = openedHosts(openHosts);
  const requests = createHttpRequests(isOpened, lookup, limits);
  const robotsOf = createRobotsCache(clock, (url, how) =>
    mayBeReached(url) ? requests.send(url, how) : Promise.resolve({ kind: 'trouble', trouble: { code: 'address-not-public' } }),
  );
  const queues = createHostQueues(clock, { interval, patience });

  /** What can be told before anything is looked up. */
  function mayBeReached(url: string): boolean {
    const { hostname, port, protocol } = new URL(url);
    if (isOpened(hostname, portOf({ port, protocol }))) return true;
    const literal = literalAddress(hostname);
    return literal === undefined || isPublicAddress(literal);
  }

  /** One request, in the host's turn. */
  async function ask(url: string, conditions: FetchConditions): Promise<Refused | Failed | HttpAnswer> {
    const host = hostOf(url);
    const robots = await robotsOf(url, conditions.signal);
    if (robots.kind === 'trouble') return withoutAnswer(url, robots.trouble);
    if (robots.kind === 'unreachable')
      return {
        kind: 'failed',
        url,
        code: 'robots-unreachable',
        ...(robots.status === undefined ? {} : { data: { status: robots.status } }),
      };
    if (!robots.rules.isAllowed(url)) return { kind: 'refused', url, code: 'robots-disallowed' };
    if (robots.rules.crawlDelay !== undefined) queues.slowDown(host, Math.min(robots.rules.crawlDelay * 1000, LONGEST_DELAY));
    const answer = await requests.send(url, {
      headers: conditionalHeaders(conditions),
      largest: limits.largest,
      onExcess: 'throw',
      signal: conditions.signal,
    });
    if (answer.kind === 'trouble') return withoutAnswer(url, answer.trouble);
    const { status, headers } = answer;
    if (status !== 429 && status < 500) {
      queues.recover(host);
      return answer;
    }
    const retryAfter = retryAfterSeconds(headers.get('retry-after'), headers.get('date'), clock.now());
    queues.rest(host, retryAfter === undefined ? undefined : Math.min(retryAfter, LONGEST_REST));
    return { kind: 'failed', url, code: 'fetch-status', data: { status }, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }

  function withoutAnswer(url: string, trouble: Trouble): Refused | Failed {
    if (trouble.code === 'address-not-public') return { kind: 'refused', url, code: trouble.code };
    if (passing.has(trouble.code)) queues.rest(hostOf(url));
    return { kind: 'failed', url, ...trouble };
  }

  /** Asks again while the host is in trouble for the moment and does not want to be left alone for longer than we wait. */
  async function askPatiently(url: string, conditions: FetchConditions): Promise<Refused | Failed | HttpAnswer> {
    let last: Failed | undefined;
    for (let attempt = 1; ; attempt++) {
      const turn = await queues.run(hostOf(url), () => ask(url, conditions), conditions.signal);
      if (turn.kind === 'stopped') return { kind: 'failed', url, code: 'fetch-stopped' };
      if (turn.kind === 'busy') return last ?? { kind: 'failed', url, code: 'fetch-busy', retryAfter: turn.retryAfter };
      const { value } = turn;
      if (value.kind !== 'failed' || !passing.has(value.code) || attempt >= tries) return value;
      if ((value.retryAfter ?? 0) * 1000 > patience) return value;
      last = value;
    }
  }

  return {
    async fetch(address, conditions = {}) {
      let url = readAddress(address);
      if (url === undefined) return refusedAddress(address);
      let movedTo: string | undefined;
      let isForGood = true;
      for (let redirects = 0; redirects <= limits.redirects; redirects++) {
        if (!mayBeReached(url)) return { kind: 'refused', url, code: 'address-not-public' };
        const answer = await askPatiently(url, conditions);
        if (answer.kind !== 'answer') return answer;
        const location = redirectStatuses.has(answer.status) ? answer.headers.get('location') : undefined;
        if (location === undefined) {
          const result = resultOf(url, answer, conditions);
          const isThere = result.kind === 'fetched' || result.kind === 'not-modified';
          return isThere && movedTo !== undefined ? { ...result, movedTo } : result;
        }
        const next: string | undefined = readAddress(location, url);
        if (next === undefined) return refusedAddress(URL.parse(location, url)?.href ?? location);
        isForGood &&= permanentRedirects.has(answer.status);
        if (isForGood) movedTo = next;
        url = next;
      }
      return { kind: 'failed', url, code: 'fetch-too-many-redirects', data: { limit: limits.redirects } };
    },
    close: () => requests.close(),
  };
}

const permanentRedirects: ReadonlySet<number> = new Set([301, 308]);
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function hostOf(url: string): string {
  return new URL(url).hostname;
}

/** Troubles that may be over when the address is asked for again. */
const passing: ReadonlySet<string> = new Set(['fetch-broken', 'fetch-status', 'fetch-timeout', 'fetch-unreachable']);

/** Such an address may be anything, and as long as it likes. */
function refusedAddress(address: string): Refused {
  return { kind: 'refused', url: withoutCredentials(address).slice(0, 200), code: 'address-not-http' };
}

function conditionalHeaders({ etag, lastModified }: FetchConditions): Record<string, string> {
  return {
    ...(etag !== undefined && isEntityTag(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified !== undefined && isHeaderText(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

/** RFC 9110 §8.8.3, in ASCII. */
function isEntityTag(text: string): boolean {
  return /^(?:W\/)?"[\x21\x23-\x7e]{0,500}"$/.test(text);
}

/** Hosts compare what they are sent with what they gave, so a date is sent back as it came, whatever its form. */
function isHeaderText(text: string): boolean {
  return /^[\x20-\x7e]{1,100}$/.test(text);
}

function resultOf(url: string, { status, headers, bytes }: HttpAnswer, conditions: FetchConditions): Fetched | NotModified | Gone | Failed {
  const asked = Object.keys(conditionalHeaders(conditions)).length > 0;
  switch (status) {
    case 200:
    case 203: {
      const [contentType, etag, lastModified] = ['content-type', 'etag', 'last-modified'].map((name) => headers.get(name));
      return {
        kind: 'fetched',
        url,
        bytes,
        ...(contentType === undefined ? {} : { contentType }),
        ...(etag !== undefined && isEntityTag(etag) ? { etag } : {}),
        ...(lastModified !== undefined && isHeaderText(lastModified) ? { lastModified } : {}),
      };
    }
    case 304:
      return asked ? { kind: 'not-modified', url } : { kind: 'failed', url, code: 'fetch-status', data: { status } };
    case 410:
      return { kind: 'gone', url };
    default:
      return { kind: 'failed', url, code: 'fetch-status', data: { status } };
  }
}
