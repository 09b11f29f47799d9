import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on this machine. */
export interface LocalHost {
  /** As `--open-host` takes it. */
  readonly host: string;
  readonly url: (path: string) => string;
  /** Paths that were asked for, in order, without robots.txt. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** What a path answers: a body, with headers or a status where they matter, or a function that does what it likes. */
export type Answer =
  | string
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** Serves what the paths are to answer, and 404 for all others. The answers may be changed while it runs. */
export async function startHost(answers: Record<string, Answer>): Promise<LocalHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    const path = request.url ?? '';
    if (path !== '/robots.txt') asked.push(path);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end('there is no such page');
    else if (typeof answer === 'function') answer(request, response);
    else {
      const { status = 200, headers = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer;
      response.writeHead(status, headers).end(body);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: (path) => `http://${host}${path}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
