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
  const comparison = comparisonNamed(files, options);
  const { table } = options;
  if (table !== undefined && format !== 'csv' && format !== 'jsonl')
    throw new WrongCall(`--table is for the formats csv and jsonl, not for ${format}`);
  if (isFolder(format, options.output)) {
    if (table !== undefined) throw new WrongCall(`${options.output} is a folder, for all tables; leave out --table, or name a file`);
    const folder = openOutputFolder(options.output);
    await writeComparison(comparison, folder, (report) => writeReportFiles(report, format, folder));
    return;
  }
  const output = openOutput(options.output, files);
  await writeComparison(comparison, output, (report) => writeReport(report, format, output, { colour: colourChoice(options), table }));
}

interface Comparison {
  readonly accounts: number;
  readonly report: Report;
}

/** What is compared: the files and addresses that are named, or a story of an archive; undefined where no article could be read. */
function comparisonNamed(files: readonly string[], options: Options): () => Promise<Comparison | undefined> {
  const published = parsePublishedOption(options.published);
  const { story } = options;
  if (story === undefined) {
    if (files.length === 0) throw new WrongCall('nothing to compare; give two or more articles, or a story of an archive with --story');
    if (options.archive !== undefined)
      throw new WrongCall('--archive goes with --story; give the story, as in --story s12, or leave it out');
    return async () => compareDocs(await analyseEach(await readAllArticles(files, published)));
  }
  if (files.length > 0) throw new WrongCall(`give either articles or --story ${story}, not both`);
  return () => compareStory(story, options);
}

async function compareDocs(docs: readonly AnalysedArticle[]): Promise<Comparison | undefined> {
  if (docs.length === 0) return undefined;
  const { compare, toReport } = await import('@crosscheck/engine');
  return { accounts: docs.length, report: toReport(compare(docs)) };
}

/** A story's comparison, which the archive may have. */
async function compareStory(id: string, options: ArchiveOption): Promise<Comparison | undefined> {
  const { articlesOfStory, correctedComparison } = await import('@crosscheck/archive');
  return withArchive(options, {}, async (archive) => {
    const story = await archive.story(id);
    if (story === undefined) throw new WrongCall(`there is no story ${id} in the archive; see which there are with stories`);
    const accounts = articlesOfStory(story).length;
    return accounts === 0 ? undefined : { accounts, report: await correctedComparison(archive, story) };
  });
}

/** Compares, writes, and puts the output in its place; leaves no trace of it where nothing could be compared. */
async function writeComparison(
  comparison: () => Promise<Comparison | undefined>,
  output: { finish(): void; abandon(): void },
  write: (report: Report) => Promise<void>,
): Promise<void> {
  try {
    const compared = await comparison();
    if (compared === undefined) {
      output.abandon();
      process.exitCode = 1;
      return;
    }
    const { accounts, report } = compared;
    if (accounts === 1) reportNote('there is only one article, so nothing to compare it with; give two or more accounts of a story');
    for (const { code, article, message } of report.diagnostics) {
      if (aboutWholeArticles.has(code)) reportNote(`${article === undefined ? '' : `${article}: `}${message}`);
    }
    await write(report);
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
