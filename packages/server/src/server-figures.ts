import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of a server, for Prometheus. */
export interface ServerFigures {
  answered(route: string, method: string, status: number, seconds: number): void;
  page(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** What is asked for when the figures are read. */
export interface Measured {
  readonly liveReaders: () => number;
  readonly droppedReaders: () => number;
  readonly comparisons: () => number;
}

export function createFigures({ liveReaders, droppedReaders, comparisons }: Measured): ServerFigures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'crosscheck_' });
  const requests = new Counter({
    name: 'crosscheck_http_requests_total',
    help: 'Requests answered, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const times = new Histogram({
    name: 'crosscheck_http_request_seconds',
    help: 'How long requests took',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers,
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('crosscheck_live_readers', 'Readers that follow a story', liveReaders);
  gauge('crosscheck_live_readers_dropped', 'Readers let go of because they did not keep up, since the start', droppedReaders);
  gauge('crosscheck_comparisons_made', 'Stories compared anew, since the start', comparisons);
  return {
    answered(route, method, status, seconds) {
      requests.inc({ route, method, status });
      times.observe({ route }, seconds);
    },
    page: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
