import type { Archive, Why } from '@crosscheck/archive';
import { Command } from 'commander';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { printable, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';

const formats = ['text', 'json'] as const;

type Options = OutputOptions & ArchiveOption & Why;

/** `crosscheck merge`: two stories are one. */
export function mergeCommand(): Command {
  const command = new Command('merge')
    .description('decide that stories of an archive are one: whatever comes later, the grouping does not undo it; undo does')
    .argument('<story>', 'the story that stays')
    .argument('<others...>', 'the stories that go into it')
    .action(mergeStories);
  return addDecisionOptions(command);
}

/** `crosscheck split`: articles of a story are a story of their own. */
export function splitCommand(): Command {
  const command = new Command('split')
    .description('decide that articles of a story are a story of their own: whatever comes later, the grouping does not undo it; undo does')
    .argument('<story>', 'the story that they leave')
    .argument('<articles...>', 'their numbers in the archive, as add and search show them')
    .action(splitStory);
  return addDecisionOptions(command);
}

/** `crosscheck reject`: a variation is none. */
export function rejectCommand(): Command {
  const command = new Command('reject')
    .description(
      'decide that a conflict or difference of a story is none: it does not count any more, whatever comes later; undo takes it back',
    )
    .argument('<story>', 'the story that it is in')
    .argument('<variation>', 'its permanent name, as in v-5f0c1d22ab, or its number as compare --story shows it now, as in v3')
    .action(rejectVariation);
  return addDecisionOptions(command);
}

/** `crosscheck undo`: what was decided holds no longer. */
export function undoCommand(): Command {
  const command = new Command('undo')
    .description('take back what was decided with merge, split or reject; both are kept')
    .argument('<annotation>', 'its number, as annotations shows it')
    .action(undoAnnotation);
  return addDecisionOptions(command);
}

function addDecisionOptions(command: Command): Command {
  command.option('--reason <words>', 'why, kept with the decision').option('--by <name>', 'who decides, kept with the decision');
  addOutputOptions(command, formats, 'text for reading, json for programs (default: by the ending of -o, else text)');
  return addArchiveOption(command);
}

async function mergeStories(story: string, others: readonly string[], options: Options): Promise<void> {
  await decide(options, async (archive) => {
    for (const other of others) await archive.mergeStories(story, other, whyOf(options));
    return { text: `${others.join(', ')} went into ${story}`, json: { story, others } };
  });
}

async function splitStory(story: string, articles: readonly string[], options: Options): Promise<void> {
  const numbers = articles.map((article) => {
    if (!/^\d{1,15}$/.test(article)) throw new WrongCall(`${article} is no number of an article; add and search show them`);
    return Number(article);
  });
  await decide(options, async (archive) => {
    const other = await archive.splitStory(story, numbers, whyOf(options));
    return { text: other, json: { story, other, articles: numbers } };
  });
}

async function rejectVariation(story: string, name: string, options: Options): Promise<void> {
  if (options.reason === undefined) throw new WrongCall('give a reason with --reason; it is kept and shown with what was rejected');
  await decide(options, async (archive) => {
    const { correctedComparison, variationToReject } = await import('@crosscheck/archive');
    const found = await archive.story(story);
    if (found === undefined) throw new WrongCall(`there is no story ${story} in the archive; see which there are with stories`);
    const variation = variationToReject(await correctedComparison(archive, found), name);
    const annotation = await archive.rejectVariation(found.id, variation, whyOf(options));
    const [key] = variation.keys;
    return {
      text: `${annotation}  rejected ${key}: ${printable(variation.explanation)}`,
      json: { annotation, story: found.id, variation },
    };
  });
}

async function undoAnnotation(given: string, options: Options): Promise<void> {
  if (!/^\d{1,15}$/.test(given)) throw new WrongCall(`${given} is no number of an annotation; see which there are with annotations`);
  await decide(options, async (archive) => {
    const undo = await archive.undo(Number(given), whyOf(options));
    return { text: `${undo.id}  undid ${undo.undoes} in ${undo.story}`, json: undo };
  });
}

function whyOf({ reason, by }: Options): Why {
  return { ...(reason === undefined ? {} : { reason }), ...(by === undefined ? {} : { by }) };
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
