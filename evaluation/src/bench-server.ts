/**
 * Times the server: `npm run bench:server -- [seconds]`, 10 unless told. The built command serves the invented stories; autocannon asks it from 50
 * connections, 500 readers follow one story while articles are added. Another archive has stories of ten articles, each of which is asked for the first time.
 * Absolute times do not repeat on shared machines, so the load is told, of the first view of a story what it takes of a processor, and comparing over HTTP and
 * for assistants beside the engine's own time for it in the same run.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { compareBeforehand, openArchive } from '@crosscheck/archive';
import { type Article, compareArticles } from '@crosscheck/engine';
import { inventedAccounts } from './invented-news.ts';
import { percentile, startServed } from './served.ts';

const command = resolve(import.meta.dirname, '../../packages/cli/bin/crosscheck.js');
const autocannon = resolve(import.meta.dirname, '../../node_modules/autocannon/autocannon.js');
const seconds = Number(process.argv[2] ?? 10);
const READERS = 500;
const ADDED = 10;
/** Stories of ten accounts; the newest twenty are in memory before anybody asks, so the older ones are asked for. */
const STORIES = 45;
const ACCOUNTS = 10;
const VIEWED = 20;
/** Comparisons that are timed, after as many as the threads need to be warm. */
const COMPARED = 40;
const WARMING = 10;

console.log(`load of the machine at the start: ${loadavg()[0]?.toFixed(1)}`);
await benchFirstViews();

const server = await startServed(['--demo']);
const { url, post } = server;
const first = performance.now();
await (await fetch(`${url}/stories/s1`)).text();
console.log(`first view of a story, at once after the start: ${(performance.now() - first).toFixed(0)} ms`);
for (const path of ['/stories/s1', '/', '/api/stories/s1', '/api/search?words=ferry']) await load(path);
await benchCompare();
await benchLive();
await server.end();

/** Pages of stories that were added and compared by the command, and that no reader of this server has asked for. */
async function benchFirstViews(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  const [input, path] = [join(folder, 'input.jsonl'), join(folder, 'news.db')];
  const stories = Array.from({ length: STORIES }, (_, story) => inventedAccounts(story, ACCOUNTS));
  writeFileSync(input, stories.flatMap((accounts) => accounts.map((account) => `${JSON.stringify(account)}\n`)).join(''));
  await promisify(execFile)(process.execPath, [command, 'add', input, '--archive', path, '--quiet'], { maxBuffer: 1e8 });
  const opened = await openArchive(path);
  // adding ends before all is compared where the machine is slow
  await compareBeforehand(opened);
  const all = (await opened.stories({ limit: 2 * STORIES })).stories.filter(({ articles }) => articles === ACCOUNTS);
  await opened.close();
  const asked = all.slice(-VIEWED);
  const server = await startServed(['--archive', path]);
  const { url } = server;
  // the newest are read into memory first
  await setTimeout(5_000);
  const times: number[] = [];
  const before = await processorTime(url);
  for (const { id } of asked) {
    const begin = performance.now();
    await (await fetch(`${url}/stories/${id}`)).text();
    times.push(performance.now() - begin);
  }
  const busy = (await processorTime(url)) - before;
  await server.end();
  rmSync(folder, { recursive: true });
  const compared = stories.slice(0, 5).map((accounts) => {
    const begin = performance.now();
    compareArticles(
      accounts.map(
        ({ published, ...account }): Article => ({ ...account, createdAt: { kind: 'known', value: published, evidence: 'given' } }),
      ),
    );
    return performance.now() - begin;
  });
  console.log(
    `first view of a story of ${ACCOUNTS} articles, ${asked.length} stories, none asked for before: median ${percentile(times, 0.5).toFixed(0)} ms, worst ${percentile(times, 1).toFixed(0)} ms, ${(busy / asked.length).toFixed(0)} ms of processor time each; comparing one: median ${percentile(compared, 0.5).toFixed(0)} ms`,
  );
}

/** Milliseconds that the server has used of a processor so far: the same however busy the machine is. */
async function processorTime(url: string): Promise<number> {
  const figures = await (await fetch(`${url}/metrics`)).text();
  return 1_000 * Number(/^\w*process_cpu_seconds_total (\S+)/m.exec(figures)?.[1]);
}

