import type { Archive, StoriesQuery, StoryLine } from '@crosscheck/archive';
import type { ReportSummary } from '@crosscheck/engine';
import { Command } from 'commander';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { printable, reportNote, setQuiet } from '../notices.ts';
import { parseCount } from '../number-option.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';
import { parseSince } from '../since-option.ts';

const formats = ['text', 'json', 'jsonl'] as const;

type Options = OutputOptions &
  ArchiveOption & {
    readonly since?: string;
    readonly query?: string;
    readonly limit: string;
    readonly cursor?: string;
    readonly json?: boolean;
  };

/** `crosscheck stories`: the front page of an archive, in the terminal. */
export function storiesCommand(): Command {
  const command = new Command('stories')
    .description('the stories of an archive, the newest first: how many independent accounts, conflicts and differences each has')
    .option('--since <time>', 'stories with an article of this time or later, as in 2d, 12h or 2021-03-01')
    .option('--query <words>', 'stories with an article that has these words')
    .option('--limit <count>', 'how many at most', '20')
    .option('--cursor <cursor>', 'goes on where the list before ended, which says with what')
    .option('--json', 'the same as --format json')
    .addHelpText('after', examples)
    .action(listStories);
  addOutputOptions(command, formats, 'text for reading, json or jsonl for programs (default: by the ending of -o, else text)');
  return addArchiveOption(command);
}

/** A story with its comparison in numbers. */
type Row = StoryLine & { readonly comparison: ReportSummary };

/** More than anybody reads, and every one is compared. */
const MOST = 1_000;

async function listStories(options: Options): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = options.json === true ? 'json' : chooseFormat(options, formats, 'text');
  const query: StoriesQuery = {
    limit: parseCount('--limit', options.limit, MOST),
    ...(options.since === undefined ? {} : { since: parseSince(options.since, new Date()) }),
    ...(options.query === undefined ? {} : { query: options.query }),
    ...(options.cursor === undefined ? {} : { cursor: options.cursor }),
  };
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    await withArchive(options, {}, async (archive) => {
      const { stories, next } = await archive.stories(query);
      const rows: Row[] = [];
      for (const line of stories) {
        const row = { ...line, comparison: await compareStory(archive, line.id) };
        if (format === 'json') rows.push(row);
        else await output.write(format === 'jsonl' ? `${JSON.stringify(row)}\n` : `${rows.push(row) > 1 ? '\n' : ''}${toText(row)}`);
      }
      if (format === 'json') await output.write(`${JSON.stringify({ stories: rows, ...(next === undefined ? {} : { next }) }, null, 1)}\n`);
      if (stories.length === 0) reportNote('there is no such story');
      else if (next !== undefined && format !== 'json') reportNote(`there are more; go on with --cursor "${next}"`);
    });
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

async function compareStory(archive: Archive, id: string): Promise<ReportSummary> {
  const [{ summarise }, { correctedComparison }] = await Promise.all([import('@crosscheck/engine'), import('@crosscheck/archive')]);
  const story = await archive.story(id);
  return summarise(await correctedComparison(archive, story ?? { id, members: [], rejections: [] }));
}

/** Publishers that are named. */
const NAMED = 4;

function toText({ id, headline, publishers, articles, newest, comparison }: Row): string {
  const { accounts, independent, conflicts, differences } = comparison;
  const outlets = publishers.slice(0, NAMED).join(', ') + (publishers.length > NAMED ? ` and ${publishers.length - NAMED} more` : '');
  const numbers = [
    count(independent, 'independent account'),
    ...(articles > independent ? [`${count(articles, 'article')} in all`] : []),
    ...(accounts < 2 ? [] : [count(conflicts, 'conflict'), count(differences, 'difference')]),
  ];
  return [
    `${id}  ${printable(headline ?? 'without a headline')}`,
    `    ${numbers.join(' · ')}`,
    `    ${newest.slice(0, 16).replace('T', ' ')} UTC${outlets === '' ? '' : ` · ${printable(outlets)}`}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

const examples = `
Examples:
  crosscheck stories --since 2d
  crosscheck stories --query "water board" --limit 50
  crosscheck stories --json

Then: crosscheck compare --story s12 shows one, crosscheck explain 17 18 why two articles are together, and crosscheck merge and
crosscheck split put right what is not.
`;
