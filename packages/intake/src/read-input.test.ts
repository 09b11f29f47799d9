import { describe, expect, test } from 'vitest';
import { idFromName, uniqueIds } from './article-ids.ts';
import { isBlankText } from './blank-text.ts';
import { recogniseKind } from './input-kind.ts';
import { inputProblemMessage } from './input-problem.ts';
import { readPlainText } from './plain-text.ts';
import { readInput } from './read-input.ts';

const read = (name: string, content: string | Uint8Array) => readInput(name, typeof content === 'string' ? Buffer.from(content) : content);

describe('plain text', () => {
  test('is kept letter for letter', async () => {
    const text = '\n  The dam\u00a0held.\r\n\r\n“Good,” she said. \t\n';
    const { articles, problems } = await read('stories/dam.txt', text);
    expect(problems).toEqual([]);
    expect(articles).toEqual([{ article: { id: 'dam', text, createdAt: { kind: 'unknown' } }, place: 'stories/dam.txt', findings: [] }]);
  });

  test('front matter gives headline, publisher, published, url and byline; the text is what follows it', async () => {
    const matter =
      '---\r\nheadline: "Dam: it held"\npublisher: The Fennick Post\npublished: 18 March 2031\nurl: https://post.example/dam\nbyline: Ann Ortega\nsection: local\n\n---\n';
    const { articles } = await read('dam.txt', `${matter}\nThe dam held.\n`);
    expect(articles[0]?.article).toEqual({
      id: 'dam',
      headline: 'Dam: it held',
      publisher: 'The Fennick Post',
      byline: 'Ann Ortega',
      url: 'https://post.example/dam',
      text: '\nThe dam held.\n',
      createdAt: { kind: 'known', value: '2031-03-18', evidence: 'given' },
    });
  });

  test.each([
    ['a rule of hyphens at the top', '---\nThe dam held.\n---\nMore.'],
    ['speech after a rule', '---\nShe said this: no.\n---\nMore.'],
    ['a block that never ends', '---\nheadline: Dam\nThe dam held.'],
    ['no known key', '---\nlayout: post\n---\nThe dam held.'],
    ['a rule further down', 'The dam held.\n---\nheadline: x\n---\n'],
  ])('%s is text', (_what, text) => {
    expect(readPlainText(text)).toEqual({ text, fields: {} });
  });

  test.each([
    ['2031-02-30', 'date-invalid'],
    ['last week', 'date-unreadable'],
  ])('published: %s leaves the article undated and says so', async (published, code) => {
    const { articles } = await read('a.txt', `---\npublished: ${published}\n---\nThe dam held.`);
    expect(articles[0]?.article.createdAt).toEqual({ kind: 'unknown' });
    expect(articles[0]?.findings).toEqual([{ code, severity: 'warning', article: 'a', data: { value: published } }]);
  });
});

describe('JSON', () => {
  const one = { id: 'x', headline: 'Dam', text: 'The dam\nheld.', published: '2031-05-14' };
  test.each([
    ['one object', one],
    ['a list', [one]],
    ['{ articles }', { articles: [one] }],
    [
      'a saved comparison',
      { schema: 'crosscheck.comparison/1', articles: [{ ...one, published: { value: '2031-05-14', evidence: 'given' } }] },
    ],
  ])('%s', async (_what, document) => {
    const { articles } = await read('in.json', JSON.stringify(document));
    expect(articles.map(({ article }) => article)).toEqual([
      { id: 'x', headline: 'Dam', text: 'The dam\nheld.', createdAt: { kind: 'known', value: '2031-05-14', evidence: 'given' } },
    ]);
  });

  test('records without an id are named after the input and their place', async () => {
    const { articles } = await read('dam.json', '[{"text":"a"},{"text":"b","id":7}]');
    expect(articles.map(({ article }) => article.id)).toEqual(['dam-1', '7']);
  });

  test('JSONL goes on after a broken line and names it', async () => {
    const { articles, problems } = await read('in.jsonl', '{"text":"a"}\n\n{"text": "b\n{"id":"c"}\n[1]\n{"id":"d","text":"d"}');
    expect(articles.map(({ article, place }) => [article.id, place])).toEqual([
      ['in-1', 'in.jsonl, line 1'],
      ['d', 'in.jsonl, line 6'],
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['json-broken', 3],
      ['record-without-text', 4],
      ['record-without-text', 5],
    ]);
  });

  test.each(['{"text":', '[1,', 'nothing'])('%j is broken JSON, told in one line', async (text) => {
    const { problems } = await read('in.json', text);
    expect(problems).toMatchObject([{ code: 'json-broken' }]);
    expect(problems.map(inputProblemMessage).join()).not.toContain('\n');
  });
});

