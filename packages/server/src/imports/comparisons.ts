import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Article, Report } from '@crosscheck/engine';
import type { Fetcher } from '@crosscheck/fetch';
import { uniqueIds } from '@crosscheck/intake';
import { LRUCache } from 'lru-cache';
import { HttpProblem } from '../problem.ts';
import type { Compare } from '../story-reports.ts';
import { articlesOf } from './input-articles.ts';
import { InputReader } from './input-reader.ts';
import type { GivenInput, GivenInputs } from './received-inputs.ts';

/** Articles compared, with a line for each thing that was left out or odd. */
export interface Comparison {
  readonly report: Report;
  readonly remarks: readonly string[];
}

/** Articles of one comparison, as everywhere in the API. */
const MOST_ARTICLES = 50;
/** Characters of all of them together. */
const LONGEST = 4_000_000;
/** Milliseconds that reading may take, all in all and for one article. */
const READING = 60_000;
const PATIENCE = 10_000;
/** Comparisons that are read for at once. */
const AT_ONCE = 4;
/** Characters of the texts of all comparisons that are held, and for how many milliseconds. */
const HELD = 32_000_000;
const HELD_FOR = 3_600_000;
const MOST_REMARKS = 50;

/** Comparisons of articles that are not kept: each is held in memory for an hour, under an address that nobody can guess. */
export class Comparisons {
  readonly #compare: Compare;
  readonly #held = new LRUCache<string, Comparison>({
    maxSize: HELD,
    ttl: HELD_FOR,
    sizeCalculation: ({ report }) => 1_000 + report.articles.reduce((sum, { text }) => sum + text.length, 0),
  });
  #reading = 0;

  constructor(compare: Compare) {
    this.#compare = compare;
  }

  find(id: string): Comparison | undefined {
    return this.#held.get(id);
  }

  /**
   * Compares what was given, and throws it away; the id of the comparison.
   * @param trusted whether links are fetched and packed files unpacked, as one of them can grow a thousandfold
   * @throws HttpProblem where less than two articles were in it, or too many
   */
  async make(given: GivenInputs, trusted: { readonly fetcher: Fetcher | undefined } | undefined): Promise<string> {
    const reader = new InputReader(PATIENCE);
    this.#reading++;
    try {
      if (this.#reading > AT_ONCE)
        throw new HttpProblem(503, 'Busy', 'As much is being read as can be at once; try again.', { 'retry-after': '10' });
      const { articles, remarks } = await read(given.inputs, trusted, reader);
      return await this.#compareAndHold(articles, remarks);
    } finally {
      this.#reading--;
      await reader.close();
      await given.discard();
    }
  }

  async #compareAndHold(articles: readonly Article[], remarks: readonly string[]): Promise<string> {
    if (articles.length < 2)
      throw new HttpProblem(
        422,
        'Too few',
        [
          `Two articles at least are needed, and ${articles.length === 0 ? 'none was' : 'one was'} found.`,
          ...remarks.slice(0, MOST_REMARKS),
        ].join('\n'),
      );
    const id = randomUUID();
    this.#held.set(id, { report: await this.#compare(articles), remarks: remarks.slice(0, MOST_REMARKS) });
    return id;
  }
}

async function read(
  inputs: readonly GivenInput[],
  trusted: { readonly fetcher: Fetcher | undefined } | undefined,
  reader: InputReader,
): Promise<{ readonly articles: Article[]; readonly remarks: string[] }> {
  const articles: Article[] = [];
  const remarks: string[] = [];
  const unique = uniqueIds();
  const signal = AbortSignal.timeout(READING);
  try {
    for (const input of inputs) {
      if (trusted === undefined && (await isPacked(input))) {
        remarks.push(`${input.name}: packed files and PDF are taken from those who have the token; give what is in it as text`);
        continue;
      }
      for await (const item of articlesOf(input, { fetcher: trusted?.fetcher, reader, signal })) {
        if (item.kind === 'article') articles.push({ ...item.read.article, id: unique(item.read.article.id) });
        else if (item.kind === 'refused' || item.kind === 'note') remarks.push(item.what);
        if (articles.length > MOST_ARTICLES || lengthOf(articles) > LONGEST) throw tooMany();
      }
    }
  } catch (error) {
    if (signal.aborted) throw new HttpProblem(422, 'Too slow', 'What was given takes too long to read; give less, or its text alone.');
    throw error;
  }
  return { articles, remarks };
}

function tooMany(): HttpProblem {
  return new HttpProblem(
    413,
    'Too much',
    `There are more than ${MOST_ARTICLES} articles in it, or more than ${LONGEST} characters; give fewer.`,
  );
}

function lengthOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { text }) => sum + text.length, 0);
}

/** gzip, ZIP and PDF. */
async function isPacked(input: GivenInput): Promise<boolean> {
  if (input.kind !== 'file') return false;
  const file = await open(input.path);
  try {
    const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0);
    const start = buffer.toString('latin1');
    return start.startsWith('\x1f\x8b') || start.startsWith('PK') || start === '%PDF-';
  } finally {
    await file.close();
  }
}
