import type { Article, DateEvidence, Diagnostic, DocumentCreationTime } from '@crosscheck/engine';
import { withoutCredentials } from './input-address.ts';
import { readPublishedDate } from './published-date.ts';

/** What an input says about an article besides its text, as it says it. */
export interface ArticleFields {
  readonly headline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly byline?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: { readonly value: string; readonly evidence: DateEvidence } | undefined;
}

/**
 * An article with its fields checked: blank ones are left out, the address is kept without a name
 * and password, and a date that does not exist, cannot be read, or lies after the moment the article was received makes it undated, with a finding that says so.
 */
export function makeArticle(
  id: string,
  text: string,
  fields: ArticleFields,
  received?: string,
): { article: Article; findings: Diagnostic[] } {
  const findings: Diagnostic[] = [];
  const { headline, publisher, byline } = fields;
  const url = fields.url === undefined ? undefined : withoutCredentials(fields.url);
  if (url !== fields.url) findings.push({ code: 'credentials-removed', severity: 'info', article: id });
  const article: Article = {
    id,
    text,
    ...(isBlank(headline) ? {} : { headline: headline.trim() }),
    ...(isBlank(publisher) ? {} : { publisher: publisher.trim() }),
    ...(isBlank(byline) ? {} : { byline: byline.trim() }),
    ...(isBlank(url) ? {} : { url: url.trim() }),
    createdAt: creationTime(id, fields.published, received, findings),
  };
  return { article, findings };
}

function isBlank(value: string | undefined): value is undefined {
  return value === undefined || value.trim() === '';
}

function creationTime(
  id: string,
  published: ArticleFields['published'],
  received: string | undefined,
  findings: Diagnostic[],
): DocumentCreationTime {
  if (published === undefined || isBlank(published.value)) return { kind: 'unknown' };
  const date = readPublishedDate(published.value);
  if (date.kind === 'date') {
    if (received === undefined || !isAfter(date.value, received)) return { kind: 'known', value: date.value, evidence: published.evidence };
    findings.push({ code: 'date-in-future', severity: 'warning', article: id, data: { value: date.value, received } });
    return { kind: 'unknown' };
  }
  findings.push({
    code: date.kind === 'impossible' ? 'date-invalid' : 'date-unreadable',
    severity: 'warning',
    article: id,
    data: { value: published.value.trim().slice(0, 80) },
  });
  return { kind: 'unknown' };
}

/** More than a day, since the day is another one on the other side of the earth and clocks go wrong by minutes. */
function isAfter(published: string, received: string): boolean {
  return instantOf(published) - instantOf(received) > 24 * 60 * 60 * 1000;
}

/** A time without a zone is taken as UTC, so that the answer is the same on every machine. */
function instantOf(date: string): number {
  return Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(date) || !date.includes('T') ? date : `${date}Z`);
}
