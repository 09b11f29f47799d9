import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crosscheck, makeFolder, rows } from './crosscheck.testing.ts';
import { type LocalHost, startHost } from './local-host.testing.ts';

const paragraphs = [
  'The pier at Ellery was opened again on Friday, Mayor Ann Ortega told reporters who had gathered at the harbour.',
  '“We have waited a long time for this,” she said, and thanked the forty volunteers who had carried planks until four in the morning.',
  'The harbour board put the cost at 5,687 dollars and said that the ferry would call there before the autumn rains set in.',
];
const pageOf = (headline: string, ending: string) =>
  `<html><title>${headline}</title><article>${[...paragraphs, ending].map((text) => `<p>${text}</p>`).join('\n')}</article></html>`;

let folder: ReturnType<typeof makeFolder>;
let host: LocalHost;
beforeAll(async () => {
  folder = makeFolder({ 'post.txt': paragraphs.join('\n\n') });
  host = await startHost({
    '/pier': pageOf('Pier opens', 'Fireworks were planned for the evening.'),
    '/other': pageOf('Pier opens again', 'No fireworks were planned, the mayor said.'),
    '/old': { status: 301, headers: { location: '/pier' } },
    '/latin': {
      headers: { 'content-type': 'text/html; charset=iso-8859-1' },
      body: Buffer.from(pageOf('Pier opens', 'The café Löwe stayed open.').replace(/[“”]/g, '"'), 'latin1'),
    },
    '/inside': { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } },
    '/again': { status: 302, headers: { location: '/again' } },
    '/bomb': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(80 << 20)) },
    '/feed.xml': {
      headers: { 'content-type': 'application/rss+xml' },
      body: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ellery Post</title>
<item><title>Ferry calls</title><link>/ferry</link><content:encoded>${paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')}</content:encoded></item>
<item><title>Pier opens</title><link>/pier</link><pubDate>Wed, 14 May 2031 12:00:00 GMT</pubDate><description>Short.</description></item>
<item><title>Gone</title><link>/gone</link><description>Short.</description></item></channel></rss>`,
    },
  });
});
afterAll(async () => {
  await host.close();
  folder.remove();
});

const run = (...args: string[]) => crosscheck([...args, '--open-host', host.host], { cwd: folder.path });

test('compare takes addresses and files together', async () => {
  const { code, stdout, stderr } = await run('compare', 'post.txt', host.url('/other'), '--format', 'json');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).articles.map(({ url }: { url?: string }) => url ?? null)).toEqual([null, host.url('/other')]);
  expect(code).toBe(0);
});

test('extract gives the address that answered at last, and heeds the charset of the answer', async () => {
  const done = await run('extract', host.url('/old'), host.url('/latin'));
  expect(rows(done).map(({ url, text }) => [url, text.split('\n').at(-1)])).toEqual([
    [host.url('/pier'), 'Fireworks were planned for the evening.'],
    [host.url('/latin'), 'The café Löwe stayed open.'],
  ]);
  expect(done.code).toBe(0);
});

test('what cannot be fetched is told, and the rest goes on', async () => {
  const done = await run(
    'extract',
    host.url('/nowhere'),
    host.url('/inside'),
    host.url('/again'),
    host.url('/bomb'),
    'http://127.0.0.1:1/dam',
    'ftp://ann:secret@post.example/dam',
    'post.txt',
  );
  expect(done.stderr.trimEnd().split('\n')).toEqual([
    `crosscheck: ${host.url('/nowhere')}: its host answers 404 (there is no such page); check the address`,
    expect.stringContaining('http://169.254.169.254/latest/meta-data/: its host is not on the public internet'),
    `crosscheck: ${host.url('/again')}: it leads from one address to another more than 8 times; give the address it is meant to lead to`,
    `crosscheck: ${host.url('/bomb')}: it is larger than 64 MB; download it and give the file`,
    expect.stringContaining(
      'http://127.0.0.1:1/dam: its host is not on the public internet, so it was not reached; open it with --open-host',
    ),
    'crosscheck: note: ftp://post.example/dam: the name and password were not sent',
    expect.stringContaining('ftp://post.example/dam: only http: and https: addresses are fetched'),
  ]);
  expect([rows(done).length, done.code]).toEqual([1, 1]);
});

test('a feed is followed to the articles that it has only the beginning of', async () => {
  const done = await run('extract', host.url('/feed.xml'));
  expect(rows(done).map(({ headline, url, published }) => [headline, url, published?.value ?? null])).toEqual([
    ['Ferry calls', host.url('/ferry'), null],
    ['Pier opens', host.url('/pier'), expect.stringContaining('2031-05-14')],
  ]);
  expect(done.stderr).toBe(`crosscheck: ${host.url('/gone')}: its host answers 404 (there is no such page); check the address\n`);
  expect(done.code).toBe(1);
});

test('the links of a saved feed are followed where that is asked for, and otherwise counted', async () => {
  const whole = `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">${paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')}</content:encoded>`;
  const saved = makeFolder({
    'saved.xml': `<rss version="2.0"><channel><title>Ellery Post</title><link>${host.url('/')}</link>
<item><title>Ferry calls</title><link>/ferry</link>${whole}</item>
<item><title>Pier opens</title><link>/pier</link><pubDate>Wed, 14 May 2031 12:00:00 GMT</pubDate><description>Short.</description></item></channel></rss>`,
  });
  const options = ['--open-host', host.host, '--archive', 'saved.db', '--format', 'jsonl'];
  const alone = await crosscheck(['add', 'saved.xml', ...options], { cwd: saved.path });
  expect(rows(alone).map(({ url }) => url)).toEqual([host.url('/ferry')]);
  expect(alone.stderr).toContain('saved.xml: it also has the address of one article without its text; --follow fetches it');
  const followed = await crosscheck(['add', 'saved.xml', '--follow', ...options], { cwd: saved.path });
  expect(rows(followed).map(({ url, result }) => [url, result])).toEqual([
    [host.url('/ferry'), 'same'],
    [host.url('/pier'), 'added'],
  ]);
  const extracted = await crosscheck(['extract', 'saved.xml', '--follow', '--open-host', host.host], { cwd: saved.path });
  expect(rows(extracted).map(({ published }) => published?.value ?? null)).toEqual([null, expect.stringContaining('2031-05-14')]);
  // a feed from anywhere does not lead into the network of whoever reads it
  const guarded = await crosscheck(['extract', 'saved.xml', '--follow'], { cwd: saved.path });
  expect([guarded.code, guarded.stderr]).toEqual([1, expect.stringContaining('is not on the public internet')]);
  saved.remove();
});

test('add keeps what a feed leads to, and the name and password of an address nowhere', async () => {
  const feed = `http://ann:secret@${host.host}/feed.xml`;
  const first = await run('add', feed, '--archive', 'feed.db', '--format', 'jsonl');
  const second = await run('add', feed, '--archive', 'feed.db', '--format', 'jsonl');
  expect([first, second].map((done) => rows(done).map(({ result }) => result))).toEqual([
    ['added', 'added'],
    ['same', 'same'],
  ]);
  expect(`${first.stdout}${first.stderr}`).not.toContain('secret');
});

test('a host that is none is a wrong call', async () => {
  const { code, stderr } = await crosscheck(['extract', host.url('/pier'), '--open-host', 'http://x/'], { cwd: folder.path });
  expect([code, stderr]).toEqual([2, 'crosscheck: --open-host http://x/: not a host; give one as in 127.0.0.1:8080 or desk.example\n']);
});
