import type { IncomingMessage, ServerResponse } from 'node:http';
import { type NodeIncomingMessageLike, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler as createSdkHandler } from '@modelcontextprotocol/server';
import { createServer } from './create-server.ts';
import { keepComparisons } from './kept-comparisons.ts';
import { largestRequest } from './limits.ts';
import type { McpOptions } from './options.ts';

/** Answers HTTP requests to one address, as `/mcp`: GET, POST and DELETE. */
export interface McpHandler {
  /** Answers a request of the web standard, as most frameworks have it. */
  fetch(request: Request): Promise<Response>;
  /**
   * Answers a request of `node:http`; resolves when it is answered.
   * @param body as it was parsed, where something in front has read it already; its size is then up to that
   */
  answer(request: IncomingMessage, response: ServerResponse, body?: unknown): Promise<void>;
  /** Ends requests that are being answered. */
  close(): Promise<void>;
}

/**
 * The tools over streamable HTTP, for a server to mount. A request may have 4 MB. No session is kept between two requests. Whom a request comes from, and that
 * its `Host` and `Origin` are right, is for the server to check.
 *
 * @example
 * const handler = createMcpHandler({ archive });
 * createServer((request, response) => void handler.answer(request, response)).listen(4000, '127.0.0.1');
 */
export function createMcpHandler(options: McpOptions = {}): McpHandler {
  const shared = { ...options, compare: keepComparisons(options.compare) };
  const handler = createSdkHandler(() => createServer(shared), {
    maxRequestBodySize: largestRequest,
    ...(options.onOddMessage === undefined ? {} : { onerror: options.onOddMessage }),
  });
  const answer = toNodeHandler(handler);
  return {
    fetch: (request) => handler.fetch(request),
    // what comes in over HTTP has a method and an address
    answer: (request, response, body) => answer(request as NodeIncomingMessageLike, response, body ?? undefined),
    close: () => handler.close(),
  };
}
