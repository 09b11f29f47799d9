import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WatchEvent } from '@crosscheck/watch';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { WrongCall } from './failures.ts';

/** Figures of a watch, for Prometheus. */
export interface WatchMetrics {
  count(event: WatchEvent): void;
  close(): Promise<void>;
  /** Where they are read. */
  readonly url: string;
}

/**
 * Serves figures about a watch, and about the process, to this machine alone.
 * @param port 0: any that is free
 * @throws WrongCall where the port cannot be had
 */
export async function serveWatchMetrics(port: number, pagesWaiting: () => Promise<number>): Promise<WatchMetrics> {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'crosscheck_' });
  const visits = new Counter({
    name: 'crosscheck_watch_visits_total',
    help: 'Feeds and pages asked for, by what came of it',
    labelNames: ['of', 'result'],
    registers,
  });
  const articles = new Counter({
    name: 'crosscheck_watch_articles_total',
    help: 'Articles that came, by what became of them',
    labelNames: ['result', 'from'],
    registers,
  });
  const problems = new Counter({
    name: 'crosscheck_watch_problems_total',
    help: 'Parts of feeds and pages that could not be read, by code',
    labelNames: ['code'],
    registers,
  });
  const lastArticle = new Gauge({
    name: 'crosscheck_watch_last_new_article_timestamp_seconds',
    help: 'When an article or version was last added',
    registers,
  });
  new Gauge({
    name: 'crosscheck_watch_pages_waiting',
    help: 'Pages that feeds point at and that were not fetched yet',
    registers,
    async collect() {
      this.set(await pagesWaiting());
    },
  });
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    try {
      response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
    } catch (error) {
      // the archive may be about to close; what fails for good ends the watch itself
      response.writeHead(503).end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => failed(new WrongCall(`--metrics ${port}: cannot listen there (${error.message}); give another port`)));
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`,
    count(event) {
      if (event.kind === 'visit') visits.inc({ of: event.of, result: event.result });
      else if (event.kind === 'problem') problems.inc({ code: event.problem.code });
      else if (event.kind === 'article') {
        articles.inc({ result: event.outcome.result, from: event.from });
        if (event.outcome.result !== 'same') lastArticle.setToCurrentTime();
      }
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
