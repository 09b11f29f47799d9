import { createMcpHandler as createSdkHandler } from '@modelcontextprotocol/server';
import { createServer } from './create-server.ts';
import { largestRequest } from './limits.ts';
import type { McpOptions } from './options.ts';

/** Answers HTTP requests to one address, as `/mcp`. */
export interface McpHandler {
  /**
   * Answers a request (web-standard `Request` and `Response`). Nothing is kept between two requests, so any number of processes may answer.
   * @param options.parsedBody the body, where something in front has read and parsed it already; its size is then up to that
   */
  fetch(request: Request, options?: { readonly parsedBody?: unknown }): Promise<Response>;
  /** Ends requests that are being answered. */
  close(): Promise<void>;
}

/**
 * The tools over streamable HTTP, for a server to mount. A request may have 4 MB. Whom a request comes from, and that its `Host` and `Origin` are right, is
 * for the server to check.
 *
 * @example
 * const handler = createMcpHandler({ archive });
 * const response = await handler.fetch(new Request('http://127.0.0.1:4000/mcp', { method: 'POST', headers, body }));
 */
export function createMcpHandler(options: McpOptions = {}): McpHandler {
  const handler = createSdkHandler(() => createServer(options), {
    maxRequestBodySize: largestRequest,
    ...(options.onError === undefined ? {} : { onerror: options.onError }),
  });
  return {
    fetch: (request, given) => handler.fetch(request, given?.parsedBody === undefined ? {} : { parsedBody: given.parsedBody }),
    close: () => handler.close(),
  };
}
