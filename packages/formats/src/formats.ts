import type { Report } from '@crosscheck/engine';
import { writeConflictFeed, writeStoryFeed } from './atom.ts';
import { bratConfiguration, writeBrat } from './brat.ts';
import { writeBibtex, writeCsl } from './citations.ts';
import { writeConll } from './conll.ts';
import { fileNames } from './file-names.ts';
import { type FormatOptions, tableNames } from './options.ts';
import { writeSchemaOrg } from './schema-org.ts';
import { writeCsv, writeJsonl } from './tables.ts';
import { writeTimeMl } from './timeml.ts';
import { writeWebAnnotations } from './web-annotation.ts';

/** One file of a format that has several; its name leads into no other folder. */
export interface FormatFile {
  readonly name: string;
  readonly text: string;
}

/** A form that a comparison can be written in. */
export interface Format {
  readonly name: string;
  /** As servers name it. */
  readonly mediaType: string;
  /** Of a file's name, without the dot. */
  readonly ending: string;
  /** The comparison as one text; absent where the format has a file an article. */
  readonly write?: (report: Report, options?: FormatOptions) => string;
  /** The comparison as files of a folder; absent where the format is always one text. */
  readonly writeFiles?: (report: Report, options?: FormatOptions) => readonly FormatFile[];
}

/** Every form there is. */
export const formats = [
  {
    name: 'annotations',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    ending: 'jsonld',
    write: writeWebAnnotations,
  },
  { name: 'jsonld', mediaType: 'application/ld+json', ending: 'jsonld', write: writeSchemaOrg },
  { name: 'timex3', mediaType: 'application/xml', ending: 'tml', writeFiles: timeMlFiles },
  { name: 'brat', mediaType: 'text/plain', ending: 'ann', writeFiles: bratFiles },
  { name: 'conll', mediaType: 'text/plain', ending: 'conllup', write: writeConll },
  { name: 'csv', mediaType: 'text/csv; header=present', ending: 'csv', write: writeCsv, writeFiles: csvFiles },
  { name: 'jsonl', mediaType: 'application/jsonl', ending: 'jsonl', write: writeJsonl },
  { name: 'bibtex', mediaType: 'application/x-bibtex', ending: 'bib', write: writeBibtex },
  { name: 'csl', mediaType: 'application/vnd.citationstyles.csl+json', ending: 'json', write: writeCsl },
  { name: 'atom', mediaType: 'application/atom+xml', ending: 'atom', write: writeStoryFeed },
  { name: 'conflicts', mediaType: 'application/atom+xml', ending: 'atom', write: writeConflicts },
] as const satisfies readonly Format[];

/** The name of a format. */
export type FormatName = (typeof formats)[number]['name'];

function writeConflicts(report: Report, options?: FormatOptions): string {
  return writeConflictFeed([report], options);
}

function timeMlFiles(report: Report): FormatFile[] {
  const names = fileNames(report.articles.map(({ id }) => id));
  return report.articles.map((article, i) => ({ name: `${names[i]}.tml`, text: writeTimeMl(report, article) }));
}

function bratFiles(report: Report): FormatFile[] {
  const names = fileNames(report.articles.map(({ id }) => id));
  const documents = report.articles.flatMap((article, i) => [
    { name: `${names[i]}.txt`, text: article.text },
    { name: `${names[i]}.ann`, text: writeBrat(report, article) },
  ]);
  return [{ name: 'annotation.conf', text: bratConfiguration }, ...documents];
}

function csvFiles(report: Report): FormatFile[] {
  return tableNames.map((table) => ({ name: `${table}.csv`, text: writeCsv(report, { table }) }));
}
