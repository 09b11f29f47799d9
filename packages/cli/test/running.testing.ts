import { spawn } from 'node:child_process';
import { command, type Run } from './crosscheck.testing.ts';

/** A run of the command that goes on until it is told to end. */
export interface Running {
  /** Resolves when the pattern was printed on either stream; rejects when the run ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Run>;
}

/** Starts the built command. */
export function startCrosscheck(args: readonly string[], cwd: string): Running {
  const child = spawn(process.execPath, [command, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => {
      printed[name] += chunk.toString();
      for (const look of waiting) look();
    });
  const ended = new Promise<Run>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, ...printed }));
  });
  return {
    until: (pattern) =>
      new Promise((found, failed) => {
        const look = () => {
          const match = pattern.exec(`${printed.stdout}\n${printed.stderr}`);
          if (match === null) return;
          waiting.delete(look);
          found(match);
        };
        waiting.add(look);
        look();
        ended.then(
          (run) => failed(new Error(`ended with ${run.code} before ${pattern} was printed: ${JSON.stringify(run)}`)),
          (error) => failed(error),
        );
      }),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
