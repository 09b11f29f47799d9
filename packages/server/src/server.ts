import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { type Archive, ComparingWhenQuiet } from '@crosscheck/archive';
import { knownOrder } from '@crosscheck/engine/page';
import type { Fetcher } from '@crosscheck/fetch';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { accessBy } from './access-token.ts';
import { AnswersInHand } from './answers-in-hand.ts';
import { articleRoutes } from './api/article-routes.ts';
import { correctionRoutes } from './api/correction-routes.ts';
import { importRoutes } from './api/import-routes.ts';
import { openApiOptions } from './api/openapi.ts';
import { storyRoutes } from './api/story-routes.ts';
import { suggestRoutes } from './api/suggest-routes.ts';
import { ArchiveWriter } from './archive-writer.ts';
import { BodiesInHand } from './bodies-in-hand.ts';
import { limitBodyTime } from './body-time.ts';
import { ChangeFeed } from './change-feed.ts';
import { createEngineThreads, type EngineThreads } from './engine-threads.ts';
import { answerUnreadable, archiveAway, isArchiveAway, isOwnFault, sendProblem } from './errors.ts';
import { isOurHost } from './host-names.ts';
import { Imports } from './imports/imports.ts';
import { UPLOAD_TIME } from './imports/limits.ts';
import { LiveReaders } from './live-readers.ts';
import { apiPage, type OpenApi } from './pages/api-page.ts';
import { givingRoutes } from './pages/giving-routes.ts';
import { pageRoutes, STORIES_ON_FRONT_PAGE } from './pages/page-routes.ts';
import { renderPage } from './pages/shell.ts';
import { storyPage } from './pages/story-page.ts';
import { createLimitedServer } from './pipelining.ts';
import { HttpProblem, notFound } from './problem.ts';
import { createFigures } from './server-figures.ts';
import type { Site } from './site.ts';
import { StoryReports } from './story-reports.ts';
import { whenDone } from './when-done.ts';

/** How a server is started. */
export interface ServerOptions {
  /** It is read, and written to by those who have the token; whoever opened it closes it, after the server. */
  readonly archive: Archive;
  /** 0: any that is free. */
  readonly port: number;
  /** Default: `127.0.0.1`, this machine alone. */
  readonly host?: string;
  /** SHA-256 of a token for everything, as `hashOfToken` gives it, besides those that the archive has. */
  readonly tokenHash?: string;
  /** Nobody may write, whatever their token. Default: false. */
  readonly readOnly?: boolean;
  /** Names that requests may call this server by, besides `localhost` and numbers: where a proxy stands before it. */
  readonly names?: readonly string[];
  /** Requests that one address may make a minute. Default: 6,000. */
  readonly requestsPerMinute?: number;
  /** Readers that may follow stories at once. Default: 2,000. */
  readonly mostReaders?: number;
  /** Characters that comparisons kept in memory may take, by estimate. Default: 256 million. */
  readonly largestMemory?: number;
  /** Milliseconds between two looks for what other programs wrote to the archive. Default: 200. */
  readonly lookEvery?: number;
  /** What compares and analyses; whoever made them closes them, after the server. Default: threads of the server's own. */
  readonly threads?: EngineThreads;
  /** Fetches the links that those who have the token give; whoever made it closes it. Without it no links are fetched. */
  readonly fetcher?: Fetcher;
  /** Answers at `/mcp`, with the body as it was parsed. */
  readonly mcp?: (request: IncomingMessage, response: ServerResponse, body: unknown) => Promise<void>;
  /** Is told about faults of the server's own and of its archive, and where they came up, as in `request ID`. */
  readonly onFault?: (error: unknown, where: string) => void;
  /** Is told about each request once it is answered. */
  readonly onAnswer?: (answer: Answer) => void;
}

