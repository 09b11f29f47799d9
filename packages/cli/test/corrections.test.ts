import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command, crosscheck, makeFolder, rows } from './crosscheck.testing.ts';

const dam =
  'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said.\n\nThe repairs of the spillway will cost $5,687, the water board said. About 300 people had left their homes in Lower Ellery.';
const articles = [
  { id: 'post', publisher: 'Ellery Post', url: 'https://post.example/dam', text: dam },
  { id: 'wire', publisher: 'Northbank Wire', url: 'https://wire.example/dam', text: dam.replace('Tuesday', 'Wednesday') },
];
const later = { id: 'buzz', publisher: 'Harbor\u001b[31m Buzz', url: 'https://buzz.example/dam', text: dam.replace('Tuesday', 'Thursday') };

let folder: ReturnType<typeof makeFolder>;
beforeEach(async () => {
  folder = makeFolder({
    'in.jsonl': articles.map((article) => JSON.stringify(article)).join('\n'),
    'later.jsonl': JSON.stringify(later),
  });
  expect((await run('add', 'in.jsonl')).code).toBe(0);
});
afterEach(() => folder.remove());
const run = (...args: string[]) => crosscheck(args, { cwd: folder.path });
const dateNow = async () =>
  JSON.parse((await run('compare', '--story', 's1', '--format', 'json')).stdout).variations.find(
    ({ type }: { type: string }) => type === 'date',
  );
const conflicts = async () => rows(await run('stories', '--format', 'jsonl'))[0].comparison.conflicts;

test('a variation is rejected, stays so when an article joins, and comes back by undo', async () => {
  const before = await conflicts();
  const { keys, id } = await dateNow();
  const rejected = await run('reject', 's1', id, '--reason', 'two nights', '--by', 'Ada Holm');
  expect(rejected).toMatchObject({ code: 0, stdout: expect.stringMatching(new RegExp(`^1 {2}rejected ${keys[0]}: .*Tuesday`)) });
  expect(await conflicts()).toBe(before - 1);
  await run('add', 'later.jsonl');
  expect(await dateNow()).toMatchObject({
    keys: expect.arrayContaining(keys),
    rejected: { reason: 'two nights', by: 'Ada Holm', later: 1 },
  });
  const text = (await run('compare', '--story', 's1')).stdout;
  expect(text).toMatch(/REJECTED|Rejected/);
  expect(text).toMatch(/Rejected by Ada Holm on .*two nights \(since then 1 more wording came to it\)/s);
  const readings = rows(await run('export', '--table', 'variations')).filter(({ key }) => key === keys[0]);
  expect(readings.map(({ rejected: reason }) => reason)).toEqual(['two nights', 'two nights', 'two nights']);
  expect((await run('undo', '1', '--reason', 'one night')).stdout).toBe('2  undid 1 in s1\n');
  expect((await dateNow()).rejected).toBeUndefined();

  const told = (await run('annotations', 's1')).stdout;
  expect(told).toMatch(
    /^1 {2}rejected v-.* in s1: .*\(undone by 2\)\n {4}.* UTC, Ada Holm: two nights\n2 {2}undid 1 in s1\n {4}.* UTC: one night\n$/,
  );
  expect(rows(await run('annotations', '--format', 'jsonl'))).toMatchObject([
    { kind: 'reject', variation: { type: 'date' }, undoneBy: 2 },
    { kind: 'undo', undoes: 1 },
  ]);
  const { first } = JSON.parse((await run('annotations', '--format', 'jsonld')).stdout);
  expect(first.items[0]).toMatchObject({
    motivation: 'assessing',
    creator: { type: 'Person', name: 'Ada Holm' },
    target: [{ selector: [{ exact: expect.stringContaining('Tuesday') }, {}] }, {}],
  });

  // all of it goes along to another archive
  await run('export', '--whole', '-o', 'whole.jsonl');
  expect((await run('import', 'whole.jsonl', '--archive', 'other.db')).code).toBe(0);
  expect((await run('annotations', '--archive', 'other.db')).stdout).toBe((await run('annotations')).stdout);
});

