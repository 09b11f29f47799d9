import type { ArchivedToken, TokenScope } from '@crosscheck/archive';
import { Argument, Command, Option } from 'commander';
import { WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, archivePath, withArchive } from '../named-archive.ts';
import { printable, reportNote, setQuiet } from '../notices.ts';
import { openOutput } from '../output.ts';
import { addOutputOptions, chooseFormat, type OutputOptions } from '../output-options.ts';

const formats = ['text', 'json'] as const;
const actions = ['create', 'list', 'revoke'] as const;
const scopes = ['add', 'correct'] as const satisfies readonly TokenScope[];

type Options = OutputOptions & ArchiveOption & { readonly scope?: readonly TokenScope[] };

/** `crosscheck token`: who may write to an archive that is served. */
export function tokenCommand(): Command {
  const command = new Command('token')
    .description('make, list and revoke tokens, by which people and programs may add and correct where the archive is served')
    .addArgument(new Argument('<action>', 'what to do').choices(actions))
    .argument('[name]', 'what the token is called by, as in desk; it stands with what its owner decides')
    .addOption(
      new Option('--scope <scope>', 'what the token to be made is for; may be given again (default: both)')
        .choices(scopes)
        .argParser((scope: string, before: readonly TokenScope[] = []) => {
          const known = scopes.find((one) => one === scope);
          if (known === undefined) throw new WrongCall(`--scope ${scope}: there are the scopes ${scopes.join(' and ')}`);
          return [...before, known];
        }),
    )
    .addHelpText('after', examples)
    .action(keepTokens);
  addOutputOptions(command, formats, 'text for reading, json for programs (default: by the ending of -o, else text)');
  return addArchiveOption(command);
}

async function keepTokens(action: (typeof actions)[number], name: string | undefined, options: Options): Promise<void> {
  setQuiet(options.quiet ?? false);
  const format = chooseFormat(options, formats, 'text');
  if (action === 'list' && name !== undefined) throw new WrongCall('token list takes no name; it lists all');
  if (action !== 'create' && options.scope !== undefined) throw new WrongCall('--scope goes with token create');
  const output = openOutput(options.output, [archivePath(options)]);
  try {
    const { text, json } = await done(action, name, options);
    await output.write(format === 'json' ? `${JSON.stringify(json, null, 1)}\n` : text);
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

async function done(
  action: (typeof actions)[number],
  given: string | undefined,
  options: Options,
): Promise<{ readonly text: string; readonly json: object }> {
  return withArchive(options, {}, async (archive) => {
    if (action === 'list') {
      const tokens = (await archive.tokens()).map(({ sha256: _, ...token }) => token);
      if (tokens.length === 0) reportNote('there is no token; make one with token create');
      return { text: tokens.map(toText).join(''), json: { tokens } };
    }
    if (given === undefined) throw new WrongCall(`give the name of the token, as in token ${action} desk`);
    const name = given.trim();
    if (action === 'revoke') {
      await archive.revokeToken(name);
      return { text: `${printable(name)} is revoked\n`, json: { name, revoked: true } };
    }
    const { createToken, hashOfToken } = await import('@crosscheck/server');
    const token = createToken();
    await archive.addToken({ name, sha256: hashOfToken(token), scopes: options.scope ?? scopes });
    reportNote('the token is shown this once; the archive keeps its hash alone');
    return { text: `${token}\n`, json: { name, token, scopes: options.scope ?? scopes } };
  });
}

function toText({ name, scopes: allowed, created, revoked }: Omit<ArchivedToken, 'sha256'>): string {
  const end = revoked === undefined ? '' : `, revoked ${revoked.slice(0, 10)}`;
  return `${printable(name)}  ${allowed.join(', ')}  since ${created.slice(0, 10)}${end}\n`;
}

const examples = `
Examples:
  crosscheck token create desk --archive news.db          may add and correct; prints the token, once
  crosscheck token create wire-import --scope add         may add alone
  crosscheck token list
  crosscheck token revoke desk                            ends with the next request, also where the archive is being served
`;
