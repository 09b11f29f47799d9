import type { SearchHit, SearchQuery, SearchResult } from '@crosscheck/archive';
import { readPublishedDate } from '@crosscheck/intake';
import { Command } from 'commander';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { printable, reportNote, setQuiet } from '../notices.ts';
import { parseCount } from '../number-option.ts';
import { openOutput } from '../output.ts';
import { addColourOptions, addOutputOptions, chooseFormat, colourChoice, type OutputOptions } from '../output-options.ts';
import { wantsColour } from '../terminal.ts';

const formats = ['text', 'json', 'jsonl'] as const;

type Options = OutputOptions &
  ArchiveOption & {
    readonly speaker?: string;
    readonly quoted?: string;
    readonly publisher?: string;
    readonly from?: string;
    readonly to?: string;
    readonly story?: string;
    readonly limit: string;
    readonly cursor?: string;
    readonly json?: boolean;
    readonly color?: boolean;
  };

/** `crosscheck search`: articles and statements in an archive. */
export function searchCommand(): Command {
  const command = new Command('search')
    .description('look for articles in an archive, or for statements: by words, speaker, publisher, days, story')
    .argument('[words...]', 'words in any order, "words in a row" in quotation marks, or the beginning of a word as in repair*')
    .option('--speaker <name>', 'statements by this person or body; part of the name will do')
    .option('--quoted <words>', 'statements with these words in quotation marks')
    .option('--publisher <name>', 'articles of this publisher; part of the name will do')
    .option('--from <day>', 'articles that came out on this day or later, as in 2021-03-01')
    .option('--to <day>', 'articles that came out on this day or earlier')
    .option('--story <id>', 'articles of this story')
    .option('--limit <count>', 'how many at most', '20')
    .option('--cursor <cursor>', 'goes on where the list before ended, which says with what')
    .option('--json', 'the same as --format json')
    .addHelpText('after', examples)
    .action(searchArchive);
  addOutputOptions(command, formats, 'text for reading, json or jsonl for programs (default: by the ending of -o, else text)');
  addArchiveOption(command);
  return addColourOptions(command);
}

async function searchArchive(words: readonly string[], options: Options): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = options.json === true ? 'json' : chooseFormat(options, formats, 'text');
  const query = toQuery(words, options);
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    const result = await withArchive(options, {}, (archive) => archive.search(query));
    const colour = wantsColour({ colour: colourChoice(options) }, process.env, output.isTerminal);
    await output.write(render(result, format, colour));
    output.finish();
    if (result.hits.length === 0) reportNote('nothing was found');
    else if (result.next !== undefined && format !== 'json')
      reportNote(`there are more; go on with --cursor ${result.next}, or say more exactly what you look for`);
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** More hits than anybody reads. */
const MOST = 1_000;

function toQuery(words: readonly string[], { speaker, quoted, publisher, from, to, story, limit, cursor }: Options): SearchQuery {
  return {
    ...(words.length === 0 ? {} : { words: words.map(inRow).join(' ') }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(from === undefined ? {} : { from: parseDay('--from', from) }),
    ...(to === undefined ? {} : { to: parseDay('--to', to) }),
    ...(story === undefined ? {} : { story }),
    limit: parseCount('--limit', limit, MOST),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

/** An argument of several words was in quotation marks, which the shell has taken away; one that is the only one was put in them for the shell's sake. */
function inRow(argument: string, _place: number, all: readonly string[]): string {
  return all.length > 1 && /\s/.test(argument.trim()) && !/["“”]/.test(argument) ? `"${argument}"` : argument;
}

function parseDay(option: string, value: string): string {
  if (/^\d{4}(?:-\d\d)?$/.test(value)) return value;
  const date = readPublishedDate(value);
  if (date.kind === 'date') return date.value.slice(0, 10);
  throw new WrongCall(
    `${option} ${value}: ${date.kind === 'impossible' ? 'there is no such date' : 'not a date'}; give one as in ${option} 2021-03-01`,
  );
}

function render(result: SearchResult, format: (typeof formats)[number], colour: boolean): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(result, null, 1)}\n`;
    case 'jsonl':
      return result.hits.map((hit) => `${JSON.stringify(hit)}\n`).join('');
    case 'text':
      return result.hits.map((hit) => toText(hit, colour)).join('\n');
  }
}

function toText(hit: SearchHit, colour: boolean): string {
  const origin = [hit.publisher ?? 'unknown publisher', hit.published?.slice(0, 10) ?? 'undated'].join(', ');
  const marks = [
    ...(hit.withdrawn === undefined ? [] : [hit.withdrawn === 'canceled' ? 'killed by the wire' : 'withheld by the wire']),
    ...(hit.story === undefined ? [] : [`story ${hit.story}`]),
  ];
  const lines = [
    `${hit.article}${hit.version === 1 ? '' : `/${hit.version}`}  ${printable(origin)}${marks.length === 0 ? '' : ` (${printable(marks.join(', '))})`}`,
    ...(hit.headline === undefined ? [] : [printable(hit.headline)]),
    ...(hit.url === undefined ? [] : [printable(hit.url)]),
    `${hit.speaker === undefined ? '' : `${printable(hit.speaker ?? 'someone')}: `}${marked(hit, colour)}`,
  ];
  return `${lines.map((line, i) => (i === 0 ? line : `    ${line}`)).join('\n')}\n`;
}

/** The excerpt on one line, with what was found in bold, or between asterisks where there is no colour. */
function marked({ excerpt }: SearchHit, colour: boolean): string {
  const [before, after] = colour ? ['\u001b[1m', '\u001b[22m'] : ['*', '*'];
  const parts: string[] = [];
  let at = excerpt.start;
  const words = (start: number, end: number) =>
    excerpt.text.slice(start - excerpt.start, end - excerpt.start).replace(/[\p{Cc}\s]+/gu, ' ');
  for (const { start, end } of excerpt.marks) {
    parts.push(words(at, start), before, words(start, end), after);
    at = end;
  }
  // the escapes of our own are put in when everything else has been made harmless
  return [...parts, words(at, excerpt.end)]
    .map((part) => (part === before || part === after ? part : part.replace(/[\u202a-\u202e\u2066-\u2069]/g, ' ')))
    .join('')
    .trim();
}

const examples = `
Examples:
  crosscheck search poisoning                                        articles that have the word, in any form: poisoned, poisons
  crosscheck search poisoning --speaker Peskov --from 2021-03-01     what Peskov said of it
  crosscheck search "the water board" repair* --publisher Post
  crosscheck search --quoted "very lucky" --json

Without --speaker and --quoted the hits are articles, in their latest version; with either they are statements. The best come first; of
more than 2,000 that have the words (500 statements), those that came in last. Nothing in the words is an operator.
`;