async function load(path: string): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [autocannon, '-j', '-c', '50', '-d', String(seconds), `${url}${path}`], {
    maxBuffer: 1e8,
  });
  const { requests, latency, non2xx } = JSON.parse(stdout) as {
    requests: { average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
  };
  console.log(
    `${path}: ${requests.average.toFixed(0)} requests a second, median ${latency.p50} ms, 99th percentile ${latency.p99} ms, ${non2xx} failed`,
  );
}

/** Three articles of 600 words, compared by the engine, over HTTP and for assistants, in turn; no two comparisons are of the same texts. */
async function benchCompare(): Promise<void> {
  const { articles } = (await (await fetch(`${url}/api/stories/s1/report`)).json()) as { articles: { text: string }[] };
  const three = (edition: string) =>
    articles.slice(0, 3).map(({ text }, k) => `${text}\n\nEdition ${edition} of ${k}.\n\n${articles[k + 1]?.text}`.slice(0, 3_600));
  const ways: Readonly<Record<string, (texts: readonly string[]) => unknown>> = {
    'by the engine': (texts) => compareArticles(texts.map((text, k): Article => ({ id: `a${k}`, text, createdAt: { kind: 'unknown' } }))),
    'over HTTP': async (texts) => answered(await post('/api/compare', { articles: texts.map((text) => ({ text })) })),
    'by compare_articles at /mcp': async (texts) =>
      answered(
        await post(
          '/mcp',
          {
            jsonrpc: '2.0',
            id: 1,
            method: 'tools/call',
            params: { name: 'compare_articles', arguments: { articles: texts.map((text) => ({ text })) } },
          },
          { accept: 'application/json, text/event-stream' },
        ),
      ),
  };
  const times = new Map(Object.keys(ways).map((way): [string, number[]] => [way, []]));
  for (let i = -WARMING; i < COMPARED; i++)
    for (const [way, run] of Object.entries(ways)) {
      const texts = three(`${i} ${way}`);
      const begin = performance.now();
      await run(texts);
      if (i >= 0) times.get(way)?.push(performance.now() - begin);
    }
  const engine = percentile(times.get('by the engine') ?? [], 0.5);
  for (const [way, own] of times) {
    const median = percentile(own, 0.5);
    console.log(
      `compare three 600-word articles ${way}: median ${median.toFixed(1)} ms, 90th percentile ${percentile(own, 0.9).toFixed(1)} ms, ${(median / engine).toFixed(2)} times the engine alone`,
    );
  }
}

/** @throws where the answer is an error */
async function answered(response: Response): Promise<void> {
  const text = await response.text();
  if (response.status !== 200 || text.includes('"isError":true')) throw new Error(`status ${response.status}: ${text.slice(0, 300)}`);
}

async function benchLive(): Promise<void> {
  const times: number[] = [];
  let sent = 0;
  let heard = 0;
  let all = () => {};
  const requests = await Promise.all(
    Array.from({ length: READERS }, async () => {
      const reader = request(`${url}/api/stories/s1/events`, { agent: false });
      reader.on('error', () => {});
      reader.end();
      const [response] = await once(reader, 'response');
      await new Promise<void>((ready) => {
        response.on('data', (chunk: Buffer) => {
          if (chunk.includes('event: ready')) ready();
          if (!chunk.includes('article-placed')) return;
          times.push(performance.now() - sent);
          if (++heard === READERS) all();
        });
      });
      return reader;
    }),
  );
  const { articles } = (await (await fetch(`${url}/api/stories/s1/report`)).json()) as { articles: { text: string }[] };
  for (let i = 0; i < ADDED; i++) {
    heard = 0;
    const told = new Promise<void>((resolved) => {
      all = resolved;
    });
    sent = performance.now();
    const text = `${articles[i % articles.length]?.text}\n\nEdition ${i}: the ferry Maren Tide was towed to Gannet Quay.`;
    await post('/api/articles', { articles: [{ text, publisher: `Paper ${i}`, url: `https://paper${i}.example/ferry` }] });
    await told;
  }
  for (const reader of requests) reader.destroy();
  console.log(
    `${READERS} readers of one story, from the request that adds to the event, ${ADDED} times: median ${percentile(times, 0.5).toFixed(0)} ms, 99th percentile ${percentile(times, 0.99).toFixed(0)} ms`,
  );
}
