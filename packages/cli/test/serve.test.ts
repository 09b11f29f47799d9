import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@crosscheck/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoArticles } from '../src/demo-articles.ts';
import { crosscheck, makeFolder } from './crosscheck.testing.ts';
import { startHost } from './local-host.testing.ts';
import { startCrosscheck } from './running.testing.ts';

let folder: ReturnType<typeof makeFolder>;
beforeAll(() => {
  folder = makeFolder({
    'one.txt': '---\nheadline: Dam holds\npublisher: Courier\n---\nThe dam at Ellery held on Tuesday, Mayor Ann Ortega said.',
    'two.txt': '---\nheadline: Ellery dam holds\npublisher: Wire\n---\nThe dam at Ellery held on Wednesday, Mayor Ann Ortega said.',
    'bad.hash': 'no hash\n',
  });
});
afterAll(() => folder.remove());

const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+)(?: {2}token: (\S+))?\n/;

describe('crosscheck serve', () => {
  test('shows invented stories, and leaves nothing behind', async () => {
    const running = startCrosscheck(['serve', '--demo', '--port', '0', '--log'], folder.path);
    const [, url, token] = (await running.until(ADDRESS)) as unknown as [string, string, string];
    const { stories } = (await (await fetch(`${url}/api/stories`)).json()) as {
      stories: { articles: number; comparison: { conflicts: number } }[];
    };
    expect(stories.map(({ articles }) => articles).toSorted()).toEqual([1, 2, 3, 4]);
    expect(stories.find(({ articles }) => articles === 4)?.comparison.conflicts).toBeGreaterThan(5);
    const added = await fetch(`${url}/api/articles`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ articles: [{ text: 'A secret that no log may have.' }] }),
    });
    expect(added.status).toBe(200);
    const run = await running.end('SIGTERM');
    expect(run.code).toBe(0);
    expect(run.stdout.trim().split('\n')).toHaveLength(1);
    const lines = run.stderr.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { method: 'GET', path: '/api/stories', status: 200 },
      { method: 'POST', path: '/api/articles', status: 200 },
    ]);
    expect(run.stderr).not.toContain('secret');
    expect(run.stderr).not.toContain(token);
  });

  test('serves an archive that add goes on writing to', async () => {
    await crosscheck(['add', 'one.txt'], { cwd: folder.path });
    const running = startCrosscheck(['serve', '--port', '0'], folder.path);
    const [, url] = (await running.until(ADDRESS)) as unknown as [string, string];
    expect(await (await fetch(`${url}/`)).text()).toContain('Dam holds');
    await crosscheck(['add', 'two.txt'], { cwd: folder.path });
    await expect.poll(async () => (await fetch(`${url}/`)).text(), { timeout: 20_000 }).toContain('Ellery dam holds');
    expect((await running.end('SIGINT')).code).toBe(0);
  });

  test('keeps the hash of a token, and shows the token once', async () => {
    const first = startCrosscheck(['serve', '--demo', '--port', '0', '--token-file', 'token.hash'], folder.path);
    const [, , token] = (await first.until(ADDRESS)) as unknown as [string, string, string];
    await first.end('SIGTERM');
    const kept = join(folder.path, 'token.hash');
    expect(readFileSync(kept, 'utf8')).not.toContain(token);
    if (process.platform !== 'win32') expect(statSync(kept).mode & 0o777).toBe(0o600);
    const second = startCrosscheck(['serve', '--demo', '--port', '0', '--token-file', 'token.hash'], folder.path);
    const [line, url] = (await second.until(ADDRESS)) as unknown as [string, string];
    expect(line).not.toContain('token');
    const answer = await fetch(`${url}/api/articles`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ articles: [{ text: 'The goat is back.' }] }),
    });
    expect(answer.status).toBe(200);
    await second.end('SIGTERM');
  });

  test('fetches the links that are given, from an opened host and from no other that is not public', async () => {
    const host = await startHost({
      '/dam':
        '<html><head><title>Dam holds</title></head><body><article><p>The dam at Ellery held on Tuesday, Mayor Ann Ortega said. The water had stood a metre below its edge for two days and fell in the night, she told reporters.</p></article></body></html>',
    });
    const running = startCrosscheck(['serve', '--demo', '--port', '0', '--open-host', host.host], folder.path);
    const [, url, token] = (await running.until(ADDRESS)) as unknown as [string, string, string];
    const told = [];
    for await (const event of createClient(url, { token }).addInputs({ links: [host.url('/dam'), `${url}/stories/s1`] })) told.push(event);
    expect(told.filter(({ kind }) => kind === 'added')).toMatchObject([{ headline: 'Dam holds', result: 'added' }]);
    expect(told.filter(({ kind }) => kind === 'refused')).toMatchObject([{ what: expect.stringContaining('not on the public internet') }]);
    const run = await running.end('SIGTERM');
    expect(run.code).toBe(0);
    await host.close();
  });

  test('lets nobody write where it is read only', async () => {
    const running = startCrosscheck(['serve', '--demo', '--port', '0', '--read-only'], folder.path);
    const [line, url] = (await running.until(ADDRESS)) as unknown as [string, string];
    expect(line).not.toContain('token');
    expect((await fetch(`${url}/api/articles`, { method: 'POST' })).status).toBe(403);
    await running.end('SIGTERM');
  });

  test.each([
    [['--archive', 'none.db'], /there is no such archive/],
    [['--demo', '--port', '99999'], /--port 99999: not a port/],
    [['--demo', '--archive', 'news.db'], /leave --archive out/],
    [['--demo', '--rate', '0'], /--rate 0/],
    [['--demo', '--open-host', 'no host'], /--open-host no host/],
    [['--demo', '--host', 'no.such.host.invalid', '--port', '0'], /cannot listen at no.such.host.invalid/],
    [['--demo', '--port', '0', '--token-file', 'bad.hash'], /no hash of a token/],
    [['--demo', '--port', '0', '--token-file', 'none/token.hash'], /none\/token\.hash: there is no such file/],
  ])('%j is a wrong call, told in one line', async (args, message) => {
    const run = await crosscheck(['serve', ...args], { cwd: folder.path });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('the demonstration has the ferry letter for letter', () => {
  for (const name of ['northbank-wire', 'ellery-courier', 'harbor-buzz', 'coastline-daily']) {
    const [, , text] = readFileSync(join(import.meta.dirname, `../../../fixtures/ferry-hits-the-pier/${name}.txt`), 'utf8').split(
      /^---\n/m,
    );
    expect(demoArticles.map((article) => article.text)).toContain(text);
  }
});
