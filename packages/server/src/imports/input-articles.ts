import { diagnosticMessage } from '@crosscheck/engine';
import { type Fetched, type Fetcher, fetchProblemMessage } from '@crosscheck/fetch';
import {
  inputProblemMessage,
  isBlankText,
  type ReadArticle,
  type ReadOptions,
  type Reference,
  type Withdrawal,
  withoutCredentials,
} from '@crosscheck/intake';
import type { InputReader } from './input-reader.ts';
import { type GivenInput, type GivenText, LONGEST_TEXT } from './received-inputs.ts';

/** What an input brings, as it comes. */
export type InputItem =
  /** @property fetched when it was asked for, in ISO 8601; of what stands at an address only */
  | { readonly kind: 'article'; readonly read: ReadArticle; readonly fetched?: string }
  | { readonly kind: 'withdrawal'; readonly withdrawal: Withdrawal }
  /** An address is asked for now, which may take its time. */
  | { readonly kind: 'fetching'; readonly what: string }
  /** Something that gave no article, in one line that says what to do. */
  | { readonly kind: 'refused'; readonly what: string }
  /** Something odd about an article that was read all the same. */
  | { readonly kind: 'note'; readonly what: string };

/** How inputs are read. */
export interface ReadingOptions {
  /** Fetches links; without it they are refused. */
  readonly fetcher: Fetcher | undefined;
  readonly reader: InputReader;
  readonly signal: AbortSignal;
}

/** Articles that a feed points at are fetched, up to so many. */
const MOST_FOLLOWED = 200;

/**
 * The articles of one input, one after the other, and whatever could not be read. What an input is, is told by its content. The articles that a feed at
 * an address only points at are fetched, too; a file that only has addresses is refused, as `crosscheck add` does.
 */
export async function* articlesOf(input: GivenInput, options: ReadingOptions): AsyncGenerator<InputItem> {
  switch (input.kind) {
    case 'text':
      yield* articlesOfText(input.name, input.given, options);
      break;
    case 'file':
      yield* articlesOfFile(input.name, input.path, options);
      break;
    case 'link':
      yield* articlesAt(input.url, options);
  }
}

async function* articlesOfText(name: string, { text, ...stated }: GivenText, options: ReadingOptions): AsyncGenerator<InputItem> {
  for await (const item of itemsOf(name, new TextEncoder().encode(text), {}, options)) {
    if (item.kind === 'article') yield { ...item, read: { ...item.read, article: withStated(item.read.article, stated) } };
    else if (item.kind !== 'reference') yield item;
    else yield { kind: 'refused', what: `${name}: it only names the address ${item.reference.url}; give it as a link` };
  }
}

/** What a person says of a text counts more than what the text says. */
function withStated(article: ReadArticle['article'], { published, url, ...stated }: Omit<GivenText, 'text'>): ReadArticle['article'] {
  return {
    ...article,
    ...stated,
    ...(url === undefined ? {} : { url: withoutCredentials(url) }),
    ...(published === undefined ? {} : { createdAt: { kind: 'known', value: published, evidence: 'given' } as const }),
  };
}

async function* articlesOfFile(name: string, path: string, options: ReadingOptions): AsyncGenerator<InputItem> {
  let references = 0;
  let articles = 0;
  for await (const item of itemsOf(name, path, {}, options)) {
    if (item.kind === 'reference') {
      references++;
      continue;
    }
    if (item.kind === 'article') articles++;
    yield item;
  }
  if (references > 0 && articles === 0)
    yield { kind: 'refused', what: `${name}: it only has addresses of articles (${references}); give them as links` };
}

async function* articlesAt(address: string, options: ReadingOptions): AsyncGenerator<InputItem> {
  const followed = new Map<string, Reference>();
  let others = 0;
  for await (const item of fetchedItems(address, options)) {
    if (item.kind !== 'reference') yield item;
    else if (item.reference.target === 'article' && followed.size < MOST_FOLLOWED) followed.set(item.reference.url, item.reference);
    else others++;
  }
  const name = withoutCredentials(address);
  if (others > 0 && followed.size === 0)
    yield { kind: 'refused', what: `${name}: it only has addresses of feeds (${others}); give one of them` };
  else if (others > 0)
    yield { kind: 'note', what: `${name}: it has ${others} more addresses, which were left out; crosscheck watch follows all` };
  for (const reference of followed.values()) {
    for await (const item of fetchedItems(reference.url, options)) {
      if (item.kind === 'article') yield { ...item, read: datedBy(item.read, reference) };
      else if (item.kind !== 'reference') yield item;
    }
  }
}

/** A page that says nothing of its date came out when the feed that led to it says so. */
function datedBy(read: ReadArticle, { published }: Reference): ReadArticle {
  if (published === undefined || read.article.createdAt.kind === 'known') return read;
  return { ...read, article: { ...read.article, createdAt: { kind: 'known', ...published } } };
}

type Found = InputItem | { readonly kind: 'reference'; readonly reference: Reference };

async function* fetchedItems(address: string, options: ReadingOptions): AsyncGenerator<Found> {
  const { fetcher, signal } = options;
  if (fetcher === undefined) {
    yield { kind: 'refused', what: `${withoutCredentials(address)}: this server fetches no links; give the text, or the page as a file` };
    return;
  }
  yield { kind: 'fetching', what: withoutCredentials(address) };
  const result = await fetcher.fetch(address, { signal });
  if (result.kind === 'not-modified') throw new Error(`${result.url} is not modified, though no earlier state was named`);
  if (result.kind === 'fetched') yield* itemsOfFetched(result, options);
  else yield { kind: 'refused', what: fetchProblemMessage(result) };
}

async function* itemsOfFetched({ url, bytes, contentType }: Fetched, options: ReadingOptions): AsyncGenerator<Found> {
  const received = new Date().toISOString();
  for await (const item of itemsOf(url, bytes, { url, received, ...(contentType === undefined ? {} : { contentType }) }, options))
    yield item.kind === 'article' ? { ...item, fetched: received } : item;
}

async function* itemsOf(
  name: string,
  from: string | Uint8Array,
  known: ReadOptions,
  { reader, signal }: ReadingOptions,
): AsyncGenerator<Found> {
  for await (const item of reader.items(name, from, { received: new Date().toISOString(), ...known }, signal)) {
    if (typeof item === 'string') yield { kind: 'refused', what: item };
    else if (item.kind === 'article') yield* itemsOfArticle(item.read);
    else if (item.kind === 'problem') yield { kind: 'refused', what: inputProblemMessage(item.problem) };
    else yield item;
  }
}

function* itemsOfArticle(read: ReadArticle): Generator<InputItem> {
  const { place, article, findings } = read;
  if (isBlankText(article.text)) yield { kind: 'refused', what: `${place}: no article text was found; paste the text of the article` };
  else if (article.text.length > LONGEST_TEXT)
    yield { kind: 'refused', what: `${place}: longer than ${LONGEST_TEXT} characters; add it with crosscheck add` };
  else {
    for (const finding of findings)
      if (finding.severity !== 'info') yield { kind: 'note', what: `${place}: ${diagnosticMessage(finding)}` };
    yield { kind: 'article', read };
  }
}