test.each([
  ['page.txt', '<!DOCTYPE html><html><body>', 'html'],
  ['page.txt', '\n<!-- saved from a browser -->\n<html lang="en">', 'html'],
  ['-', '<HTML>', 'html'],
  ['saved.html', 'The dam held.', 'text'],
  ['saved.html', '<p>The dam held.', 'html'],
  ['a.txt', '<b>Breaking</b> the dam held', 'text'],
  ['-', '{"text":"a"}\n{"text":"b"}\n', 'jsonl'],
  ['-', '{\n"text":"a"}', 'json'],
  ['-', '[{"text":"a"}]', 'json'],
  ['a.txt', '{"text":"a"}', 'json'],
  ['-', '{laughs} I never said so.', 'text'],
  ['-', '"No," she said.', 'text'],
  ['news.xml', '<?xml version="1.0"?><rss><channel>', 'xml'],
  ['A.JSONL', '', 'jsonl'],
  ['a.rtf', '{\\rtf1 x}', 'rtf'],
])('%s with %j is %s', (name, text, kind) => {
  expect(recogniseKind(name, text)).toBe(kind);
});

test.each([
  ['no bytes', '', 'input-empty'],
  ['whitespace', ' \r\n\t\u00a0\u3000', 'input-empty'],
  ['zero-width characters', '\u200b\u200d\ufeff\u202e\u2066', 'input-empty'],
  ['front matter alone', '---\nheadline: Dam\n---\n \n', 'input-empty'],
  ['a broken PDF', '%PDF-1.7', 'input-damaged'],
  ['a picture', 'GIF89a', 'input-binary'],
  ['an empty feed', '<?xml version="1.0"?><rss/>', 'input-empty'],
  ['XML of another kind', '<?xml version="1.0"?><plist><dict/></plist>', 'input-not-an-article'],
  ['an empty list', '[]', 'input-empty'],
])('%s gives no article, one problem and no exception', async (_what, content, code) => {
  expect(await read(content === '[]' ? 'a.json' : 'a.txt', content)).toEqual({
    articles: [],
    problems: [expect.objectContaining({ code, input: content === '[]' ? 'a.json' : 'a.txt' })],
    references: [],
    withdrawals: [],
  });
});

test('right-to-left and zero-width characters stay where they stand', async () => {
  const text = 'She said “שלום\u200f” and\u200b left\u202e.';
  expect((await read('a.txt', text)).articles[0]?.article.text).toBe(text);
});

test('a guessed charset and undecodable bytes are told with the article', async () => {
  const { articles } = await read('a.txt', Uint8Array.of(0x93, 0x4e, 0x6f, 0x94, 0x81));
  expect(articles[0]?.findings).toEqual([
    { code: 'charset-guessed', severity: 'info', article: 'a', data: { charset: 'windows-1252' } },
    { code: 'bytes-undecodable', severity: 'warning', article: 'a', data: { offset: 4, line: 1, charset: 'windows-1252' } },
  ]);
});

test.each([
  ['stories/fennick post.txt', 'fennick post'],
  ['C:\\news\\Überfall.html', 'Überfall'],
  ['-', 'stdin'],
  ['v1.2 notes', 'v1.2 notes'],
  ['.txt', '.txt'],
  ['a.tar.gz', 'a.tar'],
])('%s gives the id %s', (name, id) => {
  expect(idFromName(name)).toBe(id);
});

test('ids are made unique by counting, also past an id that looks counted', () => {
  const unique = uniqueIds();
  expect(['a', 'a-2', 'a', 'a', 'b'].map(unique)).toEqual(['a', 'a-2', 'a-3', 'a-4', 'b']);
});

test('blank is what nobody can see', () => {
  expect(isBlankText('\u200b \n')).toBe(true);
  expect(isBlankText('\u200b.')).toBe(false);
  expect(isBlankText('私')).toBe(false);
});
