import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { openArchive } from '@crosscheck/archive';
import { checkReport } from '@crosscheck/engine/schema';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken, hashOfToken } from './access-token.ts';
import { startServer } from './server.ts';
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

describe('the address of a finding', () => {
  test('leads to it when another account has joined, and says so when it is no longer there', async () => {
    const own = await serve([courier, wire]);
    const get = (path: string) => fetch(`${own.server.url}${path}`, { redirect: 'manual' });
    const { variations, points } = await (await get('/api/stories/s1/report')).json();
    await addTo(own.archive, [{ ...buzz, published: '2026-03-01' }]);
    await expect.poll(async () => (await (await get('/api/stories/s1')).json()).articles).toBe(3);
    for (const { keys, type } of [...variations, ...points]) {
      const [key] = keys;
      const found = await (await get(`/api/stories/s1/findings/${key}`)).json();
      expect(found).toMatchObject({ kind: type === undefined ? 'point' : 'variation', address: `/stories/s1#${key}` });
      expect(found.finding.keys[0]).toBe(key);
      expect((await get(`/stories/s1/findings/${key}`)).headers.get('location')).toBe(`/stories/s1#${key}`);
      expect(await (await get('/stories/s1')).text()).toContain(`id="${key}"`);
      expect(await (await get('/stories/s1/export/annotations')).text()).toContain(`/stories/s1#${key}"`);
    }
    await addTo(own.archive, [{ ...wire, text: wire.text.replace('Wednesday', 'Tuesday') }]);
    const date = variations.find(({ type }: { type: string }) => type === 'date').keys[0];
    await expect.poll(async () => (await get(`/api/stories/s1/findings/${date}`)).status).toBe(404);
    await expectProblem(await get(`/api/stories/s1/findings/${date}`), 404, /no longer in the comparison/);
    const page = await fetch(`${own.server.url}/stories/s1/findings/${date}`, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('no longer in the comparison')]);
    await own.close();
  });

  test.each(['v3', 'v-', 'w-0123456789', 'v-0123456789%2f..', '<b>'])('is none: %s', async (name) => {
    await expectProblem(await ask(`/api/stories/s1/findings/${encodeURIComponent(name)}`), 400, /params\.name/);
  });
});

