/**
 * Kills a running `crosscheck watch` at random moments and looks each time whether the archive is sound and has everything that was told:
 * `npm run evaluate:durability:watch -- [kills] [seed]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AddingMaterial, faultsAfter, faultsWhenComplete, type Kill, removeArchive, runCommand } from './interrupted-adding.ts';
import { inventedArticle, seededRandom } from './invented-news.ts';

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
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
const runWatch = (kill?: Kill) =>
  runCommand(['watch', `http://${host}/feed`, '--once', '--open-host', host, '--archive', material.archive], kill);

const random = seededRandom(seed);
const start = performance.now();
await runWatch();
const whole = performance.now() - start;
removeArchive(material);

let [told, completed, faulty] = [0, 0, 0];
for (let kill = 0; kill < kills; kill++) {
  const run = await runWatch(
    kill % 4 === 0 ? { after: random() * whole, from: 'start' } : { after: (random() * whole) / 3, from: 'first-line' },
  );
  const faults = await faultsAfter(
    material,
    run.told.map((one) => ({ ...one, id: one.url ?? one.id })),
  );
  told += run.told.length;
  if (faults.length > 0) faulty++;
  for (const fault of faults) console.log(`kill ${kill + 1}: ${fault}`);
  if (run.code !== 0) continue;
  completed++;
  for (const fault of await faultsWhenComplete(material)) console.log(`complete after kill ${kill + 1}: ${fault}`);
  removeArchive(material);
}
await runWatch();
const atLast = await faultsWhenComplete(material);
for (const fault of atLast) console.log(`at last: ${fault}`);
rmSync(folder, { recursive: true });
server.close();
console.log(
  `${kills} runs of watch, ${kills - completed} killed in the middle: ${told} articles told of, ${faulty} archives with a fault or a loss; watched again to the end: ${atLast.length === 0 ? 'whole, without duplicates' : 'faulty'}`,
);
if (faulty > 0 || atLast.length > 0) process.exitCode = 1;
