import type { DateEvidence } from '@crosscheck/engine';
import type { ArticleFields } from '../article-fields.ts';
import { readAddress } from '../input-address.ts';
import { findArticle, type JsonObject, nameOf, parseLoosely, textOf } from '../json-ld.ts';
import { MarkupParser } from '../markup-parser.ts';
import { readPublishedDate } from '../published-date.ts';
import type { StatedField } from '../read-article.ts';
import { readFragment } from './fragment.ts';
import type { PageFacts } from './lean-page.ts';

/** What a page says about its article, and everywhere it says it. */
export interface PageFields {
  readonly fields: ArticleFields;
  /** Every place that states a field, the one that was believed first. */
  readonly stated: readonly StatedField[];
  /** ISO 8601. */
  readonly modified?: string;
  /** The page says that it is not free to read. */
  readonly isPaywalled: boolean;
  readonly isLiveBlog: boolean;
  /** The page says of itself that it is an article. */
  readonly saysArticle: boolean;
}

type Field = StatedField['field'];
type Evidence = StatedField['evidence'];
type Candidate = readonly [evidence: Evidence, value: string | undefined];

/**
 * What a page says about its article: JSON-LD first, then OpenGraph and other meta elements, then elements marked for it, then the address;
 * the date says which of them it comes from.
 * @param fetchedFrom where relative addresses start
 */
export function readPageFields(facts: PageFacts, fetchedFrom?: string): PageFields {
  const ld = articleOfJsonLd(facts);
  const meta = (name: string) => facts.metas.get(name);
  const url = choose('url', [
    ['link-element', address(facts.canonical, fetchedFrom)],
    ['meta', address(meta('og:url'), fetchedFrom)],
    ['json-ld', address(textOf(ld?.url), fetchedFrom) ?? address(textOf(idOf(ld?.mainEntityOfPage)), fetchedFrom)],
  ]);
  const publisher = choose('publisher', [
    ['json-ld', line(nameOf(ld?.publisher))],
    ...['og:site_name', 'application-name', 'publisher', 'dc.publisher'].map((name): Candidate => ['meta', line(meta(name))]),
  ]);
  const named = (value: string | undefined) => (value === undefined ? undefined : withoutSiteName(value, publisher.value));
  const headline = choose('headline', [
    ['json-ld', named(line(textOf(ld?.headline)))],
    ['meta', named(line(meta('og:title')))],
    ['meta', named(line(meta('twitter:title')))],
    ['heading', facts.headings.length === 1 ? named(line(facts.headings[0])) : undefined],
    ['title-element', named(line(facts.title))],
  ]);
  const byline = choose('byline', [
    ['json-ld', person(line(nameOf(ld?.author)))],
    ...['author', 'article:author', 'dc.creator', 'byl'].map((name): Candidate => ['meta', person(line(meta(name)))]),
    ['text', facts.bylines.map((text) => person(line(text))).find((text) => text !== undefined && text.length <= 100)],
  ]);
  const published = chooseDate('published', [
    ['json-ld', textOf(ld?.datePublished) ?? textOf(ld?.dateCreated)],
    ...dateMetas.map((name): Candidate => ['meta', meta(name)]),
    ['time-element', facts.times[0]],
    ['url', dateInAddress(url.value ?? fetchedFrom)],
    ['text', facts.dates.map(dateInText).find((date) => date !== undefined)],
  ]);
  const modified = chooseDate('modified', [
    ['json-ld', textOf(ld?.dateModified)],
    ...['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified'].map((name): Candidate => ['meta', meta(name)]),
    ['time-element', facts.changed[0]],
  ]);
  const changed = modified.value === undefined ? undefined : readPublishedDate(modified.value);
  const types = [ld?.['@type']].flat();
  return {
    fields: {
      headline: headline.value,
      publisher: publisher.value,
      byline: byline.value,
      url: url.value,
      published:
        published.value === undefined ? undefined : { value: published.value, evidence: published.stated[0]?.evidence as DateEvidence },
    },
    stated: [headline, byline, publisher, published, modified, url].flatMap(({ stated }) => stated),
    ...(changed?.kind === 'date' ? { modified: changed.value } : {}),
    isPaywalled: isNotFree(ld?.isAccessibleForFree) || /^(?:locked|metered|premium)$/i.test(meta('article:content_tier') ?? ''),
    isLiveBlog: types.includes('LiveBlogPosting'),
    saysArticle: ld !== undefined || /^article$/i.test(meta('og:type')?.trim() ?? ''),
  };
}

