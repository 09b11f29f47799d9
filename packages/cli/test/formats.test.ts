import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { crosscheck, makeFolder, rows } from './crosscheck.testing.ts';

const post = `---
headline: Dam at Ellery holds
publisher: The Fennick Post
published: 2031-05-14
---
The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. 🌊
“We were very lucky this time,” she told reporters. Fifteen houses were flooded.
`;
const wire = `Engineers feared the worst, but the dam at Ellery held on Wednesday night, Mayor Ann Ortega said at the town hall.

“We were extremely lucky this time,” she told reporters. Some 16 houses were flooded, and repairs will cost $5,587, the water board said.
`;

const folder = makeFolder({ 'post.txt': post, 'wire.txt': wire, 'full/notes.txt': 'mine' });
mkdirSync(join(folder.path, 'empty'));
afterAll(folder.remove);

const run = (...args: string[]) => crosscheck(['compare', 'post.txt', 'wire.txt', ...args], { cwd: folder.path });
const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');

describe.concurrent('formats of other tools', () => {
  test.each([
    ['annotations', /^\{\n "@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
    ['jsonld', /^\{\n "@context": "https:\/\/schema\.org"/],
    ['conll', /^# global\.columns = ID FORM /],
    ['csv', /^id,article,publisher,/],
    ['jsonl', /^\{"table":"statements","id":"s1"/],
    ['bibtex', /^@article\{post,/],
    ['csl', /^\[\n \{\n {2}"id": "post"/],
    ['atom', /^<\?xml .*\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/],
    ['conflicts', /^<\?xml .*\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/],
  ])('%s goes down a pipe, and nothing else does', async (format, beginning) => {
    const { code, stdout, stderr } = await run('--format', format);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(beginning);
    expect(stdout).toMatch(/\n$/);
  });

  test.each([
    ['x.csv', /^id,article/],
    ['x.jsonl', /^\{"table"/],
    ['x.bib', /^@article/],
    ['x.atom', /^<\?xml/],
    ['x.jsonld', /schema\.org/],
    ['x.conllup', /^# global/],
  ])('-o %s says which it is', async (name, beginning) => {
    expect(await run('-o', name)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read(name)).toMatch(beginning);
  });

  test('--table chooses a table', async () => {
    expect((await run('--format', 'csv', '--table', 'variations')).stdout).toMatch(/^id,key,point,type,severity,/);
    const lines = rows(await run('--format', 'jsonl', '--table', 'points'));
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ table }) => table))).toEqual(new Set(['points']));
  });

  test('brat has a text and a standoff file for each article, and its configuration', async () => {
    expect(await run('--format', 'brat', '-o', 'brat')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(join(folder.path, 'brat')).sort()).toEqual(['annotation.conf', 'post.ann', 'post.txt', 'wire.ann', 'wire.txt']);
    expect(read('brat/post.txt')).toBe(post.split('---\n')[2]);
    expect(read('brat/post.ann')).toContain('“We were very lucky this time,”');
  });

  test('timex3 has a document for each article; an empty folder is filled', async () => {
    expect(await run('--format', 'timex3', '-o', 'empty/')).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder.path, 'empty')).sort()).toEqual(['post.tml', 'wire.tml']);
    expect(read('empty/post.tml')).toContain('value="2031-05-13');
  });

  test('csv into a folder is every table', async () => {
    expect(await run('--format', 'csv', '-o', 'tables/')).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(folder.path, 'tables')).sort()).toEqual(['copies.csv', 'points.csv', 'statements.csv', 'variations.csv']);
  });

  test('what is written for schema.org can be read and compared again', async () => {
    const { stdout } = await run('--format', 'jsonld');
    const again = await crosscheck(['compare', '-', '--format', 'json'], { input: stdout });
    expect(JSON.parse(again.stdout).articles).toMatchObject([
      { headline: 'Dam at Ellery holds', publisher: 'The Fennick Post', published: { value: '2031-05-14' } },
      { published: null },
    ]);
  });
});

describe.concurrent('a wrong call is one line, and writes nothing', () => {
  test.each([
    [['--format', 'brat'], /^crosscheck: brat has a file for each article; name a folder to write them to, as in -o brat\/\n$/],
    [['--format', 'timex3', '-o', '-'], /^crosscheck: timex3 has a file for each article; /],
    [['--format', 'brat', '-o', 'full'], /^crosscheck: full is not empty; name a folder that is not there yet\n$/],
    [['--format', 'brat', '-o', 'post.txt'], /^crosscheck: post\.txt is a file; name a folder that is not there yet\n$/],
    [
      ['--format', 'brat', '-o', 'no/such/folder'],
      /^crosscheck: cannot write no\/such\/folder: there is no folder no\/such; make it first\n$/,
    ],
    [['--format', 'csv', '--table', 'points', '-o', 'all/'], /^crosscheck: all\/ is a folder, for all tables; /],
    [['--format', 'json', '--table', 'points'], /^crosscheck: --table is for the formats csv and jsonl, not for json\n$/],
    [['--format', 'csv', '--table', 'people'], /^crosscheck: option '--table <table>' argument 'people' is invalid/],
  ])('%s', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('a feed of undated articles asks for a date, and takes it', async () => {
    const undated = (...more: string[]) => crosscheck(['compare', 'wire.txt', '-q', '--format', 'atom', ...more], { cwd: folder.path });
    const { code, stdout, stderr } = await undated();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^crosscheck: no article has a date, and every entry of an Atom feed needs one; give one with --published, .*\n$/,
    );
    expect((await undated('--published', '2031-05-15')).stdout).toContain('<updated>2031-05-15T00:00:00Z</updated>');
  });
});

test('a folder is whole or not there', async () => {
  const other = makeFolder({ 'post.txt': post, 'full/notes.txt': 'mine' });
  const { code } = await crosscheck(['compare', 'missing.txt', '--format', 'brat', '-o', 'gone'], { cwd: other.path });
  const refused = await crosscheck(['compare', 'post.txt', '--format', 'brat', '-o', 'full'], { cwd: other.path });
  expect([code, refused.code]).toEqual([1, 2]);
  expect(readdirSync(other.path).sort()).toEqual(['full', 'post.txt']);
  expect(readdirSync(join(other.path, 'full'))).toEqual(['notes.txt']);
  other.remove();
});
