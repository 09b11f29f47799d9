import { makeArticle } from '../article-fields.ts';
import { readAddress } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import { readFragment } from '../page/fragment.ts';
import { proseParagraphs } from '../page/prose-paragraphs.ts';
import { readPublishedDate } from '../published-date.ts';
import type { ArticleDetails } from '../read-article.ts';
import { articleItem, problemItem, type ReadItem, type Reference } from '../read-item.ts';

/** One item of a feed, whatever the format of the feed, as the feed says it; addresses may be relative, dates in any form. */
export interface FeedEntry {
  readonly headline?: string | undefined;
  readonly address?: string | undefined;
  readonly identifier?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  /** The whole article, as the feed claims. */
  readonly content?: Markup | undefined;
  readonly summary?: Markup | undefined;
}

/** Text, or HTML that stands for text. */
export type Markup = { readonly html: string } | { readonly text: string };

/**
 * What an item of a feed is worth: an article where the feed carries its whole text, else a reference to where it stands.
 * @param number of the item in the feed, from 1
 */
export function feedEntryItem(entry: FeedEntry, number: number, base: string | undefined, context: InputContext): ReadItem {
  const place = `${context.name}, item ${number}`;
  const url = entry.address === undefined ? undefined : readAddress(entry.address, base ?? context.url);
  const content = bodyOf(entry.content, entry.headline);
  const summary = bodyOf(entry.summary, entry.headline);
  // many feeds put the whole article where its summary belongs
  const whole = isWhole(content, 200) ? content : isWhole(summary, 1500) ? summary : undefined;
  const text = whole ?? (url === undefined ? (content.text === '' ? summary : content) : undefined);
  if (text !== undefined && text.text !== '') return articleOf(entry, text, { place, url, number, context });
  if (url === undefined) return problemItem({ code: 'item-without-text', input: place });
  return { kind: 'reference', reference: referenceTo(url, entry, place, summary.text === '' ? content.text : summary.text) };
}

interface Body {
  readonly text: string;
  /** The last words before what frames an article was taken away. */
  readonly end: string;
  readonly captions: readonly string[];
}

function bodyOf(markup: Markup | undefined, headline: string | undefined): Body {
  if (markup === undefined) return { text: '', end: '', captions: [] };
  if ('text' in markup) return { text: markup.text.trim(), end: markup.text.trim().slice(-200), captions: [] };
  const { paragraphs, captions } = readFragment(markup.html);
  return { text: proseParagraphs(paragraphs, [headline]).join('\n\n'), end: paragraphs.slice(-2).join(' ').slice(-200), captions };
}

/** "… the board said. Continue reading", "… the board […]"; not an article that ends with a thought left open, which is longer. */
const cutOff =
  /(?:\[(?:…|\.\.\.|&hellip;)\]|(?:…|\.\.\.)|\b(?:continue reading|read (?:more|on|the (?:rest|full))|full (?:story|article))\b.{0,60})\s*[→»>]?\s*$/iu;

function isWhole({ text, end }: Body, shortest: number): boolean {
  return text.length >= shortest && !cutOff.test(end);
}

function articleOf(
  entry: FeedEntry,
  body: Body,
  at: { readonly place: string; readonly url: string | undefined; readonly number: number; readonly context: InputContext },
): ReadItem {
  const { context, place, url, number } = at;
  const fields = {
    headline: entry.headline,
    publisher: entry.publisher,
    byline: entry.byline,
    url,
    published: entry.published === undefined ? undefined : { value: entry.published, evidence: 'feed' as const },
  };
  const { article, findings } = makeArticle(`${context.id}-${number}`, body.text, fields, context.received);
  const language = primaryLanguage(entry.language);
  const modified = isoDate(entry.modified);
  const details: ArticleDetails = {
    ...(modified === undefined ? {} : { modified }),
    ...(entry.identifier === undefined ? {} : { identifier: entry.identifier }),
    ...(body.captions.length === 0 ? {} : { captions: body.captions }),
  };
  return articleItem({ article, place, findings, ...(language === undefined ? {} : { statedLanguage: language }), details });
}

function referenceTo(url: string, entry: FeedEntry, place: string, summary: string): Reference {
  const { headline, publisher, byline, identifier } = entry;
  const published = isoDate(entry.published);
  const modified = isoDate(entry.modified);
  const language = primaryLanguage(entry.language);
  return {
    url,
    target: 'article',
    place,
    ...(identifier ? { identifier } : {}),
    ...(headline ? { headline } : {}),
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...(published === undefined ? {} : { published: { value: published, evidence: 'feed' } }),
    ...(modified === undefined ? {} : { modified }),
    ...(summary === '' ? {} : { summary }),
    ...(language === undefined ? {} : { language }),
  };
}

/** A date in ISO 8601, or undefined where it cannot be read as one. */
export function isoDate(date: string | undefined): string | undefined {
  const read = date === undefined ? undefined : readPublishedDate(date);
  return read?.kind === 'date' ? read.value : undefined;
}

/** The primary subtag of a language tag: `en-GB` gives `en`. */
export function primaryLanguage(tag: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?![a-z])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase();
}