/** A request that was answered; nothing of its body or of an article is in it. */
export interface Answer {
  readonly request: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** A server that runs. */
export interface RunningServer {
  /** Where it is reached, as in `http://127.0.0.1:4000`. */
  readonly url: string;
  close(): Promise<void>;
}

/** A request larger than this is refused: fifty long articles. */
const LARGEST_BODY = 8 * 1024 * 1024;
/** Stories are compared beforehand when nothing has changed for two seconds, and within a minute in any case; readers come first. */
const COMPARING = { quiet: 2_000, longest: 60_000 };
/** Bytes that the bodies of all requests which are not answered yet may have. */
const BODIES = 32 * 1024 * 1024;
/** Characters that answers which nobody has taken yet may have. */
const ANSWERS = 128 * 1024 * 1024;
/** Bytes that are still read of a request which is answered before all of it came; of a longer one the rest is cut off. */
const READ_ON = 64 * 1024;
/** Requests of one connection that are worked on at once. */
const PIPELINED = 4;
/** Slow requests are ended (RFC 9110, 408), so that nobody holds connections open for nothing; times in milliseconds. */
const CONNECTIONS = {
  // of a body that is not awaited; limitBodyTime ends what is too slow for its route before
  requestTimeout: UPLOAD_TIME,
  headersTimeout: 10_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
  // it is refused with the names that are not ours
  requireHostHeader: false,
};
/** Milliseconds in which a reader must take something of an answer. */
const TAKES_NOTHING = 30_000;
/** What is answered while the archive is away: what the server says about itself. */
const WITHOUT_ARCHIVE = new Set(['/health', '/ready', '/metrics', '/assets/:name']);
/** Comparisons that one address may ask for a minute, and writes. */
const COSTLY_PER_MINUTE = 120;

/**
 * Serves an archive: pages for people, an API for programs, and what happens as it happens.
 *
 * @example
 * const server = await startServer({ archive, port: 4000 });
 * server.url; // 'http://127.0.0.1:4000'
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { archive, host = '127.0.0.1', onFault = () => {} } = options;
  const names = new Set((options.names ?? []).map((name) => name.toLowerCase()));
  const feed = new ChangeFeed(archive, options.lookEvery ?? 200, (error) => onFault(error, 'following the archive'));
  await feed.start();
  const threads = options.threads ?? createEngineThreads();
  const { compare } = threads;
  const tellFault = (error: unknown, where: string) => {
    // one that takes too long is tried again when somebody asks for it
    if (isOwnFault(error)) onFault(error, where);
  };
  const reports = new StoryReports(
    archive,
    compare,
    () => feed.last,
    options.largestMemory ?? 256_000_000,
    (error) => tellFault(error, 'keeping'),
  );
  const comparing = new ComparingWhenQuiet(archive, {
    compare,
    ...COMPARING,
    onFailure: (error, story) => tellFault(error, story === undefined ? 'comparing' : `comparing ${story}`),
  });
  feed.listen(() => comparing.changed());
  const mostReaders = options.mostReaders ?? 2_000;
  const live = new LiveReaders(feed, mostReaders);
  const access = options.readOnly === true ? undefined : accessBy(archive, options.tokenHash);
  const { fetcher } = options;
  const writer = new ArchiveWriter(archive, threads.analyse);
  const imports = new Imports({ archive, writer, fetcher, analyse: threads.analyse, onAdded: () => feed.look(), onFault });
  const bodies = new BodiesInHand(BODIES);
  const answers = new AnswersInHand(ANSWERS);
  const site: Site = { archive, feed, reports, live, compare, access, writer, imports, fetcher, mostReaders };
  const figures = createFigures({ liveReaders: () => live.count, droppedReaders: () => live.dropped, comparisons: () => reports.computed });

  const app = fastify({
    bodyLimit: LARGEST_BODY,
    // a proxy on this machine tells who asks and how, nobody else does
    trustProxy: 'loopback',
    forceCloseConnections: true,
    serverFactory: (handle) => createLimitedServer(PIPELINED, CONNECTIONS, handle),
    routerOptions: { maxParamLength: 1_000 },
    genReqId: () => randomUUID(),
    clientErrorHandler: answerUnreadable,
    // what no route is looked for, as an address that is not UTF-8
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply.header('x-request-id', request.id)),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => {
    if (isOwnFault(error)) onFault(error, `request ${request.id}`);
    return sendProblem(error, request, reply);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(notFound('such page'), request, reply));

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // of two, what stands before this server may have looked at the other (RFC 9112 §3.2)
    const [name, ...more] = request.raw.headersDistinct.host ?? [];
    if (more.length > 0 || !isOurHost(name, names))
      throw new HttpProblem(421, 'Another server', 'This server does not go by that name; start it with --name to add one.');
    if (isArchiveAway(feed.failure) && !WITHOUT_ARCHIVE.has(request.routeOptions.url ?? '')) throw archiveAway();
  });
  app.addHook('preParsing', async ({ raw, headers }, reply, body) => {
    // forms are written down as they come, and are not in memory
    if (headers['content-type']?.startsWith('multipart/') === true) return body;
    return bodies.count(body as Readable, (done) => whenDone(raw, reply.raw, done));
  });
  app.addHook('onSend', async ({ raw, headers }, reply, payload) => {
    if (!raw.complete && !(Number(headers['content-length']) <= READ_ON)) reply.header('connection', 'close');
    // until the next request, or the end of the connection
    raw.socket.setTimeout(TAKES_NOTHING);
    // pages that are drawn once are sent to everybody from one place
    if (typeof payload === 'string') answers.add(raw, reply.raw, payload.length);
  });
  app.addHook('onRequest', async (request, reply) => limitBodyTime(request, reply));
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    figures.answered(route, request.method, reply.statusCode, reply.elapsedTime / 1_000);
    options.onAnswer?.({
      request: request.id,
      method: request.method,
      path: request.url.split('?')[0] ?? '',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
  app.addHook('preClose', async () => {
    live.close();
    await imports.close();
  });
  app.addHook('onClose', async () => {
    feed.close();
    writer.close();
    if (options.threads === undefined) await threads.close();
  });

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // for whoever puts TLS before it to decide
    strictTransportSecurity: false,
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 6_000,
    timeWindow: 60_000,
    // whoever is gone by now has no address any more
    keyGenerator: (request) => (request.raw.socket.destroyed ? 'gone' : request.ip),
  });
  await app.register(etag);
  await app.register(swagger, openApiOptions);

  await app.register(
    async (api) => {
      api.addHook('onRoute', (route) => {
        if (route.method === 'POST') route.config = { ...route.config, rateLimit: { max: COSTLY_PER_MINUTE, timeWindow: 60_000 } };
      });
      await api.register(storyRoutes(site));
      await api.register(suggestRoutes(site));
      await api.register(articleRoutes(site));
      await api.register(correctionRoutes(site));
      await api.register(importRoutes(site));
    },
    { prefix: '/api' },
  );
  await app.register(pageRoutes(site));
  await app.register(givingRoutes(site));

  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  app.get('/api', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(renderPage(apiPage(app.swagger() as OpenApi))),
  );
  app.get('/health', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/ready', { schema: { hide: true } }, async () => {
    if (feed.failure !== undefined) throw archiveAway();
    return { status: 'ready', lastChange: feed.last };
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    const { contentType, text } = await figures.page();
    return reply.type(contentType).send(text);
  });
  const { mcp } = options;
  if (mcp !== undefined) {
    app.route({
      method: ['GET', 'POST', 'DELETE'],
      url: '/mcp',
      schema: { hide: true },
      exposeHeadRoute: false,
      config: { rateLimit: { max: COSTLY_PER_MINUTE, timeWindow: 60_000 } },
      async handler(request, reply) {
        reply.hijack();
        await mcp(request.raw, reply.raw, request.body);
        return reply;
      },
    });
  }

  try {
    await app.listen({ port: options.port, host });
  } catch (error) {
    // nothing looks at the archive any more, which the caller closes
    await app.close();
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  let closing = false;
  const warm = compareNewest(site, () => closing)
    .catch((error: unknown) => {
      if (!closing) tellFault(error, 'start');
    })
    .then(() => comparing.changed());
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    async close() {
      closing = true;
      await app.close();
      await warm;
      await comparing.close();
      await reports.settled();
    },
  };
}

/** Pages that are drawn for nobody at the start: code that runs for the first times takes several times as long, and no reader shall wait for it. */
const DRAWN_FOR_NOBODY = 6;

/** The stories that readers see first are compared before they ask. */
async function compareNewest({ archive, reports }: Site, ended: () => boolean): Promise<void> {
  const { stories } = await archive.stories({ limit: STORIES_ON_FRONT_PAGE });
  for (const [i, { id }] of stories.entries()) {
    if (ended()) return;
    const compared = await reports.read(id);
    if (compared !== undefined && i < DRAWN_FOR_NOBODY)
      renderPage(storyPage(compared, { order: knownOrder(compared.report, undefined), writable: false }));
    // others are answered in between
    await setImmediate();
  }
}
