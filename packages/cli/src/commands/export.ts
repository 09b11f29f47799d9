import { Command, Option } from 'commander';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { reportNote, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';
import { type ArchiveTable, archiveTables } from '../tables/archive-tables.ts';
import { tableFormats, writeTable } from '../tables/write-table.ts';

type Options = OutputOptions & ArchiveOption & { readonly table?: ArchiveTable; readonly whole?: boolean };

/** `crosscheck export`: what is in an archive, for other programs. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('write what is in an archive for other programs: as a table, or as a whole')
    .addOption(new Option('--table <table>', 'what to write').choices(Object.keys(archiveTables)))
    .option('--whole', 'everything, as JSONL that import reads into another archive')
    .addHelpText('after', examples)
    .action(exportArchive);
  addOutputOptions(command, tableFormats, 'jsonl, csv or parquet (default: by the ending of -o, else jsonl)');
  return addArchiveOption(command);
}

async function exportArchive(options: Options): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, tableFormats, 'jsonl');
  const { table, whole = false } = options;
  if (whole === (table !== undefined))
    throw new WrongCall(`give either --whole or --table ${Object.keys(archiveTables).join(', --table ')}`);
  if (whole && format !== 'jsonl') throw new WrongCall(`--whole is written as jsonl, not as ${format}`);
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    if (format === 'parquet' && output.isTerminal)
      throw new WrongCall('parquet is not for reading in a terminal; write it to a file with -o');
    const rows = await withArchive(options, {}, async (archive) => {
      if (table !== undefined) return writeTable(archiveTables[table](archive), format, output);
      let lines = 0;
      for await (const line of archive.dump()) {
        lines++;
        await output.write(`${line}\n`);
      }
      return lines;
    });
    output.finish();
    if (rows === 0) reportNote(`there are no ${table} in the archive`);
  } catch (error) {
    output.abandon();
    throw error;
  }
}

const examples = `
Examples:
  crosscheck export --archive news.db --table statements --format csv -o statements.csv
  crosscheck export --table variations -o variations.parquet
  crosscheck export --whole > news.jsonl                 everything, for crosscheck import news.jsonl --archive other.db

Tables: articles and statements (of the latest versions), stories; points, variations and copies, for which every story is compared: there a
row is one account of a point, one reading of a variation or one side of a copy. Positions count UTF-16 code units of the article's text.
In CSV, a cell that a spreadsheet would take for a formula gets an apostrophe before it.
`;
