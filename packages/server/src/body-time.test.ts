import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { limitBodyTime } from './body-time.ts';

/** What a server with little patience answers to bytes that come, and then no more. */
async function answerTo(bytes: string): Promise<string> {
  const app = fastify();
  app.addHook('onRequest', async (request, reply) => limitBodyTime(request, reply));
  app.post('/', { config: { bodyTime: 50 } }, async ({ body }) => ({ got: body }));
  app.get('/', { config: { bodyTime: 50 } }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 120));
    return 'late';
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const answer = await new Promise<string>((done) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => {
      text += data.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(text));
  });
  await app.close();
  return answer;
}

test('a body that does not come to its end is not waited for', async () => {
  const answer = await answerTo('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a": ');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('The request did not arrive in time');
});

test('a request that came whole may take longer to be answered', async () => {
  expect(
    await answerTo('POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{"a":1}'),
  ).toContain('{"got":{"a":1}}');
  expect(await answerTo('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('late');
});
