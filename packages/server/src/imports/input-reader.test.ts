import { afterEach, expect, test } from 'vitest';
import { InputReader } from './input-reader.ts';

const readers: InputReader[] = [];
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});
function readerWith(patience: number): InputReader {
  const reader = new InputReader(patience);
  readers.push(reader);
  return reader;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const dam = bytes('The dam at Ellery held on Tuesday, Mayor Ann Ortega said.');
const never = new AbortController().signal;

/** What an input gives, in a word for each item. */
async function wordsOf(reader: InputReader, name: string, from: Uint8Array | string, signal = never): Promise<string[]> {
  const words: string[] = [];
  for await (const item of reader.items(name, from, {}, signal)) words.push(typeof item === 'string' ? item : item.kind);
  return words;
}

test('inputs are read one after the other, also after one that was left in its middle', async () => {
  const reader = readerWith(30_000);
  const lines = bytes(`${JSON.stringify({ text: 'One.' })}\n${JSON.stringify({ text: 'Two.' })}\nbroken\n`);
  expect(await wordsOf(reader, 'a.jsonl', lines)).toEqual(['article', 'article', 'problem']);
  for await (const item of reader.items('a.jsonl', lines, {}, never)) {
    expect(item).toMatchObject({ kind: 'article', read: { article: { text: 'One.' } } });
    break;
  }
  expect(await wordsOf(reader, 'dam.txt', dam)).toEqual(['article']);
});

test('what takes too long to read is given up, and others are served meanwhile', async () => {
  const reader = readerWith(100);
  let served = false;
  setTimeout(() => {
    served = true;
  }, 10);
  const hard = bytes(`<html><body><article>${'<div>x'.repeat(3_000_000)}</article></body></html>`);
  expect(await wordsOf(reader, 'hard.html', hard)).toEqual(['hard.html: it takes too long to read; save its text, and give that']);
  expect(served).toBe(true);
});

test('a signal ends it at once, the next input is read, and a file that is not there is told', async () => {
  const reader = readerWith(30_000);
  const stop = new AbortController();
  const hard = bytes(`<html><body><article>${'<div>x'.repeat(1_000_000)}</article></body></html>`);
  setTimeout(() => stop.abort(new Error('stopped')), 50);
  await expect(wordsOf(reader, 'hard.html', hard, stop.signal)).rejects.toThrow('stopped');
  expect(await wordsOf(reader, 'dam.txt', dam)).toEqual(['article']);
  await expect(wordsOf(reader, 'none.txt', '/no/such/file')).rejects.toThrow(/ENOENT/);
});
