import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { crosscheck, makeFolder, type RunOptions, rows } from './crosscheck.testing.ts';

const dam = 'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. "We were very lucky this time," she told reporters.\n';
const frontMatter = (fields: Readonly<Record<string, string>>, text: string) =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n${text}`;
const post = { url: 'https://post.example/dam', headline: 'Dam holds', publisher: 'Ellery Post', published: '2031-05-14' };
const wire = { url: 'https://wire.example/dam', headline: 'Ellery dam holds', publisher: 'Northbank Wire' };
const paragraphs = [
  'The pier at Ellery was opened again on Friday, Mayor Ann Ortega told reporters who had gathered at the harbour.',
  '“We have waited a long time for this,” she said, and thanked the forty volunteers who had carried planks until four in the morning.',
  'The harbour board put the cost at 5,687 dollars and said that the ferry would call there before the autumn rains set in.',
];
const page = `<html><title>Pier opens</title><article>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></html>`;
const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ellery Post</title>
<item><title>Pier opens</title><link>https://post.example/pier</link><content:encoded>${paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')}</content:encoded></item>
<item><title>Ferry late</title><link>https://post.example/ferry</link><description>Short.</description></item></channel></rss>`;
const kill = `{"uri":"urn:newsml:wire.example:dam","pubstatus":"canceled","type":"text","headline":"KILL"}`;
const item = `{"uri":"urn:newsml:wire.example:dam","pubstatus":"usable","type":"text","version":"1","headline":"Dam holds","body_text":"${'The dam held through the night, the water board said on Tuesday. '.repeat(4)}"}`;

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder({
    'post.txt': frontMatter(post, dam),
    'post-later.txt': frontMatter(post, dam.replace('very ', '')),
    'wire.txt': frontMatter(wire, dam),
  });
});
afterEach(() => folder.remove());

const run = (args: readonly string[], options: RunOptions = {}) => crosscheck(args, { cwd: folder.path, ...options });
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder.path, name), content);
const add = async (...args: string[]) => {
  const done = await run(['add', ...args, '--format', 'jsonl']);
  expect(done.stderr).not.toMatch(/internal error|\n\s+at /);
  return { code: done.code, stderr: done.stderr, rows: rows(done) };
};
const doctor = async () => JSON.parse((await run(['doctor', '--format', 'json'])).stdout);