test('merges and splits are undone', async () => {
  expect((await run('split', 's1', '2', '--reason', 'another dam')).stdout).toBe('s1.2\n');
  expect((await run('undo', '1', '--format', 'json')).stdout).toMatch(/"undoes": 1/);
  expect(rows(await run('stories', '--format', 'jsonl')).map(({ id, articles: count }) => `${id} ${count}`)).toEqual(['s1 2']);
  expect((await run('annotations')).stdout).toMatch(/^1 {2}split s1\.2 off s1: article 2 {2}\(undone by 2\)/);
});

test.each([
  [['reject', 's1', 'v1'], 'crosscheck: give a reason with --reason; it is kept and shown with what was rejected\n'],
  [['reject', 's9', 'v1', '--reason', 'x'], 'crosscheck: there is no story s9 in the archive; see which there are with stories\n'],
  [
    ['reject', 's1', 'v-0123456789', '--reason', 'x'],
    'crosscheck: there is no variation v-0123456789 in the comparison; give its id or key, as compare --story --format json shows them\n',
  ],
  [['undo', 'one'], 'crosscheck: one is no number of an annotation; see which there are with annotations\n'],
  [['undo', '7'], 'crosscheck: there is no annotation 7; see which there are with annotations\n'],
  [['annotations', 's9'], 'crosscheck: there is no story s9 in the archive; see which there are with stories\n'],
  [['token', 'list', 'desk'], 'crosscheck: token list takes no name; it lists all\n'],
  [['token', 'create'], 'crosscheck: give the name of the token, as in token create desk\n'],
  [['token', 'revoke', 'desk'], 'crosscheck: there is no token desk that holds; see which there are with token list\n'],
  [['token', 'revoke', 'desk', '--scope', 'add'], 'crosscheck: --scope goes with token create\n'],
])('%j is told in one line', async (args, message) => {
  expect(await run(...args)).toMatchObject({ code: 2, stderr: message });
});

describe('tokens', () => {
  test('are made, listed and revoked, and shown once', async () => {
    const made = await run('token', 'create', 'desk');
    expect(made.stdout).toMatch(/^[\w-]{32}\n$/);
    expect((await run('token', 'create', 'wire import', '--scope', 'add')).code).toBe(0);
    expect((await run('token', 'create', 'desk')).stderr).toContain('there is a token desk');
    expect((await run('token', 'create', 'x', '--scope', 'everything')).code).toBe(2);
    const listed = await run('token', 'list');
    expect(listed.stdout).toMatch(/^desk {2}add, correct {2}since [\d-]{10}\nwire import {2}add {2}since [\d-]{10}\n$/);
    expect(listed.stdout).not.toContain(made.stdout.trim());
    expect((await run('token', 'list', '--format', 'json')).stdout).not.toContain('sha256');
    expect((await run('token', 'revoke', 'desk')).stdout).toBe('desk is revoked\n');
    expect((await run('token', 'list')).stdout).toMatch(/^desk .*, revoked [\d-]{10}\n/);
  });
});

test.skipIf(process.platform === 'win32')('the disk is full while correcting: one line, and the archive is as it was', async () => {
  const before = (await run('export', '--whole')).stdout;
  // files may grow to 4 KiB, so that the log cannot take what is written
  const limited = promisify(execFile)(
    'sh',
    ['-c', 'ulimit -f 8 && exec "$@"', 'sh', process.execPath, command, 'reject', 's1', 'v1', '--reason', 'x'.repeat(20_000)],
    { cwd: folder.path },
  );
  await expect(limited).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^crosscheck: .*news\.db.*\n$/) });
  expect((await run('doctor')).code).toBe(0);
  expect((await run('export', '--whole')).stdout).toBe(before);
  expect((await run('reject', 's1', 'v1', '--reason', 'two nights')).code).toBe(0);
});
