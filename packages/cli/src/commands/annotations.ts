import type { Annotation } from '@crosscheck/archive';
import { Command } from 'commander';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { printable, reportNote, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';

const formats = ['text', 'json', 'jsonl', 'jsonld'] as const;

/** `crosscheck annotations`: what people decided. */
export function annotationsCommand(): Command {
  const command = new Command('annotations')
    .description('what people decided about the stories of an archive and took back, oldest first')
    .argument('[story]', 'only what is about this story')
    .addHelpText('after', examples)
    .action(listAnnotations);
  addOutputOptions(
    command,
    formats,
    'text for reading, json, jsonl, or jsonld as W3C Web Annotation (default: by the ending of -o, else text)',
  );
  return addArchiveOption(command);
}

async function listAnnotations(story: string | undefined, options: OutputOptions & ArchiveOption): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, formats, 'text');
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    await withArchive(options, {}, async (archive) => {
      if (story !== undefined && (await archive.story(story)) === undefined)
        throw new WrongCall(`there is no story ${story} in the archive; see which there are with stories`);
      const annotations = await archive.annotations(story === undefined ? {} : { story });
      if (format === 'jsonld') {
        const [{ correctionsOf }, { writeCorrections }] = await Promise.all([import('@crosscheck/archive'), import('@crosscheck/formats')]);
        await output.write(writeCorrections(await correctionsOf(archive, annotations)));
      } else if (format === 'json') await output.write(`${JSON.stringify({ annotations }, null, 1)}\n`);
      else for (const one of annotations) await output.write(format === 'jsonl' ? `${JSON.stringify(one)}\n` : toText(one));
      if (annotations.length === 0) reportNote('nobody has decided anything');
    });
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

function toText(annotation: Annotation): string {
  const { id, at, by, reason, undoneBy } = annotation;
  const when = `${at.slice(0, 16).replace('T', ' ')} UTC${by === undefined ? '' : `, ${printable(by)}`}`;
  return [
    `${id}  ${what(annotation)}${undoneBy === undefined ? '' : `  (undone by ${undoneBy})`}`,
    `    ${when}${reason === undefined ? '' : `: ${printable(reason)}`}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function what({ kind, story, other, articles, variation, undoes }: Annotation): string {
  switch (kind) {
    case 'merge':
      return `merged ${other} into ${story}`;
    case 'split':
      return `split ${other} off ${story}: ${articles.length === 1 ? 'article' : 'articles'} ${articles.join(', ')}`;
    case 'reject':
      return `rejected ${variation?.keys[0]} in ${story}: ${printable(variation?.explanation ?? '')}`;
    case 'undo':
      return `undid ${undoes} in ${story}`;
  }
}

const examples = `
Examples:
  crosscheck annotations --archive news.db
  crosscheck annotations s12
  crosscheck annotations -o decisions.jsonld            for other tools, with the passages (W3C Web Annotation)

Then: crosscheck undo 5 takes one back.
`;
