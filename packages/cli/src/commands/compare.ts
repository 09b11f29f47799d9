import type { AnalysedArticle, DiagnosticCode, Report } from '@crosscheck/engine';
import type { TableName } from '@crosscheck/formats';
import { Command, Option } from 'commander';
import { addFetchOptions } from '../addresses.ts';
import { analyseEach } from '../analyse-each.ts';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, withArchive } from '../named-archive.ts';
import { reportNote, setQuiet } from '../notices.ts';
import { openOutput, openOutputFolder } from '../output.ts';
import {
  addColourOptions,
  addOutputOptions,
  addPublishedOption,
  chooseFormat,
  colourChoice,
  type OutputOptions,
} from '../output-options.ts';
import { parsePublishedOption, readAllArticles } from '../read-articles.ts';
import { isFolder, reportFormats, reportTables, writeReport, writeReportFiles } from '../write-report.ts';

type Options = OutputOptions &
  ArchiveOption & { readonly story?: string; readonly published?: string; readonly color?: boolean; readonly table?: TableName };

/** `crosscheck compare`: several accounts of one story, side by side. */
export function compareCommand(): Command {
  const command = new Command('compare')
    .description('compare the accounts that several articles give of one story')
    .argument(
      '[articles...]',
      'text, HTML, JSON, feeds, archives and more (see docs/cli.md), patterns such as *.txt, or - for standard input',
    )
    .addHelpText('after', examples)
    .action(compareArticlesInFiles);
  addOutputOptions(
    command,
    reportFormats,
    'text for reading, json for programs, markdown, html for a page, or the form of another tool (default: by the ending of -o, else text)',
  );
  addPublishedOption(command);
  addFetchOptions(command);
  command.addOption(
    new Option('--table <table>', 'the table to write as csv (default: statements) or jsonl (default: all)').choices(reportTables),
  );
  command.option('--story <id>', 'the accounts of a story in an archive, instead of articles; see which there are with stories');
  addArchiveOption(command);
  return addColourOptions(command);
}

async function compareArticlesInFiles(files: readonly string[], options: Options): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, reportFormats, 'text');
  const accounts = accountsOf(files, options);
  const { table } = options;
  if (table !== undefined && format !== 'csv' && format !== 'jsonl')
    throw new WrongCall(`--table is for the formats csv and jsonl, not for ${format}`);
  if (isFolder(format, options.output)) {
    if (table !== undefined) throw new WrongCall(`${options.output} is a folder, for all tables; leave out --table, or name a file`);
    const folder = openOutputFolder(options.output);
    await writeComparison(accounts, folder, (report) => writeReportFiles(report, format, folder));
    return;
  }
  const output = openOutput(options.output, files);
  await writeComparison(accounts, output, (report) => writeReport(report, format, output, { colour: colourChoice(options), table }));
}

/** Where the accounts come from: the files and addresses that are named, or a story of an archive. */
function accountsOf(files: readonly string[], options: Options): () => Promise<AnalysedArticle[]> {
  const published = parsePublishedOption(options.published);
  const { story } = options;
  if (story === undefined) {
    if (files.length === 0) throw new WrongCall('nothing to compare; give two or more articles, or a story of an archive with --story');
    if (options.archive !== undefined)
      throw new WrongCall('--archive goes with --story; give the story, as in --story s12, or leave it out');
    return async () => analyseEach(await readAllArticles(files, published));
  }
  if (files.length > 0) throw new WrongCall(`give either articles or --story ${story}, not both`);
  return async () => {
    const [{ analyse }, { articlesOfStory }] = await Promise.all([import('@crosscheck/engine'), import('@crosscheck/archive')]);
    const found = await withArchive(options, {}, (archive) => archive.story(story));
    if (found === undefined) throw new WrongCall(`there is no story ${story} in the archive; see which there are with stories`);
    return articlesOfStory(found).map((article) => analyse(article));
  };
}

/** Compares, writes, and puts the output in its place; leaves no trace of it where nothing could be compared. */
async function writeComparison(
  accounts: () => Promise<AnalysedArticle[]>,
  output: { finish(): void; abandon(): void },
  write: (report: Report) => Promise<void>,
): Promise<void> {
  try {
    const docs = await accounts();
    if (docs.length === 0) {
      output.abandon();
      process.exitCode = 1;
      return;
    }
    if (docs.length === 1) reportNote('there is only one article, so nothing to compare it with; give two or more accounts of a story');
    const { compare, diagnosticMessage, toReport } = await import('@crosscheck/engine');
    const comparison = compare(docs);
    for (const finding of comparison.diagnostics) {
      if (aboutWholeArticles.has(finding.code))
        reportNote(`${finding.article === undefined ? '' : `${finding.article}: `}${diagnosticMessage(finding)}`);
    }
    await write(toReport(comparison));
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** Findings that change what the comparison is worth; the others stand in the report beside their passage. */
const aboutWholeArticles: ReadonlySet<DiagnosticCode> = new Set([
  'article-not-analysed-language',
  'no-common-points',
  'same-article-twice',
]);

const examples = `
Examples:
  crosscheck compare post.txt wire.txt                      read it in the terminal
  crosscheck compare post.txt wire.html -o report.html      a page that opens anywhere, without network
  crosscheck compare --story s12 --archive news.db          the accounts of a story that an archive has
  crosscheck compare *.txt --published 2021-03-18           all undated articles came out on that day
  cat stories.jsonl | crosscheck compare - --format json    one article a line: id, headline, publisher, published, url, text
  crosscheck compare *.txt --format csv --table variations  as a table; annotations, brat, bibtex and more: see docs/formats.md

A text file may begin with a front matter block:
  ---
  headline: Ferry hits the pier at Ellery
  publisher: Ellery Courier
  published: 2031-05-14
  ---
  The text of the article …

Positions in the JSON count UTF-16 code units of the article's text: for a text file, of what follows the front matter.
An article without a date stays undated: "on Thursday" is then compared as a weekday, and no date is made up.
`;
