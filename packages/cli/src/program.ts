import { Command } from 'commander';
import { addCommand } from './commands/add.ts';
import { annotationsCommand } from './commands/annotations.ts';
import { attributionsCommand } from './commands/attributions.ts';
import { compareCommand } from './commands/compare.ts';
import { mergeCommand, rejectCommand, splitCommand, undoCommand } from './commands/decide-stories.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { groupCommand } from './commands/group.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { mcpCommand } from './commands/mcp.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { storiesCommand } from './commands/stories.ts';
import { timesCommand } from './commands/times.ts';
import { tokenCommand } from './commands/token.ts';
import { verifyCommand } from './commands/verify.ts';
import { watchCommand } from './commands/watch.ts';
import { version } from './version.ts';

/** The command line as a whole: every command with its arguments, options and help. Running it is up to the caller. */
export function createProgram(): Command {
  const program = new Command('crosscheck')
    .description('Every account of a news story, side by side: who said what, where the accounts agree, conflict and leave out.')
    .version(version, '-V, --version', 'print the version and end')
    .helpOption('-h, --help', 'show help; crosscheck help COMMAND shows more')
    .helpCommand('help [command]', 'show help on a command')
    .showHelpAfterError('(crosscheck --help shows how to call it)')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'crosscheck: ')) })
    .exitOverride()
    .addHelpText('after', examples);
  for (const create of [
    compareCommand,
    attributionsCommand,
    timesCommand,
    extractCommand,
    groupCommand,
    verifyCommand,
    explainCommand,
    addCommand,
    storiesCommand,
    mergeCommand,
    splitCommand,
    rejectCommand,
    undoCommand,
    annotationsCommand,
    watchCommand,
    serveCommand,
    tokenCommand,
    searchCommand,
    historyCommand,
    exportCommand,
    importCommand,
    doctorCommand,
    mcpCommand,
  ]) {
    const command = create();
    command.copyInheritedSettings(program).option('--debug', 'show internal errors in full').helpOption('-h, --help', 'show this help');
    program.addCommand(command);
  }
  return program;
}

const examples = `
Examples:
  crosscheck compare one.txt two.txt three.html        read the comparison in the terminal
  crosscheck compare *.txt -o report.html              write it as a page that opens anywhere
  crosscheck compare stories.jsonl --format json       as data, for programs
  crosscheck attributions article.txt                  who said what in one article
  crosscheck verify report.json one.txt two.txt        does every line of a saved comparison still stand?
  crosscheck explain report.json v3                    why is this line in the report?
  crosscheck stories --since 2d --archive news.db      which stories there are, and what is contested in each
  crosscheck add pages/ feed.xml --archive news.db     keep articles, grouped into stories, with every version of each address
  crosscheck watch feeds.opml --every 5m               keep what feeds bring, for months
  crosscheck serve --demo                              read stories side by side in a browser
  crosscheck search dam --speaker Ortega               look for articles and statements in the archive

Articles are plain text (with headline, publisher, published, url and byline in a front matter block, if you like),
web pages, JSON or JSONL; https:// addresses of any of these are fetched; - reads standard input. Nothing of yours leaves your machine.

Exit codes: 0 done; 1 the work failed for some inputs, which are named on standard error; 2 wrong call.
`;
