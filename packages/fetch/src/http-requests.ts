import type { Readable } from 'node:stream';
import { Agent, type Dispatcher, errors } from 'undici';
import { guardedConnector, type Lookup, NotPublic } from './guarded-connector.ts';
import type { IsOpened } from './opened-hosts.ts';
import { acceptedCodings, readBody, TooLarge, UnknownCoding } from './response-body.ts';
import { userAgent } from './user-agent.ts';

/** What a host may ask of us; what goes beyond is given up. */
export interface FetchLimits {
  /** Bytes of an answer, as it travels and unpacked. */
  readonly largest: number;
  /** Milliseconds that one request may take as a whole, its answer included. */
  readonly totalTime: number;
  /** Milliseconds without a byte. */
  readonly idleTime: number;
  /** Redirects from one address to the next. */
  readonly redirects: number;
  /** Bytes of an answer's headers. */
  readonly headerSize: number;
}

/** One request for one address, without following redirects. */
export interface HttpRequests {
  send(url: string, options: RequestOptions): Promise<HttpAnswer | NoAnswer>;
  close(): Promise<void>;
}

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly largest: number;
  readonly onExcess: 'throw' | 'cut';
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** By their names in lower case; of headers that come more than once, the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Unpacked; none but of an answer with a whole document. */
  readonly bytes: Uint8Array;
}

export interface NoAnswer {
  readonly kind: 'trouble';
  readonly trouble: Trouble;
}

/** Why there is no answer. */
export type Trouble =
  | { readonly code: 'address-not-public' }
  | { readonly code: 'fetch-stopped' | 'fetch-timeout' }
  | { readonly code: 'fetch-broken' | 'fetch-unreachable'; readonly data: { readonly what: string } }
  | { readonly code: 'fetch-too-large'; readonly data: { readonly limit: number } };

/** Statuses whose bytes are read; of the others they do not matter. */
const READ: ReadonlySet<number> = new Set([200, 203]);

/** Of an answer whose bytes do not matter, so many are read for the sake of the connection; after more than that it is ended. */
const SMALL = 64 << 10;

/** Requests over connections that lead to public addresses and opened hosts only. Names and passwords are never sent. */
export function createHttpRequests(isOpened: IsOpened, lookup: Lookup, limits: FetchLimits): HttpRequests {
  const agent = new Agent({
    connect: guardedConnector(isOpened, lookup, limits.idleTime),
    headersTimeout: limits.idleTime,
    bodyTimeout: limits.idleTime,
    maxHeaderSize: limits.headerSize,
    maxOrigins: MOST_ORIGINS,
    pipelining: 1,
    connections: 1,
  });
  return {
    async send(url, { headers, largest, onExcess, signal }) {
      const deadline = AbortSignal.timeout(limits.totalTime);
      const either = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
      let answered = false;
      try {
        const response = await agent.request({
          ...originAndPath(url),
          method: 'GET',
          headers: { 'user-agent': userAgent, accept: ACCEPTED, 'accept-encoding': acceptedCodings, ...headers },
          signal: either,
        });
        answered = true;
        const found = firstOfEach(response.headers);
        if (!READ.has(response.statusCode)) await response.body.dump({ limit: SMALL, signal: either });
        const bytes = READ.has(response.statusCode) ? await bytesOf(response.body, found, { largest, onExcess }) : new Uint8Array();
        return { kind: 'answer', status: response.statusCode, headers: found, bytes };
      } catch (error) {
        return { kind: 'trouble', trouble: troubleOf(error, { deadline, signal, largest, answered }) };
      }
    },
    close: () => agent.destroy(),
  };
}

const ACCEPTED =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** Connections are kept for a few seconds only, so this many hosts are never in use at once. */
const MOST_ORIGINS = 10_000;

function originAndPath(url: string): { origin: string; path: string } {
  const { origin, pathname, search } = new URL(url);
  return { origin, path: `${pathname}${search}` };
}

async function bytesOf(
  body: Readable,
  headers: ReadonlyMap<string, string>,
  options: { readonly largest: number; readonly onExcess: 'throw' | 'cut' },
): Promise<Uint8Array> {
  if (Number(headers.get('content-length') ?? 0) > options.largest && options.onExcess === 'throw') {
    // nothing more is to be sent; that it was cut off on purpose is no news
    body.on('error', () => undefined).destroy();
    throw new TooLarge();
  }
  return await readBody(body, headers.get('content-encoding'), options);
}

function firstOfEach(headers: Dispatcher.ResponseData['headers']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name.toLowerCase(), first] as const];
    }),
  );
}

interface Circumstances {
  readonly deadline: AbortSignal;
  readonly signal: AbortSignal | undefined;
  readonly largest: number;
  /** The headers had come. */
  readonly answered: boolean;
}

function troubleOf(error: unknown, { deadline, signal, largest, answered }: Circumstances): Trouble {
  if (signal?.aborted) return { code: 'fetch-stopped' };
  if (deadline.aborted) return { code: 'fetch-timeout' };
  if (error instanceof NotPublic) return { code: 'address-not-public' };
  if (error instanceof TooLarge) return { code: 'fetch-too-large', data: { limit: largest } };
  if (error instanceof UnknownCoding) return { code: 'fetch-broken', data: { what: `unknown compression: ${error.message}` } };
  if (error instanceof errors.HTTPParserError) return { code: 'fetch-broken', data: { what: 'no HTTP' } };
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (timeouts.has(code)) return { code: 'fetch-timeout' };
  if (answered && cutOff.has(code)) return { code: 'fetch-broken', data: { what: 'cut off' } };
  if (/^(?:Z_|ERR_|ZSTD_|UND_ERR_RES|UND_ERR_HEADERS_OVERFLOW)/.test(code) && !code.startsWith('ERR_TLS'))
    return { code: 'fetch-broken', data: { what: code } };
  return { code: 'fetch-unreachable', data: { what: code } };
}

const cutOff: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** The error code of an error, or of the first of several that stand for one connection tried over many addresses. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return undefined;
}

const timeouts: ReadonlySet<string> = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
