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
  const judge = (text: string) =>
    pageWithoutArticle({ text, promotions: main.promotions, facts, fields, saysArticle, url: fields.url ?? fetchedFrom });
  const found = main.paragraphs.length > 0 ? main.paragraphs : plainParagraphs(html);
  const judged = judge(found.join('\n\n'));
  // a wall stays a wall, and an error an error, whatever else the page carries
  const mayBeElsewhere = limited === undefined && (judged === undefined || judged === 'no-prose');
  const elsewhere = mayBeElsewhere ? articleNotShown(found, html, facts, fields, saysArticle) : undefined;
  const text = (elsewhere ?? found).join('\n\n');
  const withoutArticle = elsewhere === undefined ? judged : judge(text);
  const language = /^[a-z]{2,3}/i.exec(facts.language ?? '')?.[0]?.toLowerCase();
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

/** An article that is shown has at least a part of this length of what is hidden elsewhere on its page. */
const SHOWN = 1 / 3;

/** Where so much is shown, nothing else is looked for. */
const ENOUGH = 1_000;

/**
 * Where next to nothing is shown, the paragraphs that a script would have put there: they stand in `noscript`, hidden, in JSON-LD, or in the data of a
 * framework; undefined where there are none. Not: a teaser in JSON-LD beside an article that is shown.
 */
function articleNotShown(
  shown: readonly string[],
  html: string,
  facts: PageFacts,
  fields: ArticleFields,
  saysArticle: boolean,
): readonly string[] | undefined {
  const length = lengthOf(shown);
  if (length >= ENOUGH) return undefined;
  const inMarkup = () => findMainText(readMarkup(html, { withoutScripts: true }).body, fields, facts).main.paragraphs;
  const places: readonly (() => readonly string[])[] = [
    () => (hides.test(html) ? inMarkup() : []),
    () => articleBodyOf(facts),
    // the data of a list of articles has prose, too
    () => (saysArticle ? paragraphsInData(facts.data) : []),
  ];
  for (const place of places) {
    const found = proseParagraphs(place(), [fields.headline, ...facts.headings]);
    if (lengthOf(found) >= SHORTEST && length < lengthOf(found) * SHOWN) return found;
  }
  return undefined;
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
