import type { Archive, ArchiveOptions } from '@crosscheck/archive';
import type { Command } from 'commander';

export interface ArchiveOption {
  readonly archive?: string;
}

/** Adds `--archive`, alike for every command that has it. */
export function addArchiveOption(command: Command): Command {
  return command.option('--archive <file>', 'the archive (default: as the variable CROSSCHECK_ARCHIVE says, else news.db)');
}

/** The archive's file: the option first, then CROSSCHECK_ARCHIVE, then news.db in the folder where the command runs. */
export function archivePath({ archive }: ArchiveOption): string {
  const named = archive ?? process.env.CROSSCHECK_ARCHIVE ?? '';
  return named === '' ? 'news.db' : named;
}

/** Does something with the archive that the options name, and closes it whatever happens. */
export async function withArchive<T>(options: ArchiveOption, how: ArchiveOptions, work: (archive: Archive) => Promise<T>): Promise<T> {
  const { openArchive } = await import('@crosscheck/archive');
  const archive = await openArchive(archivePath(options), how);
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}
