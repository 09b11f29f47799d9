import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { crosscheck, makeFolder, rows } from './crosscheck.testing.ts';

const good = 'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. "We were very lucky this time," she told reporters.\n';
const other = 'Mayor Ann Ortega said the dam at Ellery held on Wednesday night. "We were extremely lucky this time," she told reporters.\n';

const folder = makeFolder({
  'good.txt': good,
  'other.txt': other,
  'empty.txt': '',
  'blank.txt': ' \n\t\u00a0\n',
  'unseen.txt': '\u200b\u200e\u2066\ufeff',
  'binary.txt': Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 256),
  'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
  'paper.pdf': '%PDF-1.7\n1 0 obj',
  'feed.xml': '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
  'broken.json': '{"text": "The dam',
  'utf16.txt': Buffer.from(`\ufeff${good.replaceAll('"', '“')}`, 'utf16le'),
  'utf16be.txt': Buffer.from(good, 'utf16le').swap16(),
  'windows.txt': Buffer.from(good.replace('"We', '\x93We').replace(',"', ',\x94'), 'latin1'),
  'damaged.txt': Buffer.concat([Buffer.from('“Good,” she said.\nThe dam '), Buffer.of(0xff), Buffer.from(` held – ${good}`)]),
  'nul.txt': good.replace(' held', '\0 held'),
  'signs.txt': `\u202e${good.replace('lucky', 'lu\u200bcky')} שלום “מזל” \u2067`,
  'line.txt': 'The dam held on Tuesday, engineers said. '.repeat(12_000),
  'marks.txt': '"'.repeat(10_000),
  'hyphens.txt': '-'.repeat(100_000),
  'run.txt': 'a'.repeat(300_000),
  'unrelated.txt': 'A painter in Marrow Bay has sold his first watercolour to a museum for an undisclosed sum.\n',
  'spanish.txt':
    'La presa de Ellery resistió el martes por la noche, dijo la alcaldesa Ann Ortega. «Tuvimos mucha suerte esta vez», contó a los periodistas. Doce casas se inundaron y las obras costarán 5.687 dólares, según la junta del agua.\n',
  'impossible.txt': `---\npublished: 2031-02-30\n---\n${good}`,
  'lines.jsonl': `{"id":"a","text":"Ann Ortega said no."}\n{"id":"b", "text": \n{"id":"c"}\n\n{"id":"d","text":""}\n{"id":"e","text":"Ann Ortega said yes.","published":"2031-13-01"}\n`,
  'huge.txt': 'The dam held on Tuesday, engineers said.\n'.repeat(52_000),
});
mkdirSync(join(folder.path, 'a-folder'));
afterAll(folder.remove);

const run = (args: readonly string[], options = {}) => crosscheck(args, { cwd: folder.path, ...options });
const compare = async (...files: string[]) => {
  const { code, stdout, stderr } = await run(['compare', ...files, '--format', 'json']);
  expect(stderr).not.toMatch(/\n\s+at |internal error/);
  return { code, errors: stderr.split('\n').filter((line) => line !== ''), report: stdout === '' ? undefined : JSON.parse(stdout) };
};

