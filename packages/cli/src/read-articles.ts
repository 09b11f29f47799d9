import { createReadStream } from 'node:fs';
import type { Article, Diagnostic } from '@crosscheck/engine';
import {
  isBlankText,
  type ReadArticle,
  type ReadItem,
  type ReadOptions,
  type Reference,
  readInputs,
  readPublishedDate,
  uniqueIds,
  type Withdrawal,
} from '@crosscheck/intake';
import { fetchInput, isAddress } from './addresses.ts';
import { fileTrouble, WrongCall } from './failures.ts';
import { expandInputs, nameOf } from './input-files.ts';
import { reportFailedInput, reportNote } from './notices.ts';
import { type ProblemsOfInput, problemLine, problemsOfInput } from './problems-of-input.ts';

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
    for await (const read of articlesIn(path)) {
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

/** The articles in the inputs named, one after the other and with their own ids; one is held at a time. */
export async function* streamArticles(args: readonly string[], published?: string): AsyncGenerator<ReadArticle> {
  for (const path of expandInputs(args)) {
    for await (const read of articlesIn(path)) {
      if (isBlankText(read.article.text)) reportNote(`${placeOf(read)}: no article text was found`);
      await reportFindings(read);
      yield datedBy(read, published);
    }
  }
}

/** How the articles of one input are read. */
export interface ArticlesInOptions {
  /** Is told what a wire takes back. */
  readonly onWithdrawal?: (withdrawal: Withdrawal) => Promise<unknown>;
  /** Whether pages that seem to carry no article come all the same; without it they are failed inputs. Default: true. */
  readonly keepPagesWithoutArticle?: boolean;
  /** Whose articles are fetched of which an input has only the addresses: of inputs that came from an address themselves, or of files as well. Default: of none. */
  readonly follow?: 'addresses' | 'all' | undefined;
}

/** An article of an input, with when it was fetched, in ISO 8601; absent for what stood in a file. */
export interface InputArticle extends ReadArticle {
  readonly fetched?: string;
}

/**
 * The articles in one input, one after the other. What cannot be read is reported as a failed input, and so is an input that only names the
 * addresses of articles; what a wire withdraws is noted.
 */
export async function* articlesIn(path: string, options: ArticlesInOptions = {}): AsyncGenerator<InputArticle> {
  const problems = problemsOfInput(path);
  const isFollowed = options.follow === 'all' || (options.follow === 'addresses' && isAddress(path));
  const toFollow = new Map<string, Reference>();
  const found = { articles: 0, references: 0 };
  const onReference = (reference: Reference) => {
    if (isFollowed && reference.target === 'article') toFollow.set(reference.url, reference);
    else found.references++;
  };
  async function* count(articles: AsyncIterable<InputArticle>) {
    for await (const read of articles) {
      found.articles++;
      yield read;
    }
  }
  try {
    if (isAddress(path)) yield* count(articlesAt(path, options, problems, onReference));
    else yield* count(articlesOf(itemsInFile(path, options), options, problems, onReference));
    for (const reference of toFollow.values())
      for await (const read of count(articlesAt(reference.url, options, problems))) yield datedByReference(read, reference);
    reportReferences(path, found, options);
  } finally {
    problems.end();
  }
}

async function* itemsInFile(path: string, options: ArticlesInOptions): AsyncGenerator<ReadItem> {
  const chunks: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 });
  try {
    yield* readInputs(path, chunks, howToRead(options, path === '-' ? {} : { file: path }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    reportFailedInput(`${nameOf(path)}: ${fileTrouble(error)}`);
  }
}

async function* articlesAt(
  address: string,
  options: ArticlesInOptions,
  problems: ProblemsOfInput,
  onReference?: (reference: Reference) => void,
): AsyncGenerator<InputArticle> {
  const fetched = await fetchInput(address, problems.report);
  if (fetched === undefined) return;
  const { url, bytes, contentType } = fetched;
  const received = new Date().toISOString();
  const known = howToRead(options, { url, received, ...(contentType === undefined ? {} : { contentType }) });
  for await (const read of articlesOf(readInputs(url, bytes, known), options, problems, onReference)) yield { ...read, fetched: received };
}

function howToRead({ keepPagesWithoutArticle = true }: ArticlesInOptions, known: ReadOptions): ReadOptions {
  return { ...known, keepPagesWithoutArticle };
}

async function* articlesOf(
  items: AsyncIterable<ReadItem>,
  { onWithdrawal }: ArticlesInOptions,
  problems: ProblemsOfInput,
  onReference?: (reference: Reference) => void,
): AsyncGenerator<ReadArticle> {
  for await (const item of items) {
    switch (item.kind) {
      case 'article':
        yield item.read;
        break;
      case 'reference':
        onReference?.(item.reference);
        break;
      case 'withdrawal':
        reportNote(
          `${item.withdrawal.place}: the wire ${item.withdrawal.status === 'canceled' ? 'kills' : 'withholds'} ${item.withdrawal.identifier}; do not use it`,
        );
        await onWithdrawal?.(item.withdrawal);
        break;
      case 'problem':
        problems.report(item.problem.code, problemLine(item.problem));
    }
  }
}

function reportReferences(
  path: string,
  { articles, references }: { readonly articles: number; readonly references: number },
  { follow }: ArticlesInOptions,
): void {
  if (references === 0) return;
  const told = `${references === 1 ? 'the address of one article' : `the addresses of ${references} articles`} without ${references === 1 ? 'its' : 'their'} text`;
  const hint = follow === 'addresses' && !isAddress(path) ? `--follow fetches ${references === 1 ? 'it' : 'them'}` : undefined;
  if (articles > 0) reportNote(`${nameOf(path)}: it also has ${told}${hint === undefined ? '' : `; ${hint}`}`);
  else reportFailedInput(`${nameOf(path)}: it has ${told}; ${hint ?? 'give the articles themselves'}`);
}

/** A page that says nothing of its date came out when the feed that led to it says so. */
function datedByReference(read: InputArticle, { published }: Reference): InputArticle {
  if (published === undefined || read.article.createdAt.kind === 'known') return read;
  return { ...read, article: { ...read.article, createdAt: { kind: 'known', ...published } } };
}

/** Where an article stood, for people. */
export function placeOf(read: ReadArticle): string {
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

/** The article with the date given for those that have none of their own. */
export function datedBy(read: ReadArticle, published: string | undefined): ReadArticle {
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
