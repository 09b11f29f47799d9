import type { Report, ReportEntity, ReportStatement } from '@crosscheck/engine';
import type { Claim, NewsArticle, Organization, Person, Quotation } from 'schema-dts';
import { articleIri, comparisonIri, webAddress } from './iris.ts';
import type { FormatOptions } from './options.ts';

/**
 * A comparison in the vocabulary of schema.org (JSON-LD): each article as `NewsArticle` with its text, the words that each statement quotes
 * as `Quotation`, each point as `Claim` with the articles it appears in, and whoever is quoted as `Person` or `Organization`.
 *
 * @example
 * JSON.parse(writeSchemaOrg(report))['@graph'][0]['@type']; // 'NewsArticle'
 */
export function writeSchemaOrg(report: Report, { base = comparisonIri(report) }: FormatOptions = {}): string {
  const iris = new Map(report.articles.map((article) => [article.id, articleIri(article)]));
  const texts = new Map(report.articles.map(({ id, text }) => [id, text]));
  const speakers = new Map<string, Person | Organization>();
  for (const entity of report.entities) {
    const speaker = speakerOf(entity, `${base}#${entity.id}`);
    if (speaker !== undefined) speakers.set(entity.id, speaker);
  }
  const speaking = new Set<string>();
  const speakerLink = (id: string | null | undefined) => {
    if (id == null || !speakers.has(id)) return undefined;
    speaking.add(id);
    return { '@id': `${base}#${id}` };
  };
  const articles = report.articles.map((article): NewsArticle => {
    const url = webAddress(article);
    return {
      '@type': 'NewsArticle',
      '@id': articleIri(article),
      identifier: article.id,
      ...(article.headline === undefined ? {} : { headline: article.headline }),
      ...(article.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: article.publisher } }),
      ...(article.byline === undefined ? {} : { creditText: article.byline }),
      ...(article.published === null ? {} : { datePublished: article.published.value }),
      ...(article.language === 'und' ? {} : { inLanguage: article.language }),
      ...(url === undefined ? {} : { url }),
      articleBody: article.text,
    };
  });
  const quotations = report.statements.flatMap((statement): Quotation[] => {
    const text = quotedWords(statement, texts.get(statement.article) ?? '');
    if (text === '') return [];
    const spokenByCharacter = speakerLink(statement.attribution?.speaker);
    return [
      {
        '@type': 'Quotation',
        '@id': `${base}#${statement.id}`,
        text,
        isPartOf: { '@id': iris.get(statement.article) ?? '' },
        ...(spokenByCharacter === undefined ? {} : { spokenByCharacter }),
      },
    ];
  });
  const claims = report.points.map(({ id, gist, speaker, readings }): Claim => {
    const claimInterpreter = speakerLink(speaker);
    return {
      '@type': 'Claim',
      '@id': `${base}#${id}`,
      text: gist,
      appearance: [...new Set(readings.map(({ article }) => article))].map((article) => ({ '@id': iris.get(article) ?? '' })),
      ...(claimInterpreter === undefined ? {} : { claimInterpreter }),
    };
  });
  const named = [...speakers].filter(([id]) => speaking.has(id)).map(([, speaker]) => speaker);
  const document = { '@context': 'https://schema.org', '@graph': [...articles, ...quotations, ...claims, ...named] };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Only who is known to be a person or a body has a type of schema.org; of others the name stands in the words of the article. */
function speakerOf({ type, name, roles }: ReportEntity, iri: string): Person | Organization | undefined {
  if (type === 'organization') return { '@type': 'Organization', '@id': iri, name };
  if (type === 'person') return { '@type': 'Person', '@id': iri, name, ...(roles.length === 0 ? {} : { jobTitle: [...roles] }) };
  return undefined;
}

/**
 * The words between quotation marks within a statement; those of one that is cut by its cue are parted by an ellipsis, as nothing else may
 * stand for it.
 */
function quotedWords({ start, end, attribution }: ReportStatement, text: string): string {
  return (attribution?.quoted ?? [])
    .map((span) => text.slice(Math.max(span.start, start), Math.min(span.end, end)))
    .filter((words) => words.trim() !== '')
    .join(' … ');
}
