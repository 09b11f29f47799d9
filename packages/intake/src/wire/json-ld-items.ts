import { isoDate } from '../feed/feed-entry.ts';
import { readAddress } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import { articlesOfLd, type JsonObject, nameOf, textOf } from '../json-ld.ts';
import { readFragment } from '../page/fragment.ts';
import { problemItem, type ReadItem } from '../read-item.ts';
import { type WireItem, wireItem } from './wire-item.ts';

/** Whether a JSON value is a document in JSON-LD: one object or a list of them with a context or types. */
export function isJsonLd(value: unknown): boolean {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null && ('@context' in one || '@type' in one || '@graph' in one);
}

/** The articles in a schema.org document: those with their text (`articleBody`) as articles, those with an address alone as references. */
export function jsonLdItems(value: unknown, place: string, context: InputContext): ReadItem[] {
  const articles = [...articlesOfLd(value)];
  if (articles.length === 0)
    return [problemItem({ code: 'input-not-an-article', input: place, data: { what: 'schema.org data without an article' } })];
  return articles.map((article, i) => {
    const own = articles.length === 1 ? context : { ...context, id: `${context.id}-${i + 1}` };
    return ldItem(article, articles.length === 1 ? place : `${place}, item ${i + 1}`, own);
  });
}

function ldItem(article: JsonObject, place: string, context: InputContext): ReadItem {
  const item = fieldsOf(article);
  const url = readAddress(item.url ?? '', context.url);
  if (item.paragraphs.length > 0 || url === undefined) return wireItem(item, place, context);
  const { headline, publisher, byline } = item;
  const published = isoDate(item.published);
  return {
    kind: 'reference',
    reference: {
      url,
      target: 'article',
      place,
      ...(headline ? { headline } : {}),
      ...(publisher ? { publisher } : {}),
      ...(byline ? { byline } : {}),
      ...(published === undefined ? {} : { published: { value: published, evidence: 'json-ld' } }),
    },
  };
}

function fieldsOf(article: JsonObject): WireItem {
  const body = textOf(article.articleBody) ?? textOf(article.text) ?? '';
  const isMarked = /<(?:p|br|div)\b/i.test(body);
  return {
    identifier: textOf(article.identifier) ?? textOf(article['@id']),
    headline: textOf(article.headline) ?? textOf(article.name),
    byline: nameOf(article.author),
    publisher: nameOf(article.publisher),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    modified: textOf(article.dateModified),
    language: textOf(article.inLanguage),
    url:
      textOf(article.url) ??
      textOf(article.mainEntityOfPage) ??
      (/^https?:/i.test(textOf(article['@id']) ?? '') ? textOf(article['@id']) : undefined),
    ...(isMarked ? readFragment(body) : { paragraphs: body.split(/\n+/).flatMap((line) => line.replace(/\s+/g, ' ').trim() || []) }),
  };
}
