import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardedConnector, NotPublic } from './guarded-connector.ts';
import { type LocalHost, startRawHost } from './local-host.testing.ts';
import { openedHosts } from './opened-hosts.ts';

let host: LocalHost;
beforeAll(async () => {
  host = await startRawHost(() => undefined);
});
afterAll(() => host.close());

/** Connects to a name that stands for another address each time it is looked up. */
async function connect(opened: readonly string[], answers: readonly (readonly string[])[]) {
  let lookups = 0;
  const connector = guardedConnector(openedHosts(opened), async () => answers[lookups++] ?? [], 1_000);
  const port = host.host.split(':')[1] ?? '';
  const result = await new Promise<Error | Socket>((done) => {
    connector({ hostname: 'desk.example', port, protocol: 'http:' }, (error, socket) => done(error ?? (socket as Socket)));
  });
  return { result, lookups };
}

test('a name is looked up once, and what was found then is connected to', async () => {
  const { result, lookups } = await connect(['desk.example'], [['127.0.0.1'], ['127.0.0.2']]);
  expect([(result as Socket).remoteAddress, lookups]).toEqual(['127.0.0.1', 1]);
  (result as Socket).destroy();
});

test('one address that is not public is enough to refuse a name', async () => {
  const { result, lookups } = await connect([], [['93.184.215.14', '10.0.0.1'], ['127.0.0.1']]);
  expect([result instanceof NotPublic, lookups]).toEqual([true, 1]);
});

test('a name without addresses is not found', async () => {
  expect((await connect([], [[]])).result).toMatchObject({ code: 'ENOTFOUND' });
});
