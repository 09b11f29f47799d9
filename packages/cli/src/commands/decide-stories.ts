import type { Archive } from '@crosscheck/archive';
import { Command } from 'commander';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';

const formats = ['text', 'json'] as const;

type Options = OutputOptions & ArchiveOption & { readonly note?: string };

/** `crosscheck merge`: two stories are one, for good. */
export function mergeCommand(): Command {
  const command = new Command('merge')
    .description('decide that stories of an archive are one, for good: whatever comes later, the grouping does not undo it')
    .argument('<story>', 'the story that stays')
    .argument('<others...>', 'the stories that go into it')
    .action(mergeStories);
  return addDecisionOptions(command);
}

/** `crosscheck split`: articles of a story are a story of their own, for good. */
export function splitCommand(): Command {
  const command = new Command('split')
    .description('decide that articles of a story are a story of their own, for good: whatever comes later, the grouping does not undo it')
    .argument('<story>', 'the story that they leave')
    .argument('<articles...>', 'their numbers in the archive, as add and search show them')
    .action(splitStory);
  return addDecisionOptions(command);
}

function addDecisionOptions(command: Command): Command {
  command.option('--note <words>', 'why, kept with the decision');
  addOutputOptions(command, formats, 'text for reading, json for programs (default: by the ending of -o, else text)');
  return addArchiveOption(command);
}

async function mergeStories(story: string, others: readonly string[], options: Options): Promise<void> {
  await decide(options, async (archive) => {
    for (const other of others) await archive.mergeStories(story, other, options.note);
    return { text: `${others.join(', ')} went into ${story}`, json: { story, others } };
  });
}

async function splitStory(story: string, articles: readonly string[], options: Options): Promise<void> {
  const numbers = articles.map((article) => {
    if (!/^\d{1,15}$/.test(article)) throw new WrongCall(`${article} is no number of an article; add and search show them`);
    return Number(article);
  });
  await decide(options, async (archive) => {
    const other = await archive.splitStory(story, numbers, options.note);
    return { text: other, json: { story, other, articles: numbers } };
  });
}

async function decide(
  options: Options,
  work: (archive: Archive) => Promise<{ readonly text: string; readonly json: object }>,
): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, formats, 'text');
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    const { text, json } = await withArchive(options, {}, work);
    await output.write(`${format === 'json' ? JSON.stringify(json, null, 1) : text}\n`);
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}
