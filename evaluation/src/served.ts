import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const command = resolve(import.meta.dirname, '../../packages/cli/bin/crosscheck.js');

/** The built command, serving. */
export interface Served {
  readonly url: string;
  readonly port: number;
  /** Posts JSON, with the token and what other headers it needs. */
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Megabytes of memory that the process has, and has had at most; NaN where the system does not tell. */
  memory(): { readonly now: number; readonly most: number };
  /** Tells it to end, and waits; its exit code. */
  end(): Promise<number | null>;
}

/**
 * Starts it, with no limit on how often one address may ask.
 * @param args what it serves: `--demo`, or `--archive` and a path
 */
export async function startServed(args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [command, 'serve', ...args, '--port', '0', '--rate', '100000000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [url, token] = line
    .toString()
    .trim()
    .split(/\s+token: /) as [string, string];
  const megabytes = (name: string) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(statusOf(child.pid))?.[1]) / 1_024);
  return {
    url,
    port: Number(new URL(url).port),
    post: (path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify(body),
      }),
    memory: () => ({ now: megabytes('VmRSS'), most: megabytes('VmHWM') }),
    async end() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

/** What Linux tells of a process. */
function statusOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** @param share 0.5 for the median */
export function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
}
