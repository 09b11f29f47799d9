import type { DateEvidence } from '@crosscheck/engine';
import { Parser } from 'htmlparser2';
import type { ArticleFields } from '../article-fields.ts';
import { findArticle, type JsonObject, nameOf, parseLoosely, textOf } from '../json-ld.ts';
import { readPublishedDate } from '../published-date.ts';
import type { PageDocument } from './document.ts';

/**
 * What a page says about its article: JSON-LD first, then OpenGraph and other meta elements, then a `<time>` in the article, then the address;
 * the date says which of them it comes from.
 */
export function readPageFields(document: PageDocument): ArticleFields {
  const ld = articleOfJsonLd(document);
  const meta = metaOf(document);
  const first = (...values: (string | undefined)[]) => values.find((value) => value !== undefined && value.trim() !== '')?.trim();
  const url = first(
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined,
    meta('og:url'),
    textOf(ld?.url),
    textOf(idOf(ld?.mainEntityOfPage)),
  );
  const address = url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
  const headline = first(
    textOf(ld?.headline),
    meta('og:title'),
    meta('twitter:title'),
    onlyHeading(document),
    document.querySelector('title')?.textContent ?? undefined,
  );
  const publisher = first(nameOf(ld?.publisher), meta('og:site_name'), meta('application-name'), meta('publisher'), meta('dc.publisher'));
  const byline = first(
    nameOf(ld?.author),
    meta('author'),
    personMeta(meta('article:author')),
    meta('dc.creator'),
    meta('byl'),
    bylineElement(document),
  );
  return {
    headline: headline === undefined ? undefined : withoutSiteName(headline, publisher),
    publisher: publisher === undefined ? undefined : squeeze(publisher),
    byline:
      byline === undefined
        ? undefined
        : squeeze(byline)
            .replace(/^by:?\s+/i, '')
            .slice(0, 300),
    url: address,
    published: publishedOf(document, ld, meta, address),
  };
}

function articleOfJsonLd(document: PageDocument): JsonObject | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parseLoosely(script.textContent ?? ''), 0);
    if (found) return found;
  }
  return undefined;
}

function metaOf(document: PageDocument): (name: string) => string | undefined {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))?.toLowerCase();
    const content = element.getAttribute('content');
    if (name && content?.trim() && !values.has(name)) values.set(name, content);
  }
  return (name) => values.get(name);
}

const dateMetas = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'cxenseparse:recs:publishtime',
];

function publishedOf(
  document: PageDocument,
  ld: JsonObject | undefined,
  meta: (name: string) => string | undefined,
  url: string | undefined,
): ArticleFields['published'] {
  const time = document.querySelector('time[itemprop="datePublished"], time[pubdate], article time[datetime], header time[datetime]');
  const candidates: readonly (readonly [DateEvidence, string | null | undefined])[] = [
    ['json-ld', textOf(ld?.datePublished) ?? textOf(ld?.dateCreated)],
    ...dateMetas.map((name) => ['meta', meta(name)] as const),
    ['time-element', time?.getAttribute('datetime')],
    ['url', dateInAddress(url)],
  ];
  for (const [evidence, value] of candidates) {
    const date = value ? readPublishedDate(value) : undefined;
    // "0001-01-01T00:00:00Z" is what a program writes that knows no date; pages did not exist before 1990
    if (value && date?.kind === 'date' && date.value >= '1990') return { value, evidence };
  }
  return undefined;
}

/** `…/2021/03/18/dam-holds`, `…/2021-03-18-dam`; not `…/2021/03/dam`, which gives no day. */
function dateInAddress(url: string | undefined): string | undefined {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url ?? '');
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}

function onlyHeading(document: PageDocument): string | undefined {
  const headings = document.querySelectorAll('h1');
  return headings.length === 1 ? squeeze(headings[0]?.textContent ?? '') : undefined;
}

function bylineElement(document: PageDocument): string | undefined {
  const element = document.querySelector(
    '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline, .author-name',
  );
  const text = squeeze(element?.textContent ?? '');
  return text !== '' && text.length <= 100 ? text : undefined;
}

/** `article:author` is often the address of a profile, which is no byline. */
function personMeta(value: string | undefined): string | undefined {
  return value !== undefined && !/^https?:\/\//i.test(value) ? value : undefined;
}

/** "Dam holds through the night | The Fennick Post" is headline and outlet; "Rain | More rain" stays whole. */
function withoutSiteName(headline: string, publisher: string | undefined): string {
  const text = squeeze(headline);
  if (publisher === undefined) return text;
  for (const separator of [' | ', ' - ', ' – ', ' — ', ' :: ']) {
    const at = text.lastIndexOf(separator);
    if (at > 0 && text.slice(at + separator.length).toLowerCase() === publisher.toLowerCase()) return text.slice(0, at).trim();
  }
  return text;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
}

/** Text on one line. JSON-LD often carries text that was escaped for HTML once more: "&#8216;The ferry&#8217;" is read as what it means. */
function squeeze(text: string): string {
  return (/&#?\w{1,8};/.test(text) ? unescaped(text) : text).replace(/\s+/g, ' ').trim();
}

function unescaped(text: string): string {
  let plain = '';
  const parser = new Parser(
    {
      ontext(part) {
        plain += part;
      },
    },
    { decodeEntities: true },
  );
  parser.end(text);
  return plain;
}
