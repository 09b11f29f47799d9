import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Archive } from '@crosscheck/archive';
import type { Answer, RunningServer } from '@crosscheck/server';
import { Command } from 'commander';
import { addFetchOptions, sharedFetcher } from '../addresses.ts';
import { openDemoArchive } from '../demo-archive.ts';
import { exitCodeOf, fileTrouble, WrongCall } from '../failures.ts';
import { type ArchiveOption, addArchiveOption, withArchive } from '../named-archive.ts';
import { reportBug, reportError, reportNote, setQuiet } from '../notices.ts';
import { parseCount } from '../number-option.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { stopSignal } from '../stop-signal.ts';

interface Options extends ArchiveOption {
  readonly port: string;
  readonly host: string;
  readonly name?: readonly string[];
  readonly demo?: boolean;
  readonly readOnly?: boolean;
  readonly tokenFile?: string;
  readonly rate: string;
  readonly log?: boolean;
  readonly quiet?: boolean;
}

/** `crosscheck serve`: the stories of an archive, as pages and as an API. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description(
      'serve an archive: stories to read side by side in a browser, kept up to date as articles come in, and an API for programs',
    )
    .option('--port <port>', 'where it listens; 0 takes any port that is free', '4000')
    .option('--host <address>', 'the address that it listens at; 0.0.0.0 lets other machines in', '127.0.0.1')
    .option(
      '--name <name>',
      'a name that requests may call the server by, as a proxy before it does; may be given again',
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .option('--demo', 'serve invented stories, in an archive of their own that is thrown away at the end')
    .option('--read-only', 'let nobody add or correct anything')
    .option('--token-file <file>', 'keep a hash of the token here, so that the same token holds next time')
    .option('--rate <count>', 'requests that one address may make a minute', '6000')
    .option('--log', 'write a JSON line for each request on standard error')
    .option('-q, --quiet', 'print no notes on standard error')
    .addHelpText('after', examples)
    .action(serve);
  addArchiveOption(command);
  return addFetchOptions(command);
}

async function serve(options: Options): Promise<void> {
  keepHeapSmall();
  setQuiet(options.quiet ?? false);
  parsePort(options.port);
  parseCount('--rate', options.rate, 100_000_000);
  const signal = stopSignal();
  if (options.demo === true) {
    if (options.archive !== undefined) throw new WrongCall('--demo has an archive of its own; leave --archive out');
    const { archive, remove } = await openDemoArchive();
    try {
      await serveArchive(archive, options, signal);
    } finally {
      await remove();
    }
  } else await withArchive(options, {}, (archive) => serveArchive(archive, options, signal));
}

async function serveArchive(archive: Archive, options: Options, signal: AbortSignal): Promise<void> {
  const [{ createEngineThreads, startServer }, { createMcpHandler }] = await Promise.all([
    import('@crosscheck/server'),
    import('@crosscheck/mcp'),
  ]);
  const token = options.readOnly === true ? undefined : await tokenOf(options.tokenFile);
  const threads = createEngineThreads();
  // without a fetcher, as everybody may ask: nobody has the server fetch what they like
  const mcp = createMcpHandler({ archive, compare: threads.compare, onError: (error) => reportBug(error, process.argv) });
  let server: RunningServer;
  try {
    server = await startServer({
      archive,
      port: parsePort(options.port),
      host: options.host,
      names: options.name ?? [],
      requestsPerMinute: parseCount('--rate', options.rate, 100_000_000),
      readOnly: options.readOnly === true,
      ...(token === undefined ? {} : { tokenHash: token.hash }),
      ...(options.readOnly === true ? {} : { fetcher: await sharedFetcher() }),
      onFault: reportFault,
      mcp: mcp.answer,
      threads,
      ...(options.log === true ? { onAnswer: logAnswer } : {}),
    });
  } catch (error) {
    await threads.close();
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== 'listen' && syscall !== 'getaddrinfo') throw error;
    throw new WrongCall(`cannot listen at ${options.host}, port ${options.port} (${code}); give another with --port or --host`);
  }
  try {
    process.stdout.write(`${server.url}${token?.shown === undefined ? '' : `  token: ${token.shown}`}\n`);
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await mcp.close();
    await server.close();
    await threads.close();
  }
  reportNote('ended');
  // that it was told to end, and did, is success
  process.exitCode = 0;
}

/** What the archive says is no bug, and says what to do. */
function reportFault(error: unknown, where: string): void {
  if (exitCodeOf(error) !== undefined) {
    reportError((error as Error).message);
    return;
  }
  reportError(`${where} failed`);
  reportBug(error, process.argv);
}

interface Token {
  readonly hash: string;
  /** Undefined for one that was shown when it was made. */
  readonly shown?: string;
}

/** A new token, or the one whose hash is kept. */
async function tokenOf(file: string | undefined): Promise<Token> {
  const { createToken, hashOfToken } = await import('@crosscheck/server');
  if (file !== undefined && existsSync(file)) {
    const hash = readTokenFile(file);
    if (!/^[0-9a-f]{64}$/.test(hash))
      throw new WrongCall(`--token-file ${file}: it has no hash of a token; take it away to make a new one`);
    return { hash };
  }
  const shown = createToken();
  const hash = hashOfToken(shown);
  if (file !== undefined) {
    try {
      writeFileSync(file, `${hash}\n`, { mode: 0o600, flag: 'wx' });
      chmodSync(file, 0o600);
    } catch (error) {
      throw new WrongCall(`--token-file ${file}: ${fileTrouble(error)}`);
    }
  }
  return { hash, shown };
}

function readTokenFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new WrongCall(`--token-file ${file}: ${fileTrouble(error)}`);
  }
}

function logAnswer(answer: Answer): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...answer })}\n`);
}

function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new WrongCall(`--port ${value}: not a port; give one as in --port 4000`);
  return Number(value);
}

const examples = `
Examples:
  crosscheck serve --demo                               look at it with invented stories, at http://127.0.0.1:4000
  crosscheck serve --archive news.db                    your own; add and watch may write to the same archive meanwhile
  crosscheck serve --archive news.db --host 0.0.0.0 --read-only
  crosscheck serve --token-file token.hash --log 2>> requests.jsonl

It prints its address on standard output and, where writing is possible, a token: who sends it may add articles and correct stories. It
ends cleanly on Ctrl-C or SIGTERM. See docs/server.md.
`;
