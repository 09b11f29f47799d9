import { parseFeed } from 'feedsmith';
import { decodingFindings } from '../decoding-findings.ts';
import { readAddress, withoutCredentials } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import { plainLine } from '../page/fragment.ts';
import { problemItem, type ReadItem } from '../read-item.ts';
import type { TextStream } from '../text-stream.ts';
import { cutRecords, type Frame, LARGEST_RECORD } from '../xml/cut-records.ts';
import { type FeedEntry, feedEntryItem, type Markup } from './feed-entry.ts';

/** Items are parsed this many at a time: the opening of the feed is parsed anew with each lot. */
const LOT = 25;

/**
 * What an RSS 0.9x, 1.0 or 2.0 or an Atom feed carries, item by item as it comes in: articles where it has their text, else references.
 * An item that cannot be parsed is reported and the next are read.
 */
export async function* xmlFeedItems(text: TextStream, root: string, context: InputContext): AsyncGenerator<ReadItem> {
  const { name } = context;
  let lot: FeedRecord[] = [];
  let frame: Frame = { opening: '', closing: '' };
  for await (const piece of cutRecords(text.pieces(), root === 'feed' ? 'entry' : 'item')) {
    switch (piece.kind) {
      case 'record':
        frame = piece.frame;
        lot.push(piece);
        if (lot.length < LOT) continue;
        yield* lotItems(lot, frame, text, context);
        lot = [];
        break;
      case 'too-large':
        yield problemItem({ code: 'input-too-large', input: name, data: { what: `item ${piece.number}`, limit: LARGEST_RECORD } });
        break;
      case 'entities':
        yield problemItem({ code: 'xml-with-entities', input: name });
        break;
      case 'end':
        yield* lotItems(lot, frame, text, context);
        if (piece.truncated) yield problemItem({ code: 'input-truncated', input: name, data: { what: 'the feed' } });
        else if (piece.records === 0) yield problemItem({ code: 'input-empty', input: name });
    }
  }
}

interface FeedRecord {
  readonly source: string;
  readonly number: number;
  readonly end: number;
}

function* lotItems(lot: readonly FeedRecord[], frame: Frame, text: TextStream, context: InputContext): Generator<ReadItem> {
  if (lot.length === 0) return;
  const parsed = entriesOf(lot.map(({ source }) => source).join(''), frame);
  if (parsed !== undefined && parsed.entries.length === lot.length) {
    for (const [i, record] of lot.entries()) yield* entryItems(parsed.entries[i] as FeedEntry, record, parsed.base);
    return;
  }
  // one of them cannot be parsed, or has nothing in it: find out which
  for (const record of lot) {
    const { source, number } = record;
    const alone = entriesOf(source, frame);
    if (alone?.entries[0] !== undefined) yield* entryItems(alone.entries[0], record, alone.base);
    else if (alone === undefined) yield problemItem({ code: 'xml-broken', input: `${context.name}, item ${number}` });
    else yield problemItem({ code: 'item-without-text', input: `${context.name}, item ${number}` });
  }

  function* entryItems(entry: FeedEntry, { number, end }: FeedRecord, base: string | undefined): Generator<ReadItem> {
    const item = feedEntryItem(entry, number, base, context);
    // an article tells what could not be decoded in it, and what could not be before it in items that are none
    yield* item.kind === 'article' ? decodingFindings([item], text.decodedUntil(end)) : [item];
  }
}

