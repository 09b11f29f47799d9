/**
 * Reads inputs as large as they come: `npm run bench:big -- [GB of the WARC file …]`, 0.1, 1 and 10 unless told. A crawl in WARC comes by a pipe, made on the way;
 * then feeds, a nest of elements, and answers of a host that do not end. Memory has to stay where it is when the input grows.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { inventedArticle } from './invented-news.ts';
import { inventedPage } from './invented-pages.ts';
import { type MeasuredRun, measuredRun } from './measured-run.ts';

const command = resolve(import.meta.dirname, '../../packages/cli/bin/crosscheck.js');
const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
const given = process.argv.slice(2).map(Number);

try {
  console.log('A crawl in WARC, a gzip member a record: `crosscheck extract - < crawl.warc.gz`');
  for (const size of given.length === 0 ? [0.1, 1, 10] : given) await readCrawl(size * 1e9);
  console.log('\nA feed: `crosscheck extract feed.xml`');
  for (const size of [10, 100]) await readFeed(size * 1e6);
  console.log('\nNested elements: `crosscheck extract nest.html`');
  for (const size of [0.25, 2]) await readNest(size * 1e6);
  console.log('\nAnswers without end: `crosscheck extract http://…`');
  await readAnswers();
} finally {
  rmSync(folder, { recursive: true });
}

function tell(what: string, { seconds, peak, code, stdout, stderr }: MeasuredRun): void {
  const articles = stdout.split('\n').length - 1;
  console.log(
    `  ${what}: ${articles} ${articles === 1 ? 'article' : 'articles'} in ${seconds.toFixed(1)} s, exit code ${code}, peak memory ${peak.toFixed(0)} MB`,
  );
  for (const line of stderr.split('\n').filter((one) => one !== '')) console.log(`    ${line.replaceAll(folder, '').slice(0, 200)}`);
}

/** For each page four pictures that do not compress, and now and then a front page, as crawls have them. */
async function readCrawl(size: number): Promise<void> {
  let written = 0;
  let pages = 0;
  const pictures = Array.from({ length: 8 }, (_, i) => member('image/jpeg', `https://post.example/${i}.jpg`, noise(500_000, i)));
  async function* crawl() {
    while (written < size) {
      const number = pages++;
      const html = number % 10 === 9 ? frontPage(number) : inventedPage(number);
      const pieces = [member('text/html', inventedArticle(number).url, Buffer.from(html))];
      for (let k = 0; k < 4; k++) pieces.push(pictures[(number + k) % pictures.length] as Buffer);
      for (const piece of pieces) {
        written += piece.length;
        yield piece;
      }
    }
  }
  const run = await measuredRun([command, 'extract', '-'], crawl());
  tell(`${(written / 1e9).toFixed(1)} GB, ${pages} pages`, run);
}

function member(type: string, url: string, body: Buffer): Buffer {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-14T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length + body.length}\r\n\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head + http), body, Buffer.from('\r\n\r\n')]), { level: 1 });
}

/** Bytes that look like chance, the same each time. */
function noise(length: number, seed: number): Buffer {
  const pieces: Buffer[] = [];
  for (let i = 0; i * 64 < length; i++) pieces.push(createHash('sha512').update(`${seed} ${i}`).digest());
  return Buffer.concat(pieces);
}

function frontPage(number: number): string {
  const teasers = Array.from({ length: 60 }, (_, i) => `<li><a href="/${number + i}">${inventedArticle(number + i).headline}</a></li>`);
  return `<!DOCTYPE html><html><head><title>The Post</title></head><body><ul>${teasers.join('\n')}</ul></body></html>`;
}

async function readFeed(size: number): Promise<void> {
  const path = join(folder, 'feed.xml');
  const file = createWriteStream(path);
  let written = 0;
  const write = async (text: string) => {
    written += text.length;
    if (!file.write(text)) await once(file, 'drain');
  };
  await write('<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>');
  for (let i = 0; written < size; i++) {
    const { headline, url, text } = inventedArticle(i);
    const paragraphs = text.split('\n\n').map((one) => `&lt;p&gt;${one}&lt;/p&gt;`);
    await write(`<item><title>${headline}</title><link>${url}</link><content:encoded>${paragraphs.join('')}</content:encoded></item>\n`);
  }
  await write('</channel></rss>');
  await finished(file.end());
  tell(`${(written / 1e6).toFixed(0)} MB`, await measuredRun([command, 'extract', path]));
}

async function readNest(size: number): Promise<void> {
  const path = join(folder, 'nest.html');
  const depth = Math.round(size / 11);
  const article = inventedArticle(1)
    .text.split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('');
  writeFileSync(path, `<html><title>Nest</title><body>${'<div>'.repeat(depth)}${article}${'</div>'.repeat(depth)}</body></html>`);
  tell(`${(size / 1e6).toFixed(2)} MB, ${depth} deep`, await measuredRun([command, 'extract', path]));
}

async function readAnswers(): Promise<void> {
  const block = Buffer.alloc(1 << 20, 'word ');
  const send = (response: ServerResponse, blocks: number, bytes: Buffer) => {
    // whoever has enough closes the connection
    pipeline(Readable.from(repeated(bytes, blocks)), response).catch(() => undefined);
  };
  const bomb = gzipSync(Buffer.alloc(256 << 20));
  const server = createServer((request, response) => {
    const headers = { 'content-type': 'text/plain' };
    switch (request.url) {
      case '/told':
        response.writeHead(200, { ...headers, 'content-length': 5_000 * block.length });
        send(response, 5_000, block);
        break;
      case '/untold':
        response.writeHead(200, headers);
        send(response, 5_000, block);
        break;
      case '/bomb':
        response.writeHead(200, { ...headers, 'content-encoding': 'gzip' });
        // members of a gzip file follow one another: 5 GB in 5 MB
        send(response, 20, bomb);
        break;
      default:
        response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [path, what] of [
    ['/told', '5 GB, told beforehand'],
    ['/untold', '5 GB, not told'],
    ['/bomb', '5 GB in 5 MB of gzip'],
  ] as const)
    tell(what, await measuredRun([command, 'extract', `http://${host}${path}`, '--open-host', host]));
  server.closeAllConnections();
  server.close();
}

function* repeated(bytes: Buffer, times: number): Generator<Buffer> {
  for (let i = 0; i < times; i++) yield bytes;
}
