import { type Command, Option } from 'commander';
import { WrongCall } from './failures.ts';
import { setVerbose } from './notices.ts';

/** What most commands can be told about their output. */
export interface OutputOptions {
  readonly format?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly colour?: boolean;
  readonly debug?: boolean;
}

/** Adds `--format`, `-o`, `--quiet` and `--verbose`, alike for every command that has them. */
export function addOutputOptions(command: Command, formats: readonly string[], formatHelp: string): Command {
  return command
    .addOption(new Option('-f, --format <format>', formatHelp).choices(formats))
    .option('-o, --output <file>', 'write to this file instead of standard output; it is written whole or not at all')
    .option('-q, --quiet', 'no notes and no progress on standard error; errors are still shown')
    .option('--verbose', 'name every part of an input that cannot be read, however many of a kind there are')
    .hook('preAction', (_program, called) => setVerbose(called.opts<OutputOptions>().verbose ?? false));
}

/** Adds `--colour` and `--no-colour`, with the other spelling as well. */
export function addColourOptions(command: Command): Command {
  const known = (flag: string, help?: string) => {
    const option = new Option(flag, help ?? '');
    return help === undefined ? option.hideHelp() : option;
  };
  return command
    .addOption(known('--colour', 'colour the text even where no terminal reads it'))
    .addOption(known('--no-colour', 'never colour it (NO_COLOR=1 does the same, FORCE_COLOR=1 the opposite)').default(undefined))
    .addOption(known('--color'))
    .addOption(known('--no-color'));
}

/** Adds `--published`. */
export function addPublishedOption(command: Command): Command {
  return command.option('--published <date>', 'when the articles that give no date of their own were published, as in 2021-03-18');
}

/** The one colour choice out of both spellings. */
export function colourChoice(options: { readonly colour?: boolean; readonly color?: boolean }): boolean | undefined {
  return options.colour ?? options.color;
}

/**
 * The format asked for, else the one that the output file's ending names, else the usual one.
 * @throws WrongCall when the ending names a format that the command does not have
 */
export function chooseFormat<F extends string>(options: OutputOptions, formats: readonly F[], usual: F): F {
  if (options.format !== undefined) return options.format as F;
  const ending = /\.([a-z]+)$/i.exec(options.output ?? '')?.[1]?.toLowerCase();
  const meant = ending === undefined ? undefined : endings[ending];
  if (meant === undefined) return usual;
  const format = formats.find((known) => known === meant);
  if (format !== undefined) return format;
  throw new WrongCall(
    `the ending of ${options.output} promises ${meant}, which this command does not write; say --format ${formats.join(' or --format ')}`,
  );
}

const endings: Readonly<Record<string, string>> = {
  txt: 'text',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  jsonld: 'jsonld',
  conll: 'conll',
  conllup: 'conll',
  csv: 'csv',
  bib: 'bibtex',
  atom: 'atom',
  parquet: 'parquet',
};