describe('add', () => {
  test('says what became of each article, in order', async () => {
    const { code, stdout, stderr } = await run(['add', 'post.txt', 'post.txt', 'post-later.txt', 'wire.txt', 'post.txt']);
    expect(stdout.split('\n')).toEqual([
      'added 1: https://post.example/dam',
      'same 1: https://post.example/dam',
      'version 1/2: https://post.example/dam',
      'duplicate 2 of 1: https://wire.example/dam',
      'same 1: https://post.example/dam',
      '',
    ]);
    expect(stderr).toBe('crosscheck: note: 1 added, 1 new versions, 1 duplicates, 2 there already\n');
    expect(code).toBe(0);
    expect(await doctor()).toMatchObject({ sound: true, counts: { articles: 2, versions: 3, texts: 2 } });
  });

  test('as JSONL', async () => {
    expect((await add('post.txt', 'wire.txt')).rows).toEqual([
      { result: 'added', article: 1, version: 1, story: 's1', id: 'post', url: post.url, headline: 'Dam holds', place: 'post.txt' },
      {
        result: 'duplicate',
        article: 2,
        version: 1,
        duplicateOf: 1,
        story: 's1',
        id: 'wire',
        url: wire.url,
        headline: 'Ellery dam holds',
        place: 'wire.txt',
      },
    ]);
  });

  test('again, and nothing is added', async () => {
    await add('post.txt', 'post-later.txt', 'wire.txt');
    expect((await add('post.txt', 'post-later.txt', 'wire.txt')).rows.map(({ result }) => result)).toEqual(['same', 'same', 'same']);
    expect(await doctor()).toMatchObject({ sound: true, counts: { articles: 2, versions: 3, texts: 2 } });
  });

  test('a folder: every file in it and below, in order, without hidden ones and the archive itself', async () => {
    mkdirSync(join(folder.path, 'in/deep'), { recursive: true });
    write('in/b.txt', 'The bridge was closed on Friday, the council said.');
    write('in/a.html', page);
    write('in/deep/c.txt', 'The ferry ran late on Friday, the harbour board said.');
    write('in/.hidden.txt', 'The council met on Friday.');
    for (const _ of [1, 2]) {
      const { code, rows: added } = await add('in', '--archive', 'in/news.db');
      expect(added.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      expect(code).toBe(0);
    }
  });

  test('feeds, archives and standard input', async () => {
    write('feed.xml.gz', gzipSync(feed));
    const { code, rows: added, stderr } = await add('feed.xml.gz');
    expect(added.map(({ url }) => url)).toEqual(['https://post.example/pier']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('the address of one article without its text')]);
    const done = await run(['add', '-'], {
      input: '{"id":"x","text":"The ferry sank on Friday."}\n{"id":"y","text":"The ferry was raised on Monday."}\n',
    });
    expect(done.stdout).toMatch(/^added \d+: standard input, line 1\nadded \d+: standard input, line 2\n$/);
  });

  test('goes on after bad input, and names it', async () => {
    write('empty.txt', '');
    write(
      'lines.jsonl',
      `{"id":"a","text":"The dam broke on Friday."}\n{"id":"b", "text": \n{"id":"c","text":"The dam was mended on Monday."}\n`,
    );
    write('front.html', `<html><title>Home</title>${'<a href="/a">A headline of six words here</a> '.repeat(80)}</html>`);
    const { code, rows: added, stderr } = await add('missing.txt', 'empty.txt', 'lines.jsonl', 'front.html', 'no-*.txt', 'post.txt');
    expect(code).toBe(1);
    expect(added.map(({ id }) => id)).toEqual(['a', 'c', 'post']);
    expect(stderr.split('\n').sort()).toEqual([
      '',
      expect.stringMatching(/^crosscheck: empty\.txt: there is no text in it/),
      expect.stringMatching(/^crosscheck: front\.html: no article is on this page/),
      expect.stringMatching(/^crosscheck: lines\.jsonl, line 2: not valid JSON/),
      expect.stringMatching(/^crosscheck: missing\.txt: there is no such file/),
      expect.stringMatching(/^crosscheck: no-\*\.txt: no file matches/),
      'crosscheck: note: 3 added, 0 new versions, 0 duplicates, 0 there already, 5 failed, as told above',
    ]);
  });

  test('what a wire kills is marked, and the rest stays', async () => {
    write('item.json', item);
    write('kill.json', kill);
    expect((await add('item.json')).rows).toMatchObject([{ result: 'added' }]);
    const { stderr } = await add('kill.json');
    expect(stderr).toMatch(/the wire kills urn:newsml:wire\.example:dam/);
    expect((await add('item.json')).rows).toMatchObject([{ result: 'same' }]);
  });

  test('no password is kept or shown', async () => {
    write('secret.txt', frontMatter({ ...post, url: 'https://ann:opensesame@post.example/dam' }, dam));
    const { stdout, stderr } = await run(['add', 'secret.txt']);
    expect(stdout + stderr).not.toContain('opensesame');
    expect(readFileSync(join(folder.path, 'news.db')).includes('opensesame')).toBe(false);
  });

  test('a name that would steer the terminal', async () => {
    write('lines.jsonl', `${JSON.stringify({ id: 'a', text: dam, url: 'https://post.example/\u001b[31m' })}\n`);
    expect((await run(['add', 'lines.jsonl'])).stdout).not.toContain('\u001b');
  });

  test('an archive by option, by variable, and by default', async () => {
    await run(['add', 'post.txt', '--archive', 'a.db'], { env: { CROSSCHECK_ARCHIVE: 'b.db' } });
    await run(['add', 'post.txt', 'wire.txt'], { env: { CROSSCHECK_ARCHIVE: 'b.db' } });
    const articles = async (name: string) =>
      JSON.parse((await run(['doctor', '--archive', name, '--format', 'json'])).stdout).counts.articles;
    expect([await articles('a.db'), await articles('b.db')]).toEqual([1, 2]);
    expect(await run(['doctor'])).toMatchObject({
      code: 2,
      stderr: 'crosscheck: news.db: there is no such archive; check the name, or make one with add\n',
    });
  });

  test('a name that SQLite takes for one in memory is a file', async () => {
    await run(['add', 'post.txt', '--archive', ':memory:']);
    expect((await run(['doctor', '--archive', ':memory:'])).stdout).toMatch(/^Everything is sound\.\n\n1 articles/);
  });
});

