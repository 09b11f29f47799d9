import { expect, test } from 'vitest';
import type { InputProblem } from './input-problem.ts';
import { readInputs } from './read-inputs.ts';

const placeOf = ({ input, line }: InputProblem) => (line === undefined ? input : `${input}, line ${line}`);

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(bytes: Uint8Array, size = 5) {
  const lines: (readonly [string, string])[] = [];
  for await (const item of readInputs('in.jsonl', inPieces(bytes, size))) {
    if (item.kind === 'article') lines.push([item.read.place, `${item.read.article.id}: ${item.read.article.text}`]);
    else if (item.kind === 'problem') lines.push([placeOf(item.problem), item.problem.code]);
  }
  return lines;
}

const text = '{"id":"a","text":"ä “x”"}\r\n\n{broken\n{"text":"last, without a line break"}';

test.each([1, 3, 7, 1000])('lines are put together from pieces of %i bytes', async (size) => {
  expect(await readAll(Buffer.from(text), size)).toEqual([
    ['in.jsonl, line 1', 'a: ä “x”'],
    ['in.jsonl, line 3', 'json-broken'],
    ['in.jsonl, line 4', 'in-4: last, without a line break'],
  ]);
});

test('a byte order mark, UTF-16 and a line in Windows-1252 are read right', async () => {
  expect(await readAll(Buffer.from(`\ufeff${text}`))).toHaveLength(3);
  expect((await readAll(Buffer.from(`\ufeff${text}`, 'utf16le'), 6))[0]).toEqual(['in.jsonl, line 1', 'a: ä “x”']);
  expect(await readAll(Buffer.from('{"id":"a","text":"\x93No\x94"}\n{"id":"b","text":"No"}', 'latin1'))).toEqual([
    ['in.jsonl, line 1', 'a: “No”'],
    ['in.jsonl, line 2', 'b: No'],
  ]);
});

test('nothing, and nothing but blank lines, is an empty input', async () => {
  expect(await readAll(Buffer.from(''))).toEqual([['in.jsonl', 'input-empty']]);
  expect(await readAll(Buffer.from('\n\n \n'))).toEqual([['in.jsonl', 'input-empty']]);
});

test('binary input is refused once, not line by line', async () => {
  expect(
    await readAll(
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 32),
      4096,
    ),
  ).toEqual([['in.jsonl', 'input-binary']]);
});

test.each([
  ['UTF-8', (lines: string) => Buffer.from(lines.replaceAll('ü', '\x01')).map((byte) => (byte === 1 ? 0xff : byte)), 1],
  ['UTF-16', (lines: string) => Buffer.from(`\ufeff${lines.replaceAll('ü', '\ud800')}`, 'utf16le'), 2],
] as const)('what cannot be decoded in %s is told with its place in the file', async (_what, encode, width) => {
  const lines = '{"text":"No."}\n{"text":"“Nü.” — “No.”"}\n\n{"text":"“ü” and “ü” — “No.”"}\n';
  const mark = width === 2 ? 2 : 0;
  const found: unknown[] = [];
  for await (const item of readInputs('in.jsonl', inPieces(encode(lines), 6)))
    if (item.kind === 'article')
      found.push(item.read.findings.filter(({ code }) => code === 'bytes-undecodable').map(({ data }) => [data?.offset, data?.line]));
  const places = [...lines.matchAll(/ü/g)].map(
    ({ index }) => mark + Buffer.from(lines.slice(0, index).replaceAll('ü', 'u'), width === 2 ? 'utf16le' : 'utf8').length,
  );
  expect(found).toEqual([
    [],
    [[places[0], 2]],
    [
      [places[1], 4],
      [places[2], 4],
    ],
  ]);
});
