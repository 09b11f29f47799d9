import type { InputContext } from '../input-context.ts';
import { problemItem, type ReadItem } from '../read-item.ts';
import { feedEntryItem } from './feed-entry.ts';

type Json = Readonly<Record<string, unknown>>;

/** Whether a JSON object is a JSON Feed, of any version. */
export function isJsonFeed(value: Json): boolean {
  return typeof value.version === 'string' && /^https?:\/\/jsonfeed\.org\/version\//.test(value.version);
}

/** What a JSON Feed carries (version 1.1, and 1.0 with its single author): articles where it has their text, else references. */
export function jsonFeedItems(feed: Json, context: InputContext): ReadItem[] {
  const { name } = context;
  if (!Array.isArray(feed.items) || feed.items.length === 0) return [problemItem({ code: 'input-empty', input: name })];
  const base = text(feed.home_page_url) ?? text(feed.feed_url);
  return feed.items.map((item: unknown, i) => {
    if (typeof item !== 'object' || item === null) return problemItem({ code: 'item-without-text', input: `${name}, item ${i + 1}` });
    const one = item as Json;
    // ids may be numbers, and often are addresses (JSON Feed 1.1, Items)
    const id = typeof one.id === 'number' ? String(one.id) : text(one.id);
    const html = text(one.content_html);
    const plain = text(one.content_text);
    const summary = text(one.summary);
    const entry = {
      headline: text(one.title),
      address: text(one.url) ?? text(one.external_url) ?? (/^https?:/i.test(id ?? '') ? id : undefined),
      identifier: id,
      byline: authorsOf(one) ?? authorsOf(feed),
      publisher: text(feed.title),
      published: text(one.date_published) ?? text(one.date_modified),
      modified: text(one.date_modified),
      language: text(one.language) ?? text(feed.language),
      content: html !== undefined ? { html } : plain !== undefined ? { text: plain } : undefined,
      summary: summary === undefined ? undefined : { text: summary },
    };
    return feedEntryItem(entry, i + 1, base, context);
  });
}

function authorsOf(value: Json): string | undefined {
  const authors = Array.isArray(value.authors) ? value.authors : [value.author];
  const names = authors.flatMap((author: unknown) => {
    const name = typeof author === 'object' && author !== null && 'name' in author ? text(author.name) : undefined;
    return name === undefined ? [] : [name.trim()];
  });
  return names.length === 0 ? undefined : names.slice(0, 10).join(', ');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
