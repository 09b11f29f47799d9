import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { whenDone } from './when-done.ts';

/**
 * A server that ends a connection which has more than so many requests unanswered: Node begins with all that were sent at once (pipelining, RFC 9112 §9.3.2),
 * so that a few hundred bytes could have it make hundreds of large answers. Browsers and proxies send one request after the other.
 */
export function createLimitedServer(
  most: number,
  options: ServerOptions,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const unanswered = new WeakMap<Socket, number>();
  return createServer(options, (request, response) => {
    const { socket } = request;
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    whenDone(request, response, () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    if (count > most) socket.destroy();
    else handle(request, response);
  });
}
