import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command, crosscheck, makeFolder } from './crosscheck.testing.ts';
import { startCrosscheck } from './running.testing.ts';

const post = 'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. The repairs will cost $5,687, the water board said.';
const wire = 'The dam at Ellery held on Wednesday night, Mayor Ann Ortega said. Its repairs will cost $5,587, said the water board.';

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder({
    'post.txt': `---\npublisher: Ellery Post\nurl: https://post.example/dam\npublished: 2031-05-14\n---\n${post}`,
    'wire.txt': `---\npublisher: Lowland Wire\nurl: https://wire.example/dam\npublished: 2031-05-14\n---\n${wire}`,
  });
});
afterEach(() => folder.remove());

/** The SDK's own client, with the built command as its server. */
async function connect(args: readonly string[], mode: 'legacy' | { pin: string } = 'legacy') {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [command, 'mcp', ...args],
    cwd: folder.path,
    env: getDefaultEnvironment(),
    stderr: 'pipe',
  });
  const noted: string[] = [];
  transport.stderr?.on('data', (chunk: Buffer) => noted.push(chunk.toString()));
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  return { client, noted };
}

describe.each([['legacy' as const], [{ pin: '2026-07-28' }]])('crosscheck mcp, to a client of the revision %j', (mode) => {
  test('tells the stories of an archive', async () => {
    await crosscheck(['add', 'post.txt', 'wire.txt', '--archive', 'news.db'], { cwd: folder.path });
    const { client, noted } = await connect(['--archive', 'news.db'], mode);
    expect(await client.callTool({ name: 'list_conflicts', arguments: { story: 's1', type: 'number' } })).toMatchObject({
      structuredContent: { total: 1, conflicts: [{ readings: [{ words: '$5,687' }, { words: '$5,587' }] }] },
    });
    expect((await client.readResource({ uri: 'crosscheck://article/2' })).contents).toMatchObject([{ text: wire }]);
    await client.close();
    expect(noted.join('')).toBe('crosscheck: note: with the stories of news.db\n');
  });

  test('compares what it is given without one, and reaches no private network', async () => {
    const { client, noted } = await connect(['--quiet'], mode);
    const articles = [{ text: post }, { text: wire }, { url: 'http://127.0.0.1:9/x' }];
    expect(await client.callTool({ name: 'compare_articles', arguments: { articles } })).toMatchObject({
      structuredContent: { summary: { accounts: 2 }, notes: [expect.stringContaining('not on the public internet')] },
    });
    expect(await client.callTool({ name: 'list_stories', arguments: {} })).toMatchObject({ isError: true });
    await client.close();
    expect(noted.join('')).toBe('');
  });
});

test('ends with its input, with nothing but messages on standard output', async () => {
  const initialize = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };
  for (const input of ['', 'rubbish\n', `${JSON.stringify(initialize)}\n`]) {
    const { code, stdout } = await crosscheck(['mcp', '--quiet'], { cwd: folder.path, input });
    expect(code).toBe(0);
    for (const line of stdout.split('\n').filter((part) => part !== '')) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  }
});

test.each([
  ['is no message', '[1]\n', /^crosscheck: a message was not understood: .*\n$/],
  ['does not end', 'a'.repeat(11 << 20), /^crosscheck: a message was not understood: .*maximum size.*\n$/],
])('a message that %s is told, and is no fault of ours', async (_what, input, told) => {
  const { code, stdout, stderr } = await crosscheck(['mcp', '--quiet'], { cwd: folder.path, input });
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toMatch(told);
});

test('an archive that is not there is a wrong call', async () => {
  const { code, stdout, stderr } = await crosscheck(['mcp', '--archive', 'none.db'], { cwd: folder.path });
  expect([code, stdout, stderr]).toEqual([2, '', 'crosscheck: none.db: there is no such archive; check the name, or make one with add\n']);
});

test('crosscheck serve answers at /mcp as well, and fetches no links for others', async () => {
  await crosscheck(['add', 'post.txt', 'wire.txt', '--archive', 'news.db'], { cwd: folder.path });
  const serving = startCrosscheck(['serve', '--archive', 'news.db', '--port', '0'], folder.path);
  const [, url = ''] = await serving.until(/(http:\/\/\S+)/);
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
  expect(await client.callTool({ name: 'list_stories', arguments: {} })).toMatchObject({ structuredContent: { stories: [{ id: 's1' }] } });
  expect(await client.callTool({ name: 'timeline', arguments: { articles: [{ url: 'https://post.example/dam' }] } })).toMatchObject({
    isError: true,
    content: [{ text: expect.stringContaining('links are not fetched here') }],
  });
  const strange = await fetch(`${url}/mcp`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
  expect(strange.status).toBe(400);
  await client.close();
  expect((await serving.end('SIGTERM')).code).toBe(0);
});
