import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { crosscheck, makeFolder, rows } from './crosscheck.testing.ts';
import { startCrosscheck } from './running.testing.ts';
import { followStory } from './story-follower.testing.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/;
/** Accounts of one night, each with an address of its own: they are one story. */
const account = (i: number) => ({
  url: `https://paper${i}.example/dam`,
  publisher: `Paper ${i}`,
  headline: 'Dam at Ellery holds',
  text: `The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. The repairs of the spillway will cost $5,687, the water board said. About 300 people had left their homes in Lower Ellery. This is edition ${i}.`,
});
const COUNT = 60;
const accounts = Array.from({ length: COUNT }, (_, i) => account(i + 1));

let folder: ReturnType<typeof makeFolder>;
beforeEach(async () => {
  folder = makeFolder({
    'first.json': JSON.stringify(account(0)),
    'all.jsonl': accounts.map((one) => `${JSON.stringify(one)}\n`).join(''),
  });
  await crosscheck(['add', 'first.json'], { cwd: folder.path });
});
afterEach(() => folder.remove());

const start = async (port = '0', more: readonly string[] = ['--read-only']) => {
  const running = startCrosscheck(['serve', '--port', port, ...more], folder.path);
  const [url, at] = (await running.until(ADDRESS)) as unknown as [string, string];
  return { running, url, port: at };
};
/** Ids of the changes of the story, as the archive has them. */
const changesOf = async (url: string): Promise<number[]> => {
  const response = await fetch(`${url}/api/changes?limit=1000`);
  const { changes } = (await response.json()) as { changes: { id: number; stories: string[] }[] };
  return changes.filter(({ stories }) => stories.includes('s1')).map(({ id }) => id);
};
const examine = async () => (await crosscheck(['doctor', '--archive', 'news.db'], { cwd: folder.path })).stdout;

describe('killed while articles come in and readers follow', () => {
  test('add: what it told is there and was told to readers once; added again, nothing is doubled', async () => {
    const { running, url } = await start();
    const before = (await changesOf(url)).at(-1) as number;
    const followers = [1, 2, 3].map(() => followStory(`${url}/api/stories/s1/events`));
    await Promise.all(followers.map((one) => one.ready()));
    const adding = startCrosscheck(['add', 'all.jsonl', '--format', 'jsonl', '--quiet'], folder.path);
    await adding.until(/"result":"added"/);
    const told = rows({ ...(await adding.end('SIGKILL')), code: 0 });
    expect(told.length).toBeGreaterThan(0);
    expect(rows(await crosscheck(['add', 'all.jsonl', '--format', 'jsonl'], { cwd: folder.path }))).toHaveLength(COUNT);
    const expected = (await changesOf(url)).filter((id) => id > before);
    for (const one of followers) expect(await one.until(expected.at(-1) as number)).toEqual(expected);
    for (const one of followers) one.stop();
    expect((await running.end('SIGTERM')).code).toBe(0);
    expect(await examine()).toMatch(new RegExp(`sound[^]*${COUNT + 1} articles, ${COUNT + 1} versions`));
  });

  test('serve: what it answered is there, readers come back with what they saw last, and miss nothing', async () => {
    const first = await start('0', ['--token-file', 'kept.hash']);
    const [, token] = (await first.running.until(/token: (\S+)/)) as unknown as [string, string];
    const before = (await changesOf(first.url)).at(-1) as number;
    const followers = [1, 2, 3].map(() => followStory(`${first.url}/api/stories/s1/events`));
    await Promise.all(followers.map((one) => one.ready()));
    const add = async (one: object): Promise<boolean> => {
      try {
        const response = await fetch(`${first.url}/api/articles`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ articles: [one] }),
        });
        return response.status === 200;
      } catch {
        return false;
      }
    };
    // the server goes down while most of these are on their way
    let answered = 0;
    const { promise: some, resolve } = Promise.withResolvers<void>();
    const sending = accounts.map(async (one) => {
      const done = await add(one);
      if (done && ++answered === 5) resolve();
      return done;
    });
    await some;
    await first.running.end('SIGKILL');
    const sent = await Promise.all(sending);
    expect(sent).toContain(false);

    const second = await start(first.port, ['--token-file', 'kept.hash']);
    const kept = async () => {
      const { members } = (await (await fetch(`${second.url}/api/stories/s1`)).json()) as { members: { url: string }[] };
      return members.map((member) => member.url);
    };
    expect(await kept()).toEqual(expect.arrayContaining(accounts.filter((_, i) => sent[i]).map((one) => one.url)));
    for (const [i, one] of accounts.entries()) if (!sent[i]) expect(await add(one)).toBe(true);
    expect((await kept()).toSorted()).toEqual([account(0), ...accounts].map((one) => one.url).toSorted());
    const expected = (await changesOf(second.url)).filter((id) => id > before);
    for (const one of followers) expect(await one.until(expected.at(-1) as number)).toEqual(expected);
    for (const one of followers) one.stop();
    expect((await second.running.end('SIGTERM')).code).toBe(0);
    expect(await examine()).toMatch(new RegExp(`sound[^]*${COUNT + 1} articles, ${COUNT + 1} versions`));
  });
});

describe('an archive that is rubbish', () => {
  const rubbish = 'The dam held on Tuesday.\n'.repeat(10_000);

  test('before it is served: one line, exit code 2, and the file is left as it was', async () => {
    writeFileSync(join(folder.path, 'rubbish.db'), rubbish);
    const run = await crosscheck(['serve', '--archive', 'rubbish.db'], { cwd: folder.path });
    expect(run).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'crosscheck: rubbish.db: this file is no archive of Crosscheck; give another name\n',
    });
    expect(readFileSync(join(folder.path, 'rubbish.db'), 'utf8')).toBe(rubbish);
  });

  test.each<[string, (path: string) => void, RegExp]>([
    ['overwritten', (path) => writeFileSync(path, rubbish), /^crosscheck: news\.db: the archive is damaged [^\n]*$/],
    [
      'replaced',
      (path) => {
        writeFileSync(`${path}.new`, rubbish);
        renameSync(`${path}.new`, path);
      },
      /^crosscheck: news\.db: another file has taken the place of the archive[^\n]*$/,
    ],
  ])('while it is served, %s: every answer says so, and whoever runs it is told once', async (_how, spoil, line) => {
    const { running, url } = await start();
    expect((await fetch(`${url}/stories/s1`)).status).toBe(200);
    spoil(join(folder.path, 'news.db'));
    await expect.poll(async () => (await fetch(`${url}/ready`)).status).toBe(503);
    for (const path of [
      '/ready',
      '/',
      '/stories/s1',
      '/api/stories',
      '/api/stories/s1/report',
      '/api/stories/s1/events',
      '/search?words=dam',
    ]) {
      const response = await fetch(`${url}${path}`);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 503, expect.stringContaining('problem+json')]);
      expect(await response.json()).toMatchObject({
        title: 'Archive away',
        status: 503,
        detail: expect.stringContaining('cannot be read'),
      });
    }
    const page = await fetch(`${url}/stories/s1`, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('Archive away')]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const { code, stderr } = await running.end('SIGTERM');
    expect(code).toBe(0);
    const lines = stderr.trim().split('\n');
    expect(lines).toEqual([expect.stringMatching(line), 'crosscheck: note: ended']);
  });
});
