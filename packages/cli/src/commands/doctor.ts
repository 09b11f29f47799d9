import type { Examination } from '@crosscheck/archive';
import { Command } from 'commander';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { printable, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';

const formats = ['text', 'json'] as const;

/** `crosscheck doctor`: is everything in an archive sound? */
export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description('look whether everything in an archive is sound, and what takes how much room')
    .addHelpText('after', examples)
    .action(examineArchive);
  addOutputOptions(command, formats, 'text for reading, json for programs (default: by the ending of -o, else text)');
  return addArchiveOption(command);
}

async function examineArchive(options: OutputOptions & ArchiveOption): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, formats, 'text');
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    const examination = await withArchive(options, {}, (archive) => archive.examine());
    if (!examination.sound) process.exitCode = 1;
    await output.write(format === 'json' ? `${JSON.stringify(examination, null, 1)}\n` : toText(examination));
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** Tables and indexes smaller than the first few are told as one. */
const LISTED = 8;

function toText({ sound, faults, counts, space }: Examination): string {
  const parts = space.parts.slice(0, LISTED);
  const rest = space.parts.slice(LISTED).reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...faults.map(({ kind, what }) => `${kind}: ${printable(what)}`),
    sound ? 'Everything is sound.' : 'The archive is not sound; go back to a copy of it.',
    '',
    `${counts.articles} articles, ${counts.versions} versions, ${counts.texts} texts, ${counts.statements} statements`,
    `${counts.comparisons} stories compared${counts.storiesToCompare === 0 ? '' : `, ${counts.storiesToCompare} to be compared, as they changed`}`,
    `${size(space.file)} in the file, ${size(space.log)} in its log, ${size(space.free)} free for what comes next`,
    ...parts.map(({ name, bytes }) => `  ${size(bytes).padStart(10)}  ${name}`),
    ...(rest === 0 ? [] : [`  ${size(rest).padStart(10)}  everything else`]),
    '',
  ].join('\n');
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const examples = `
Examples:
  crosscheck doctor --archive news.db
  crosscheck doctor --archive news.db --format json

Looks at every page and index of the file, at every row that points at another, at every place in every text, and whether each text is still
the one that was kept, and each comparison of what its story has. Exit code 1 when anything is wrong.
`;
