import type { Article, DateEvidence, Diagnostic, DocumentCreationTime } from '@crosscheck/engine';
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
 * An article with its fields checked: blank ones are left out, and a date that does not exist or cannot be read makes it undated, with a finding that says so.
 */
export function makeArticle(id: string, text: string, fields: ArticleFields): { article: Article; findings: Diagnostic[] } {
  const findings: Diagnostic[] = [];
  const { headline, publisher, byline, url } = fields;
  const article: Article = {
    id,
    text,
    ...(isBlank(headline) ? {} : { headline: headline.trim() }),
    ...(isBlank(publisher) ? {} : { publisher: publisher.trim() }),
    ...(isBlank(byline) ? {} : { byline: byline.trim() }),
    ...(isBlank(url) ? {} : { url: url.trim() }),
    createdAt: creationTime(id, fields.published, findings),
  };
  return { article, findings };
}

function isBlank(value: string | undefined): value is undefined {
  return value === undefined || value.trim() === '';
}

function creationTime(id: string, published: ArticleFields['published'], findings: Diagnostic[]): DocumentCreationTime {
  if (published === undefined || isBlank(published.value)) return { kind: 'unknown' };
  const date = readPublishedDate(published.value);
  if (date.kind === 'date') return { kind: 'known', value: date.value, evidence: published.evidence };
  findings.push({
    code: date.kind === 'impossible' ? 'date-invalid' : 'date-unreadable',
    severity: 'warning',
    article: id,
    data: { value: published.value.trim().slice(0, 80) },
  });
  return { kind: 'unknown' };
}
