/**
 * Kills a running `crosscheck watch` at random moments and looks each time whether the archive is sound and has everything that was told:
 * `npm run evaluate:durability:watch -- [kills] [seed]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AddingMaterial, killAtRandom, runCommand } from './interrupted-adding.ts';
import { inventedArticle } from './invented-news.ts';

const COUNT = 400;

const articles = Array.from({ length: COUNT }, (_, i) => inventedArticle(i));
const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Invented news',
  items: articles.map(({ id, url, headline, text }) => ({ id, url, title: headline, content_text: text })),
});
const server = createServer((request, response) => {
  if (request.url === '/feed') response.writeHead(200, { 'content-type': 'application/feed+json', etag: '"1"' }).end(feed);
  else response.writeHead(404).end();
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-durability-'));
const texts = new Map(articles.map(({ url, text }) => [url, text]));
const material: AddingMaterial = {
  archive: join(folder, 'news.db'),
  inputs: [],
  complete: { articles: COUNT, versions: COUNT },
  // an item of a feed is known by its address
  textOf: (url) => texts.get(url) ?? '',
};
await killAtRandom('watch', material, async (kill) => {
  const run = await runCommand(['watch', `http://${host}/feed`, '--once', '--open-host', host, '--archive', material.archive], kill);
  return { ...run, told: run.told.map((one) => ({ ...one, id: one.url ?? one.id })) };
});
rmSync(folder, { recursive: true });
server.close();
