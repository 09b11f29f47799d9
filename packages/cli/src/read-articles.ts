import { createReadStream } from 'node:fs';
import type { Article, Diagnostic } from '@crosscheck/engine';
import {
  type InputProblem,
  inputProblemMessage,
  isBlankText,
  type ReadArticle,
  readInput,
  readJsonlStream,
  readPublishedDate,
  uniqueIds,
} from '@crosscheck/intake';
import { fileTrouble, WrongCall } from './failures.ts';
import { expandInputs, nameOf, readBytes } from './input-files.ts';
import { reportFailedInput, reportNote } from './notices.ts';

/**
 * The date given with `--published`, in ISO 8601; it is given to every article that has none of its own.
 * @throws WrongCall when it is no date
 */
export function parsePublishedOption(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const date = readPublishedDate(value);
  if (date.kind === 'date') return date.value;
  throw new WrongCall(
    date.kind === 'impossible'
      ? `--published ${value}: there is no such date; give one as in --published 2021-03-18`
      : `--published ${value}: not a date; give one as in --published 2021-03-18`,
  );
}

/** All articles in the inputs named, in order, with ids that differ; what cannot be read is reported, and the rest goes on. */
export async function readAllArticles(args: readonly string[], published?: string): Promise<ReadArticle[]> {
  const unique = uniqueIds();
  const articles: ReadArticle[] = [];
  for (const path of expandInputs(args)) {
    const bytes = await readBytes(path);
    if (bytes === undefined) continue;
    const input = await readInput(path, bytes);
    for (const problem of input.problems) reportProblem(problem);
    for (const read of input.articles) {
      if (isBlankText(read.article.text)) {
        reportFailedInput(`${placeOf(read)}: no article text was found, so it was left out; give the text of the article`);
        continue;
      }
      articles.push(withId(datedBy(read, published), unique(read.article.id)));
    }
  }
  for (const read of articles) await reportFindings(read);
  return articles;
}

/** The articles in the inputs named, one after the other and with their own ids; JSONL is held one line at a time. */
export async function* streamArticles(args: readonly string[], published?: string): AsyncGenerator<ReadArticle> {
  for (const path of expandInputs(args)) {
    for await (const result of resultsOf(path)) {
      if (!('article' in result)) {
        reportProblem(result);
        continue;
      }
      if (isBlankText(result.article.text)) reportNote(`${placeOf(result)}: no article text was found`);
      await reportFindings(result);
      yield datedBy(result, published);
    }
  }
}

async function* resultsOf(path: string): AsyncGenerator<ReadArticle | InputProblem> {
  const chunks: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 });
  try {
    const { begun, isJsonl } = await lookAhead(path, chunks);
    if (isJsonl) {
      for await (const { result } of readJsonlStream(path, begun)) yield result;
      return;
    }
    const parts: Uint8Array[] = [];
    for await (const part of begun) parts.push(part);
    const input = await readInput(path, Buffer.concat(parts));
    yield* input.problems;
    yield* input.articles;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    reportFailedInput(`${nameOf(path)}: ${fileTrouble(error)}`);
  }
}

/** Reads on to the end of the first line to see whether it is a record by itself, and gives back all that was read and the rest. */
async function lookAhead(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly begun: AsyncIterable<Uint8Array>; readonly isJsonl: boolean }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    seen.push(next.value);
    if (next.value.includes(0x0a)) break;
  }
  async function* begun() {
    yield* seen;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { begun: begun(), isJsonl: /\.(?:jsonl|ndjson)$/i.test(path) || startsWithRecord(Buffer.concat(seen)) };
}

function startsWithRecord(bytes: Buffer): boolean {
  const start = bytes.indexOf(0x7b);
  if (start < 0 || start > 16) return false;
  const end = bytes.indexOf(0x0a);
  if (end < 0) return false;
  try {
    JSON.parse(bytes.subarray(start, end).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** Names an input, or a line of one, that gave no article, on standard error. */
export function reportProblem(problem: InputProblem): void {
  reportFailedInput(inputProblemMessage({ ...problem, input: nameOf(problem.input) }));
}

function placeOf(read: ReadArticle): string {
  return read.place.startsWith('-') ? `${nameOf('-')}${read.place.slice(1)}` : read.place;
}

function withId(read: ReadArticle, id: string): ReadArticle {
  if (id === read.article.id) return read;
  return {
    ...read,
    article: { ...read.article, id },
    findings: read.findings.map((finding): Diagnostic => ({ ...finding, article: id })),
  };
}

function datedBy(read: ReadArticle, published: string | undefined): ReadArticle {
  if (published === undefined || read.article.createdAt.kind === 'known') return read;
  const article: Article = { ...read.article, createdAt: { kind: 'known', value: published, evidence: 'given' } };
  return { ...read, article };
}

/** Places of one kind are named up to this many times on standard error; a report has more of them. */
const NAMED = 3;

/** Names what was odd about an article when it was read, on standard error. */
export async function reportFindings(read: ReadArticle): Promise<void> {
  const warnings = read.findings.filter((finding) => finding.severity !== 'info');
  if (warnings.length === 0) return;
  const { diagnosticMessage } = await import('@crosscheck/engine');
  const counts = new Map<string, number>();
  for (const finding of warnings) {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (count <= NAMED) reportNote(`${placeOf(read)}: ${diagnosticMessage(finding)}`);
  }
  for (const [code, count] of counts) if (count > NAMED) reportNote(`${placeOf(read)}: ${count - NAMED} more of the same (${code})`);
}
