import type { DateEvidence } from '@crosscheck/engine';
import { type ArticleFields, makeArticle } from './article-fields.ts';
import type { InputProblem } from './input-problem.ts';
import type { ReadArticle, ReadInput } from './read-article.ts';

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
export function readRecord(record: unknown, place: RecordPlace): ReadArticle | InputProblem {
  const at = { input: place.input, ...(place.line === undefined ? {} : { line: place.line }) };
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return { code: 'record-without-text', ...at, data: { what: Array.isArray(record) ? 'a list' : 'this value' } };
  const { id, text, headline, publisher, byline, url, published, language } = record as Record<string, unknown>;
  if (typeof text !== 'string') return { code: 'record-without-text', ...at };
  const fields: ArticleFields = {
    headline: textOf(headline),
    publisher: textOf(publisher),
    byline: textOf(byline),
    url: textOf(url),
    published: publishedOf(published),
  };
  const { article, findings } = makeArticle(idOf(id) ?? place.fallbackId, text, fields);
  const line = place.line === undefined ? '' : `, line ${place.line}`;
  const stated = textOf(language);
  return { article, findings, place: `${place.input}${line}`, ...(stated ? { statedLanguage: stated } : {}) };
}

/** The article on one line of a JSONL input, or why there is none. */
export function readJsonLine(line: string, place: RecordPlace): ReadArticle | InputProblem {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    return {
      code: 'json-broken',
      input: place.input,
      ...(place.line === undefined ? {} : { line: place.line }),
      data: { reason: reasonOf(error) },
    };
  }
  return readRecord(record, place);
}

/** The articles of a JSON document: one object with a text, a list of them, or `{ "articles": [ … ] }`, as a saved comparison has it. */
export function readJsonDocument(document: unknown, input: string, baseName: string): ReadInput {
  const list = Array.isArray(document) ? document : hasArticles(document) ? document.articles : undefined;
  const results =
    list === undefined
      ? [readRecord(document, { input, fallbackId: baseName })]
      : list.map((record, i) => readRecord(record, { input, fallbackId: `${baseName}-${i + 1}`, line: i + 1 }));
  if (list?.length === 0) return { articles: [], problems: [{ code: 'input-empty', input }] };
  return sortResults(results);
}

/** The articles of a whole JSONL text, one a line; blank lines are passed over but counted. */
export function readJsonLines(text: string, input: string, baseName: string): ReadInput {
  const results = text
    .split('\n')
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => readJsonLine(line, { input, fallbackId: `${baseName}-${number}`, line: number }));
  return sortResults(results);
}

/** What a failed parse says, in a few words and without the text it stumbled over. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/,? ?(?:\.\.\.)?".*$/su, '')
    .replace(/\s+/g, ' ')
    .slice(0, 100);
}

function sortResults(results: readonly (ReadArticle | InputProblem)[]): ReadInput {
  return {
    articles: results.filter((result) => 'article' in result),
    problems: results.filter((result) => 'code' in result),
  };
}

function hasArticles(document: unknown): document is { readonly articles: readonly unknown[] } {
  return typeof document === 'object' && document !== null && 'articles' in document && Array.isArray(document.articles);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

const evidences: readonly DateEvidence[] = ['given', 'json-ld', 'meta', 'time-element', 'url', 'text'];

/** A plain date, or `{ "value", "evidence" }` as our own output has it. */
function publishedOf(value: unknown): ArticleFields['published'] {
  if (typeof value === 'string') return { value, evidence: 'given' };
  if (typeof value === 'number') return { value: String(value), evidence: 'given' };
  if (typeof value !== 'object' || value === null || !('value' in value) || typeof value.value !== 'string') return undefined;
  const evidence = 'evidence' in value ? evidences.find((known) => known === value.evidence) : undefined;
  return { value: value.value, evidence: evidence ?? 'given' };
}