test('all script of a page together is at most 150 KB, compressed, and comes so', async () => {
  const page = await (await ask('/stories/s1')).text();
  const scripts = [...page.matchAll(/<script src="([^"]+)"/g)].map(([, path = '']) => path);
  expect(scripts).toHaveLength(2);
  let bytes = 0;
  for (const path of scripts) {
    const response = await ask(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    bytes += gzipSync(await response.text()).length;
  }
  expect(bytes).toBeLessThan(150_000);
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
  const writing: readonly (readonly [path: string, scope: 'add' | 'correct'])[] = [
    ['/api/articles', 'add'],
    ['/api/stories/s1/merge', 'correct'],
    ['/api/stories/s1/split', 'correct'],
    ['/api/stories/s1/reject', 'correct'],
    ['/api/annotations/1/undo', 'correct'],
  ];

  test.each(writing)('%s needs a token', async (path) => {
    await expectProblem(await post(path, {}), 401, /token/);
    await expectProblem(await post(path, {}, 'wrong'), 401, /token/);
    await expectProblem(await post(path, {}, serving.token.slice(1)), 401, /token/);
    await expectProblem(await post(path, {}, hashOfToken(serving.token)), 401, /token/);
    for (const authorization of [
      serving.token,
      `Basic ${serving.token}`,
      `Bearer ${serving.token} x`,
      'Bearer',
      `Bearer  ${serving.token}`,
    ])
      await expectProblem(await ask(path, { method: 'POST', headers: { authorization } }), 401, /token/);
    await expectProblem(await ask(`${path}?access_token=${serving.token}`, { method: 'POST' }), 401, /token/);
    await expectProblem(await ask(path, { method: 'POST', headers: { cookie: `token=${serving.token}` } }), 401, /token/);
  });

  test.each(writing)('%s needs one for what it does: %s', async (path, scope) => {
    const other = scope === 'add' ? 'correct' : 'add';
    const [right, wrong, gone] = ['right', 'wrong', 'gone'].map(() => createToken()) as [string, string, string];
    const name = (which: string) => `${which} ${path}`;
    await serving.archive.addToken({ name: name('right'), sha256: hashOfToken(right), scopes: [scope] });
    await serving.archive.addToken({ name: name('wrong'), sha256: hashOfToken(wrong), scopes: [other] });
    await serving.archive.addToken({ name: name('gone'), sha256: hashOfToken(gone), scopes: [scope] });
    // the body is wrong, which is told to those alone who may send one
    await expectProblem(await post(path, {}, right), 400, /./);
    const refused = await post(path, {}, wrong);
    expect(refused.headers.get('www-authenticate')).toBe(`Bearer error="insufficient_scope", scope="${scope}"`);
    await expectProblem(refused, 403, /not for/);
    await expectProblem(await post(path, {}, gone), 400, /./);
    await serving.archive.revokeToken(name('gone'));
    const revoked = await post(path, {}, gone);
    expect(revoked.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    await expectProblem(revoked, 401, /token/);
  });

  test.each(writing)('%s: a page elsewhere can have no browser do it', async (path) => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    const asked = await ask(path, { method: 'OPTIONS', headers });
    expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(asked.headers.get('set-cookie')).toBeNull();
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const sent = { origin: 'https://evil.example', 'content-type': type };
      expect((await ask(path, { method: 'POST', headers: sent, body: 'other=s2' })).status).toBe(401);
      // and not even with a token, as it is no JSON
      const response = await ask(path, {
        method: 'POST',
        headers: { ...sent, authorization: `Bearer ${serving.token}` },
        body: 'other=s2',
      });
      expect([400, 415]).toContain(response.status);
    }
  });

  test('is refused to all by a server that is read only', async () => {
    const other = await serve([courier], { readOnly: true });
    await expectProblem(await post('/api/articles', { articles: [wire] }, other.token, other), 403, /read only/);
    const token = createToken();
    await other.archive.addToken({ name: 'desk', sha256: hashOfToken(token), scopes: ['add'] });
    await expectProblem(await post('/api/articles', { articles: [wire] }, token, other), 403, /read only/);
    expect(await (await fetch(`${other.server.url}/stories/s1/correct`)).text()).not.toContain('<form data-as');
    await other.close();
  });

  test('adds, splits and merges, and every answer after it knows', async () => {
    const own = await serve([courier, wire]);
    const get = async (path: string) => (await fetch(`${own.server.url}${path}`)).json();
    const added = await (await post('/api/articles', { articles: [buzz] }, own.token, own)).json();
    expect(added).toEqual({ outcomes: [{ result: 'added', article: 3, version: 1, duplicateOf: null, story: 's1' }] });
    expect((await get('/api/stories/s1')).articles).toBe(3);
    expect((await (await post('/api/articles', { articles: [buzz] }, own.token, own)).json()).outcomes[0].result).toBe('same');

    const split = await (await post('/api/stories/s1/split', { articles: [3], reason: 'another flood' }, own.token, own)).json();
    expect(split).toEqual({ story: 's1.2', annotation: 1 });
    expect((await get('/api/stories/s1')).articles).toBe(2);
    expect((await get('/api/stories/s1.2')).articles).toBe(1);
    expect(await (await post('/api/stories/s1/merge', { other: 's1.2' }, own.token, own)).json()).toEqual({ story: 's1', annotation: 2 });
    expect((await get('/api/stories/s1')).articles).toBe(3);
    const moved = await fetch(`${own.server.url}/stories/s1.2`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/stories/s1']);
    await expectProblem(await post('/api/stories/s1/merge', { other: 's77' }, own.token, own), 400, /s77/);
    expect(await (await post('/api/annotations/2/undo', {}, own.token, own)).json()).toEqual({ story: 's1', annotation: 3 });
    expect((await get('/api/stories/s1.2')).articles).toBe(1);
    await expectProblem(await post('/api/annotations/2/undo', {}, own.token, own), 400, /undone already/);
    const { changes } = await get('/api/changes');
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['article-added', 'story-split', 'stories-merged']),
    );
    await own.close();
  });

  test('rejects a variation by its permanent name; it does not count until an undo, and both are told', async () => {
    const own = await serve([courier, wire]);
    const get = async (path: string) => (await fetch(`${own.server.url}${path}`)).json();
    const conflictsNow = async () => (await get('/api/stories/s1')).comparison.conflicts;
    const before = await conflictsNow();
    const { variations } = await get('/api/stories/s1/report');
    const [variation] = variations.find(({ type }: { type: string }) => type === 'date').keys;
    const token = createToken();
    await own.archive.addToken({ name: 'night desk', sha256: hashOfToken(token), scopes: ['correct'] });
    expect(await (await post('/api/stories/s1/reject', { variation, reason: 'two nights' }, token, own)).json()).toEqual({
      story: 's1',
      annotation: 1,
    });
    expect(await conflictsNow()).toBe(before - 1);
    expect((await get('/api/stories')).stories[0].comparison.conflicts).toBe(before - 1);
    expect((await get(`/api/stories/s1/findings/${variation}`)).finding.rejected).toMatchObject({ by: 'night desk', reason: 'two nights' });
    expect(await (await fetch(`${own.server.url}/stories/s1/export/conflicts`)).text()).not.toContain('Tuesday');
    // it stays so when another account joins
    await post('/api/articles', { articles: [buzz] }, own.token, own);
    const { finding } = await get(`/api/stories/s1/findings/${variation}`);
    expect([finding.readings.length, finding.rejected.reason]).toEqual([3, 'two nights']);
    for (const [body, detail] of [
      [{ variation, reason: 'again' }, /rejected already/],
      [{ variation }, /reason/],
      [{ variation, reason: '  ' }, /reason/],
      [{ variation: 'v-0123456789', reason: 'x' }, /no variation/],
      [{ variation: 'v1', reason: 'x' }, /variation/],
      [{ variation, reason: 'x', story: 's2' }, /story/],
    ] as const)
      await expectProblem(await post('/api/stories/s1/reject', body, token, own), 400, detail);
    await expectProblem(await post('/api/stories/s99/reject', { variation, reason: 'x' }, token, own), 404, /s99/);

    const undo = await (await post('/api/annotations/1/undo', { reason: 'one night', by: 'Jo Brandt' }, token, own)).json();
    expect(undo).toEqual({ story: 's1', annotation: 2 });
    expect(await get('/api/stories/s1/annotations')).toMatchObject({
      annotations: [
        { id: 1, kind: 'reject', by: 'night desk', undoneBy: 2, variation: { keys: expect.arrayContaining([variation]) } },
        { id: 2, kind: 'undo', undoes: 1, by: 'Jo Brandt', reason: 'one night' },
      ],
      last: 2,
    });
    expect(await get('/api/annotations?after=1')).toMatchObject({ annotations: [{ id: 2 }], last: 2 });
    await expectProblem(await fetch(`${own.server.url}/api/stories/s99/annotations`), 404, /s99/);
    const collection = await get('/stories/s1/export/corrections');
    expect(collection.first.items.map(({ motivation }: { motivation: string }) => motivation)).toEqual(['assessing', 'moderating']);
    expect(collection.first.items[1].target).toBe(`${own.server.url}/stories/s1/correct#annotation-1`);
    await own.close();
  });

  test('is told to its sender where the disk is full, and the archive is as it was', async () => {
    const own = await serve([courier, wire]);
    const get = async (path: string) => (await fetch(`${own.server.url}${path}`)).json();
    const { variations } = await get('/api/stories/s1/report');
    const [variation] = variations[0].keys;
    const before = await own.archive.annotations();
    const full = await openArchive(own.path, { largest: 4_096 });
    const server = await startServer({ archive: full, port: 0, tokenHash: hashOfToken(own.token) });
    const there = { ...own, server };
    let told: Response | undefined;
    // the first ones may go into room that is there
    for (let i = 0; i < 200 && told?.status !== 507; i++) {
      const reason = 'two nights '.repeat(90);
      told = await post('/api/stories/s1/reject', { variation, reason }, own.token, there);
      if (told.status === 200) {
        const { annotation } = await told.json();
        told = await post(`/api/annotations/${annotation}/undo`, { reason }, own.token, there);
      }
    }
    await expectProblem(told as Response, 507, /nothing of this was/);
    // it is read as before, and nothing is half there
    expect((await fetch(`${server.url}/stories/s1`)).status).toBe(200);
    await server.close();
    await full.close();
    expect((await own.archive.examine()).faults).toEqual([]);
    const after = await own.archive.annotations();
    expect(after.slice(0, before.length)).toEqual(before);
    for (const one of after) if (one.kind === 'undo') expect(after.find(({ id }) => id === one.undoes)?.undoneBy).toBe(one.id);
    // and with room again it goes on
    const holding = after.find(({ kind, undoneBy }) => kind === 'reject' && undoneBy === undefined);
    const again = holding === undefined ? await post('/api/stories/s1/reject', { variation, reason: 'x' }, own.token, own) : undefined;
    if (again !== undefined) expect(again.status).toBe(200);
    else expect((await post(`/api/annotations/${holding?.id}/undo`, {}, own.token, own)).status).toBe(200);
    await own.close();
  });
});

describe('the server about itself', () => {
  test('describes its API, all of it and nothing else', async () => {
    const document = await json('/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    expect(await new Validator().validate(document)).toEqual({ valid: true });
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/annotations',
      '/api/annotations/{number}/undo',
      '/api/articles',
      '/api/articles/{number}',
      '/api/articles/{number}/history',
      '/api/changes',
      '/api/compare',
      '/api/imports',
      '/api/imports/{id}/events',
      '/api/search',
      '/api/stories',
      '/api/stories/{id}',
      '/api/stories/{id}/annotations',
      '/api/stories/{id}/events',
      '/api/stories/{id}/findings/{name}',
      '/api/stories/{id}/merge',
      '/api/stories/{id}/reject',
      '/api/stories/{id}/report',
      '/api/stories/{id}/split',
      '/api/suggest',
    ]);
    expect(document.paths['/api/articles'].post.security).toEqual([{ token: ['add'] }]);
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
