import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const waiting = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls back once when a request was answered or its connection has ended. Node says neither of an answer that waits for others over the same connection
 * (pipelining) when that ends, and a request is `close` as soon as its body was read.
 */
export function whenDone({ socket }: IncomingMessage, response: ServerResponse, done: () => void): void {
  const own = waiting.get(socket) ?? new Set();
  if (!waiting.has(socket)) {
    waiting.set(socket, own);
    socket.once('close', () => {
      for (const end of own) end();
    });
  }
  const end = () => {
    if (own.delete(end)) done();
  };
  own.add(end);
  response.once('close', end);
}
