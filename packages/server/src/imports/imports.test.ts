import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createClient, type ImportEvent, type Inputs, ProblemError } from '@crosscheck/client';
import { createFetcher, type Fetcher } from '@crosscheck/fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalHost, startHost } from '../../../fetch/src/local-host.testing.ts';
import { buzz, courier, goat, type Serving, serve, wire } from '../serving.testing.ts';

/** Where files lie until they are read: a folder of this test alone, so that it sees what is left behind. */
const spool = mkdtempSync(join(tmpdir(), 'crosscheck-spool-'));
const usual = process.env.TMPDIR;
process.env.TMPDIR = spool;

const faults: unknown[] = [];
let host: LocalHost;
let fetcher: Fetcher;
let serving: Serving;
beforeAll(async () => {
  host = await startHost((request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': page.startsWith('<rss') ? 'application/rss+xml' : 'text/html' })
        .end(page.replaceAll('HOST', host.url('')));
  });
  fetcher = createFetcher({ openHosts: [host.host], interval: 1 });
  serving = await serve([courier], { fetcher, onFault: (error) => faults.push(error) });
});
afterAll(async () => {
  await serving.close();
  await fetcher.close();
  await host.close();
  expect(faults).toEqual([]);
  expect(leftBehind()).toEqual([]);
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  rmSync(spool, { recursive: true });
});

const paragraphs = (text: string) =>
  text
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('');
const pages: Readonly<Record<string, string>> = {
  '/dam': `<html><head><title>${wire.headline}</title></head><body><article><h1>${wire.headline}</h1>${paragraphs(wire.text)}</article></body></html>`,
  '/goat': `<html><head><title>${goat.headline}</title></head><body><article><h1>${goat.headline}</h1>${paragraphs(goat.text)}</article></body></html>`,
  '/feed.xml': '<rss version="2.0"><channel><title>Buzz</title><item><title>Goat</title><link>HOST/goat</link></item></channel></rss>',
};

const leftBehind = () => readdirSync(spool).filter((name) => name.startsWith('crosscheck-import-'));
const file = (name: string, data: string | Uint8Array<ArrayBuffer>) => ({ name, data: new Blob([data]) });

/** Everything that an import tells. */
async function add(inputs: Inputs, { server, token }: Pick<Serving, 'server' | 'token'> = serving): Promise<ImportEvent[]> {
  const told: ImportEvent[] = [];
  for await (const event of createClient(server.url, { token }).addInputs(inputs)) told.push(event);
  return told;
}
const refusals = (events: readonly ImportEvent[]) => events.flatMap((event) => (event.kind === 'refused' ? [event.what] : []));
const added = (events: readonly ImportEvent[]) => events.flatMap((event) => (event.kind === 'added' ? [event] : []));

