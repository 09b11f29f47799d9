import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { crosscheck, makeFolder, rows } from './crosscheck.testing.ts';
import { type Answer, type LocalHost, startHost } from './local-host.testing.ts';
import { startCrosscheck } from './running.testing.ts';

const paragraphs = [
  'The pier at Ellery was opened again on Friday, Mayor Ann Ortega told reporters who had gathered at the harbour.',
  '“We have waited a long time for this,” she said, and thanked the forty volunteers who had carried planks until four in the morning.',
];
const item = (n: number) =>
  `<item><title>Pier ${n}</title><link>/a/${n}</link><content:encoded>${[...paragraphs, `The harbour board put the cost of part ${n} at 5,687 dollars.`].map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')}</content:encoded></item>`;
const feed = (...items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ellery Post</title>${items.join('')}</channel></rss>`;
const link = (path: string) => `<item><title>Pier</title><link>${path}</link><description>Short.</description></item>`;
const page = `<html><title>Pier opens</title><article>${[...paragraphs, 'Fireworks were planned for the evening.'].map((text) => `<p>${text}</p>`).join('')}</article></html>`;

let folder: ReturnType<typeof makeFolder>;
let host: LocalHost;
let answers: Record<string, Answer>;
beforeEach(async () => {
  folder = makeFolder({});
  answers = {};
  host = await startHost(answers);
});
afterEach(async () => {
  await host.close();
  folder.remove();
});

const args = (...more: string[]) => ['watch', ...more, '--open-host', host.host, '--archive', 'news.db'];
const once = (...feeds: string[]) => crosscheck(args(...feeds, '--once', '--format', 'jsonl'), { cwd: folder.path });
const doctor = async () =>
  JSON.parse((await crosscheck(['doctor', '--archive', 'news.db', '--format', 'json'], { cwd: folder.path })).stdout);

test('once: every feed of a list, whatever the others do; the next time only what is new', async () => {
  const whole = feed(item(1), link('/page'));
  Object.assign(answers, {
    '/feed': (({ headers }, response) => {
      if (headers['if-none-match'] === '"17"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"17"' }).end(whole);
    }) satisfies Answer,
    '/page': page,
    '/gone': { status: 410 },
    '/again': { status: 302, headers: { location: '/again' } },
    '/large': ((_request, response) => response.writeHead(200, { 'content-length': '5368709120' }).write('a')) satisfies Answer,
    '/bomb': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(80 << 20)) },
    '/inside': { status: 302, headers: { location: 'http://169.254.169.254/' } },
    '/reset': ((request) => request.socket.resetAndDestroy()) satisfies Answer,
    '/login': '<!doctype html><html><title>Sign in</title><form></form></html>',
    '/entities':
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
    '/list.opml': `<opml version="2.0"><body>${['feed', 'gone', 'again', 'large', 'bomb', 'inside', 'reset', 'login', 'entities'].map((name) => `<outline type="rss" text="${name}" xmlUrl="${host.url(`/${name}`)}"/>`).join('')}</body></opml>`,
  });
  const first = await once(host.url('/list.opml'));
  expect(rows(first).map(({ result, url }) => [result, url])).toEqual([
    ['added', host.url('/a/1')],
    ['added', host.url('/page')],
  ]);
  for (const told of [
    '/gone: it is gone for good',
    '/again: it leads from one address to another',
    '/large: it is larger than 64 MB',
    '/bomb: it is larger than 64 MB',
    'http://169.254.169.254/: its host is not on the public internet',
    '/reset: its host closed the connection',
    '/login: it is a web page and no feed',
    '/entities: ',
  ])
    expect(first.stderr).toContain(told);
  expect(first.code).toBe(1);
  host.asked.length = 0;
  const second = await once(host.url('/feed'), host.url('/gone'));
  expect([rows(second), second.code, host.asked]).toEqual([[], 0, ['/feed']]);
  expect(second.stderr).toContain('/gone: it is gone for good, as its host said before');
  expect(await doctor()).toMatchObject({ sound: true, counts: { articles: 2 } });
});

describe('until it is told to end', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('a new item is added soon, and %s ends it cleanly', async (signal) => {
    answers['/feed'] = feed(item(1));
    const running = startCrosscheck(args(host.url('/feed'), '--every', '1s'), folder.path);
    await running.until(/added 1: /);
    answers['/feed'] = feed(item(2), item(1));
    await running.until(/added 2: /);
    const { code, stdout, stderr } = await running.end(signal);
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([0, 2]);
    expect(stderr).toMatch(/2 added, 0 new versions, 0 duplicates, \d+ there already/);
    expect(await doctor()).toMatchObject({ sound: true, counts: { articles: 2 } });
  });

  test('also while a host does not answer', async () => {
    answers['/feed'] = () => undefined;
    const running = startCrosscheck(args(host.url('/feed')), folder.path);
    while (!host.asked.includes('/feed')) await new Promise((done) => setTimeout(done, 20));
    expect((await running.end('SIGTERM')).code).toBe(0);
  });

  test('a kill in the middle loses nothing that was told, and the next run adds the rest once', async () => {
    const all = 60;
    answers['/feed'] = feed(...Array.from({ length: all }, (_, i) => item(i)));
    const running = startCrosscheck(args(host.url('/feed')), folder.path);
    await running.until(/added 20: /);
    const killed = await running.end('SIGKILL');
    const told = killed.stdout.split('\n').filter((line) => line.startsWith('added ')).length;
    const { sound, counts } = await doctor();
    expect([sound, counts.articles >= told]).toEqual([true, true]);
    expect((await once(host.url('/feed'))).code).toBe(0);
    expect(await doctor()).toMatchObject({ sound: true, counts: { articles: all, versions: all } });
  });

  test('figures for Prometheus are served to this machine', async () => {
    answers['/feed'] = feed(item(1));
    const running = startCrosscheck(args(host.url('/feed'), host.url('/nowhere'), '--metrics', '0'), folder.path);
    await running.until(/added 1: /);
    await running.until(/\/nowhere: its host answers 404/);
    const [, url = ''] = await running.until(/figures are at (http:\/\/127\.0\.0\.1:\d+\/metrics)/);
    const response = await fetch(url);
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(text).toContain('crosscheck_watch_visits_total{of="feed",result="fetched"} 1\n');
    expect(text).toContain('crosscheck_watch_visits_total{of="feed",result="fetch-status"} 1\n');
    expect(text).toContain('crosscheck_watch_articles_total{result="added",from="feed"} 1\n');
    expect(text).toContain('crosscheck_watch_pages_waiting 0\n');
    expect(text).toContain('crosscheck_process_resident_memory_bytes ');
    expect((await fetch(url.replace('metrics', 'other'))).status).toBe(404);
    expect((await running.end('SIGTERM')).code).toBe(0);
  });
});

test.each([
  [['empty.opml'], 'there is no feed to watch'],
  [['https://post.example/feed', '--every', 'often'], '--every often: not a length of time'],
  [['https://post.example/feed', '--metrics', 'x'], '--metrics x: not a port'],
])('%j is a wrong call', async (more, message) => {
  const { code, stderr, stdout } = await crosscheck(['watch', ...more, '--archive', 'news.db'], { cwd: folder.path });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});
