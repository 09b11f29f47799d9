import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from './create-server.ts';
import { keepComparisons } from './kept-comparisons.ts';
import type { McpOptions } from './options.ts';

/** Streams that the messages go over, and how to stop. */
export interface StdioOptions extends McpOptions {
  /** Default: standard input. */
  readonly input?: Readable;
  /** Default: standard output, which nothing else may be written to. */
  readonly output?: Writable;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/**
 * The tools over standard input and output, as a desktop assistant starts them. Resolves when the assistant has closed its end, or the signal aborts.
 *
 * @example
 * await serveMcpOverStdio({ archive }); // answers until standard input ends
 */
export async function serveMcpOverStdio({ input, output, signal, ...options }: StdioOptions = {}): Promise<void> {
  const compare = keepComparisons(options.compare);
  const transport = new StdioServerTransport(input, output);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const handle = serveStdio(() => createServer({ ...options, compare }), {
    transport,
    ...(options.onOddMessage === undefined ? {} : { onerror: options.onOddMessage }),
  });
  const closed = transport.onclose;
  transport.onclose = () => {
    closed?.();
    end();
  };
  signal?.addEventListener('abort', () => end(), { once: true });
  if (signal?.aborted === true) end();
  await ended;
  await handle.close();
}
