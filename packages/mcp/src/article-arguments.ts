import { type Article, diagnosticMessage } from '@crosscheck/engine';
import { type Fetched, fetchProblemMessage } from '@crosscheck/fetch';
import {
  inputProblemMessage,
  isBlankText,
  type ReadArticle,
  readInputs,
  readPublishedDate,
  uniqueIds,
  withoutCredentials,
} from '@crosscheck/intake';
import { z } from 'zod';
import { largestPage, longestFetching, longestText, longestTexts, mostArticles } from './limits.ts';
import type { ToolContext } from './tool.ts';
import { ToolProblem } from './tool-problem.ts';

const line = z.string().max(1_000);

/** An article as a call gives it: its text, or a link to it. */
const givenArticle = z.strictObject({
  text: z.string().max(longestText).optional().describe('the whole text of the article; positions in the answer point into it'),
  url: z.string().max(4_000).optional().describe('its address; without `text` it is fetched from there (public networks only)'),
  id: z.string().min(1).max(100).optional().describe('what the answer calls it; by default a1, a2, …'),
  publisher: line.optional().describe('the outlet'),
  headline: line.optional(),
  byline: line.optional(),
  published: z.string().max(100).optional().describe('when it came out, as in 2021-03-18 or 2021-03-18T08:00:00Z'),
});

export const givenArticles = z
  .array(givenArticle)
  .min(1)
  .max(mostArticles)
  .describe(`the articles themselves, up to ${mostArticles}, each with its text or a link`);

type GivenArticle = z.output<typeof givenArticle>;

/** The articles of a call as the analysis takes them, and a line for each that could not be had or is odd. */
export interface ReadArticles {
  readonly articles: Article[];
  readonly notes: string[];
}

/**
 * Reads the articles that a call gives, fetching those that are given by links. One that cannot be had is a note, and the rest goes on.
 * @throws ToolProblem where they are too long, or none could be had
 */
export async function readGivenArticles(given: readonly GivenArticle[], context: ToolContext): Promise<ReadArticles> {
  checkLength(given.reduce((sum, { text = '' }) => sum + text.length, 0));
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(longestFetching)]);
  const read = await Promise.all(given.map((article, i) => readOne(article, `a${i + 1}`, { ...context, signal })));
  const unique = uniqueIds();
  const articles = read.flatMap(({ articles }) => articles).map((article) => ({ ...article, id: unique(article.id) }));
  const notes = read.flatMap(({ notes }) => notes);
  if (articles.length > mostArticles)
    throw new ToolProblem(
      `the links lead to ${articles.length} articles, more than ${mostArticles}; give the addresses of single articles`,
    );
  checkLength(articles.reduce((sum, { text }) => sum + text.length, 0));
  if (articles.length === 0) throw new ToolProblem(`none of the articles could be had: ${notes.join('; ')}`);
  return { articles, notes };
}

function checkLength(length: number): void {
  if (length > longestTexts)
    throw new ToolProblem(`the articles have ${length} characters together, more than ${longestTexts}; give fewer or shorter ones`);
}

async function readOne(given: GivenArticle, fallbackId: string, context: ToolContext): Promise<ReadArticles> {
  const id = given.id ?? fallbackId;
  if (given.text !== undefined) return readText(given, id);
  if (given.url === undefined) return { articles: [], notes: [`${id}: it has neither text nor url; give one of them`] };
  return readLink(given.url, given, id, context);
}

/** By way of a JSON record, so that what comes from outside is checked in the one place where that is done. */
async function readText(given: GivenArticle, id: string): Promise<ReadArticles> {
  const { articles, notes } = await collect(readInputs(`${id}.json`, new TextEncoder().encode(JSON.stringify({ ...given, id }))), id);
  return { articles: articles.map((article) => ({ ...article, id })), notes };
}

async function readLink(url: string, given: GivenArticle, id: string, { fetcher, signal }: ToolContext): Promise<ReadArticles> {
  const failed = (note: string) => ({ articles: [], notes: [note] });
  if (fetcher === undefined) return failed(`${withoutCredentials(url)}: links are not fetched here; give the text of the article`);
  const result = await fetcher.fetch(url, { signal });
  if (result.kind === 'not-modified') throw new Error(`${result.url} is not modified, though no earlier state was named`);
  if (result.kind !== 'fetched') return failed(fetchProblemMessage(result));
  if (result.bytes.length > largestPage)
    return failed(`${result.url}: it is larger than ${largestPage >> 20} MB; give the text of the article`);
  const { articles, notes } = await readPage(result, id);
  return { articles: articles.map((article) => ({ ...article, ...statedFields(given, article), id })), notes };
}

async function readPage({ url, bytes, contentType }: Fetched, id: string): Promise<ReadArticles> {
  const received = new Date().toISOString();
  return collect(readInputs(url, bytes, { url, received, ...(contentType === undefined ? {} : { contentType }) }), id);
}

/** What the call says of a page counts more than what the page says; of its date, only where the page says nothing. */
function statedFields({ publisher, headline, byline, published }: GivenArticle, { createdAt }: Article): Partial<Article> {
  const date = published === undefined || createdAt.kind === 'known' ? undefined : readPublishedDate(published);
  return {
    ...(date?.kind === 'date' ? { createdAt: { kind: 'known', value: date.value, evidence: 'given' } } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline }),
  };
}

async function collect(items: ReturnType<typeof readInputs>, id: string): Promise<ReadArticles> {
  const articles: Article[] = [];
  const notes: string[] = [];
  let references = 0;
  for await (const item of items) {
    if (item.kind === 'problem') notes.push(inputProblemMessage({ ...item.problem, input: id }));
    else if (item.kind === 'reference') references++;
    else if (item.kind === 'article') {
      if (isBlankText(item.read.article.text)) notes.push(`${id}: no article text was found; give the text of the article`);
      else if (item.read.article.text.length > longestText)
        notes.push(`${id}: it has more than ${longestText} characters and was left out; give a shorter one`);
      else {
        articles.push(item.read.article);
        notes.push(...warningsOf(item.read).map((warning) => `${id}: ${warning}`));
      }
      // a feed or dump may go on for ever
      if (articles.length > mostArticles) break;
    }
  }
  if (articles.length === 0 && references > 0) notes.push(`${id}: it only names the addresses of ${references} articles; give those`);
  return { articles, notes };
}

function warningsOf({ findings }: ReadArticle): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(diagnosticMessage);
}
