import type { Archive } from '@crosscheck/archive';
import { Command } from 'commander';
import { addFetchOptions, sharedFetcher } from '../addresses.ts';
import { type ArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { reportBug, reportError, reportNote, setQuiet } from '../notices.ts';
import { stopSignal } from '../stop-signal.ts';

type Options = ArchiveOption & { readonly quiet?: boolean };

/** `crosscheck mcp`: the same answers for assistants, over the Model Context Protocol on standard input and output. */
export function mcpCommand(): Command {
  const command = new Command('mcp')
    .description('answers assistants over the Model Context Protocol, on standard input and output, until they end')
    .option('--archive <file>', 'the archive with the stories (default: as the variable CROSSCHECK_ARCHIVE says, else none)')
    .option('-q, --quiet', 'no notes on standard error; errors are still shown')
    .addHelpText('after', examples)
    .action(answerAssistants);
  return addFetchOptions(command);
}

async function answerAssistants(options: Options): Promise<void> {
  setQuiet(options.quiet ?? false);
  const { archive, quiet: _quiet } = options;
  // without a name there is none: an assistant's folder is seldom the one where news.db lies
  if ((archive ?? process.env.CROSSCHECK_ARCHIVE ?? '') === '') await answer();
  else await withArchive(options, {}, (opened) => answer(opened, archivePath(options)));
}

async function answer(archive?: Archive, name?: string): Promise<void> {
  const { serveMcpOverStdio } = await import('@crosscheck/mcp');
  const signal = stopSignal();
  if (process.stdin.isTTY)
    reportNote('this speaks the Model Context Protocol on standard input and output, for an assistant to start; docs/mcp.md shows how');
  reportNote(name === undefined ? 'without an archive: only articles that a call gives are compared' : `with the stories of ${name}`);
  await serveMcpOverStdio({
    ...(archive === undefined ? {} : { archive }),
    fetcher: await sharedFetcher(),
    signal,
    onError: (error) => reportBug(error, process.argv),
    onOddMessage: ({ message }) => reportError(`a message was not understood: ${message.replace(/\s+/g, ' ').slice(0, 200)}`),
  });
}

const examples = `
Examples:
  crosscheck mcp --archive news.db
  crosscheck mcp

An assistant starts it: in its settings, give the command crosscheck with the arguments mcp, --archive and the whole path of the archive. It
compares texts and links that a call gives, and the stories of the archive; it writes nothing. Links are fetched from public networks only.
`;
