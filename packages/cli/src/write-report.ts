import type { Report } from '@crosscheck/engine';
import type { FormatName, TableName } from '@crosscheck/formats';
import { WrongCall } from './failures.ts';
import type { Output, OutputFolder } from './output.ts';
import { layoutWidth, wantsColour } from './terminal.ts';

/** The forms of other tools, named here so that they are loaded only when one is asked for. */
const foreignFormats = [
  'annotations',
  'jsonld',
  'timex3',
  'brat',
  'conll',
  'csv',
  'jsonl',
  'bibtex',
  'csl',
  'atom',
  'conflicts',
] as const satisfies readonly FormatName[];

/** The forms a comparison is written in. */
export const reportFormats = ['text', 'json', 'markdown', 'html', ...foreignFormats] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** The tables that CSV and JSONL have. */
export const reportTables = ['statements', 'points', 'variations', 'copies'] as const satisfies readonly TableName[];

/**
 * Whether the form is written as a folder of files: always where it has a file an article, and CSV where the output's name ends like a folder's.
 *
 * @throws WrongCall where it is and no folder is named
 */
export function isFolder(format: ReportFormat, path: string | undefined): path is string {
  if (format === 'csv' && path !== undefined && /[/\\]$/.test(path)) return true;
  if (format !== 'brat' && format !== 'timex3') return false;
  if (path === undefined || path === '-')
    throw new WrongCall(`${format} has a file for each article; name a folder to write them to, as in -o ${format}/`);
  return true;
}

/** Writes a comparison as the files of a folder. */
export async function writeReportFiles(report: Report, format: ReportFormat, folder: OutputFolder): Promise<void> {
  const { formats } = await import('@crosscheck/formats');
  const found = formats.find(({ name }) => name === format);
  if (found === undefined || !('writeFiles' in found)) throw new Error(`the format ${format} has no files`);
  for (const { name, text } of found.writeFiles(report)) folder.writeFile(name, text);
}

async function renderForeign(report: Report, format: FormatName, table: TableName | undefined): Promise<string> {
  const { FeedWithoutDate, formats } = await import('@crosscheck/formats');
  const found = formats.find(({ name }) => name === format);
  if (found === undefined || !('write' in found)) throw new Error(`the format ${format} is not one text`);
  try {
    return found.write(report, table === undefined ? {} : { table });
  } catch (error) {
    if (error instanceof FeedWithoutDate) throw new WrongCall(`${error.message}; give one with --published, as in --published 2021-03-18`);
    throw error;
  }
}

/** Writes a comparison in the form asked for; only the renderer that is needed is loaded. */
export async function writeReport(report: Report, format: ReportFormat, output: Output, options: WriteOptions = {}): Promise<void> {
  await output.write(await render(report, format, output, options));
}

/** What some of the forms can be told. */
export interface WriteOptions {
  readonly colour?: boolean | undefined;
  readonly table?: TableName | undefined;
}

async function render(report: Report, format: ReportFormat, output: Output, { colour, table }: WriteOptions): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 1)}\n`;
  const { renderHtml, renderMarkdown, renderText } = await import('@crosscheck/engine');
  switch (format) {
    case 'text':
      return renderText(report, {
        colour: wantsColour({ colour }, process.env, output.isTerminal),
        width: layoutWidth(output.columns, process.env),
      });
    case 'markdown':
      return renderMarkdown(report);
    case 'html':
      return renderHtml(report);
    default:
      return renderForeign(report, format, table);
  }
}