describe('what people give', () => {
  test('is added article by article: a text, a link, the articles of a feed, files of many forms', async () => {
    const events = await add({
      texts: [
        {
          text: buzz.text,
          headline: 'Cow on the roof',
          publisher: 'Harbor Buzz',
          published: '5 March 2026',
          url: 'https://ann:secret@buzz.example/cow',
        },
      ],
      links: [host.url('/dam'), host.url('/feed.xml')],
      files: [
        file(
          'news/one.jsonl',
          `${JSON.stringify({ text: 'The mill of Tarrow burned down on Monday, Chief Ann Bell said.', headline: 'Mill burns' })}\nno JSON\n`,
        ),
        file(
          'page.bin',
          `<html><head><title>Mill fire</title></head><body><article><h1>Mill fire</h1>${paragraphs(`The mill of Tarrow burned to the ground on Monday, Chief Ann Bell of the fire service said.\n\n${goat.text}`)}</article></body></html>`,
        ),
      ],
    });
    expect(added(events).map(({ headline, result }) => [headline, result])).toEqual([
      ['Cow on the roof', 'added'],
      [wire.headline, 'added'],
      [goat.headline, 'added'],
      ['Mill burns', 'added'],
      ['Mill fire', 'added'],
    ]);
    expect(refusals(events)).toEqual([expect.stringMatching(/^news\/one\.jsonl, line 2: not valid JSON/)]);
    expect(events.filter(({ kind }) => kind === 'fetching')).toMatchObject([
      { what: host.url('/dam') },
      { what: host.url('/feed.xml') },
      { what: host.url('/goat') },
    ]);
    expect(events.at(-1)).toEqual({ kind: 'ended', articles: 5, refused: 1, stopped: null });
    const [cow] = added(events);
    const { GET } = createClient(serving.server.url);
    const article = (await GET('/api/articles/{number}', { params: { path: { number: cow?.article ?? 0 } } })).data;
    expect(article).toMatchObject({
      publisher: 'Harbor Buzz',
      published: { value: '2026-03-05', evidence: 'given' },
      url: 'https://buzz.example/cow',
      story: 's1',
    });
    // each is told of as read before it is told of as added
    for (const { place } of added(events)) {
      const kinds = events.flatMap((event) => ('place' in event && event.place === place ? [event.kind] : []));
      expect(kinds).toEqual(['read', 'added']);
    }
  });

  test('adds nothing when it is given again', async () => {
    const { articles, versions } = await serving.archive.counts();
    expect(added(await add({ links: [host.url('/dam')] }))).toMatchObject([{ result: 'same', story: 's1' }]);
    // comparisons are kept meanwhile
    expect(await serving.archive.counts()).toMatchObject({ articles, versions });
  });

  test('is refused by name where it is no article, and the rest goes on', async () => {
    const events = await add({
      links: ['http://127.0.0.1:1/private', 'http://[::1]/', 'http://169.254.169.254/latest', 'file:///etc/passwd', host.url('/missing')],
      files: [
        file('pic.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
        file('empty.txt', ''),
        file('../../etc/cron.d/x', 'A ferry sank off Tarrow on Friday, Captain Bo Lund said.'),
        file('a\r\nset-cookie: x\u202etxt.exe', '\u0000\u0001\u0002'),
      ],
    });
    expect(refusals(events)).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/private: its host is not on the public internet/),
      expect.stringMatching(/^http:\/\/\[::1\]\/: its host is not/),
      expect.stringMatching(/^http:\/\/169\.254\.169\.254\/latest: its host is not/),
      expect.stringMatching(/^file:\/\/\/etc\/passwd: only http/),
      expect.stringMatching(/answers 404/),
      expect.stringMatching(/^pic\.png: this is a PNG image/),
      expect.stringMatching(/^empty\.txt: there is no text in it/),
      expect.stringMatching(/^a[^\r\n\u202e]*txt\.exe: /),
    ]);
    expect(added(events)).toMatchObject([{ place: '../../etc/cron.d/x', result: 'added' }]);
    expect(existsSync('/etc/cron.d/x')).toBe(false);
  });

  test('may grow a thousandfold when it is unpacked, and is passed over then', async () => {
    const body = new Uint8Array(300 << 20);
    const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bomb.example/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${body.length + 46}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n  `;
    const bomb = gzipSync(Buffer.concat([Buffer.from(record), body, Buffer.from('\r\n\r\n')]));
    expect(bomb.length).toBeLessThan(1 << 20);
    const events = await add({
      files: [file('bomb.warc.gz', new Uint8Array(bomb)), file('after.txt', 'A bus stopped in Tarrow on Sunday, Driver Bo Lund said.')],
    });
    expect(refusals(events)).toEqual([expect.stringMatching(/^bomb\.warc\.gz/)]);
    expect(added(events)).toMatchObject([{ place: 'after.txt' }]);
  });

  test('needs the token, and takes no links where the server fetches none', async () => {
    await expect(add({ links: ['https://x.example/'] }, { ...serving, token: 'wrong' })).rejects.toThrow(ProblemError);
    const own = await serve([]);
    expect(refusals(await add({ links: ['https://x.example/'] }, own))).toEqual([
      'https://x.example/: this server fetches no links; give the text, or the page as a file',
    ]);
    await own.close();
  });
});

/** A form as no browser sends it. */
async function send(body: BodyInit, headers: Readonly<Record<string, string>> = {}, path = '/api/imports'): Promise<Response> {
  return fetch(`${serving.server.url}${path}`, { method: 'POST', body, headers: { authorization: `Bearer ${serving.token}`, ...headers } });
}
function form(...fields: readonly (readonly [name: string, value: string | Blob, file?: string])[]): FormData {
  const data = new FormData();
  for (const [name, value, fileName] of fields) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, value, fileName);
  }
  return data;
}
const many = <T>(length: number, one: (i: number) => T): T[] => Array.from({ length }, (_, i) => one(i));

describe('a request that gives too much, or something that cannot be', () => {
  test.each([
    ['nothing', () => form(), 400, /nothing was given/],
    ['a blank text', () => form(['text', ' \n ']), 400, /nothing was given/],
    ['an unknown field', () => form(['texte', 'The dam held.']), 400, /texte: there is no such field/],
    ['something of no text', () => form(['headline', 'Dam holds']), 400, /stands after it/],
    ['a date that is none', () => form(['text', 'The dam held.'], ['published', '03/04/2021']), 400, /not a date; give one as in/],
    ['an address that is none', () => form(['text', 'The dam held.'], ['url', 'javascript:alert(1)']), 400, /not an address/],
    ['a text after the files', () => form(['files', new Blob(['x']), 'a.txt'], ['text', 'The dam held.']), 400, /before the files/],
    ['too long a text', () => form(['text', 'x'.repeat(500_001)]), 400, /longer than 500000 characters/],
    ['too many texts', () => form(...many(51, (i) => ['text', `Dam ${i}`] as const)), 413, /more than 50 texts/],
    ['too many links', () => form(['links', many(201, (i) => `https://x.example/${i}`).join('\n')]), 413, /more than 200 links/],
    ['too many files', () => form(...many(501, (i) => ['files', new Blob(['x']), `${i}.txt`] as const)), 413, /more than 500 files/],
    ['a field that is part of every object', () => form(['__proto__', 'x']), 400, /./],
  ] as const)('%s is refused in one line', async (_name, body, status, what) => {
    const response = await send(body());
    const problem = (await response.json()) as { status: number; detail: string };
    expect([response.status, problem.status]).toEqual([status, status]);
    expect(problem.detail).toMatch(what);
    expect(leftBehind()).toEqual([]);
  });

  test.each([
    ['%2e%2e%2Fa%09b%E2%80%AEtxt.exe', 202, ['../a b txt.exe']],
    // the parser lets a part go whose name would be several lines
    ['a%0D%0ASet-Cookie:%20x', 400, undefined],
  ])('the name %s is one line, or none', async (name, status, names) => {
    const body = `--b\r\nContent-Disposition: form-data; name="files"; filename*=utf-8''${name}\r\n\r\n\u0000\u0001\r\n--b--\r\n`;
    const response = await send(body, { 'content-type': 'multipart/form-data; boundary=b' });
    const { inputs } = (await response.json()) as { inputs?: string[] };
    expect([response.status, inputs]).toEqual([status, names]);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('no form at all is refused', async () => {
    for (const [body, type] of [
      ['{}', 'application/json'],
      ['x', 'text/plain'],
      ['--b\r\nno part', 'multipart/form-data; boundary=b'],
      ['x', 'multipart/form-data'],
    ] as const) {
      const response = await send(body, { 'content-type': type });
      expect([type, response.status >= 400 && response.status < 500]).toEqual([type, true]);
    }
  });

  test('more bytes than are taken is cut off while it comes, and nothing of it stays', async () => {
    const { hostname, port } = new URL(serving.server.url);
    const chunk = Buffer.alloc(1 << 20, 'x');
    let sent = 0;
    const status = await new Promise<number | undefined>((done) => {
      const upload = httpRequest({
        hostname,
        port,
        path: '/api/imports',
        method: 'POST',
        headers: { authorization: `Bearer ${serving.token}`, 'content-type': 'multipart/form-data; boundary=b' },
      });
      const more = () => {
        while (!upload.destroyed && sent < 1_000) {
          sent++;
          if (!upload.write(chunk)) break;
        }
      };
      upload.on('drain', more);
      upload.on('error', () => done(undefined));
      upload.on('response', (response) => {
        done(response.statusCode);
        upload.destroy();
      });
      upload.write('--b\r\nContent-Disposition: form-data; name="files"; filename="large.txt"\r\n\r\n');
      more();
    });
    expect([413, undefined]).toContain(status);
    expect(sent).toBeLessThan(400);
    await expect.poll(leftBehind).toEqual([]);
    expect((await fetch(`${serving.server.url}/health`)).status).toBe(200);
  });

  test('an upload that is abandoned leaves nothing behind, and adds nothing', async () => {
    const { articles, versions } = await serving.archive.counts();
    const { hostname, port } = new URL(serving.server.url);
    const upload = httpRequest({
      hostname,
      port,
      path: '/api/imports',
      method: 'POST',
      headers: { authorization: `Bearer ${serving.token}`, 'content-type': 'multipart/form-data; boundary=b', 'content-length': 10_000 },
    });
    upload.on('error', () => undefined);
    upload.write('--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nThe dam at Ellery held on Tuesday.');
    await expect.poll(leftBehind).toHaveLength(1);
    upload.destroy();
    await expect.poll(leftBehind).toEqual([]);
    // comparisons are kept meanwhile
    expect(await serving.archive.counts()).toMatchObject({ articles, versions });
  });
});

