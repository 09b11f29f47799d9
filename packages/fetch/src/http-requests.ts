import type { Readable } from 'node:stream';
import { Agent, type Dispatcher } from 'undici';
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
      try {
        const response = await agent.request({
          ...originAndPath(url),
          method: 'GET',
          headers: { 'user-agent': userAgent, accept: ACCEPTED, 'accept-encoding': acceptedCodings, ...headers },
          signal: signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
        });
        const found = firstOfEach(response.headers);
        const bytes = READ.has(response.statusCode) ? await bytesOf(response.body, found, { largest, onExcess }) : discard(response.body);
        return { kind: 'answer', status: response.statusCode, headers: found, bytes };
      } catch (error) {
        return { kind: 'trouble', trouble: troubleOf(error, { deadline, signal, largest }) };
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
    discard(body);
    throw new TooLarge();
  }
  return await readBody(body, headers.get('content-encoding'), options);
}

/** Ends the connection, so that nothing more is sent. */
function discard(body: Readable): Uint8Array {
  // destroyed on purpose, so its complaint about that is no news
  body.on('error', () => undefined).destroy();
  return new Uint8Array();
}

function firstOfEach(headers: Dispatcher.ResponseData['headers']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name.toLowerCase(), first] as const];
    }),
  );
}

function troubleOf(
  error: unknown,
  { deadline, signal, largest }: { readonly deadline: AbortSignal; readonly signal: AbortSignal | undefined; readonly largest: number },
): Trouble {
  if (signal?.aborted) return { code: 'fetch-stopped' };
  if (deadline.aborted) return { code: 'fetch-timeout' };
  if (error instanceof NotPublic) return { code: 'address-not-public' };
  if (error instanceof TooLarge) return { code: 'fetch-too-large', data: { limit: largest } };
  if (error instanceof UnknownCoding) return { code: 'fetch-broken', data: { what: `unknown compression: ${error.message}` } };
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (timeouts.has(code)) return { code: 'fetch-timeout' };
  if (/^(?:HPE_|Z_|ERR_BROTLI|ERR__?ERROR_FORMAT|ERR_.*BROTLI|ZSTD_|UND_ERR_RES|UND_ERR_HEADERS_OVERFLOW)/.test(code))
    return { code: 'fetch-broken', data: { what: code } };
  return { code: 'fetch-unreachable', data: { what: code } };
}

/** The error code of an error, or of the first of several that stand for one connection tried over many addresses. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return undefined;
}

const timeouts: ReadonlySet<string> = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
