import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkReport } from '@crosscheck/engine/schema';
import { afterAll, describe, expect, test } from 'vitest';
import { command, crosscheck, makeFolder, rows } from './crosscheck.testing.ts';

const post = `---
headline: Dam holds
publisher: The Fennick Post
published: 2031-05-14
---
The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. "We were very lucky this time," she told reporters.

Twelve houses were flooded. Repairs will cost $5,687, according to the water board.
`;
const wire = `Mayor Ann Ortega said the dam at Ellery held on Wednesday night.

"We were extremely lucky this time," Ortega told reporters. Some 16 houses were flooded. Repairs will cost $5,587, the water board said.
`;
const page = `<!doctype html><html lang="en"><head><title>Dam holds</title><meta property="og:site_name" content="Harbor Buzz"></head><body><article>
<p>The dam at Ellery held through the night, and Mayor Ann Ortega thanked everybody who had filled sandbags since the weekend.</p>
<p>“We were very lucky this time,” she told reporters who had gathered at the town hall on the morning after the storm.</p>
<p>Fifteen houses along the river were flooded, and the water board thinks that repairs will go on until the early summer.</p>
</article></body></html>`;
const corpus = `{"id":"one","published":"2031-05-14","text":"Ann Ortega said on Tuesday that the dam held."}
{"id":"two","text":"Nobody was hurt."}
`;

const folder = makeFolder({ 'post.txt': post, 'wire.txt': wire, 'pages/buzz.html': page, 'corpus.jsonl': corpus, 'dam [1].txt': wire });
const run = (args: readonly string[], options = {}) => crosscheck(args, { cwd: folder.path, ...options });
afterAll(folder.remove);