describe('search', () => {
  beforeEach(async () => {
    await add('post.txt', 'wire.txt');
  });

  test('articles, with what was found marked', async () => {
    const { code, stdout, stderr } = await run(['search', 'reporter*', 'held']);
    expect(stdout.split('\n')).toEqual([
      '1  Ellery Post, 2031-05-14 (story s1)',
      '    Dam holds',
      '    https://post.example/dam',
      '    The dam at Ellery *held* on Tuesday night, Mayor Ann Ortega said. "We were very lucky this time," she told *reporters*.',
      '',
      '2  Northbank Wire, undated (story s1)',
      '    Ellery dam holds',
      '    https://wire.example/dam',
      '    The dam at Ellery *held* on Tuesday night, Mayor Ann Ortega said. "We were very lucky this time," she told *reporters*.',
      '',
    ]);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('statements, by speaker, publisher and day', async () => {
    const { stdout } = await run([
      'search',
      'lucky',
      '--speaker',
      'ortega',
      '--publisher',
      'post',
      '--from',
      '14 May 2031',
      '--to',
      '2031',
      '--colour',
    ]);
    expect(stdout).toBe(
      '1  Ellery Post, 2031-05-14 (story s1)\n    Dam holds\n    https://post.example/dam\n    Ann Ortega: "We were very \u001b[1mlucky\u001b[22m this time,"\n',
    );
  });

  test('several words in one argument stand in a row', async () => {
    const found = async (...args: string[]) => JSON.parse((await run(['search', ...args, '--json'])).stdout).hits.length;
    expect([await found('very lucky', 'dam'), await found('lucky very', 'dam'), await found('lucky very')]).toEqual([2, 0, 2]);
  });

  test('as JSON and JSONL', async () => {
    const args = ['search', 'dam', '--limit', '1'];
    const { hits, more } = JSON.parse((await run([...args, '--json'])).stdout);
    expect([hits.length, more]).toEqual([1, true]);
    expect(rows(await run([...args, '--format', 'jsonl']))).toEqual(hits);
    expect((await run(args)).stderr).toMatch(/there are more; go on with --cursor \d+-\d+-[0-9a-f]{12}, or say/);
  });

  test('nothing is found, which is no failure', async () => {
    expect(await run(['search', 'ferry'])).toMatchObject({ code: 0, stdout: '', stderr: 'crosscheck: note: nothing was found\n' });
    expect(await run(['search', 'dam OR ferry) " NOT (:^-'])).toMatchObject({ code: 0, stdout: '' });
  });

  test.each([
    [[], /nothing to look for/],
    [[''], /has no word in it/],
    [['–'], /has no word in it/],
    [['dam', '--limit', '0'], /--limit 0: give a whole number from 1 to 1000/],
    [['dam', '--from', 'soon'], /--from soon: not a date/],
    [['dam', '--to', '2031-02-30'], /--to 2031-02-30: there is no such date/],
    [['dam', '--story', 's9'], /there is no story s9/],
    [['d*'], /d\* is the beginning of too many words/],
  ])('%o is refused in one line', async (args, message) => {
    const { code, stdout, stderr } = await run(['search', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});

describe('history', () => {
  const note = 'Correction: An earlier version of this article misstated how lucky the town was.\n';

  test('what was changed, silently and with a note', async () => {
    write('with-note.txt', frontMatter({ ...post, headline: 'Dam held' }, `${dam.replace('very', 'rather')}\n${note}`));
    write('more.txt', frontMatter({ ...post, headline: 'Dam held' }, `${dam.replace('very', 'rather')}\nNobody was hurt.\n\n${note}`));
    await add('post.txt', 'post-later.txt', 'with-note.txt', 'more.txt');
    const { code, stdout, stderr } = await run(['history', 'https://post.example/dam']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replace(/came in \d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'came in').split('\n')).toEqual([
      '1  Ellery Post: Dam held',
      '    https://post.example/dam',
      '',
      'version 1, came in',
      '',
      'version 2, came in: changed without a note',
      '  - "We were very lucky this time," she told reporters.',
      '  + "We were lucky this time," she told reporters.',
      expect.stringMatching(/^ {2}quote-wording, (?:conflict|difference): /),
      '',
      'version 3, came in: changed, and a note says so',
      '  - Dam holds',
      '  + Dam held',
      '  - "We were lucky this time," she told reporters.',
      '  + "We were rather lucky this time," she told reporters.',
      `  + ${note.trim()}`,
      `  note: ${note.trim()}`,
      expect.stringMatching(/^ {2}quote-wording, (?:conflict|difference): /),
      '',
      'version 4, came in: more was added, and nothing else was changed',
      '  + Nobody was hurt.',
      '',
    ]);
  });

  test('as JSON, by number', async () => {
    await add('post.txt', 'post-later.txt');
    const history = JSON.parse((await run(['history', '1', '--json'])).stdout);
    expect(history).toMatchObject({
      article: 1,
      url: post.url,
      versions: [
        { number: 1, text: dam },
        { number: 2, comparison: { change: 'silent' } },
      ],
    });
    const { comparison } = history.versions[1];
    for (const { article, start, end, text } of comparison.variations.flatMap(({ readings }: { readings: object[] }) => readings)) {
      const version = history.versions[article === '1' ? 0 : 1];
      expect(version.text.slice(start, end)).toBe(text);
    }
    expect(comparison.variations.map(({ type }: { type: string }) => type)).toContain('quote-wording');
  });

  test('an article that is not there', async () => {
    await add('post.txt');
    for (const named of ['https://post.example/none', '99', 'post.example/dam']) {
      const { code, stderr } = await run(['history', named]);
      expect([code, stderr]).toEqual([
        2,
        `crosscheck: there is no article ${named} in the archive; give its whole address, as in https://…, or its number\n`,
      ]);
    }
  });
});

describe('export and import', () => {
  beforeEach(async () => {
    write(
      'formula.txt',
      frontMatter(
        { url: 'https://post.example/f', headline: '=1+1', publisher: '@Post' },
        'The bridge, "closed" on Friday, the council said.\n',
      ),
    );
    await add('post.txt', 'wire.txt', 'formula.txt');
  });

  test('statements as JSONL, with their very words', async () => {
    const { code, stdout, stderr } = await run(['export', '--table', 'statements']);
    expect([code, stderr]).toEqual([0, '']);
    const statements = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(statements).toContainEqual({
      article: 1,
      version: 1,
      publisher: 'Ellery Post',
      published: '2031-05-14',
      story: 's1',
      speaker: 'Ann Ortega',
      quotation: 'direct',
      cue: 'told',
      hedged: false,
      start: expect.any(Number),
      end: expect.any(Number),
      text: '"We were very lucky this time,"',
    });
    for (const { article, start, end, text } of statements) if (article < 3) expect(dam.slice(start, end)).toBe(text);
  });

  test('articles as CSV, in which nothing is a formula', async () => {
    const { stdout } = await run(['export', '--table', 'articles', '-o', 'articles.csv']);
    expect(stdout).toBe('');
    const [names, ...lines] = readFileSync(join(folder.path, 'articles.csv'), 'utf8').split('\r\n');
    expect(names).toMatch(/^article,version,url,/);
    expect(lines[2]).toMatch(/^3,1,https:\/\/post\.example\/f,,'=1\+1,,'@Post,/);
    expect(lines[2]).toContain('"The bridge, ""closed"" on Friday, the council said.');
  });

  test('as Parquet, with types', async () => {
    await run(['export', '--table', 'articles', '-o', 'articles.parquet']);
    const bytes = readFileSync(join(folder.path, 'articles.parquet'));
    const read = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
    expect(read.map(({ article, headline, text, duplicate_of }) => [article, headline, text, duplicate_of])).toEqual([
      [1n, 'Dam holds', dam, null],
      [2n, 'Ellery dam holds', dam, 1n],
      [3n, '=1+1', expect.stringContaining('The bridge'), null],
    ]);
    await run(['export', '--table', 'stories', '-o', 'stories.parquet']);
    const stories = readFileSync(join(folder.path, 'stories.parquet'));
    const rowsOfStories = await parquetReadObjects({ file: stories.buffer.slice(stories.byteOffset, stories.byteOffset + stories.length) });
    expect(rowsOfStories.map(({ story, articles }) => [story, articles]).sort()).toEqual([
      ['s1', 2n],
      ['s2', 1n],
    ]);
  });

  test('what a comparison of each story gives', async () => {
    write(
      'later.txt',
      frontMatter({ url: 'https://courier.example/dam', publisher: 'Courier' }, dam.replace('very lucky', 'rather lucky')),
    );
    write('brief.txt', frontMatter({ url: 'https://brief.example/dam' }, 'The dam at Ellery held on Tuesday night.\n'));
    await add('later.txt', 'brief.txt');
    const table = async (name: string) => rows(await run(['export', '--table', name]));
    expect(await table('stories')).toContainEqual(
      expect.objectContaining({ story: 's1', articles: 4, publishers: 'Courier; Ellery Post; Northbank Wire' }),
    );
    expect(await table('points')).toContainEqual(
      expect.objectContaining({
        story: 's1',
        speaker: 'Ann Ortega',
        present: true,
        article: 4,
        publisher: 'Courier',
        start: expect.any(Number),
      }),
    );
    expect((await table('points')).find(({ present }) => !present)).toMatchObject({ story: 's1', start: null, text: null });
    const wording = (await table('variations')).filter(({ type }) => type === 'quote-wording');
    expect(wording.map(({ article, text }) => [article, text])).toEqual(expect.arrayContaining([[4, expect.stringContaining('rather')]]));
    expect(await table('copies')).toContainEqual(
      expect.objectContaining({ story: 's1', copy: 1, similarity: expect.any(Number), article: 1 }),
    );
  });

  test('a whole archive goes into another and is the same', async () => {
    write('separators.jsonl', `${JSON.stringify({ id: 's', text: 'The ferry\u2028ran\u2029late on Friday.\r\n' })}\n`);
    await add('post-later.txt', 'separators.jsonl');
    const { code, stdout } = await run(['export', '--whole']);
    write('whole.jsonl', stdout);
    expect(code).toBe(0);
    const done = await run(['import', 'whole.jsonl', '--archive', 'other.db']);
    expect(done).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^other\.db has 4 articles, 5 versions and \d+ statements\n$/),
    });
    expect((await run(['export', '--whole', '--archive', 'other.db'])).stdout).toBe(stdout);
    expect((await run(['doctor', '--archive', 'other.db'])).code).toBe(0);
    expect((await run(['search', 'dam', '--archive', 'other.db'])).stdout).toBe((await run(['search', 'dam'])).stdout);
    expect(JSON.parse((await run(['import', '-', '--archive', 'third.db', '--format', 'json'], { input: stdout })).stdout)).toMatchObject({
      articles: 4,
    });
  });

  test.each<readonly [string, readonly string[], RegExp]>([
    ['neither a table nor the whole', ['export'], /give either --whole or --table articles/],
    ['both', ['export', '--whole', '--table', 'stories'], /give either --whole or --table/],
    ['the whole as CSV', ['export', '--whole', '-o', 'x.csv'], /--whole is written as jsonl, not as csv/],
    ['a table that is none', ['export', '--table', 'sources'], /Allowed choices are articles/],
    ['over the archive', ['export', '--whole', '-o', 'news.db'], /news\.db is also an input/],
    ['into an archive with articles', ['import', 'post.txt'], /news\.db: there is an archive with articles already/],
    ['something else', ['import', 'post.txt', '--archive', 'new.db'], /post\.txt: line 1 is not one of a whole archive \(/],
    ['a file that is not there', ['import', 'no.jsonl', '--archive', 'new.db'], /no\.jsonl: there is no such file/],
  ])('%s is refused in one line', async (_name, args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/internal error/);
  });
});

describe('an archive that is none', () => {
  test.each([
    ['a text', dam.repeat(9), /^crosscheck: other\.db: this file is no archive of Crosscheck; give another name\n$/],
    ['an empty file', '', undefined],
  ])('%s', async (_name, content, refusal) => {
    write('other.db', content);
    const { code, stderr, stdout } = await run(['add', 'post.txt', '--archive', 'other.db', '--quiet']);
    if (refusal === undefined) expect([code, stdout]).toEqual([0, 'added 1: https://post.example/dam\n']);
    else {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(refusal);
      expect(readFileSync(join(folder.path, 'other.db'), 'utf8')).toBe(content);
    }
  });

  test('one in a folder that is not there', async () => {
    const { code, stderr } = await run(['add', 'post.txt', '--archive', 'no/news.db']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^crosscheck: no\/news\.db: the archive cannot be opened \(.*\); check [^\n]+\n$/);
  });

  test('an archive as an input says what it is', async () => {
    await add('post.txt');
    const { code, stderr } = await run(['compare', 'news.db', 'post.txt']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/news\.db: this is a/);
  });
});

describe('doctor', () => {
  test('says what is wrong and ends with 1', async () => {
    await add('post.txt');
    const path = join(folder.path, 'news.db');
    const bytes = readFileSync(path);
    const at = bytes.indexOf('Ann Ortega');
    write('news.db', bytes.fill(0x7a, at, at + 3));
    const { code, stdout } = await run(['doctor']);
    expect(stdout).toContain('The archive is not sound; go back to a copy of it.');
    expect(code).toBe(1);
  });

  test('writes to a file, never over the archive', async () => {
    await add('post.txt');
    expect((await run(['doctor', '-o', 'news.db'])).code).toBe(2);
    expect((await run(['doctor', '-o', 'state.json'])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder.path, 'state.json'), 'utf8'))).toMatchObject({ sound: true, faults: [] });
    rmSync(join(folder.path, 'state.json'));
  });
});
