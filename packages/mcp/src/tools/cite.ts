import { articleOfVersion } from '@crosscheck/archive';
import { type Article, findPassage, type Span, splitText } from '@crosscheck/engine';
import { liveAddress } from '@crosscheck/engine/page';
import { shortestContexts } from '@crosscheck/formats';
import { z } from 'zod';
import { articleNamed, oneLine } from '../archived.ts';
import { givenArticles, readGivenArticles } from '../article-arguments.ts';
import { notesShape } from '../comparison-arguments.ts';
import { articleUri } from '../stories.ts';
import { defineTool, type ToolContext } from '../tool.ts';
import { ToolProblem } from '../tool-problem.ts';
import { passageShape, spanShape } from '../words-at.ts';

const longestQuote = 5_000;

const quoteSelector = z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() });
const positionSelector = z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() });
type QuoteSelector = z.infer<typeof quoteSelector>;
type PositionSelector = z.infer<typeof positionSelector>;

export const citeTool = defineTool({
  name: 'cite',
  title: 'Cite a passage',
  description:
    'A passage of an article, by its place or its words, ready to be cited: the very words, the sentences that they stand in, W3C selectors that find it again, and the address on the outlet’s page with #:~:text= that scrolls to it. Use it before quoting: words that do not stand in the article are refused.',
  input: z.strictObject({
    article: z
      .string()
      .max(4_000)
      .optional()
      .describe(
        'in the archive: its number, as in 17 or 17/2, or its address; else the id of one of `articles`, not needed where only one is given',
      ),
    articles: givenArticles.optional(),
    start: z.int().nonnegative().optional().describe('where the passage begins, in UTF-16 code units of the text'),
    end: z.int().nonnegative().optional().describe('where it ends, exclusive'),
    quote: z.string().min(1).max(longestQuote).optional().describe('instead of start and end: the words of the passage, letter for letter'),
  }),
  output: z.object({
    passage: passageShape,
    headline: z.string().exactOptional(),
    byline: z.string().exactOptional(),
    published: z.string().exactOptional(),
    url: z.string().exactOptional(),
    address: z.string().exactOptional().describe('the article’s own page, scrolled to the passage (#:~:text=)'),
    uri: z.string().exactOptional().describe('the text as a resource of this server'),
    context: spanShape.describe('the sentences that the passage stands in'),
    occurrences: z.int().describe('how often these very words stand in the article; the selector tells them apart'),
    selector: z
      .tuple([quoteSelector, positionSelector])
      .describe('W3C Web Annotation; the position counts Unicode code points, as the standard wants'),
    notes: notesShape,
  }),
  async answer({ start, end, quote, ...named }, context) {
    const { article, uri, notes } = await citedArticle(named, context);
    const { text, publisher, headline, byline, url, createdAt } = article;
    const span = placeOf(text, { start, end, quote });
    const words = text.slice(span.start, span.end);
    const [selector = { exact: words, prefix: '', suffix: '' }] = shortestContexts(text, [span]);
    const address = liveAddress(url, text, span);
    const codePoints = (offset: number) => [...text.slice(0, offset)].length;
    const sentences = sentencesAround(text, span);
    const data = {
      passage: { article: article.id, ...(publisher === undefined ? {} : { publisher }), ...span, words },
      ...(headline === undefined ? {} : { headline }),
      ...(byline === undefined ? {} : { byline }),
      ...(createdAt.kind === 'known' ? { published: createdAt.value } : {}),
      ...(url === undefined ? {} : { url }),
      ...(address === undefined ? {} : { address }),
      ...(uri === undefined ? {} : { uri }),
      context: { ...sentences, words: text.slice(sentences.start, sentences.end) },
      occurrences: occurrencesOf(text, words),
      selector: [
        { type: 'TextQuoteSelector' as const, exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix },
        { type: 'TextPositionSelector' as const, start: codePoints(span.start), end: codePoints(span.end) },
      ] as [QuoteSelector, PositionSelector],
      notes,
    };
    const about = [publisher, headline, data.published].filter((part) => part !== undefined).join(', ');
    const lines = [`“${words}”`, ...(about === '' ? [] : [about]), ...(address === undefined ? [] : [address])];
    return { data, text: lines.join('\n') };
  },
});

interface CitedArticle {
  readonly article: Article;
  readonly uri?: string;
  readonly notes: string[];
}

async function citedArticle(
  { article, articles }: { readonly article?: string | undefined; readonly articles?: z.output<typeof givenArticles> | undefined },
  context: ToolContext,
): Promise<CitedArticle> {
  if (articles !== undefined) {
    const read = await readGivenArticles(articles, context);
    return { article: oneOf(read.articles, article), notes: read.notes };
  }
  if (article === undefined) throw new ToolProblem('give the article: its number or address in the archive, or its text in articles');
  const { article: archived, version } = await articleNamed(context, article);
  const found = articleOfVersion(archived, version);
  return { article: found, uri: articleUri(found.id), notes: [] };
}

function oneOf(articles: readonly Article[], id: string | undefined): Article {
  const found = id === undefined && articles.length === 1 ? articles[0] : articles.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new ToolProblem(`say which article is cited with article: ${oneLine(articles.map((one) => one.id).join(', '))}`);
}

function placeOf(
  text: string,
  { start, end, quote }: { readonly start: number | undefined; readonly end: number | undefined; readonly quote: string | undefined },
): Span {
  if (quote === undefined) {
    if (start === undefined || end === undefined) throw new ToolProblem('say what is cited: start and end, or quote');
    if (start >= end || end > text.length)
      throw new ToolProblem(
        `there is no passage from ${start} to ${end}; the text has ${text.length} code units, and start lies before end`,
      );
    if (end - start > longestQuote) throw new ToolProblem(`the passage has more than ${longestQuote} characters; cite a shorter one`);
    return wholeCharacters(text, { start, end });
  }
  // where a place is given as well, the words at that place are meant
  if (start !== undefined && text.startsWith(quote, start)) return { start, end: start + quote.length };
  const at = text.indexOf(quote);
  if (at >= 0) return { start: at, end: at + quote.length };
  const position = { start: start ?? 0, end: (start ?? 0) + quote.length };
  const near = findPassage(text, { quote: { exact: quote, prefix: '', suffix: '' }, position });
  throw new ToolProblem(
    near === undefined
      ? 'these words do not stand in the article, nor anything like them; do not cite them'
      : `these words do not stand in the article; the nearest are at ${near.start} to ${near.end}: ${oneLine(text.slice(near.start, near.end))}`,
  );
}

function occurrencesOf(text: string, words: string): number {
  let number = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) number++;
  return number;
}

function sentencesAround(text: string, { start, end }: Span): Span {
  const sentences = splitText(text).sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  return { start: Math.min(start, sentences[0]?.start ?? start), end: Math.max(end, sentences.at(-1)?.end ?? end) };
}

/** The span with the other half of a surrogate pair that it cuts, since half a character cannot be written as UTF-8. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const cuts = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1));
  return { start: start > 0 && cuts(start) ? start - 1 : start, end: end < text.length && cuts(end) ? end + 1 : end };
}