test('more imports than can be under way wait outside, and everybody is answered', async () => {
  const silent = await startHost((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
  });
  const own = createFetcher({ openHosts: [silent.host] });
  const other = await serve([courier], { fetcher: own });
  const statuses = await Promise.all(
    many(110, async () => {
      const body = form(['links', silent.url('/never')]);
      const response = await fetch(`${other.server.url}/api/imports`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${other.token}` },
      });
      return `${response.status} ${response.headers.get('retry-after') ?? ''}`.trim();
    }),
  );
  expect(statuses.toSorted()).toEqual([...many(100, () => '202'), ...many(10, () => '503 10')]);
  expect((await fetch(`${other.server.url}/api/stories`)).status).toBe(200);
  await other.close();
  await own.close();
  await silent.close();
});

describe('the events of an import', () => {
  test('are told again from where somebody was, and come to an end', async () => {
    const { id } = (await (await send(form(['text', 'A tram stopped in Tarrow on Sunday, Driver Bo Lund said.']))).json()) as {
      id: string;
    };
    const eventsOf = async (last?: number) =>
      (
        await fetch(`${serving.server.url}/api/imports/${id}/events`, {
          headers: last === undefined ? {} : { 'last-event-id': String(last) },
        })
      ).text();
    const all = await eventsOf();
    expect([...all.matchAll(/^id: (\d+)$/gm)].map(([, number]) => number)).toEqual(['1', '2', '3', '4', '5']);
    const rest = await eventsOf(3);
    expect([...rest.matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind)).toEqual(['finished', 'ended']);
    expect(await eventsOf(99)).not.toContain('event:');
  });

  test('are of one that there is', async () => {
    expect((await fetch(`${serving.server.url}/api/imports/x/events`)).status).toBe(404);
  });

  test('tell that the server ends, and what to do', async () => {
    const slow = await startHost((request, response) => {
      // never answers
      if (request.url === '/robots.txt') response.writeHead(404).end();
    });
    const own = createFetcher({ openHosts: [slow.host] });
    const other = await serve([], { fetcher: own });
    const told: ImportEvent[] = [];
    let closing: Promise<void> | undefined;
    for await (const event of createClient(other.server.url, { token: other.token }).addInputs({ links: [slow.url('/x')] })) {
      told.push(event);
      if (event.kind === 'fetching') closing = other.close();
    }
    expect(told.at(-1)).toMatchObject({ kind: 'ended', stopped: expect.stringMatching(/server ends/) });
    await closing;
    await own.close();
    await slow.close();
  });
});
