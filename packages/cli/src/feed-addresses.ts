import { createReadStream } from 'node:fs';
import { readInputs } from '@crosscheck/intake';
import { isAddress } from './addresses.ts';
import { fileTrouble, WrongCall } from './failures.ts';
import { expandInputs, nameOf } from './input-files.ts';
import { reportFailedInput } from './notices.ts';
import { problemLine } from './problems-of-input.ts';

/**
 * The addresses of feeds that arguments name: each address as it is, and those in each file, which is a list of feeds. What cannot be read is reported.
 * @throws WrongCall where there is none at all
 */
export async function feedAddresses(args: readonly string[]): Promise<string[]> {
  const addresses: string[] = [];
  for (const arg of expandInputs(args)) {
    if (isAddress(arg)) addresses.push(arg);
    else addresses.push(...(await addressesIn(arg)));
  }
  if (addresses.length === 0) throw new WrongCall('there is no feed to watch; give the addresses of feeds, or lists of them in OPML');
  return addresses;
}

async function addressesIn(path: string): Promise<string[]> {
  const addresses: string[] = [];
  try {
    for await (const item of readInputs(path, path === '-' ? process.stdin : createReadStream(path))) {
      if (item.kind === 'problem') reportFailedInput(problemLine(item.problem));
      else if (item.kind === 'reference' && item.reference.target !== 'article') addresses.push(item.reference.url);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    reportFailedInput(`${nameOf(path)}: ${fileTrouble(error)}`);
    return [];
  }
  if (addresses.length === 0) reportFailedInput(`${nameOf(path)}: it names no feeds; give a list of them in OPML`);
  return addresses;
}
