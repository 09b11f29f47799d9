import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { openArchive } from '@crosscheck/archive';
import { checkReport } from '@crosscheck/engine/schema';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTo, buzz, courier, goat, type Serving, serve, wire } from './serving.testing.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve([courier, wire, goat]);
});
afterAll(async () => {
  await serving.close();
});

const ask = (path: string, init?: RequestInit) => fetch(`${serving.server.url}${path}`, init);
// biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever came out
const json = async (path: string, init?: RequestInit): Promise<any> => (await ask(path, init)).json();
const post = (path: string, body: unknown, token?: string, at = serving) =>
  fetch(`${at.server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Every error has this form, and no other. */
async function expectProblem(response: Response, status: number, detail: RegExp): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const body = await response.json();
  expect(body).toMatchObject({ type: 'about:blank', status, title: expect.any(String), detail: expect.stringMatching(detail) });
  expect(body.instance).toBe(response.headers.get('x-request-id'));
}

describe('stories over HTTP', () => {
  test('are listed with their comparison in numbers, a page at a time', async () => {
    const first = await json('/api/stories?limit=1');
    expect(first.stories).toHaveLength(1);
    const second = await json(`/api/stories?limit=1&cursor=${encodeURIComponent(first.next)}`);
    const ids = [...first.stories, ...second.stories].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(second.next).toBeNull();
    expect([...first.stories, ...second.stories].find(({ articles }) => articles === 2)).toMatchObject({
      publishers: ['Northbank Wire', 'The Ellery Courier'],
      comparison: { accounts: 2, conflicts: expect.any(Number) },
    });
  });

  test.each([
    ['person=ortega', 1],
    ['place=ellery', 1],
    ['publisher=WIRE', 1],
    ['until=2026-03-05', 1],
    ['person=nobody', 0],
  ])('with %s: %i', async (query, number) => {
    expect((await json(`/api/stories?${query}`)).stories).toHaveLength(number);
  });

  test('and people, publishers and places are suggested, with where they lead', async () => {
    const { suggestions } = await json('/api/suggest?q=orte');
    expect(suggestions).toEqual([{ kind: 'person', text: 'Ann Ortega', articles: 2, address: '/people/Ann%20Ortega' }]);
    const kinds = async (q: string) =>
      (await json(`/api/suggest?q=${q}`)).suggestions.map(({ kind, address }: { kind: string; address: string }) => [kind, address]);
    expect(await kinds('northb')).toEqual([['publisher', '/outlets/Northbank%20Wire']]);
    expect(await kinds('lower%20el')).toEqual([['place', '/?place=Lower%20Ellery']]);
    expect(await kinds('or')).toEqual([]);
    for (const [, address] of await kinds('ellery')) expect([address, (await ask(address)).status]).toEqual([address, 200]);
  });

  test('are compared as the command line does', async () => {
    const { report, problem } = checkReport(await json('/api/stories/s1/report')) as { report?: object; problem?: string };
    expect(problem).toBeUndefined();
    expect(report).toMatchObject({ articles: [{ id: '1' }, { id: '2' }] });
  });

  test('show which articles are in them, and why', async () => {
    const { members } = await json('/api/stories/s1');
    expect(members.map(({ article, publisher }: { article: number; publisher: string }) => [article, publisher])).toEqual([
      [1, 'The Ellery Courier'],
      [2, 'Northbank Wire'],
    ]);
  });

  test('are sent again only where they differ', async () => {
    const first = await ask('/api/stories/s1');
    const etag = first.headers.get('etag') as string;
    expect((await ask('/api/stories/s1', { headers: { 'if-none-match': etag } })).status).toBe(304);
    const page = await ask('/stories/s1');
    expect((await ask('/stories/s1', { headers: { 'if-none-match': page.headers.get('etag') as string } })).status).toBe(304);
  });
});

describe('the page of a story', () => {
  const header = async (encoding: string) => {
    const { headers } = await ask('/stories/s1', { headers: { 'accept-encoding': encoding } });
    return [headers.get('content-encoding'), headers.get('etag')?.endsWith('-gzip"')];
  };

  test('comes compressed to those who take it so, and to nobody else', async () => {
    expect(await header('gzip, deflate, br')).toEqual(['gzip', true]);
    expect(await header('br;q=1, gzip;q=0.5')).toEqual(['gzip', true]);
    expect(await header('identity')).toEqual([null, false]);
    expect(await header('gzip;q=0')).toEqual([null, false]);
    expect(await header('gzip; q=0.0, identity')).toEqual([null, false]);
  });
});

describe('requests that cannot be answered', () => {
  test.each<[string, number, RegExp]>([
    ['/api/stories/s99', 404, /story s99/],
    ['/api/stories/s99/report', 404, /story s99/],
    ['/api/stories/s99/events', 404, /story s99/],
    ['/api/articles/999', 404, /article 999/],
    ['/api/articles/0', 400, /params\.number/],
    ['/api/articles/1e99', 400, /params\.number/],
    ['/api/stories?limit=0', 400, /querystring\.limit/],
    ['/api/stories?limit=101', 400, /querystring\.limit/],
    ['/api/stories?since=yesterday', 400, /querystring\.since/],
    ['/api/search', 400, /./],
    ['/api/nothing', 404, /no such page/],
    ['/api/stories/..%2f..%2fetc%2fpasswd', 400, /params\.id/],
    ['/api/stories/%00', 400, /params\.id/],
    ['/api/stories/%ff', 400, /./],
  ])('%s: %i', async (path, status, detail) => {
    await expectProblem(await ask(path), status, detail);
  });

  test.each([
    '/assets/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/server.ts',
    '//etc/passwd',
    '/stories/../../etc/passwd',
    '/assets/reading-room.ts',
  ])('leads to no file: %s', async (path) => {
    const status = await new Promise((done) => {
      const { hostname, port } = new URL(serving.server.url);
      httpRequest({ hostname, port, path }, (response) => done(response.resume().statusCode)).end();
    });
    expect([400, 404]).toContain(status);
  });

  test('by another name are refused, as a page elsewhere could have pointed it here', async () => {
    const { hostname, port } = new URL(serving.server.url);
    const statusFor = (host: string) =>
      new Promise((done) => {
        httpRequest({ hostname, port, path: '/api/stories', headers: { host } }, (response) => done(response.resume().statusCode)).end();
      });
    expect(await statusFor('evil.example')).toBe(421);
    expect(await statusFor(`evil.example:${port}`)).toBe(421);
    expect(await statusFor('localhost.evil.example')).toBe(421);
    expect(await statusFor('127.0.0.1@evil.example')).toBe(421);
    expect(await statusFor('localhost')).toBe(200);
    expect(await statusFor(`[::1]:${port}`)).toBe(200);
  });

  test('that no HTTP can be made of do not bring it down', async () => {
    const { hostname, port } = new URL(serving.server.url);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX: \0\r\n\r\n'));
      socket.on('error', () => {});
      socket.on('close', () => done());
      socket.resume();
    });
    expect((await ask('/health')).status).toBe(200);
  });

  test('that go on without end are cut off, and others are answered meanwhile', async () => {
    const { hostname, port } = new URL(serving.server.url);
    const chunk = Buffer.alloc(64 * 1024, 'x');
    let sent = 0;
    const status = await new Promise<number | undefined>((done) => {
      const upload = httpRequest({ hostname, port, path: '/api/compare', method: 'POST', headers: { 'content-type': 'application/json' } });
      const more = () => {
        // what was answered may not be written to any more
        while (!upload.destroyed && sent < 1_000_000_000) {
          sent += chunk.length;
          if (!upload.write(chunk)) break;
        }
      };
      upload.on('drain', more);
      upload.on('error', () => done(undefined));
      upload.on('response', (response) => {
        done(response.statusCode);
        upload.destroy();
      });
      more();
    });
    expect([413, undefined]).toContain(status);
    expect(sent).toBeLessThan(50_000_000);
    expect((await ask('/api/stories')).status).toBe(200);
  });

  test('that hold many connections open do not keep others out', async () => {
    const { hostname, port } = new URL(serving.server.url);
    const sockets = await Promise.all(
      Array.from(
        { length: 1_000 },
        () =>
          new Promise<ReturnType<typeof connect>>((done) => {
            const socket = connect(Number(port), hostname, () => {
              socket.write('GET /api/stories HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
              done(socket);
            });
            socket.on('error', () => {});
          }),
      ),
    );
    expect((await ask('/api/stories')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  test('are told on a page to somebody who reads pages', async () => {
    const response = await ask('/stories/s99', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no story s99 here.');
  });
});

describe('articles given to compare', () => {
  test('are compared and not kept', async () => {
    const before = await serving.archive.counts();
    const response = await post('/api/compare', { articles: [courier, wire] });
    expect(response.status).toBe(200);
    const report = await response.json();
    expect(checkReport(report)).not.toHaveProperty('problem');
    expect(report.articles).toMatchObject([{ id: 'A', publisher: 'The Ellery Courier' }, { id: 'B' }]);
    expect(report.variations.length).toBeGreaterThan(0);
    expect(await serving.archive.counts()).toEqual(before);
  });

  test.each<[string, unknown, number, RegExp]>([
    ['none', { articles: [] }, 400, /body\.articles/],
    ['one without words', { articles: [{ text: '  ' }] }, 400, /body\.articles\.0\.text/],
    ['a field that is not known', { articles: [{ text: 'One.', html: '<b>' }] }, 400, /html/],
    ['an address that is none', { articles: [{ text: 'One.', url: 'javascript:alert(1)' }] }, 400, /url/],
    ['a date that is none', { articles: [{ text: 'One.', published: 'soon' }] }, 400, /published/],
    ['more than fifty', { articles: Array.from({ length: 51 }, () => ({ text: 'One.' })) }, 400, /articles/],
    ['no JSON', '{"articles": [', 400, /./],
    ['a prototype', '{"articles": [{"text": "One.", "__proto__": {"headline": "x"}}]}', 400, /./],
    ['more than is taken', { articles: [{ text: 'x'.repeat(9_000_000) }] }, 413, /larger/],
  ])('%s', async (_what, body, status, detail) => {
    await expectProblem(await post('/api/compare', body), status, detail);
  });
});

describe('what changes the archive', () => {
  test.each(['/api/articles', '/api/stories/s1/merge', '/api/stories/s1/split'])('%s needs the token', async (path) => {
    await expectProblem(await post(path, {}), 401, /token/);
    await expectProblem(await post(path, {}, 'wrong'), 401, /token/);
    await expectProblem(await post(path, {}, serving.token.slice(1)), 401, /token/);
  });

  test('is refused to all by a server that is read only', async () => {
    const other = await serve([courier], { readOnly: true });
    await expectProblem(await post('/api/articles', { articles: [wire] }, other.token, other), 403, /read only/);
    await other.close();
  });

  test('adds, splits and merges, and every answer after it knows', async () => {
    const own = await serve([courier, wire]);
    const get = async (path: string) => (await fetch(`${own.server.url}${path}`)).json();
    const added = await (await post('/api/articles', { articles: [buzz] }, own.token, own)).json();
    expect(added).toEqual({ outcomes: [{ result: 'added', article: 3, version: 1, duplicateOf: null, story: 's1' }] });
    expect((await get('/api/stories/s1')).articles).toBe(3);
    expect((await (await post('/api/articles', { articles: [buzz] }, own.token, own)).json()).outcomes[0].result).toBe('same');

    const { story } = await (await post('/api/stories/s1/split', { articles: [3], note: 'another flood' }, own.token, own)).json();
    expect((await get('/api/stories/s1')).articles).toBe(2);
    expect((await get(`/api/stories/${story}`)).articles).toBe(1);
    expect((await post('/api/stories/s1/merge', { other: story }, own.token, own)).status).toBe(200);
    expect((await get('/api/stories/s1')).articles).toBe(3);
    const moved = await fetch(`${own.server.url}/stories/${story}`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/stories/s1']);
    await expectProblem(await post('/api/stories/s1/merge', { other: 's77' }, own.token, own), 400, /s77/);
    const { changes } = await get('/api/changes');
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['article-added', 'story-split', 'stories-merged']),
    );
    await own.close();
  });
});

describe('the server about itself', () => {
  test('describes its API, all of it and nothing else', async () => {
    const document = await json('/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    expect(await new Validator().validate(document)).toEqual({ valid: true });
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/articles',
      '/api/articles/{number}',
      '/api/articles/{number}/history',
      '/api/changes',
      '/api/compare',
      '/api/search',
      '/api/stories',
      '/api/stories/{id}',
      '/api/stories/{id}/events',
      '/api/stories/{id}/merge',
      '/api/stories/{id}/report',
      '/api/stories/{id}/split',
      '/api/suggest',
    ]);
    expect(document.paths['/api/articles'].post.security).toEqual([{ token: [] }]);
  });

  test('says that it runs, that it is ready, and how busy it was', async () => {
    expect(await json('/health')).toEqual({ status: 'ok' });
    expect(await json('/ready')).toMatchObject({ status: 'ready' });
    expect(await (await ask('/metrics')).text()).toMatch(/crosscheck_http_requests_total\{route="\/health",method="GET",status="200"\} \d/);
  });

  test('lets pages run and load nothing but its own', async () => {
    const { headers } = await ask('/');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('takes so many requests a minute and no more', async () => {
    const other = await serve([courier], { requestsPerMinute: 3 });
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await fetch(`${other.server.url}/health`)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    await other.close();
  });

  test('hands what comes to /mcp on', async () => {
    const other = await serve([courier], {
      mcp: async (_request, response, body) => {
        response.end(JSON.stringify({ got: body }));
      },
    });
    expect(await (await post('/mcp', { method: 'ping' }, undefined, other)).json()).toEqual({ got: { method: 'ping' } });
    await other.close();
    expect((await post('/mcp', {})).status).toBe(404);
  });
});

/** Events of a story as they come. */
async function follow(url: string, lastId?: number) {
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal, headers: lastId === undefined ? {} : { 'last-event-id': String(lastId) } });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const until = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(text)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`ended before ${pattern}: ${text}`);
      text += decoder.decode(value, { stream: true });
    }
    return text;
  };
  return { until, stop: () => stop.abort() };
}

describe('what happens, as it happens', () => {
  test('has no head to ask for', async () => {
    expect((await ask('/api/stories/s1/events', { method: 'HEAD' })).status).toBe(404);
  });

  test('is told to those who follow the story, also what another program wrote', async () => {
    const own = await serve([courier, goat]);
    const url = `${own.server.url}/api/stories/s1/events`;
    const [one, other] = [await follow(url), await follow(`${own.server.url}/api/stories/s2/events`)];
    await one.until(/event: ready/);
    await other.until(/event: ready/);
    const elsewhere = await openArchive(own.path);
    await addTo(elsewhere, [wire]);
    await elsewhere.close();
    const told = await one.until(/event: change\ndata: .*"article":3.*\n\n/);
    await addTo(own.archive, [{ ...goat, url: 'https://x.example/1', text: `${goat.text} She is well.`, publisher: 'The Ellery Courier' }]);
    expect(await other.until(/"article":4/)).not.toContain('"article":3');

    const [, id] = /id: (\d+)\nevent: ready/.exec(told) as unknown as [string, string];
    one.stop();
    const again = await follow(url, Number(id));
    const missed = await again.until(/event: ready/);
    expect(missed.match(/event: change/g)).toHaveLength(told.match(/event: change/g)?.length ?? 0);
    again.stop();
    other.stop();
    await own.close();
  });

  test('is refused to readers beyond those that can be served', async () => {
    const own = await serve([courier], { mostReaders: 1 });
    const one = await follow(`${own.server.url}/api/stories/s1/events`);
    await one.until(/ready/);
    await expectProblem(await fetch(`${own.server.url}/api/stories/s1/events`), 503, /readers/);
    one.stop();
    await own.close();
  });
});
