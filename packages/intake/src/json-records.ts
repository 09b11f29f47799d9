import type { DateEvidence } from '@crosscheck/engine';
import { type ArticleFields, makeArticle } from './article-fields.ts';
import type { InputContext } from './input-context.ts';
import type { InputProblem } from './input-problem.ts';
import type { ReadArticle } from './read-article.ts';

/** Where a record stood, for its id and for messages. */
export interface RecordPlace {
  /** The input's name as the caller gave it. */
  readonly input: string;
  /** Id of an article that brings none: base name of the input, with the record's number where there may be several. */
  readonly fallbackId: string;
  /** From 1; absent where the input is a single record. */
  readonly line?: number;
}

/** The article in one JSON record, or why there is none. The text is kept letter for letter. */
export function readRecord(record: unknown, place: RecordPlace, { url: fetchedFrom, received }: InputContext): ReadArticle | InputProblem {
  const at = { input: place.input, ...(place.line === undefined ? {} : { line: place.line }) };
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { code: 'record-without-text', ...at, data: { what: Array.isArray(record) ? 'a list' : 'this value' } };
  const { id, text, headline, publisher, byline, url, published, language } = record as Record<string, unknown>;
  if (typeof text !== 'string') return { code: 'record-without-text', ...at };
  const fields: ArticleFields = {
    headline: textOf(headline),
    publisher: textOf(publisher),
    byline: textOf(byline),
    url: textOf(url) ?? (place.line === undefined ? fetchedFrom : undefined),
    published: publishedOf(published),
  };
  const { article, findings } = makeArticle(idOf(id) ?? place.fallbackId, text, fields, received);
  const line = place.line === undefined ? '' : `, line ${place.line}`;
  const stated = textOf(language);
  return { article, findings, place: `${place.input}${line}`, ...(stated ? { statedLanguage: stated } : {}) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

const evidences: readonly DateEvidence[] = ['given', 'feed', 'json-ld', 'meta', 'time-element', 'url', 'text'];

/** A plain date, or `{ "value", "evidence" }` as our own output has it. */
function publishedOf(value: unknown): ArticleFields['published'] {
  if (typeof value === 'string') return { value, evidence: 'given' };
  if (typeof value === 'number') return { value: String(value), evidence: 'given' };
  if (typeof value !== 'object' || value === null || !('value' in value) || typeof value.value !== 'string') return undefined;
  const evidence = 'evidence' in value ? evidences.find((known) => known === value.evidence) : undefined;
  return { value: value.value, evidence: evidence ?? 'given' };
}
