import type { Report, ReportArticle } from '@crosscheck/engine';
import { articleIri, comparisonIri, digestName, webAddress } from './iris.ts';
import type { FormatOptions } from './options.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/** Thrown when an Atom feed is asked for, nothing in it has a date, and none was given for it: every entry of a feed needs one. */
export class FeedWithoutDate extends Error {
  override readonly name = 'FeedWithoutDate';
}

/**
 * A story as an Atom feed (RFC 4287), newest first: an entry for each article and for each conflict between them. What a feed calls
 * `updated` is the publication date; a day stands for its first moment in UTC, an entry without a date has the feed's. No clock is read.
 *
 * @throws FeedWithoutDate when no article has a date and none is given as `updated`
 * @example
 * writeStoryFeed(report); // '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">…'
 */
export function writeStoryFeed(report: Report, options: FormatOptions = {}): string {
  const id = options.base ?? comparisonIri(report);
  const title = report.articles.find(({ headline }) => headline !== undefined)?.headline ?? 'A story';
  const entries = [...report.articles.map((article) => articleEntry(report, article)), ...conflictEntries(report, options.base)];
  return feed(id, title, entries, [report], options);
}

/**
 * The conflicts of one story or of many as an Atom feed, newest first: what conflicts as the title, the words of each account in the
 * content. The id of a conflict is made of its permanent name, so that a reader sees it as new once, however often the stories are compared and
 * whoever joins them.
 *
 * @throws FeedWithoutDate when no article has a date and none is given as `updated`
 * @example
 * writeConflictFeed([report]); // '… <title>12 / 16</title> …'
 */
export function writeConflictFeed(reports: readonly Report[], options: FormatOptions = {}): string {
  const id = options.base ?? digestName(JSON.stringify(['conflicts', ...reports.map(comparisonIri)]));
  return feed(
    id,
    'Conflicts between accounts',
    reports.flatMap((report) => conflictEntries(report)),
    reports,
    options,
  );
}

interface Entry {
  readonly id: string;
  readonly title: string;
  /** RFC 3339; undefined where nothing dates it. */
  readonly updated: string | undefined;
  /** Elements that follow. */
  readonly body: string;
}

function articleEntry(report: Report, article: ReportArticle): Entry {
  const url = webAddress(article);
  const author = article.byline ?? article.publisher;
  const first = report.statements.find((statement) => statement.article === article.id);
  const words = first === undefined ? '' : xmlText(article.text.slice(first.start, first.end));
  return {
    id: articleIri(article),
    title: article.headline ?? article.publisher ?? article.id,
    updated: moment(article.published?.value),
    body: [
      author === undefined ? '' : `<author><name>${xmlText(author)}</name></author>\n`,
      '<category term="article"/>\n',
      // an entry that leads nowhere must have its content in itself (RFC 4287, section 4.1.2)
      url === undefined
        ? `<content type="text">${words}</content>\n`
        : `<link rel="alternate" href="${xmlAttribute(url)}"/>\n<summary>${words}</summary>\n`,
    ].join(''),
  };
}

/** @param base address of the story's page, where the conflict can be read */
function conflictEntries(report: Report, base?: string): Entry[] {
  const articles = new Map(report.articles.map((article) => [article.id, { article, iri: articleIri(article) }]));
  return report.variations
    .filter(({ severity, rejected }) => severity === 'conflict' && rejected === undefined)
    .map(({ id, keys, type, explanation, readings }) => {
      const told = readings.flatMap((reading) => {
        const found = articles.get(reading.article);
        return found === undefined ? [] : [{ ...found, reading }];
      });
      const dates = told.flatMap(({ article }) => moment(article.published?.value) ?? []);
      const rows = told.map(
        ({ article, reading }) =>
          `<li>${xmlText(article.publisher ?? article.headline ?? article.id)}: <q>${xmlText(reading.text)}</q></li>`,
      );
      const urls = new Set(told.flatMap(({ article }) => webAddress(article) ?? []));
      return {
        id: digestName(
          JSON.stringify([type, ...(keys?.slice(0, 1) ?? told.map(({ iri, reading }) => [iri, reading.start, reading.end, reading.text]))]),
        ),
        title: explanation,
        updated: newest(dates),
        body: [
          ...(base === undefined ? [] : [`<link rel="alternate" href="${xmlAttribute(`${base}#${keys?.[0] ?? id}`)}"/>\n`]),
          ...[...urls].map((url) => `<link rel="related" href="${xmlAttribute(url)}"/>\n`),
          `<category term="conflict"/>\n<category term="${xmlAttribute(type)}"/>\n`,
          `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><ul>${rows.join('')}</ul></div></content>\n`,
        ].join(''),
      };
    });
}

function feed(
  id: string,
  title: string,
  entries: readonly Entry[],
  reports: readonly Report[],
  { base, updated: given }: FormatOptions,
): string {
  // of all articles, so that a feed of conflicts has a date before there is one
  const dates = reports.flatMap(({ articles }) => articles.flatMap(({ published }) => moment(published?.value) ?? []));
  const updated = newest(dates) ?? moment(given);
  if (updated === undefined) throw new FeedWithoutDate('no article has a date, and every entry of an Atom feed needs one');
  const ordered = entries
    .map((entry) => ({ ...entry, updated: entry.updated ?? updated }))
    .sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
  const seen = new Set<string>();
  // one id, one entry: the same text read twice is one article
  const once = ordered.filter((entry) => !seen.has(entry.id) && seen.add(entry.id));
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
    `<id>${xmlText(id)}</id>\n<title>${xmlText(title)}</title>\n<updated>${updated}</updated>\n`,
    base === undefined ? '' : `<link rel="alternate" href="${xmlAttribute(base)}"/>\n`,
    '<author><name>Crosscheck</name></author>\n<generator>Crosscheck</generator>\n',
    ...once.map(
      (entry) =>
        `<entry>\n<id>${xmlText(entry.id)}</id>\n<title>${xmlText(entry.title)}</title>\n<updated>${entry.updated}</updated>\n${entry.body}</entry>\n`,
    ),
    '</feed>\n',
  ].join('');
}

/** RFC 3339 of an ISO 8601 day or time; one without a zone counts as UTC. */
function moment(value: string | undefined): string | undefined {
  const [, day, clock, zone] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(value ?? '') ?? [];
  if (day === undefined) return undefined;
  const time = clock === undefined ? '00:00:00' : clock.length === 5 ? `${clock}:00` : clock;
  const instant = `${day}T${time}${zone ?? 'Z'}`;
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
}

function newest(moments: readonly string[]): string | undefined {
  return moments.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
