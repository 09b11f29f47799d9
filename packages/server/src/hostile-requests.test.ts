import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersIn, sendRaw } from './raw-request.testing.ts';
import { courier, type Serving, serve, wire } from './serving.testing.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve([courier, { ...wire, publisher: 'Wire\r\nX-Injected: 1' }]);
});
afterAll(async () => {
  await serving.close();
});

const raw = (head: string, rest?: Iterable<Uint8Array>) => sendRaw(serving.server.url, head, rest);
const ask = (path: string, init?: RequestInit) => fetch(`${serving.server.url}${path}`, init);

/** A body of a gigabyte. */
function* endless(): Generator<Uint8Array> {
  const chunk = new Uint8Array(64 * 1024).fill(120);
  for (let i = 0; i < 16_384; i++) yield chunk;
}

describe('a gigabyte is not read', () => {
  const head = (line: string, more = '') =>
    `${line} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n${more}\r\n`;
  test.each<[string, string, number]>([
    ['by those who may not write', head('POST /api/articles'), 401],
    ['by those who may', head('POST /api/articles', 'TOKEN'), 413],
    ['where there is nothing', head('POST /nothing'), 413],
    ['where no body belongs', head('GET /health'), 200],
    ['by another name', head('POST /api/compare').replace('localhost', 'evil.example'), 421],
  ])('%s', async (_what, text, status) => {
    const answer = await raw(text.replace('TOKEN', `Authorization: Bearer ${serving.token}\r\n`), endless());
    expect(answersIn(answer).map((one) => one.status)).toEqual([status]);
    expect(answer.sent).toBeLessThan(50_000_000);
  });

  test('nor is too much in hand at once: bodies that were answered, or whose sender is gone, do not count', async () => {
    const head = 'POST /api/compare HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const body = 'x'.repeat(7_000_000);
    for (let i = 0; i < 6; i++) {
      await raw(`${head}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
      await raw(`${head}Content-Length: 3\r\n\r\n[1]${head}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
    }
    const answer = await ask('/api/compare', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(400);
  });

  test('a short body that is not wanted does not end the connection', async () => {
    const { headers, status } = await ask('/api/articles', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    expect([status, headers.get('connection')]).toEqual([401, 'keep-alive']);
  });
});

describe('what is no HTTP is told so in the one form of errors, and ends the connection', () => {
  const host = 'Host: localhost\r\n';
  test.each<[string, string, number]>([
    ['two lengths', `POST /api/compare HTTP/1.1\r\n${host}Content-Length: 2\r\nContent-Length: 30\r\n\r\n{}`, 400],
    ['a length and chunks', `POST /api/compare HTTP/1.1\r\n${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    [
      'chunks twice',
      `POST /api/compare HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['chunks before another coding', `POST /api/compare HTTP/1.1\r\n${host}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`, 400],
    ['a coding with a tab in it', `POST /api/compare HTTP/1.1\r\n${host}Transfer-Encoding:\tx\tchunked\r\n\r\n0\r\n\r\n`, 400],
    ['a length with a sign', `POST /api/compare HTTP/1.1\r\n${host}Content-Length: +2\r\n\r\n{}`, 400],
    ['a length that is no number', `POST /api/compare HTTP/1.1\r\n${host}Content-Length: 0x2\r\n\r\n{}`, 400],
    ['a space before the colon', `GET /health HTTP/1.1\r\n${host}Content-Length : 30\r\n\r\n`, 400],
    ['a header that is folded', `GET /health HTTP/1.1\r\n${host}X: 1\r\n Transfer-Encoding: chunked\r\n\r\n`, 400],
    ['a line that ends with a line feed alone', `GET /health HTTP/1.1\r\n${host}X: 1\nTransfer-Encoding: chunked\r\n\r\n`, 400],
    ['a line that ends with a carriage return alone', `GET /health HTTP/1.1\r\n${host}X: 1\rTransfer-Encoding: chunked\r\n\r\n`, 400],
    ['a chunk whose size is none', `POST /api/compare HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 421],
    ['two hosts', 'GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
    ['headers that are too long', `GET /health HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s', async (_what, text, status) => {
    const answers = answersIn(await raw(text));
    expect(answers.map((one) => one.status)).toEqual([status]);
    const [{ body, headers } = { body: '', headers: [] }] = answers;
    expect(headers.join('\n').toLowerCase()).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status, title: expect.any(String), instance: expect.any(String) });
  });

  test('more requests at once than one connection may have are not worked on', async () => {
    const one = 'GET /api/stories/s1/report HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const last = one.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
    expect(answersIn(await raw(one.repeat(3) + last)).map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 200));
    expect(answersIn(await raw(one.repeat(500) + last)).length).toBeLessThan(5);
    expect((await ask('/health')).status).toBe(200);
  });

  test('a request within the body of another is no request', async () => {
    const inner = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const answers = answersIn(
      await raw(
        `POST /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
      ),
    );
    expect(answers.map((one) => one.status)).toEqual([404]);
  });
});

describe('no header is made of what was given', () => {
  const paths = [
    '/outlets/Wire%0d%0aX-Injected:%201',
    '/people/Ann%0d%0aX-Injected:%201',
    '/stories/s1%0d%0aX-Injected:%201',
    '/stories/s1/export/csv%0d%0aX-Injected:%201',
    '/stories/s1/export/%22;%20filename=evil.exe',
    '/search?words=%0d%0aX-Injected:%201',
    '/?publisher=%0d%0aX-Injected:%201',
    '/stories/s1/articles?with=%0d%0aX-Injected:%201',
    '/api/search?words=a%0d%0aX-Injected:%201',
  ];
  test.each(paths)('%s', async (path) => {
    const response = await ask(path, { redirect: 'manual' });
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('x-injected')).toBeNull();
    expect(response.headers.get('content-disposition') ?? '').not.toContain('evil');
    await response.body?.cancel();
  });

  test.each(['1%0d%0aX-Injected: 1', '-1', '1e999', '9'.repeat(40), '1, 2', 'NaN', '""'])('Last-Event-ID: %s', async (id) => {
    const response = await ask('/api/stories/s1/events', { headers: { 'last-event-id': id } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ title: 'Wrong request', detail: expect.stringContaining('last-event-id') });
  });

  test.each(['localhost"><script>', 'localhost\tx', 'localhost/evil', 'localhost:80:80', 'user@localhost', 'localhost#', 'localhost:x'])(
    'a host that is none is refused: %s',
    async (host) => {
      const [answer] = answersIn(await raw(`GET /stories/s1/export/atom HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`));
      expect([400, 421]).toContain(answer?.status);
    },
  );

  test('a scheme that a proxy tells is HTTP or none', async () => {
    const response = await ask('/stories/s1/export/atom', { headers: { 'x-forwarded-proto': 'javascript' } });
    expect(await response.text()).not.toContain('javascript:');
  });
});

describe('no prototype is reached', () => {
  const token = () => ({ authorization: `Bearer ${serving.token}`, 'content-type': 'application/json' });
  test.each([
    '{"articles":[{"text":"One."}],"__proto__":{"polluted":1}}',
    '{"articles":[{"text":"One.","constructor":{"prototype":{"polluted":1}}}]}',
    '{"articles":[{"text":"One.","__proto__":{"polluted":1}}]}',
    '{"__proto__":{"articles":[{"text":"One."}]}}',
    '{"articles":[{"text":"One."}],"\\u005f_proto__":{"polluted":1}}',
  ])('%s', async (body) => {
    for (const path of ['/api/compare', '/api/articles', '/api/stories/s1/merge', '/api/stories/s1/split'])
      expect((await ask(path, { method: 'POST', headers: token(), body })).status).toBe(400);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    '/api/stories?__proto__[polluted]=1',
    '/api/stories?constructor.prototype.polluted=1',
    '/api/search?words=dam&__proto__=1',
    '/?__proto__=1&query=dam',
    '/search?constructor=1',
    '/stories/__proto__',
    '/api/stories/constructor',
    '/assets/__proto__',
    '/assets/constructor',
    '/stories/s1/export/__proto__',
    '/stories/s1/export/constructor',
    '/people/__proto__',
    '/outlets/constructor',
  ])('%s', async (path) => {
    const response = await ask(path);
    expect([200, 400, 404]).toContain(response.status);
    expect(await response.text()).not.toContain('[native code]');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
