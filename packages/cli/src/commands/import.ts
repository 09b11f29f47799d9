import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { ArchiveCounts } from '@crosscheck/archive';
import { Command } from 'commander';
import { fileTrouble, WrongCall } from '../failures.ts';
import { nameOf } from '../input-files.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { printable, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';

const formats = ['text', 'json'] as const;

/** `crosscheck import`: a whole archive out of what export wrote. */
export function importCommand(): Command {
  const command = new Command('import')
    .description('make an archive out of what export --whole wrote')
    .argument('<file>', 'what export --whole wrote, or - for standard input')
    .addHelpText('after', examples)
    .action(importArchive);
  addOutputOptions(command, formats, 'text for reading, json for programs (default: by the ending of -o, else text)');
  return addArchiveOption(command);
}

async function importArchive(file: string, options: OutputOptions & ArchiveOption): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, formats, 'text');
  const lines = await openLines(file);
  const output = openOutput(options.output, [...(file === '-' ? [] : [file]), archivePath(options)]);
  try {
    const counts = await readIn(lines, file, options);
    await output.write(
      format === 'json'
        ? `${JSON.stringify(counts, null, 1)}\n`
        : `${printable(archivePath(options))} has ${counts.articles} articles, ${counts.versions} versions and ${counts.statements} statements\n`,
    );
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

function readIn(lines: AsyncIterable<string>, file: string, options: ArchiveOption): Promise<ArchiveCounts> {
  return withArchive(options, { create: true }, async (archive) => {
    try {
      await archive.restore(lines);
    } catch (error) {
      if (error instanceof Error && error.name === 'WrongRequest')
        throw new WrongCall(`${nameOf(file)}: ${error.message}`, { cause: error });
      if ((error as NodeJS.ErrnoException).syscall === 'read')
        throw new WrongCall(`${nameOf(file)}: ${fileTrouble(error)}`, { cause: error });
      throw error;
    }
    return archive.counts();
  });
}

/** The lines of a file, opened before an archive is made for them. */
async function openLines(file: string): Promise<AsyncIterable<string>> {
  if (file === '-') return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    return (await open(file)).readLines();
  } catch (error) {
    throw new WrongCall(`${nameOf(file)}: ${fileTrouble(error)}`);
  }
}

const examples = `
Examples:
  crosscheck export --archive news.db --whole > news.jsonl
  crosscheck import news.jsonl --archive other.db

The archive must be new or have nothing in it. It becomes the same as the one that was exported: articles, versions, stories, what people
decided, and what happened when. All of it is read in, or nothing.
`;
