import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crosscheck, makeFolder, rows } from './crosscheck.testing.ts';

const dam =
  'The dam at Ellery held on Tuesday night after days of rain, Mayor Ann Ortega said. Twelve houses along the Wend were flooded, and the water board thinks repairs to the sluices will cost $5,687.';
const damAgain =
  'Mayor Ann Ortega thanked the crews who kept the Ellery dam from breaking. The flood reached 16 houses on the banks of the Wend before the sluices of the dam were opened, the water board said. Repairs to the sluices will cost $5,587.';
const ferry =
  'A ferry with ninety passengers hit the pier at Marrow Bay in thick fog. Captain Piet Vos was taken to hospital, and the harbour master has closed the berth.';
const articles = [
  { id: 'post', headline: 'Dam holds', publisher: 'Ellery Post', published: '2021-05-13', url: 'https://post.example/dam', text: dam },
  {
    id: 'ferry',
    headline: 'Ferry hits pier',
    publisher: 'Harbor Buzz',
    published: '2021-05-14',
    url: 'https://buzz.example/ferry',
    text: ferry,
  },
  {
    id: 'wire',
    headline: 'Ellery\u001b[31m dam holds',
    publisher: 'Northbank Wire',
    published: '2021-05-15',
    url: 'https://wire.example/dam',
    text: damAgain,
  },
];

const folder = makeFolder({ 'in.jsonl': articles.map((article) => JSON.stringify(article)).join('\n') });
const run = (...args: string[]) => crosscheck(args, { cwd: folder.path });
beforeAll(async () => {
  expect((await run('add', 'in.jsonl')).code).toBe(0);
});
afterAll(folder.remove);