describe.concurrent('what cannot be read is named in one line each, and the rest is done', () => {
  test('files', async () => {
    const bad = [
      ['empty.txt', /^crosscheck: empty\.txt: there is no text in it; /],
      ['blank.txt', /^crosscheck: blank\.txt: there is no text in it; /],
      ['unseen.txt', /^crosscheck: unseen\.txt: there is no text in it; /],
      ['binary.txt', /^crosscheck: binary\.txt: this is a binary file, not text; /],
      ['picture.png', /^crosscheck: picture\.png: this is a PNG image, not text; /],
      ['paper.pdf', /^crosscheck: paper\.pdf: the PDF is damaged \(.*\); /],
      ['feed.xml', /^crosscheck: feed\.xml: there is no text in it; /],
      ['broken.json', /^crosscheck: broken\.json: not valid JSON \(.*\); /],
      ['missing.txt', /^crosscheck: missing\.txt: there is no such file; /],
      ['a-folder', /^crosscheck: a-folder: this is a folder; /],
      ['no-*.txt', /^crosscheck: no-\*\.txt: no file matches this pattern; /],
    ] as const;
    const { code, errors, report } = await compare('good.txt', ...bad.map(([name]) => name), 'other.txt');
    expect(code).toBe(1);
    expect(report.articles.map(({ id }: { id: string }) => id)).toEqual(['good', 'other']);
    expect(errors).toHaveLength(bad.length);
    for (const [name, message] of bad)
      expect(
        errors.find((line) => line.includes(name)),
        name,
      ).toMatch(message);
  });

  test('of many in one input the first few of each kind, and the others by number', async () => {
    const lines = ['{"a', ...Array.from({ length: 9 }, () => '{"id": "x"}'), '{"b', '{"c', '{"text": "Ann Ortega said no."}'];
    const many = makeFolder({ 'many.jsonl': lines.join('\n'), 'few.jsonl': lines.slice(0, 4).join('\n') });
    const shown = await crosscheck(['add', 'many.jsonl', 'few.jsonl', '--archive', 'news.db'], { cwd: many.path });
    const told = (stderr: string) => stderr.trimEnd().split('\n');
    expect(told(shown.stderr).map((line) => line.replace(/^crosscheck: |: .*/g, ''))).toEqual([
      ...[
        'many.jsonl, line 1',
        'many.jsonl, line 2',
        'many.jsonl, line 3',
        'many.jsonl, line 4',
        'many.jsonl, line 11',
        'many.jsonl, line 12',
      ],
      'many.jsonl',
      ...['few.jsonl, line 1', 'few.jsonl, line 2', 'few.jsonl, line 3', 'few.jsonl, line 4'],
      'note',
    ]);
    expect(shown.stderr).toContain('many.jsonl: 6 more of the same (record-without-text); --verbose names them\n');
    expect(shown.stderr).toContain('1 added, 0 new versions, 0 duplicates, 0 there already, 16 failed, as told above');
    expect(shown.code).toBe(1);
    const all = await crosscheck(['extract', 'many.jsonl', '--verbose'], { cwd: many.path });
    expect([all.code, told(all.stderr).length]).toEqual([1, 12]);
    many.remove();
  });

  test('nothing that can be read: no output at all', async () => {
    expect(await run(['compare', 'empty.txt', 'missing.txt'])).toMatchObject({ code: 1, stdout: '' });
    expect(await run(['compare', '-'], { input: '' })).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^crosscheck: standard input: /),
    });
  });

  test.each(['attributions', 'times'])('lines of a JSONL, by %s', async (name) => {
    const result = await run([name, 'lines.jsonl', 'missing.txt', 'empty.txt', '--format', 'jsonl']);
    expect(result.code).toBe(1);
    expect(rows(result).map(({ id }) => id)).toEqual(['a', 'd', 'e']);
    expect(result.stderr.split('\n').filter((line) => !line.includes('note:'))).toEqual([
      expect.stringMatching(/^crosscheck: lines\.jsonl, line 2: not valid JSON /),
      expect.stringMatching(/^crosscheck: lines\.jsonl, line 3: the record has no "text"; /),
      expect.stringMatching(/^crosscheck: missing\.txt: /),
      expect.stringMatching(/^crosscheck: empty\.txt: /),
      '',
    ]);
    expect(result.stderr).toMatch(/^crosscheck: note: lines\.jsonl, line 6: "2031-13-01" is not a date that exists/m);
  });

  test('lines of a JSONL, by compare', async () => {
    const { code, errors, report } = await compare('lines.jsonl');
    expect(code).toBe(1);
    expect(report.articles.map(({ id }: { id: string }) => id)).toEqual(['a', 'e']);
    expect(errors.filter((line) => !line.includes('note:'))).toHaveLength(3);
  });

  test('extract goes on as well', async () => {
    const result = await run(['extract', 'good.txt', 'picture.png', 'lines.jsonl']);
    expect(result.code).toBe(1);
    expect(rows(result).map(({ id }) => id)).toEqual(['good', 'a', 'd', 'e']);
  });
});

