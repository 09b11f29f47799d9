import type { ArticleFields } from '../article-fields.ts';
import type { PageWithoutArticle, StatedField } from '../read-article.ts';
import { paragraphsInData } from './embedded-data.ts';
import { leanDocument, type PageFacts, readMarkup } from './lean-page.ts';
import { type MainText, mainText } from './main-text.ts';
import { articleBodyOf, readPageFields } from './page-fields.ts';
import { pageWithoutArticle } from './page-without-article.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { proseParagraphs } from './prose-paragraphs.ts';

/** The article on a web page: its paragraphs with a blank line between them, and what the page says about it. */
export interface Page {
  readonly text: string;
  readonly fields: ArticleFields;
  readonly stated: readonly StatedField[];
  /** ISO 8601. */
  readonly modified?: string;
  /** Primary language subtag of `<html lang>`. */
  readonly language?: string;
  readonly captions: readonly string[];
  readonly promotions: readonly string[];
  readonly isPaywalled: boolean;
  readonly isLiveBlog: boolean;
  /** Addresses of the feeds that the page offers, as they stand there. */
  readonly feeds: readonly string[];
  /** Why the page is thought to carry no article. */
  readonly withoutArticle?: PageWithoutArticle;
  /** Set where the page is too large for the article finder, or made it fail, so that only its longer paragraphs were taken. */
  readonly limited?: { readonly what: string; readonly limit: number } | { readonly reason: string };
}

/**
 * The article on a web page; empty text where none is found. Nothing on the page is run or loaded.
 * @param fetchedFrom the address of the page, where it is known
 */
export function readPage(html: string, fetchedFrom?: string): Page {
  const { body, facts, limited: tooLarge } = readMarkup(html);
  const { fields, stated, modified, isPaywalled, isLiveBlog, saysArticle } = readPageFields(facts, fetchedFrom);
  const { main, limited } = tooLarge ? { main: nothing, limited: tooLarge } : findMainText(body, fields, facts);
  const paragraphs = limited === undefined ? longest(main.paragraphs, html, facts, fields) : plainly(main.paragraphs, html);
  const text = paragraphs.join('\n\n');
  const language = /^[a-z]{2,3}/i.exec(facts.language ?? '')?.[0]?.toLowerCase();
  const withoutArticle = pageWithoutArticle({
    text,
    promotions: main.promotions,
    facts,
    fields,
    saysArticle,
    url: fields.url ?? fetchedFrom,
  });
  return {
    text,
    fields,
    stated,
    captions: main.captions,
    promotions: main.promotions,
    isPaywalled,
    isLiveBlog,
    feeds: facts.feeds,
    ...(modified === undefined ? {} : { modified }),
    ...(language === undefined ? {} : { language }),
    ...(withoutArticle === undefined ? {} : { withoutArticle }),
    ...(limited === undefined ? {} : { limited }),
  };
}

function plainly(paragraphs: readonly string[], html: string): readonly string[] {
  return paragraphs.length > 0 ? paragraphs : plainParagraphs(html);
}

/** An article that is shown has at least a part of this length of what is hidden elsewhere on its page. */
const SHOWN = 1 / 3;

/** Where so much is shown, nothing else is looked for. */
const ENOUGH = 1_000;

/**
 * The paragraphs found, or, where they are next to nothing, those that a script would have put there: they stand in `noscript`, hidden, in JSON-LD, or in
 * the data of a framework. Not: a teaser in JSON-LD beside an article that is shown.
 */
function longest(shown: readonly string[], html: string, facts: PageFacts, { headline, byline }: ArticleFields): readonly string[] {
  const length = lengthOf(shown);
  if (length >= ENOUGH) return shown;
  const places: readonly (() => readonly string[])[] = [
    () =>
      hides.test(html) ? findMainText(readMarkup(html, { withoutScripts: true }).body, { headline, byline }, facts).main.paragraphs : [],
    () => articleBodyOf(facts),
    () => paragraphsInData(facts.data),
  ];
  for (const place of places) {
    const found = proseParagraphs(place(), [headline, ...facts.headings]);
    if (lengthOf(found) >= SHORTEST && length < lengthOf(found) * SHOWN) return found;
  }
  return plainly(shown, html);
}

/** Less than this is no article that was missed. */
const SHORTEST = 250;

const hides = /<noscript|\b(?:hidden|display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

const nothing: MainText = { paragraphs: [], captions: [], promotions: [] };

/** The article finder was written for browsers; a page that it fails on is told, and does not take the other pages of a run with it. */
function findMainText(
  body: string,
  { headline, byline }: ArticleFields,
  { headings }: PageFacts,
): { readonly main: MainText; readonly limited?: { readonly reason: string } } {
  try {
    return { main: mainText(leanDocument(body, headline, byline), [headline, ...headings]) };
  } catch (error) {
    return { main: nothing, limited: { reason: (error instanceof Error ? error.message : String(error)).slice(0, 100) } };
  }
}