describe('stories', () => {
  test('read to people, the newest first, with what is contested', async () => {
    const { code, stdout } = await run('stories');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^s1 {2}Ellery \[31m dam holds\n {4}2 independent accounts · \d conflicts? · \d differences?\n {4}.*Ellery Post, Northbank Wire\n\ns2 {2}Ferry hits pier\n {4}1 independent account\n/,
    );
  });

  test('as JSON and JSONL', async () => {
    const { stories } = JSON.parse((await run('stories', '--json')).stdout);
    expect(stories[0]).toMatchObject({
      id: 's1',
      articles: 2,
      publishers: ['Ellery Post', 'Northbank Wire'],
      comparison: { accounts: 2, independent: 2 },
    });
    expect(stories[0].comparison.conflicts).toBeGreaterThan(0);
    expect(rows(await run('stories', '--format', 'jsonl')).map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  test('are chosen by words and time, and paged', async () => {
    expect(rows(await run('stories', '--query', 'ferry', '--format', 'jsonl')).map(({ id }) => id)).toEqual(['s2']);
    expect(rows(await run('stories', '--since', '1m', '--query', 'zeppelin', '--format', 'jsonl'))).toEqual([]);
    const first = JSON.parse((await run('stories', '--limit', '1', '--json')).stdout);
    const second = JSON.parse((await run('stories', '--limit', '1', '--cursor', first.next, '--json')).stdout);
    expect([first, second].map((page) => page.stories.map(({ id }: { id: string }) => id))).toEqual([['s1'], ['s2']]);
    expect(second.next).toBeUndefined();
  });

  test('are compared when they are added, for whoever asks in SQL', async () => {
    expect((await run('doctor')).stdout).toMatch(/\n1 stories compared\n/);
    const db = new DatabaseSync(join(folder.path, 'news.db'), { readOnly: true });
    const counts = db.prepare("SELECT publisher, words FROM varied WHERE type = 'number' AND severity = 'conflict' ORDER BY words").all();
    db.close();
    expect(counts.map((row) => Object.values(row))).toEqual(
      expect.arrayContaining([
        ['Northbank Wire', '$5,587'],
        ['Ellery Post', '$5,687'],
      ]),
    );
  });

  test('what is kept is what is compared', async () => {
    const asked = [
      ['compare', '--story', 's1', '--format', 'json'],
      ['stories', '--json'],
      ...['points', 'variations', 'copies'].map((table) => ['export', '--table', table]),
    ];
    const answers = async () => Promise.all(asked.map(async (args) => (await run(...args)).stdout));
    const kept = await answers();
    const db = new DatabaseSync(join(folder.path, 'news.db'));
    const [before] = db.prepare('SELECT report FROM comparisons').all();
    db.exec("UPDATE comparisons SET engine = '0.0.1'");
    expect(await answers()).toEqual(kept);
    db.exec("UPDATE comparisons SET engine = '0.0.2'");
    db.close();
    // the next who adds, though it adds nothing, compares anew what another version compared
    expect((await run('add', 'in.jsonl')).code).toBe(0);
    const again = new DatabaseSync(join(folder.path, 'news.db'), { readOnly: true });
    expect(again.prepare('SELECT report FROM comparisons').all()).toEqual([before]);
    again.close();
  });

  test('a story is compared', async () => {
    const report = JSON.parse((await run('compare', '--story', 's1', '--format', 'json')).stdout);
    expect(report.articles.map(({ id, publisher }: { id: string; publisher: string }) => [id, publisher])).toEqual([
      ['1', 'Ellery Post'],
      ['3', 'Northbank Wire'],
    ]);
    expect(report.variations.length).toBeGreaterThan(0);
  });

  test.each([
    [['compare', '--story', 's9'], 'crosscheck: there is no story s9 in the archive; see which there are with stories\n'],
    [['compare', 'in.jsonl', '--story', 's1'], 'crosscheck: give either articles or --story s1, not both\n'],
    [['compare'], 'crosscheck: nothing to compare; give two or more articles, or a story of an archive with --story\n'],
    [
      ['compare', 'in.jsonl', '--archive', 'news.db'],
      'crosscheck: --archive goes with --story; give the story, as in --story s12, or leave it out\n',
    ],
    [
      ['stories', '--since', 'soon'],
      'crosscheck: --since soon: give a time before now, as in 45m, 12h, 2d or 3w, or a date, as in 2021-03-01\n',
    ],
    [
      ['explain', '1', '9', '--archive', 'news.db'],
      'crosscheck: there is no article 9 in the archive; give its number, or its whole address, as in https://…\n',
    ],
    [['split', 's1', 'one'], 'crosscheck: one is no number of an article; add and search show them\n'],
    [['merge', 's1', 's9'], 'crosscheck: there is no story s9; see which there are with stories\n'],
  ])('%j is told in one line', async (args, message) => {
    expect(await run(...args)).toMatchObject({ code: 2, stderr: message });
  });
});

test('why two articles are together', async () => {
  const { stdout } = await run('explain', '1', 'https://wire.example/dam', '--archive', 'news.db');
  expect(stdout).toContain('They are in one story, s1.');
  expect(stdout).toMatch(
    /Likeness 0\.[1-9]\d\d; the articles of a story reach 0\.135 on average\.\nThey are dated (a day|2 days) apart, which takes from it\.\nWhat it comes from: /,
  );
  expect(stdout).toMatch(/ sluices \d/);
  expect(stdout).not.toMatch(/ sluic \d/);
  const apart = JSON.parse((await run('explain', '1', '2', '--archive', 'news.db', '--format', 'json')).stdout);
  expect(apart).toMatchObject({ together: false, decided: false, reason: { copies: false } });
});

test('what a person merges and splits stays, whatever is added', async () => {
  const other = makeFolder({
    'in.jsonl': articles.map((article) => JSON.stringify(article)).join('\n'),
    'later.jsonl': JSON.stringify({ id: 'later', url: 'https://late.example/ferry', text: `${ferry} Nobody was hurt.` }),
  });
  const there = (...args: string[]) => crosscheck(args, { cwd: other.path });
  await there('add', 'in.jsonl');
  expect((await there('merge', 's1', 's2', '--reason', 'one flood')).code).toBe(0);
  expect((await there('split', 's1', '3')).stdout).toBe('s1.2\n');
  await there('add', 'later.jsonl');
  const stories = rows(await there('stories', '--format', 'jsonl')).map(({ id, articles: count }) => `${id} ${count}`);
  expect(stories.sort()).toEqual(['s1 3', 's1.2 1']);
  expect(JSON.parse((await there('explain', '1', '3', '--archive', 'news.db', '--format', 'json')).stdout)).toMatchObject({
    together: false,
    decided: true,
  });
  other.remove();
});
