import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';
import type { Clock } from './clock.ts';

/** A host on this machine that answers as a test wants it to. */
export interface LocalHost {
  /** As it is opened: `127.0.0.1:PORT`. */
  readonly host: string;
  readonly url: (path: string) => string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** A web server; without an answer of its own to /robots.txt, it has none. */
export async function startHost(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<LocalHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.on('error', () => undefined);
    answer(request, response);
    if (request.url === '/robots.txt' && !response.writableEnded && !response.headersSent) response.writeHead(404).end();
  });
  return listening(server, asked, () => server.closeAllConnections());
}

/** A server that writes what it likes to whoever connects, once it was asked for something. */
export async function startRawHost(answer: (socket: Socket, path: string) => void): Promise<LocalHost> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const path = /^GET (\S+)/.exec(data.toString())?.[1];
      if (path === undefined) return;
      asked.push(path);
      if (path === '/robots.txt') socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      else answer(socket, path);
    });
  });
  return listening(server, asked, () => {
    for (const socket of sockets) socket.destroy();
  });
}

async function listening(server: Server, asked: string[], cutAll: () => void): Promise<LocalHost> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: (path) => `http://${host}${path}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        cutAll();
      }),
  };
}

/** A clock that stands still but for what is slept, which takes no time. */
export function sleeplessClock(): Clock & { readonly slept: number[]; advance(milliseconds: number): void } {
  let elapsed = 0;
  const slept: number[] = [];
  return {
    slept,
    advance(milliseconds) {
      elapsed += milliseconds;
    },
    now: () => Date.UTC(2031, 4, 14) + elapsed,
    elapsed: () => elapsed,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      elapsed += milliseconds;
    },
  };
}