describe.concurrent('odd text is read right, or told with its place', () => {
  test('UTF-16 and Windows-1252', async () => {
    const { code, errors, report } = await compare('utf16.txt', 'utf16be.txt', 'windows.txt');
    expect(code).toBe(0);
    expect(errors.filter((line) => !line.includes('same text'))).toEqual([]);
    const [utf16, utf16be, windows] = report.articles.map(({ text }: { text: string }) => text);
    expect([utf16, utf16be]).toEqual([good.replaceAll('"', '“'), good]);
    expect(windows).toContain('“We were very lucky this time,”');
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ code: 'charset-guessed', article: 'windows' }));
  });

  test('undecodable bytes are named with their place', async () => {
    const { code, errors, report } = await compare('damaged.txt', 'good.txt');
    expect(code).toBe(0);
    expect(errors).toContainEqual(expect.stringMatching(/^crosscheck: note: damaged\.txt: Byte 30 \(line 2\) /));
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ code: 'bytes-undecodable', article: 'damaged' }));
  });

  test('NUL bytes, right-to-left and zero-width characters stay in the text', async () => {
    const { code, report } = await compare('nul.txt', 'signs.txt', 'good.txt');
    expect(code).toBe(0);
    expect(report.articles[0].text).toContain('Ellery\0 held');
    expect(report.articles[1].text).toContain('lu\u200bcky');
  });

  test('a date that does not exist', async () => {
    const { code, errors, report } = await compare('impossible.txt', 'other.txt');
    expect(code).toBe(0);
    expect(report.articles[0].published).toBeNull();
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ code: 'date-invalid', article: 'impossible' }));
    expect(errors).toEqual([expect.stringMatching(/^crosscheck: note: impossible\.txt: "2031-02-30" is not a date that exists/)]);
  });

  test('unrelated articles have no common points, and it says so', async () => {
    const { code, errors, report } = await compare('good.txt', 'unrelated.txt');
    expect([code, report.points, report.variations]).toEqual([0, [], []]);
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ code: 'no-common-points' }));
    expect(errors).toEqual([expect.stringMatching(/^crosscheck: note: The articles have no point in common/)]);
  });

  test('an article in another language is not analysed, and it says so', async () => {
    const { code, errors, report } = await compare('good.txt', 'other.txt', 'spanish.txt');
    expect(code).toBe(0);
    expect(report.articles[2].language).toBe('es');
    expect(report.statements.filter(({ article }: { article: string }) => article === 'spanish')).toEqual([]);
    expect(errors).toEqual([expect.stringMatching(/^crosscheck: note: spanish: .* another language/)]);
    expect(rows(await run(['extract', 'spanish.txt']))).toMatchObject([{ language: 'es' }]);
  });

  test('one article alone is read, with a note', async () => {
    const { code, errors, report } = await compare('good.txt');
    expect([code, report.points]).toEqual([0, []]);
    expect(errors).toEqual([expect.stringMatching(/^crosscheck: note: there is only one article/)]);
  });
});

describe.concurrent('hostile text comes to an end', () => {
  test.each(['line.txt', 'marks.txt', 'hyphens.txt', 'run.txt'])('%s', async (name) => {
    const { code, report } = await compare(name, 'good.txt');
    expect(code).toBe(0);
    expect(report.articles).toHaveLength(2);
  });

  test('an article beyond the limit is given up and named, and the rest is done', async () => {
    const { code, errors, report } = await compare('good.txt', 'huge.txt', 'other.txt');
    expect(code).toBe(1);
    expect(report.articles.map(({ id }: { id: string }) => id)).toEqual(['good', 'other']);
    expect(report.points.length).toBeGreaterThan(0);
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ code: 'article-too-long' }));
    expect(errors).toEqual([
      expect.stringMatching(/^crosscheck: huge\.txt: The article huge is longer than 2000000 characters and was given up/),
    ]);
  });
});
