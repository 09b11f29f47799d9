import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A run of Node that was waited for. */
export interface MeasuredRun {
  /** Seconds from start to end. */
  readonly seconds: number;
  /** Largest resident memory, in MB. */
  readonly peak: number;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Linux counts the parent's memory in a child's `maxRSS`, so its own status is asked where there is one. */
const reportPeak = `data:text/javascript,${encodeURIComponent(`import { readFileSync } from 'node:fs';
  process.on('exit', () => {
    let most = process.resourceUsage().maxRSS;
    try { most = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]); } catch {}
    process.stderr.write('maxRSS ' + most);
  });`)}`;

/**
 * Runs Node with arguments, and tells how long it took and how much memory.
 * @param input what it reads on standard input
 */
export async function measuredRun(args: readonly string[], input?: AsyncIterable<Uint8Array>): Promise<MeasuredRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', reportPeak, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => stdout.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  // a run that has read enough closes its end
  if (input === undefined) child.stdin.end();
  else await pipeline(Readable.from(input, { objectMode: false }), child.stdin).catch(() => undefined);
  const code = await ended;
  const told = stderr.join('');
  const peak = Number(/maxRSS (\d+)$/.exec(told)?.[1]) / 1024;
  return { seconds: (performance.now() - start) / 1000, peak, code, stdout: stdout.join(''), stderr: told.replace(/maxRSS \d+$/, '') };
}
