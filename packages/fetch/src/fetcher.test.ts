import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { brotliCompressSync, createGzip, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createFetcher, type Fetcher, type FetcherOptions } from './fetcher.ts';
import { type LocalHost, sleeplessClock, startHost, startRawHost } from './local-host.testing.ts';
import { userAgent } from './user-agent.ts';

const toClose: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of toClose.splice(0)) await one.close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<LocalHost> {
  const host = await startHost(answer);
  toClose.push(host);
  return host;
}

async function serveRaw(answer: (socket: Socket, path: string) => void): Promise<LocalHost> {
  const host = await startRawHost(answer);
  toClose.push(host);
  return host;
}

function fetcherFor(host: LocalHost | undefined, options: FetcherOptions = {}): Fetcher {
  const fetcher = createFetcher({
    openHosts: host === undefined ? [] : [host.host],
    interval: 0,
    tries: 1,
    ...options,
    limits: { largest: 1 << 20, totalTime: 3_000, idleTime: 1_000, ...options.limits },
  });
  toClose.unshift(fetcher);
  return fetcher;
}

const pageAt =
  (path: string, headers: Record<string, string>, body: string | Uint8Array) => (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === path) response.writeHead(200, headers).end(body);
  };

describe('what comes back', () => {
  test('bytes, content type, ETag and date, and the address that answered at last', async () => {
    const host = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/dam#top' }).end('moved');
      if (request.url === '/dam')
        response
          .writeHead(200, { 'content-type': 'text/html; charset=x', etag: '"17"', 'last-modified': 'Wed, 14 May 2031 12:00:00 GMT' })
          .end('held');
    });
    const result = await fetcherFor(host).fetch(host.url('/old'));
    expect(result).toEqual({
      kind: 'fetched',
      url: host.url('/dam'),
      movedTo: host.url('/dam'),
      bytes: Buffer.from('held'),
      contentType: 'text/html; charset=x',
      etag: '"17"',
      lastModified: 'Wed, 14 May 2031 12:00:00 GMT',
    });
  });

  test.each([
    ['/a', { '/a': 301, '/b': 308 }, '/c'],
    ['/a', { '/a': 301, '/b': 302 }, '/b'],
    ['/a', { '/a': 307, '/b': 301 }, undefined],
    ['/a', { '/a': 303 }, undefined],
    ['/c', {}, undefined],
  ])('%s with the redirects %j has moved for good to %s', async (path, statuses, expected) => {
    const places = ['/a', '/b', '/c'];
    const host = await serve(({ url = '' }, response) => {
      const status = (statuses as Record<string, number>)[url];
      if (status !== undefined) response.writeHead(status, { location: places[places.indexOf(url) + 1] }).end();
      else if (places.includes(url)) response.writeHead(200).end('held');
    });
    const result = await fetcherFor(host).fetch(host.url(path));
    expect(result).toMatchObject({ kind: 'fetched' });
    expect('movedTo' in result ? result.movedTo : undefined).toBe(expected === undefined ? undefined : host.url(expected));
  });

  test('not modified, asked with what was given before', async () => {
    const host = await serve(({ url, headers }, response) => {
      if (url === '/feed')
        response.writeHead(headers['if-none-match'] === '"17"' && headers['if-modified-since'] === 'some day' ? 304 : 200).end();
    });
    const result = await fetcherFor(host).fetch(host.url('/feed'), { etag: '"17"', lastModified: 'some day' });
    expect(result).toEqual({ kind: 'not-modified', url: host.url('/feed') });
  });

  test('a tag that would break the headers is not sent', async () => {
    const seen: unknown[] = [];
    const host = await serve((request, response) => {
      seen.push(request.headers['if-none-match']);
      response.writeHead(request.url === '/feed' ? 200 : 404).end();
    });
    const result = await fetcherFor(host).fetch(host.url('/feed'), { etag: '"1"\r\nX-Evil: 1', lastModified: 'a\nb' });
    expect([result.kind, seen]).toEqual(['fetched', [undefined, undefined]]);
  });

  test.each([
    [410, 'gone', undefined],
    [404, 'failed', 'fetch-status'],
    [401, 'failed', 'fetch-status'],
    [304, 'failed', 'fetch-status'],
    [206, 'failed', 'fetch-status'],
    [503, 'failed', 'fetch-status'],
  ])('%i: %s', async (status, kind, code) => {
    const host = await serve(({ url }, response) => {
      if (url === '/dam') response.writeHead(status).end();
    });
    expect(await fetcherFor(host).fetch(host.url('/dam'))).toMatchObject({ kind, ...(code === undefined ? {} : { code }) });
  });

  test.each([
    ['gzip', gzipSync('The dam held.')],
    ['deflate', deflateSync('The dam held.')],
    ['br', brotliCompressSync('The dam held.')],
    ['zstd', zstdCompressSync('The dam held.')],
    ['gzip, br', brotliCompressSync(gzipSync('The dam held.'))],
    ['identity', Buffer.from('The dam held.')],
  ])('unpacked from %s', async (coding, body) => {
    const host = await serve(pageAt('/dam', { 'content-encoding': coding }, body));
    const result = await fetcherFor(host).fetch(host.url('/dam'));
    expect(result.kind === 'fetched' && Buffer.from(result.bytes).toString()).toBe('The dam held.');
  });

  test('a name and password are not sent, nor told', async () => {
    const seen: unknown[] = [];
    const host = await serve((request, response) => {
      seen.push(request.headers.authorization, request.headers['user-agent']);
      if (request.url === '/dam') response.writeHead(302, { location: `http://ann:secret@${host.host}/next` });
      response.end();
    });
    const fetcher = fetcherFor(host);
    const results = [
      await fetcher.fetch(`http://ann:secret@${host.host}/next`),
      await fetcher.fetch(`http://ann:secret@${host.host}/dam`),
      await fetcher.fetch(`ftp://ann:secret@${host.host}/dam`),
    ];
    expect(JSON.stringify(results)).not.toContain('secret');
    expect(new Set(seen)).toEqual(new Set([undefined, userAgent]));
  });
});

