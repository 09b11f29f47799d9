import { isJsonFeed, jsonFeedItems } from './feed/json-feed.ts';
import type { InputContext } from './input-context.ts';
import { readRecord } from './json-records.ts';
import { articleItem, problemItem, type ReadItem } from './read-item.ts';
import { isJsonLd, jsonLdItems } from './wire/json-ld-items.ts';
import { isNinjs, ninjsItems } from './wire/ninjs.ts';

/** What a JSON text carries: one document, or several records one below the other under the name of one. */
export function jsonTextItems(text: string, context: InputContext): ReadItem[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const lines = [...jsonLinesItems(text, context)];
    // several records one below the other are as good as JSONL
    if (lines.filter(({ kind }) => kind === 'article').length > 1) return lines;
    return [problemItem({ code: 'json-broken', input: context.name, data: { reason: reasonOf(error) } })];
  }
  return [...jsonDocumentItems(document, context)];
}

/** What a whole JSONL text carries, line by line; blank lines are passed over but counted. */
export function* jsonLinesItems(text: string, context: InputContext): Generator<ReadItem> {
  for (const [i, line] of text.split('\n').entries())
    if (line.trim() !== '') yield* jsonLineItems(line, { ...context, id: `${context.id}-${i + 1}` }, i + 1);
}

/** What one line of a JSONL input carries, or why it carries nothing. */
export function* jsonLineItems(text: string, context: InputContext, line: number): Generator<ReadItem> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    yield problemItem({ code: 'json-broken', input: context.name, line, data: { reason: reasonOf(error) } });
    return;
  }
  yield* jsonItems(document, context, line);
}

/** What a JSON document carries: one thing, a list of them, or `{ "articles": [ … ] }`, as a saved comparison has it. */
function* jsonDocumentItems(document: unknown, context: InputContext): Generator<ReadItem> {
  const list = Array.isArray(document) ? document : hasArticles(document) ? document.articles : undefined;
  if (list === undefined) {
    yield* jsonItems(document, context);
    return;
  }
  if (list.length === 0) yield problemItem({ code: 'input-empty', input: context.name });
  for (const [i, one] of list.entries()) yield* jsonItems(one, { ...context, id: `${context.id}-${i + 1}` }, i + 1);
}

/** What one JSON value carries, told by its keys: our own record first, which is what `text` makes it. */
function* jsonItems(value: unknown, context: InputContext, line?: number): Generator<ReadItem> {
  const place = line === undefined ? context.name : `${context.name}, line ${line}`;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const object = value as Readonly<Record<string, unknown>>;
    const isRecord = typeof object.text === 'string' && !('@type' in object);
    if (!isRecord && isJsonFeed(object)) return yield* jsonFeedItems(object, { ...context, name: place });
    if (!isRecord && isNinjs(object)) return yield* ninjsItems(object, place, context);
    if (!isRecord && isJsonLd(object)) return yield* jsonLdItems(object, place, context);
  }
  const result = readRecord(value, { input: context.name, fallbackId: context.id, ...(line === undefined ? {} : { line }) }, context);
  yield 'article' in result ? articleItem(result) : problemItem(result);
}

/** What a failed parse says, in a few words and without the text it stumbled over. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/,? ?(?:\.\.\.)?".*$/su, '')
    .replace(/\s+/g, ' ')
    .slice(0, 100);
}

function hasArticles(document: unknown): document is { readonly articles: readonly unknown[] } {
  return typeof document === 'object' && document !== null && 'articles' in document && Array.isArray(document.articles);
}