function articleOfJsonLd({ jsonLd }: PageFacts): JsonObject | undefined {
  for (const text of jsonLd) {
    const found = findArticle(parseLoosely(text));
    if (found) return found;
  }
  return undefined;
}

/** The paragraphs of the article as JSON-LD carries it; none where it does not. */
export function articleBodyOf(facts: PageFacts): readonly string[] {
  const body = textOf(articleOfJsonLd(facts)?.articleBody);
  if (body === undefined) return [];
  return /<[a-z/!]/i.test(body)
    ? readFragment(body).paragraphs
    : unescaped(body)
        .split(/\n+/)
        .map((line) => line.replace(/\s+/g, ' ').trim());
}

interface Chosen {
  readonly value: string | undefined;
  readonly stated: readonly StatedField[];
}

/** The first value stated, and all of them with whether they say the same. */
function choose(field: Field, candidates: readonly Candidate[]): Chosen {
  return chosen(field, candidates, (value, believed) => {
    const [one, other] = [wordsAlone(value), wordsAlone(believed)];
    return one === other || (field === 'headline' && (one.includes(other) || other.includes(one)));
  });
}

/** The first date stated that can be read and means a day on which there were pages; those within a day of it agree, as zones differ. */
function chooseDate(field: Field, candidates: readonly Candidate[]): Chosen {
  const sound = candidates.filter(([, value]) => {
    const date = value ? readPublishedDate(value) : undefined;
    // "0001-01-01T00:00:00Z" is what a program writes that knows no date
    return date?.kind === 'date' && date.value >= '1990';
  });
  return chosen(field, sound, (value, believed) => Math.abs(dayOf(value) - dayOf(believed)) <= 1);
}

function chosen(field: Field, candidates: readonly Candidate[], isSame: (value: string, believed: string) => boolean): Chosen {
  const stated: StatedField[] = [];
  for (const [evidence, value] of candidates) {
    if (value === undefined || value.trim() === '') continue;
    const believed = stated[0]?.value;
    stated.push({ field, value: value.trim(), evidence, agrees: believed === undefined || isSame(value, believed) });
  }
  return { value: stated[0]?.value, stated };
}

function dayOf(date: string): number {
  const read = readPublishedDate(date);
  return read.kind === 'date' ? Date.parse(read.value.slice(0, 10)) / 86_400_000 : Number.NaN;
}

function address(given: string | undefined, base: string | undefined): string | undefined {
  return given === undefined ? undefined : readAddress(given, base);
}

function line(text: string | undefined): string | undefined {
  return text === undefined ? undefined : squeeze(text) || undefined;
}

/** "By Ann Ortega" is Ann Ortega. `article:author` is often the address of a profile, which is no byline. */
function person(text: string | undefined): string | undefined {
  return text === undefined || /^https?:\/\//i.test(text) ? undefined : text.replace(/^by:?\s+/i, '').slice(0, 300) || undefined;
}

function isNotFree(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^\s*false\s*$/i.test(value));
}

function wordsAlone(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Meta elements that date the article, the surest first. */
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

/** `…/2021/03/18/dam-holds`, `…/2021-03-18-dam`, `…/2021/mar/18/dam`; not `…/2021/03/dam`, which gives no day. */
function dateInAddress(url: string | undefined): string | undefined {
  const match = /\/((?:19|20)\d\d)([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?:[/-]|$)/i.exec(url ?? '');
  if (!match) return undefined;
  const [, year, , month = '', day] = match;
  return /\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
}

/** "Published: May 14, 2031 at 9:30 AM", "14 May 2031"; not a long text that names a day somewhere. */
function dateInText(text: string): string | undefined {
  if (text.length > 120) return undefined;
  return /\d{4}-\d{2}-\d{2}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\p{Lu}[a-z]{2,8}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}/u.exec(text)?.[0];
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
  const parser = new MarkupParser(
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
