import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Archive, createStoryGrouper, openArchive } from '@crosscheck/archive';
import { analyse } from '@crosscheck/engine';
import { readInput } from '@crosscheck/intake';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createServer } from './create-server.ts';
import { keepComparisons } from './kept-comparisons.ts';
import type { McpOptions } from './options.ts';

/** The SDK's own client, connected to a server in this process. */
export async function connectInMemory(options: McpOptions = {}): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair();
  await createServer({ ...options, compare: keepComparisons(options.compare) }).connect(far);
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(near);
  return client;
}

const fixture = resolve(import.meta.dirname, '../../../fixtures/ferry-hits-the-pier');

/** The invented story of the ferry, as a call gives articles. */
export async function ferryArticles(): Promise<{ id: string; text: string; publisher?: string; url?: string; published?: string }[]> {
  const names = readdirSync(fixture).filter((name) => name.endsWith('.txt'));
  const read = await Promise.all(names.map((name) => readInput(name, readFileSync(join(fixture, name)))));
  return read.flatMap(({ articles }) =>
    articles.map(({ article: { id, text, publisher, url, createdAt } }) => ({
      id,
      text,
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
      ...(createdAt.kind === 'known' ? { published: createdAt.value } : {}),
    })),
  );
}

/** Articles that an archive of a test holds. */
export interface Kept {
  readonly text: string;
  readonly url: string;
  readonly publisher: string;
  readonly published: string;
  readonly headline?: string;
}

/** An archive in a folder of its own with these articles, grouped into stories. */
export async function archiveOf(kept: readonly Kept[]): Promise<Archive & { remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-mcp-'));
  const archive = await openArchive(join(folder, 'news.db'), { create: true, now: () => new Date('2031-05-20T08:00:00Z') });
  for (const [i, record] of kept.entries()) {
    const { articles } = await readInput(`${i}.json`, new TextEncoder().encode(JSON.stringify({ id: `${i}`, ...record })));
    for (const read of articles) await archive.add([{ read, doc: analyse(read.article) }], createStoryGrouper());
  }
  return Object.assign(archive, {
    remove: async () => {
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** Articles that have nothing in common, each a story of its own. */
export function unlikeArticles(count: number): Kept[] {
  const syllables = ['ba', 'dre', 'fi', 'gol', 'hu', 'kam', 'len', 'mo', 'nir', 'pu'];
  const word = (number: number) => [...String(number)].map((digit) => syllables[Number(digit)]).join('');
  return Array.from({ length: count }, (_, i) => ({
    url: `https://post.example/${i}`,
    publisher: 'Ellery Post',
    published: new Date(Date.UTC(2031, 4, 14, 0, i)).toISOString(),
    headline: `${word(1_000 + i)} ${word(3_000 + i)}`,
    text: Array.from({ length: 12 }, (_, k) => `${word(10_000 + 100 * i + 2 * k)} ${word(50_000 + 100 * i + 2 * k)}`).join(' '),
  }));
}

/** Every passage anywhere in an answer: whatever has a start, an end and words. */
export function passagesIn(value: unknown): { article?: string; start: number; end: number; words: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'words' in value && 'start' in value ? [value as { article?: string; start: number; end: number; words: string }] : [];
  return [...own, ...Object.values(value).flatMap(passagesIn)];
}