describe('hosts that do harm', () => {
  const endless = (socket: Socket, piece: string, start = '') => {
    socket.write(start);
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', more);
    more();
  };

  test.each([
    ['redirects for ever, to itself', (_path: string) => '/again', 'fetch-too-many-redirects'],
    ['redirects for ever, always elsewhere', (path: string) => `${path}a`, 'fetch-too-many-redirects'],
    ['a redirect to a file', () => 'file:///etc/passwd', 'address-not-http'],
    ['a redirect to data', () => 'data:text/html,hello', 'address-not-http'],
    ['a redirect to this machine', () => 'http://127.0.0.1:1/', 'address-not-public'],
    ['a redirect to this machine by another number', () => 'http://2130706433:1/', 'address-not-public'],
    ['a redirect to a metadata server', () => 'http://169.254.169.254/latest/meta-data/', 'address-not-public'],
    ['a redirect to a private network in IPv6', () => 'http://[::ffff:10.0.0.1]/', 'address-not-public'],
    ['a redirect to no address', () => 'http://', 'address-not-http'],
  ])('%s: %s', async (_what, location, code) => {
    const host = await serve(({ url = '' }, response) => {
      if (url !== '/robots.txt') response.writeHead(302, { location: location(url) }).end();
    });
    expect(await fetcherFor(host).fetch(host.url('/dam'))).toMatchObject({ code });
  });

  test.each<[string, (socket: Socket) => void, string]>([
    ['an endless body', (socket) => endless(socket, 'a'.repeat(10_000), 'HTTP/1.1 200 OK\r\n\r\n'), 'fetch-too-large'],
    [
      'an endless body in chunks',
      (socket) => endless(socket, `2710\r\n${'a'.repeat(10_000)}\r\n`, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'),
      'fetch-too-large',
    ],
    ['endless headers', (socket) => endless(socket, `X-A: ${'a'.repeat(1_000)}\r\n`, 'HTTP/1.1 200 OK\r\n'), 'fetch-broken'],
    ['endless interim answers', (socket) => endless(socket, 'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n'), 'fetch-timeout'],
    ['5 GB announced', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5368709120\r\n\r\na'), 'fetch-too-large'],
    ['a length that is too long', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'), 'fetch-broken'],
    ['a length that is no number', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\nshort'), 'fetch-broken'],
    [
      'two lengths',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nshort and long'),
      'fetch-broken',
    ],
    ['chunks cut off', (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nsh'), 'fetch-broken'],
    ['no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'fetch-broken'],
    ['silence', () => undefined, 'fetch-timeout'],
    ['a body that stops', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'), 'fetch-timeout'],
    ['a connection that is reset', (socket) => socket.resetAndDestroy(), 'fetch-unreachable'],
    [
      'a connection that is reset in the middle',
      (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort', () => socket.resetAndDestroy()),
      'fetch-broken',
    ],
    ['gzip that is none', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nThe dam held.'), 'fetch-broken'],
    [
      'a compression nobody asked for',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: constructor\r\n\r\nThe dam held.'),
      'fetch-broken',
    ],
    [
      'compressions without end',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Encoding: ${'gzip, '.repeat(100)}gzip\r\n\r\na`),
      'fetch-broken',
    ],
  ])('%s: %s', async (_what, answer, code) => {
    const host = await serveRaw(answer);
    expect(await fetcherFor(host).fetch(host.url('/dam'))).toMatchObject({ kind: 'failed', code });
  });

  test('a body that trickles for ever is given up in the end', async () => {
    const timers: NodeJS.Timeout[] = [];
    const host = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      timers.push(setInterval(() => socket.write('a'), 50));
    });
    const result = await fetcherFor(host, { limits: { totalTime: 500 } }).fetch(host.url('/dam'));
    for (const timer of timers) clearInterval(timer);
    expect(result).toMatchObject({ code: 'fetch-timeout' });
  });

  const zeros = Buffer.alloc(64 << 20);
  test.each([
    ['gzip', gzipSync(zeros)],
    ['deflate', deflateSync(zeros)],
    ['br', brotliCompressSync(zeros.subarray(0, 8 << 20))],
    ['zstd', zstdCompressSync(zeros)],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
  ])('a bomb in %s', async (coding, bomb) => {
    expect(bomb.length).toBeLessThan(1 << 20);
    const host = await serve(pageAt('/dam', { 'content-encoding': coding }, bomb));
    expect(await fetcherFor(host).fetch(host.url('/dam'))).toMatchObject({ code: 'fetch-too-large' });
  });

  test('gzip that is cut off is not taken for the whole', async () => {
    const packed = gzipSync('The dam at Ellery held on Tuesday.');
    const host = await serve(pageAt('/dam', { 'content-encoding': 'gzip' }, packed.subarray(0, packed.length - 12)));
    expect(await fetcherFor(host).fetch(host.url('/dam'))).toMatchObject({ code: 'fetch-broken' });
  });

  test('a gzip bomb as robots.txt is read as far as its limit, and the page comes', async () => {
    const host = await serve(({ url }, response) => {
      if (url === '/robots.txt') {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        const packed = createGzip();
        packed.pipe(response);
        for (let i = 0; i < 64; i++) packed.write('User-agent: *\nDisallow: /drafts/\n'.repeat(4_000));
        packed.end();
      } else response.end('held');
    });
    const fetcher = fetcherFor(host);
    expect(await fetcher.fetch(host.url('/dam'))).toMatchObject({ kind: 'fetched' });
    expect(await fetcher.fetch(host.url('/drafts/dam'))).toMatchObject({ code: 'robots-disallowed' });
  });
});

describe('no network but the public one', () => {
  test.each(['http://127.0.0.1/', 'http://0x7f.1/', 'http://[::1]/', 'http://[fd00:ec2::254]/', 'http://169.254.169.254/', 'http://0/'])(
    '%s is not reached',
    async (url) => {
      expect(await fetcherFor(undefined).fetch(url)).toMatchObject({ kind: 'refused', code: 'address-not-public' });
    },
  );

  test.each([[['127.0.0.1']], [['93.184.215.14', '10.0.0.1']], [['::ffff:127.0.0.1']], [['fe80::1%eth0']]])(
    'nor is a name that stands for %j',
    async (addresses) => {
      const host = await serve((_request, response) => response.end('inside'));
      const port = host.host.split(':')[1];
      const result = await fetcherFor(undefined, { lookup: async () => addresses }).fetch(`http://post.example:${port}/dam`);
      expect(result).toMatchObject({ kind: 'refused', code: 'address-not-public' });
      expect(host.asked).toEqual([]);
    },
  );

  test('an opened name may stand for any address; another name for the same address may not', async () => {
    const host = await serve((_request, response) => response.end('inside'));
    const port = host.host.split(':')[1];
    const fetcher = fetcherFor(undefined, { openHosts: ['desk.example'], lookup: async () => ['127.0.0.1'] });
    expect(await fetcher.fetch(`http://desk.example:${port}/dam`)).toMatchObject({ kind: 'fetched' });
    expect(await fetcher.fetch(`http://post.example:${port}/dam`)).toMatchObject({ kind: 'refused' });
  });

  test('nor by the redirect of a robots.txt', async () => {
    const inside = await serve((_request, response) => response.end('User-agent: *\nDisallow:'));
    const host = await serve((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(302, { location: inside.url('/robots.txt') }).end();
      else response.end('held');
    });
    expect(await fetcherFor(host).fetch(host.url('/dam'))).toMatchObject({ code: 'robots-unreachable' });
    expect(inside.asked).toEqual([]);
  });
});

describe('robots.txt', () => {
  const robotsOf = (status: number, text: string) => (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/robots.txt') response.writeHead(status).end(text);
    else response.end('held');
  };

  test.each([
    [200, 'User-agent: *\nDisallow: /dam', 'robots-disallowed'],
    [200, 'User-agent: Crosscheck\nAllow: /\n\nUser-agent: *\nDisallow: /', undefined],
    [200, 'User-agent: *\nAllow: /\n\nUser-agent: crosscheck/2\nDisallow: /', 'robots-disallowed'],
    [200, '<html>no such page</html>', undefined],
    [404, 'User-agent: *\nDisallow: /', undefined],
    [403, '', undefined],
    [429, '', 'robots-unreachable'],
    [500, '', 'robots-unreachable'],
    [503, '', 'robots-unreachable'],
  ])('%i %j: %s', async (status, text, code) => {
    const host = await serve(robotsOf(status, text));
    const result = await fetcherFor(host).fetch(host.url('/dam'));
    if (code === undefined) expect(result.kind).toBe('fetched');
    else expect(result).toMatchObject({ code });
    expect(host.asked.includes('/dam')).toBe(code === undefined);
  });

  test('is asked for once a host, and again after a day', async () => {
    const host = await serve(robotsOf(200, 'User-agent: *\nDisallow: /drafts/'));
    const clock = sleeplessClock();
    const fetcher = fetcherFor(host, { clock });
    for (const path of ['/a', '/b', '/drafts/c']) await fetcher.fetch(host.url(path));
    expect(host.asked).toEqual(['/robots.txt', '/a', '/b']);
    clock.advance(86_400_001);
    await fetcher.fetch(host.url('/d'));
    expect(host.asked).toEqual(['/robots.txt', '/a', '/b', '/robots.txt', '/d']);
  });

  test('that fails is asked for again after five minutes, and not for each page until then', async () => {
    let status = 503;
    const host = await serve((request, response) => response.writeHead(request.url === '/robots.txt' ? status : 200).end());
    const clock = sleeplessClock();
    const fetcher = fetcherFor(host, { clock });
    for (const path of ['/a', '/b', '/c']) expect(await fetcher.fetch(host.url(path))).toMatchObject({ code: 'robots-unreachable' });
    expect([host.asked, clock.slept]).toEqual([['/robots.txt'], []]);
    status = 404;
    clock.advance(300_001);
    expect((await fetcher.fetch(host.url('/a'))).kind).toBe('fetched');
  });

  test('that cannot be had for the moment is asked for again with the next try', async () => {
    let resets = 1;
    const host = await serve((request, response) => {
      if (request.url === '/robots.txt' && resets-- > 0) request.socket.resetAndDestroy();
      else response.writeHead(request.url === '/robots.txt' ? 404 : 200).end();
    });
    const clock = sleeplessClock();
    expect((await fetcherFor(host, { clock, tries: 2 }).fetch(host.url('/a'))).kind).toBe('fetched');
    expect(clock.slept).toEqual([2_000]);
  });

  test('sets the pause between two requests, up to a minute', async () => {
    const host = await serve(robotsOf(200, 'User-agent: *\nCrawl-delay: 86400'));
    const clock = sleeplessClock();
    const fetcher = fetcherFor(host, { clock });
    for (const path of ['/a', '/b']) await fetcher.fetch(host.url(path));
    expect(clock.slept).toEqual([60_000]);
  });
});

describe('troubles that pass', () => {
  test('are waited for, longer each time, or for as long as the host says', async () => {
    let left = 2;
    const host = await serve((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (left-- > 0) response.writeHead(503, left === 0 ? { 'retry-after': '30' } : {}).end();
      else response.end('held');
    });
    const clock = sleeplessClock();
    expect(await fetcherFor(host, { clock, tries: 3 }).fetch(host.url('/dam'))).toMatchObject({ kind: 'fetched' });
    expect(clock.slept).toEqual([2_000, 30_000]);
  });

  test('that last longer than we wait are told, with the time to come back', async () => {
    const host = await serve((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : 429, { 'retry-after': '7200' }).end();
    });
    const clock = sleeplessClock();
    const fetcher = fetcherFor(host, { clock, tries: 3 });
    expect(await fetcher.fetch(host.url('/dam'))).toMatchObject({ code: 'fetch-status', data: { status: 429 }, retryAfter: 7_200 });
    expect(await fetcher.fetch(host.url('/other'))).toMatchObject({ code: 'fetch-busy', retryAfter: 300 });
    expect([host.asked, clock.slept]).toEqual([['/robots.txt', '/dam'], []]);
  });

  test('of one host do not hold up another', async () => {
    const bad = await serve(() => undefined);
    const good = await serve((_request, response) => response.end('held'));
    const fetcher = createFetcher({
      openHosts: [bad.host, good.host],
      interval: 0,
      tries: 1,
      limits: { idleTime: 1_000 },
      lookup: async () => ['127.0.0.1'],
    });
    toClose.unshift(fetcher);
    const first = fetcher.fetch(bad.url('/dam'));
    expect(await fetcher.fetch(good.url('/dam'))).toMatchObject({ kind: 'fetched' });
    expect(await first).toMatchObject({ code: 'fetch-timeout' });
  });

  test('end at once when they are told to', async () => {
    const host = await serveRaw(() => stop.abort());
    const stop = new AbortController();
    expect(await fetcherFor(host).fetch(host.url('/dam'), { signal: stop.signal })).toMatchObject({ code: 'fetch-stopped' });
  });
});