function entriesOf(
  source: string,
  frame: Frame,
): { readonly entries: readonly FeedEntry[]; readonly base: string | undefined } | undefined {
  let parsed: ReturnType<typeof parseFeed<string>>;
  try {
    parsed = parseFeed(`${frame.opening}${source}${frame.closing}`);
  } catch {
    // reported by the caller, who knows which item it is
    return undefined;
  }
  switch (parsed.format) {
    case 'rss': {
      const { feed } = parsed;
      const base = feed.link;
      const shared = { publisher: line(feed.title), language: feed.language };
      const entries = (feed.items ?? []).map((item): FeedEntry => {
        const isLink = item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '');
        return {
          headline: line(item.title),
          address: item.link ?? (isLink ? item.guid?.value : undefined) ?? item.atom?.links?.find(({ href }) => href)?.href,
          identifier: identifier(item.guid?.value),
          byline: names([...(item.dc?.creators ?? []), ...(item.authors ?? []).map((author) => nameOf(author))]),
          // an aggregator names the outlet of each item (RSS 2.0, <source>)
          publisher: line(item.source?.title) ?? shared.publisher,
          published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
          modified: item.atom?.updated,
          language: item.dc?.languages?.[0] ?? shared.language,
          content: html(item.content?.encoded),
          summary: html(item.description),
        };
      });
      return { entries, base };
    }
    case 'rdf': {
      const { feed } = parsed;
      const publisher = line(feed.dc?.publishers?.[0]) ?? line(feed.title);
      const entries = (feed.items ?? []).map(
        (item): FeedEntry => ({
          headline: line(item.title),
          address: item.link ?? item.rdf?.about,
          identifier: identifier(item.rdf?.about),
          byline: names(item.dc?.creators ?? []),
          publisher,
          published: item.dc?.dates?.[0],
          language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
          content: html(item.content?.encoded),
          summary: html(item.description),
        }),
      );
      return { entries, base: feed.link };
    }
    case 'atom': {
      const { feed } = parsed;
      const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
      const base = feed.xml?.base ?? self ?? feed.links?.[0]?.href;
      const publisher = textLine(feed.title);
      const entries = (feed.entries ?? []).map((entry): FeedEntry => {
        const link = entry.links?.find(({ rel, href }) => href && (rel === undefined || rel === 'alternate'));
        const own = entry.xml?.base;
        return {
          headline: textLine(entry.title),
          address:
            link?.href !== undefined && own !== undefined ? (readAddress(link.href, readAddress(own, base)) ?? link.href) : link?.href,
          identifier: identifier(entry.id),
          byline: names((entry.authors ?? feed.authors ?? []).map(({ name }) => name)),
          publisher: textLine(entry.source?.title) ?? publisher,
          published: entry.published ?? entry.updated,
          modified: entry.updated,
          language: entry.xml?.lang ?? feed.xml?.lang,
          content: entry.content?.src === undefined ? markup(entry.content) : undefined,
          summary: markup(entry.summary),
        };
      });
      return { entries, base };
    }
    case 'json':
      return undefined;
  }
}

interface AtomText {
  readonly value?: string | undefined;
  readonly type?: string | undefined;
}

/** Atom, 3.1 and 4.1.3: `text` is literal, `html` and `xhtml` are markup; other media types are no text for people. */
function markup(text: AtomText | undefined): Markup | undefined {
  if (!text?.value) return undefined;
  const type = text.type ?? 'text';
  if (type === 'html' || type === 'xhtml' || type === 'text/html') return { html: text.value };
  return type === 'text' || type === 'text/plain' ? { text: text.value } : undefined;
}

function textLine(text: AtomText | undefined): string | undefined {
  if (!text?.value) return undefined;
  return line(text.type === undefined || text.type === 'text' ? text.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text.value);
}

function html(source: string | undefined): Markup | undefined {
  return source === undefined ? undefined : { html: source };
}

function line(source: string | undefined): string | undefined {
  return source === undefined ? undefined : plainLine(source) || undefined;
}

/** Identifiers are often addresses, and stand in messages. */
function identifier(value: string | undefined): string | undefined {
  return value === undefined ? undefined : withoutCredentials(value.trim()) || undefined;
}

function names(given: readonly (string | undefined)[]): string | undefined {
  const known = [...new Set(given.map((name) => line(name)).filter((name) => name !== undefined))];
  return known.length === 0 ? undefined : known.slice(0, 10).join(', ');
}

/** "ann@post.example (Ann Ortega)" is Ann Ortega; an address for mail alone is no byline. */
function nameOf(author: string | { readonly name?: string | undefined }): string | undefined {
  const name = typeof author === 'string' ? author : author.name;
  const inBrackets = /\(([^()]{2,100})\)\s*$/.exec(name ?? '')?.[1];
  return inBrackets ?? (/^\S+@\S+$/.test(name ?? '') ? undefined : name);
}
