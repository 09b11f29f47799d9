import type { Fetched, Fetcher } from '@crosscheck/fetch';
import { withoutCredentials } from '@crosscheck/intake';
import type { Command } from 'commander';
import { WrongCall } from './failures.ts';
import { reportNote } from './notices.ts';

/** Whether an argument is an address and no file: `https://…`, or another scheme, which is then refused. */
export function isAddress(arg: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(arg);
}

/** Adds `--open-host`, alike for every command that takes addresses. */
export function addFetchOptions(command: Command): Command {
  return command
    .option(
      '--open-host <host>',
      'reach this host although it is not on the public internet, as in localhost:8080; may be given again',
      (host: string, before: readonly string[] = []) => [...before, host],
    )
    .hook('preAction', async (_program, called) => {
      const { openHost } = called.opts<{ readonly openHost?: readonly string[] }>();
      if (openHost !== undefined) await openHosts(openHost);
    });
}

let fetcher: Promise<Fetcher> | undefined;

/** @throws WrongCall for what is no host */
async function openHosts(hosts: readonly string[]): Promise<void> {
  const { createFetcher } = await import('@crosscheck/fetch');
  try {
    fetcher = Promise.resolve(createFetcher({ openHosts: hosts }));
  } catch (error) {
    if (error instanceof RangeError) throw new WrongCall(`--open-host ${error.message}`);
    throw error;
  }
}

/** Adds `--follow`, for commands that fetch what a feed from an address only points at. */
export function addFollowOption(command: Command): Command {
  return command.option('--follow', 'fetch the articles, too, that a file only has the addresses of, such as a saved feed');
}

/** The one fetcher of the run, which opens the hosts that the options name. */
export function sharedFetcher(): Promise<Fetcher> {
  fetcher ??= import('@crosscheck/fetch').then(({ createFetcher }) => createFetcher());
  return fetcher;
}

/**
 * What an address that was given as an input brought; undefined where it brought nothing, which is reported as a failed input.
 * @param report is told what came of it, with its code
 */
export async function fetchInput(address: string, report: (code: string, message: string) => void): Promise<Fetched | undefined> {
  if (withoutCredentials(address) !== address) reportNote(`${withoutCredentials(address)}: the name and password were not sent`);
  const result = await (await sharedFetcher()).fetch(address);
  if (result.kind === 'fetched') return result;
  // nothing was asked that could be answered so
  if (result.kind === 'not-modified') throw new Error(`${result.url} is not modified, though no earlier state was named`);
  const { fetchProblemCode, fetchProblemMessage } = await import('@crosscheck/fetch');
  report(fetchProblemCode(result), fetchProblemMessage(result));
  return undefined;
}

/** Ends the connections that inputs were fetched over. */
export async function closeConnections(): Promise<void> {
  await (await fetcher)?.close();
}
