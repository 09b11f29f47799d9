import type { Archive, ArchivedArticle, ArchivedVersion } from '@crosscheck/archive';
import type { AnalysedArticle, Span, VersionComparison } from '@crosscheck/engine';
import { Command } from 'commander';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { printable, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addColourOptions, addOutputOptions, chooseFormat, colourChoice, type OutputOptions } from '../output-options.ts';
import { wantsColour } from '../terminal.ts';

const formats = ['text', 'json'] as const;

type Options = OutputOptions & ArchiveOption & { readonly json?: boolean; readonly color?: boolean };

/** `crosscheck history`: the versions of one article, and what was changed after publication. */
export function historyCommand(): Command {
  const command = new Command('history')
    .description('the versions of an article in an archive: what was changed after publication, and whether a correction note says so')
    .argument('<article>', 'its address, or its number in the archive')
    .option('--json', 'the same as --format json')
    .addHelpText('after', examples)
    .action(showHistory);
  addOutputOptions(command, formats, 'text for reading, json for programs (default: by the ending of -o, else text)');
  addArchiveOption(command);
  return addColourOptions(command);
}

async function showHistory(named: string, options: Options): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = options.json === true ? 'json' : chooseFormat(options, formats, 'text');
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    const history = await withArchive(options, {}, (archive) => readHistory(archive, named));
    const colour = wantsColour({ colour: colourChoice(options) }, process.env, output.isTerminal);
    await output.write(format === 'json' ? `${JSON.stringify(toJson(history), null, 1)}\n` : toText(history, colour));
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** An article with its versions, and what each changed in the one before it; the first changed nothing. */
interface History {
  readonly article: ArchivedArticle;
  readonly versions: readonly (ArchivedVersion & { readonly comparison?: VersionComparison })[];
}

async function readHistory(archive: Archive, named: string): Promise<History> {
  const article = /^\d{1,15}$/.test(named) ? await archive.article(Number(named)) : await archive.articleAt(named);
  if (article === undefined)
    throw new WrongCall(`there is no article ${printable(named)} in the archive; give its whole address, as in https://…, or its number`);
  const [{ analyse, compareVersions }, { articleOfVersion }] = await Promise.all([
    import('@crosscheck/engine'),
    import('@crosscheck/archive'),
  ]);
  const versions: (ArchivedVersion & { readonly comparison?: VersionComparison })[] = [];
  let before: AnalysedArticle | undefined;
  for (const version of await archive.versions(article.id)) {
    const doc = analyse(articleOfVersion(article, version));
    const noted = version.change === 'correction' || version.note !== undefined;
    versions.push(before === undefined ? version : { ...version, comparison: compareVersions(before, doc, { noted }) });
    before = doc;
  }
  return { article, versions };
}

function toJson({ article, versions }: History): object {
  const { id, url, withdrawn } = article;
  return {
    article: id,
    url: url ?? null,
    ...(withdrawn === undefined ? {} : { withdrawn }),
    versions: versions.map(({ article: _article, comparison, ...version }) => ({
      ...version,
      ...(comparison === undefined ? {} : { comparison }),
    })),
  };
}

function toText({ article, versions }: History, colour: boolean): string {
  const { id, url, latest, withdrawn } = article;
  const about = [latest.publisher, latest.headline].filter((part) => part !== undefined).join(': ');
  return [
    printable(`${id}  ${about === '' ? (url ?? 'no headline') : about}`),
    ...(url === undefined || about === '' ? [] : [`    ${printable(url)}`]),
    ...(withdrawn === undefined ? [] : [`    ${withdrawn === 'canceled' ? 'killed by the wire; do not use it' : 'withheld by the wire'}`]),
    ...versions.flatMap((version, i) => ['', ...describeVersion(version, versions[i - 1], colour)]),
    '',
  ].join('\n');
}

function describeVersion(version: History['versions'][number], before: ArchivedVersion | undefined, colour: boolean): string[] {
  const { number, received, modified, note, comparison } = version;
  const dates = [
    `came in ${received.slice(0, 16).replace('T', ' ')} UTC`,
    ...(modified === undefined ? [] : [`changed ${modified.slice(0, 16).replace('T', ' ')}, as it says`]),
  ];
  const head = `version ${number}, ${dates.join(', ')}`;
  if (comparison === undefined || before === undefined) return [printable(head)];
  const removed = (text: string) => paint(`  - ${oneLine(text)}`, 31, colour);
  const added = (text: string) => paint(`  + ${oneLine(text)}`, 32, colour);
  const { change, headline, sentences, notes, variations } = comparison;
  return [
    printable(`${head}: ${changes[change]}`),
    ...(headline === undefined
      ? []
      : [...(headline.before === null ? [] : [removed(headline.before)]), ...(headline.after === null ? [] : [added(headline.after)])]),
    ...sentences.flatMap((sentence) => [
      ...(sentence.kind === 'reworded' || sentence.kind === 'removed' ? [removed(slice(before, sentence.before))] : []),
      ...(sentence.kind === 'reworded' || sentence.kind === 'added' ? [added(slice(version, sentence.after))] : []),
    ]),
    ...notes.map((span) => `  note: ${oneLine(slice(version, span))}`),
    ...(note === undefined ? [] : [`  the wire’s note: ${oneLine(note)}`]),
    ...variations.map(({ type, severity, explanation }) => `  ${type}, ${severity}: ${oneLine(explanation)}`),
  ];
}

const changes: Readonly<Record<VersionComparison['change'], string>> = {
  unchanged: 'the report is the same',
  extended: 'more was added, and nothing else was changed',
  noted: 'changed, and a note says so',
  silent: 'changed without a note',
};

function slice({ text }: ArchivedVersion, { start, end }: Span): string {
  return text.slice(start, end);
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}

function paint(text: string, code: number, colour: boolean): string {
  return colour ? `\u001b[${code}m${text}\u001b[39m` : text;
}

const examples = `
Examples:
  crosscheck history https://post.example/dam --archive news.db
  crosscheck history 17 --json

Each version is held against the one before it, sentence by sentence: - is what stood there, + is what stands there now. "Changed without a
note" means that something published was reworded or taken away and no correction note came with it. What the two versions say
differently (wording of quotations, numbers, names) is told as compare tells it of two outlets.
`;