describe.concurrent('compare', () => {
  test('reads to people, without colour in a pipe', async () => {
    const { code, stdout, stderr } = await run(['compare', 'post.txt', 'wire.txt']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('The Fennick Post');
    expect(stdout).not.toContain('\x1b');
  });

  test('gives JSON that the schema describes, with texts letter for letter', async () => {
    const { code, stdout } = await run(['compare', 'post.txt', 'wire.txt', 'pages/buzz.html', '--format', 'json']);
    expect(code).toBe(0);
    const checked = checkReport(JSON.parse(stdout));
    if ('problem' in checked) throw new Error(checked.problem);
    expect(checked.report.articles.map(({ id }) => id)).toEqual(['post', 'wire', 'buzz']);
    expect(checked.report.articles[0]).toMatchObject({
      text: post.split('---\n')[2],
      published: { value: '2031-05-14', evidence: 'given' },
    });
    expect(checked.report.articles[1]).toMatchObject({ text: wire, published: null });
  });

  test('--published dates the articles that have no date', async () => {
    const { stdout } = await run(['compare', 'post.txt', 'wire.txt', '--format', 'json', '--published', 'May 15, 2031']);
    expect(JSON.parse(stdout).articles.map((article: { published: { value: string } }) => article.published.value)).toEqual([
      '2031-05-14',
      '2031-05-15',
    ]);
  });

  test('writes a page or Markdown by the ending of -o, and prints nothing', async () => {
    const html = await run(['compare', 'post.txt', 'wire.txt', '-o', 'report.html']);
    const markdown = await run(['compare', 'post.txt', 'wire.txt', '-o', 'report.md']);
    expect([html, markdown]).toEqual([
      { code: 0, stdout: '', stderr: '' },
      { code: 0, stdout: '', stderr: '' },
    ]);
    expect(readFileSync(join(folder.path, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(folder.path, 'report.md'), 'utf8')).toMatch(/^# /m);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('expands patterns that the shell left alone, and takes a file whose name looks like one', async () => {
    const { stdout, code } = await run(['compare', '{post,wire}.txt', 'dam [1].txt', 'pages/*.html', '--format', 'json', '-q']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).articles.map(({ id }: { id: string }) => id)).toEqual(['post', 'wire', 'dam [1]', 'buzz']);
  });

  test.each([
    ['JSONL', corpus, ['one', 'two']],
    ['text', wire, ['stdin']],
    ['a page', page, ['stdin']],
    ['JSON', JSON.stringify([{ text: wire }]), ['stdin-1']],
  ])('reads %s from standard input', async (_what, input, ids) => {
    const { stdout, code } = await run(['compare', '-', '--format', 'json'], { input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).articles.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('the same file twice is two articles and one account, and says so', async () => {
    const { stdout, stderr, code } = await run(['compare', 'post.txt', 'post.txt', '--format', 'json']);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.articles.map(({ id }: { id: string }) => id)).toEqual(['post', 'post-2']);
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ code: 'same-article-twice', article: 'post-2' }));
    expect(stderr).toMatch(/^crosscheck: note: post-2: .*\n$/);
  });

  test('--quiet keeps notes back', async () => {
    expect(await run(['compare', 'post.txt', 'post.txt', '--format', 'json', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe.concurrent('colour', () => {
  test.each([
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['--colour before NO_COLOR', ['--colour'], { NO_COLOR: '1' }, true],
    ['--no-colour before FORCE_COLOR', ['--no-colour'], { FORCE_COLOR: '1' }, false],
    ['--color', ['--color'], {}, true],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_what, flags, env, coloured) => {
    const { stdout } = await run(['compare', 'post.txt', 'wire.txt', ...flags], { env });
    expect(stdout.includes('\x1b[')).toBe(coloured);
  });

  test('COLUMNS sets the width', async () => {
    const { stdout } = await run(['compare', 'post.txt', 'wire.txt'], { env: { COLUMNS: '60' } });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe.concurrent('attributions, times and extract', () => {
  test('attributions, one line an article with the ids of the input', async () => {
    const result = await run(['attributions', 'corpus.jsonl', '--format', 'jsonl']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const [one, two] = rows(result);
    expect(two).toEqual({ id: 'two', attributions: [] });
    expect(one).toMatchObject({ id: 'one', attributions: [{ speakerName: 'Ann Ortega', resolution: 'resolved', quotation: 'indirect' }] });
    expect(Object.keys(one.attributions[0])).toEqual(['source', 'cue', 'content', 'quotation', 'quoted', 'speakerName', 'resolution']);
  });

  test('times, reckoned from the date of the line', async () => {
    const result = await run(['times', 'corpus.jsonl', '--format', 'jsonl']);
    expect(rows(result)).toEqual([
      { id: 'one', times: [{ start: 19, end: 26, type: 'DATE', value: '2031-05-13', certainty: 'implied' }] },
      { id: 'two', times: [] },
    ]);
  });

  test('both read to people', async () => {
    expect((await run(['attributions', 'corpus.jsonl'])).stdout).toMatch(
      /^one\n {2}Ann Ortega \[said[^\]]*\]: that the dam held\n\ntwo\n {2}nobody is quoted or cited\n\n$/,
    );
    expect((await run(['times', 'corpus.jsonl'])).stdout).toContain('one (published 2031-05-14)\n  Tuesday');
  });

  test('they take text and pages as well', async () => {
    const result = await run(['attributions', 'post.txt', 'pages/buzz.html', '-o', 'said.jsonl']);
    expect(result).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder.path, 'said.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });

  test('extract gives a folder of pages, one line each', async () => {
    const result = await run(['extract', 'pages']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(rows(result)).toEqual([
      {
        id: 'buzz',
        headline: 'Dam holds',
        byline: null,
        publisher: 'Harbor Buzz',
        published: null,
        url: null,
        language: 'en',
        text: expect.stringMatching(/^The dam at Ellery held through.*\n\n“We were very.*early summer\.$/s),
      },
    ]);
  });

  test('a feed gives its whole texts, and says how many addresses it has besides', async () => {
    const text = `<p>${'The dam at Ellery held through the night, Mayor Ann Ortega told reporters. '.repeat(4)}</p>`;
    const item = (n: number, body: string) => `<item><title>Dam ${n}</title><link>https://post.example/${n}</link>${body}</item>`;
    const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>${item(1, `<content:encoded><![CDATA[${text}]]></content:encoded>`)}${item(2, '')}</channel></rss>`;
    const run = await crosscheck(['extract', '-', '--format', 'jsonl'], { input: feed });
    expect(rows(run)).toMatchObject([{ id: 'stdin-1', headline: 'Dam 1', publisher: 'Post', url: 'https://post.example/1' }]);
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('the address of one article without its text')]);
  });

  test('extract as text is a file that compare reads', async () => {
    const { stdout } = await run(['extract', 'pages/buzz.html', '--format', 'text']);
    expect(stdout).toMatch(/^---\nheadline: Dam holds\npublisher: Harbor Buzz\n---\nThe dam at Ellery/);
  });

  test('a long JSONL is read line by line: the first line comes out before the last is written', async () => {
    const child = spawn(process.execPath, [command, 'times', '-', '--format', 'jsonl'], { stdio: 'pipe' });
    child.stdin.write(corpus);
    const first = await new Promise<string>((seen) => child.stdout.once('data', (chunk) => seen(String(chunk))));
    child.stdin.end(corpus);
    const code = await new Promise((ended) => child.on('close', ended));
    expect(first).toMatch(/^\{"id":"one"/);
    expect(code).toBe(0);
  });
});

describe.concurrent('group', () => {
  const stream = makeFolder({
    'in.jsonl': [
      { id: 'one', headline: 'Dam at Ellery holds', text: `${post.split('---\n')[2]}` },
      {
        id: 'two',
        headline: 'Soup too salty',
        text: 'Pupils at Oster school cooked lunch for their teachers. Nobody complained about the soup.',
      },
      { id: 'three', headline: 'Ellery dam holds', text: wire, published: { $date: '2031-05-14' } },
      { id: 'one', text: `${wire} Subscribe now.` },
      { id: 'blank', text: '' },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n'),
  });
  afterAll(stream.remove);

  test('gives a line an article in the order of arrival, copies with their original', async () => {
    const result = await crosscheck(['group', 'in.jsonl'], { cwd: stream.path });
    expect([result.code, rows(result)]).toEqual([
      0,
      [
        { id: 'one', story: 's1' },
        { id: 'two', story: 's2' },
        { id: 'three', story: 's1' },
        { id: 'one', story: 's1', copyOf: 'three' },
        { id: 'blank', story: 's3' },
      ],
    ]);
  });

  test('reads to people, the largest story first', async () => {
    const { stdout } = await crosscheck(['group', 'in.jsonl', '--format', 'text', '-q'], { cwd: stream.path });
    expect(stdout).toMatch(
      /^3 articles\n {2}Dam at Ellery holds \(one\)\n {2}Ellery dam holds \(three\)\n {2}one, a copy\n\nOne article\n/,
    );
  });
});

describe('verify and explain', () => {
  test('a saved comparison holds, then an article is changed, then one is missing', async () => {
    await run(['compare', 'post.txt', 'wire.txt', '-o', 'saved.json']);
    expect(await run(['verify', 'saved.json'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['verify', 'saved.json', 'post.txt', 'wire.txt'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^All \d+ passages hold, letter for letter\.$/m),
    });
    writeFileSync(
      join(folder.path, 'changed/post.txt'.replace('/', '-')),
      post.replace('Twelve', 'Some twelve').replace('very lucky', 'lucky'),
    );
    const changed = await run(['verify', 'saved.json', 'changed-post.txt', 'wire.txt', '--format', 'json']);
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.stdout)).toMatchObject({
      holds: false,
      surplus: ['changed-post'],
      articles: [{ state: 'missing' }, { state: 'same' }],
    });
    const byName = makeFolder({ 'post.txt': post.replace('Twelve', 'Some twelve').replace('very lucky', 'lucky') });
    const orphaned = await run(['verify', 'saved.json', join(byName.path, 'post.txt'), 'wire.txt']);
    byName.remove();
    expect(orphaned.code).toBe(1);
    expect(orphaned.stdout).toMatch(/^post: the text was changed; of \d+ passages \d+ hold, \d+ moved, \d+ orphaned$/m);
    expect(orphaned.stdout).toMatch(/^ {2}orphaned: .* at \d+–\d+ “We were very lucky.*”, at \d+–\d+ now “We were lucky.*”$/m);
    expect(orphaned.stdout).toMatch(/^ {2}moved: .* at \d+–\d+ “.*”, at \d+–\d+ now$/m);
    expect(orphaned.stdout).toMatch(/^The report does not hold as it stands: \d+ orphaned, \d+ moved\.$/m);
    expect(await run(['verify', 'saved.json', 'post.txt'])).toMatchObject({ code: 1, stdout: expect.stringContaining('wire: missing') });
    expect(await run(['verify', '-', 'post.txt', 'wire.txt'], { input: readFileSync(join(folder.path, 'saved.json')) })).toMatchObject({
      code: 0,
    });
  });

  test('each kind of line can be explained, and an id that is not there is a wrong call', async () => {
    await run(['compare', 'post.txt', 'wire.txt', '-o', 'saved2.json']);
    const report = JSON.parse(readFileSync(join(folder.path, 'saved2.json'), 'utf8'));
    for (const line of [report.statements[0], report.points[0], report.variations[0]]) {
      const { code, stdout, stderr } = await run(['explain', 'saved2.json', line.id, '--format', 'json']);
      expect([code, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({ id: line.id, again: 'same' });
    }
    expect((await run(['explain', 'saved2.json', 's1'])).stdout).toMatch(/^s1 is a statement, made by the rule \S+\.\n/);
    expect(await run(['explain', 'saved2.json', 's999'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^crosscheck: the report has no s999; it has s1–s\d+ \(statements\), p1.*\n$/),
    });
  });

  test('another version is told', async () => {
    await run(['compare', 'post.txt', 'wire.txt', '-o', 'saved3.json']);
    const older = readFileSync(join(folder.path, 'saved3.json'), 'utf8').replace(/"version": "[^"]*"/, '"version": "0.0.1"');
    const { stdout } = await run(['explain', '-', 's1'], { input: older });
    expect(stdout).toMatch(/^The report was made by version 0\.0\.1; this is version /m);
  });

  test.each([
    ['no JSON', 'post.txt', /this is not JSON/],
    ['other JSON', 'other.json', /this is not a comparison \(schema: /],
    ['no file', 'none.json', /there is no such file/],
  ])('%s instead of a report is a wrong call', async (_what, name, message) => {
    writeFileSync(join(folder.path, 'other.json'), '{"articles": []}');
    for (const args of [
      ['verify', name],
      ['explain', name, 's1'],
    ])
      expect(await run(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});

describe.concurrent('wrong calls', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['comprae', 'post.txt']],
    ['no article', ['compare']],
    ['an unknown option', ['compare', 'post.txt', '--frmat', 'json']],
    ['an unknown format', ['compare', 'post.txt', '--format', 'pdf']],
    ['a format the command does not have', ['times', 'post.txt', '-o', 'x.html']],
    ['a date that does not exist', ['compare', 'post.txt', '--published', '2031-02-30']],
    ['no date', ['compare', 'post.txt', '--published', 'tomorrow']],
    ['a folder as output', ['compare', 'post.txt', '-o', '.']],
    ['an output in no folder', ['compare', 'post.txt', '-o', 'none/x.json']],
    ['an output that is an input', ['compare', 'post.txt', '-o', 'post.txt', '--format', 'json']],
    ['standard input twice', ['compare', '-', '-']],
  ])('%s ends with exit code 2 and nothing on standard output', async (_what, args) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.length).toBeGreaterThan(0);
    expect(readFileSync(join(folder.path, 'post.txt'), 'utf8')).toBe(post);
  });

  test('help and version are no errors', async () => {
    for (const args of [['--help'], ['help', 'compare'], ['compare', '--help'], ['--version'], ['verify', '-h']]) {
      const { code, stdout, stderr } = await run(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.length).toBeGreaterThan(4);
    }
  });

  test('every command teaches with examples', async () => {
    for (const name of ['compare', 'attributions', 'times', 'extract', 'verify', 'explain'])
      expect((await run([name, '--help'])).stdout).toMatch(new RegExp(`\nExamples:\n(?:.*\n)*?.*crosscheck ${name} `));
  });
});

describe.concurrent('files and pipes', () => {
  test('a reader that goes away early is no error', async () => {
    const child = spawn(process.execPath, [command, 'attributions', '-', '--format', 'jsonl'], { stdio: 'pipe' });
    const errors: string[] = [];
    child.stderr.on('data', (chunk) => errors.push(String(chunk)));
    child.stdin.on('error', () => {
      // the command has ended, as it should
    });
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(corpus.repeat(3000));
    child.stdin.end();
    await new Promise((ended) => child.on('close', ended));
    expect(errors.join('')).toBe('');
  });

  test('a run that fails leaves what was there before', async () => {
    writeFileSync(join(folder.path, 'kept.json'), 'before');
    expect((await run(['compare', 'none.txt', '-o', 'kept.json'])).code).toBe(1);
    expect(readFileSync(join(folder.path, 'kept.json'), 'utf8')).toBe('before');
    expect(existsSync(join(folder.path, 'never.json'))).toBe(false);
  });

  test('a run that is interrupted leaves nothing half-written', async () => {
    const own = makeFolder({});
    const child = spawn(process.execPath, [command, 'times', '-', '--format', 'jsonl', '-o', 'half.jsonl'], {
      cwd: own.path,
      stdio: 'pipe',
    });
    const ended = new Promise((done) => child.on('close', done));
    child.stdin.write(corpus);
    const isWriting = () => readdirSync(own.path).some((name) => name.startsWith('.crosscheck-'));
    while (!isWriting()) await new Promise((later) => setTimeout(later, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(process.platform === 'win32' ? null : 130);
    expect(readdirSync(own.path).filter((name) => name.startsWith('.crosscheck-') || name === 'half.jsonl')).toEqual([]);
    own.remove();
  });

  test('/dev/null and - are outputs', async () => {
    if (process.platform !== 'win32')
      expect(await run(['times', 'post.txt', '-o', '/dev/null'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await run(['times', 'corpus.jsonl', '-o', '-', '--format', 'jsonl'])).stdout).toMatch(/^\{"id":"one"/);
  });

  test('an internal error is one line, and in full where it is asked for', async () => {
    const broken = makeFolder({
      'broken.mjs': `import { main } from ${JSON.stringify(resolve(import.meta.dirname, '../dist/main.js'))};
      Object.defineProperty(process.stdout, 'write', { value: () => { throw new Error('the ink ran out'); } });
      await main(process.argv.slice(2));`,
    });
    const ended = (args: readonly string[]) =>
      new Promise<{ code: number | null; stderr: string }>((done) => {
        const child = spawn(process.execPath, [join(broken.path, 'broken.mjs'), ...args], { cwd: folder.path });
        let stderr = '';
        child.stderr.on('data', (chunk) => {
          stderr += chunk;
        });
        child.on('close', (code) => done({ code, stderr }));
      });
    const plain = await ended(['extract', 'post.txt']);
    expect(plain.code).toBe(1);
    expect(plain.stderr).toMatch(/^crosscheck: internal error: the ink ran out\. .*report it.*\n$/);
    expect((await ended(['extract', 'post.txt', '--debug'])).stderr).toMatch(/\n\s+at /);
    broken.remove();
  });
});
