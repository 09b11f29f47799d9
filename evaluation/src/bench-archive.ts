/**
 * Times the archive: `npm run bench:archive -- [articles …]`, 5,000 unless told. Invented articles are added by the command line, analysis
 * included, and searched by a hundred queries of ten kinds. Absolute times do not repeat on shared machines, so adding is held against the
 * analysis alone, timed in the same run, and searching in one archive against searching in the next.
 */
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { openArchive, type SearchQuery } from '@crosscheck/archive';
import { type Article, analyse } from '@crosscheck/engine';
import { inventedArticle, seededRandom } from './invented-news.ts';
import { measuredRun } from './measured-run.ts';

const command = resolve(import.meta.dirname, '../../packages/cli/bin/crosscheck.js');
const given = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));

for (const count of given.length === 0 ? [5_000] : given) await benchArchive(count);
rmSync(folder, { recursive: true });

/** Milliseconds that the analysis of an article takes, once it is warm. */
function analysisAlone(): number {
  for (let i = 0; i < 200; i++) analyse(toArticle(i));
  const start = performance.now();
  for (let i = 0; i < 800; i++) analyse(toArticle(i));
  return (performance.now() - start) / 800;
}

function toArticle(number: number): Article {
  const { published, ...article } = inventedArticle(number);
  return { ...article, createdAt: { kind: 'known', value: published, evidence: 'given' } };
}

async function benchArchive(count: number): Promise<void> {
  const [input, archive] = [join(folder, 'input.jsonl'), join(folder, `${count}.db`)];
  const file = createWriteStream(input);
  for (let i = 0; i < count; i++) if (!file.write(`${JSON.stringify(inventedArticle(i))}\n`)) await once(file, 'drain');
  await finished(file.end());
  // before and after, since other programs may share the machine
  const before = analysisAlone();
  const begin = performance.now();
  const { peak, code, stderr } = await measuredRun([command, 'add', input, '--archive', archive, '--quiet', '-o', join(folder, 'out.txt')]);
  if (code !== 0) throw new Error(`crosscheck add failed: ${stderr}`);
  const each = (performance.now() - begin) / count;
  const alone = (before + analysisAlone()) / 2;
  console.log(`${count.toLocaleString('en')} articles`);
  console.log(`  analysis alone: ${(1000 / alone).toFixed(0)} a second`);
  console.log(
    `  added: ${(1000 / each).toFixed(0)} a second, ${(each / alone).toFixed(2)} times the analysis alone; peak memory ${peak.toFixed(0)} MB`,
  );
  console.log(`  the archive: ${(statSync(archive).size / 1e6).toFixed(0)} MB`);
  await benchSearch(archive, count);
}

async function benchSearch(path: string, count: number): Promise<void> {
  const archive = await openArchive(path);
  const times: number[] = [];
  const slowest = { time: 0, query: {} as SearchQuery };
  for (const query of hundredQueries(count)) {
    const begin = performance.now();
    await archive.search(query);
    const time = performance.now() - begin;
    times.push(time);
    if (time > slowest.time) Object.assign(slowest, { time, query });
  }
  await archive.close();
  times.sort((a, b) => a - b);
  console.log(
    `  100 searches, none of them asked before: median ${(times[50] ?? 0).toFixed(1)} ms, worst ${slowest.time.toFixed(0)} ms (${JSON.stringify(slowest.query)})`,
  );
}

/** Ten queries of each of ten kinds, out of the articles themselves. */
function hundredQueries(count: number): SearchQuery[] {
  const random = seededRandom(3);
  return Array.from({ length: 100 }, (_, i): SearchQuery => {
    const { text, publisher, published } = inventedArticle(Math.floor(random() * count));
    const words = text.match(/[a-z]{3,}/g) ?? [];
    const place = Math.floor(random() * (words.length - 3));
    const word = words[place] ?? 'dam';
    const speaker = /[A-Z][a-z]+ [A-Z][a-z]+(?= (?:said|told|added))/.exec(text)?.[0] ?? 'Ann';
    const day = published.slice(0, 10);
    const kinds: readonly SearchQuery[] = [
      { words: word },
      { words: `${word} ${words[place + 1]} ${words[place + 2]}` },
      { words: 'the council said' },
      { words: /[a-z]+ [a-z]+ [a-z]+/.exec(text)?.[0] ?? word },
      { words: `"${/[a-z]+ [a-z]+/.exec(text.slice(place))?.[0] ?? word}"` },
      { words: `${word.slice(0, 4)}*` },
      { words: word, publisher },
      { words: 'said', from: day, to: day },
      { words: 'cost', speaker },
      { speaker: speaker.split(' ')[0] ?? speaker, quoted: 'lucky' },
    ];
    return kinds[i % kinds.length] as SearchQuery;
  });
}
