import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Article, compareArticles } from '@crosscheck/engine';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveOf, ferryArticles } from './connected.testing.ts';
import { createMcpHandler, type McpHandler } from './http-handler.ts';

let archive: Awaited<ReturnType<typeof archiveOf>>;
let handler: McpHandler;
let server: Server;
let address: URL;
beforeAll(async () => {
  archive = await archiveOf([
    { text: 'The pier at Ellery opened on Tuesday.', url: 'https://post.example/pier', publisher: 'Ellery Post', published: '2031-05-14' },
  ]);
  handler = createMcpHandler({ archive });
  server = createServer((request, response) => void handler.answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`);
});
afterAll(async () => {
  await handler.close();
  await new Promise((closed) => server.close(closed));
  await archive.remove();
});

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body,
  });

describe.each([
  ['a client of the newest revision', '2026-07-28', { mode: { pin: '2026-07-28' } } as const],
  ['a client that knows no revision newer than those of 2025', '2025-11-25', { mode: 'legacy' } as const],
])('streamable HTTP, %s', (_who, revision, versionNegotiation) => {
  test('lists, calls and reads', async () => {
    const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation });
    await client.connect(new StreamableHTTPClientTransport(address));
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    expect((await client.listTools()).tools).toHaveLength(11);
    const compared = await client.callTool({ name: 'compare_articles', arguments: { articles: await ferryArticles() } });
    expect(compared).toMatchObject({ structuredContent: { summary: { accounts: 4 } } });
    expect(await client.callTool({ name: 'get_story', arguments: { story: 's1' } })).toMatchObject({
      structuredContent: { members: [{ id: '1', publisher: 'Ellery Post' }] },
    });
    expect(await client.callTool({ name: 'get_story', arguments: { story: 's9' } })).toMatchObject({ isError: true });
    expect((await client.readResource({ uri: 'crosscheck://article/1' })).contents).toMatchObject([
      { text: 'The pier at Ellery opened on Tuesday.', mimeType: 'text/plain' },
    ]);
    await client.close();
  });

  test('many at once', async () => {
    const articles = await ferryArticles();
    const counts = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation });
        await client.connect(new StreamableHTTPClientTransport(address));
        const { structuredContent } = await client.callTool({ name: 'list_conflicts', arguments: { articles } });
        await client.close();
        return (structuredContent as { total: number }).total;
      }),
    );
    expect(new Set(counts).size).toBe(1);
  });
});

describe('hostile requests', () => {
  test.each([
    ['no JSON', '{', 400],
    ['no message', '7', 400],
    ['an empty body', '', 400],
    ['a body that is too large', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { x: 'a'.repeat(5 << 20) } }), 413],
  ])('%s', async (_what, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('/packages/');
  });

  test('a type that is not JSON', async () => {
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('keys of the prototype', async () => {
    const response = await post(
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"timeline","arguments":{"__proto__":{"polluted":1},"articles":[{"text":"a","__proto__":{"x":1}}]}}}',
    );
    expect(await response.text()).toContain('isError');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a session that cannot be', async () => {
    expect((await fetch(address, { headers: { accept: 'text/event-stream' } })).status).toBe(405);
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(405);
  });
});

test('a body that something in front has parsed', async () => {
  const parsing = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    await handler.answer(request, response, body === '' ? null : JSON.parse(body));
  });
  await new Promise<void>((listening) => parsing.listen(0, '127.0.0.1', listening));
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${(parsing.address() as AddressInfo).port}/mcp`)));
  expect((await client.listTools()).tools).toHaveLength(11);
  await client.close();
  await new Promise((closed) => parsing.close(closed));
});

test('the same articles are compared once, for all connections; what failed is tried again', async () => {
  let compared = 0;
  const compare = async (articles: readonly Article[]) => {
    compared++;
    if (compared === 1) throw new Error('the worker is gone');
    return compareArticles(articles);
  };
  const told: unknown[] = [];
  const other = createMcpHandler({ compare, onError: (error) => told.push(error) });
  const call = async (name: string) => {
    const params = { name, arguments: { articles: [{ text: 'The pier opened.' }, { text: 'The pier has opened.' }] } };
    const response = await other.fetch(
      new Request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
      }),
    );
    return response.text();
  };
  expect(await call('timeline')).toContain('something broke');
  expect(told).toHaveLength(1);
  for (const name of ['timeline', 'list_conflicts', 'timeline']) expect(await call(name)).toContain('structuredContent');
  expect(compared).toBe(2);
  await other.close();
});
