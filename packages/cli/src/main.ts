import { CommanderError } from 'commander';
import { closeConnections } from './addresses.ts';
import { exitCodeOf } from './failures.ts';
import { reportBug, reportError } from './notices.ts';
import { removeDrafts } from './output.ts';
import { createProgram } from './program.ts';

/**
 * Runs the command line. The exit code is 0 when all was done, 1 when the work failed for some inputs, 2 for a wrong call;
 * standard output carries data alone.
 */
export async function main(args: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe();
  leaveNothingHalfWritten();
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (exitCodeOf(error) !== undefined) {
      reportError((error as Error).message);
      process.exitCode = exitCodeOf(error);
    } else {
      reportBug(error, args);
      process.exitCode = 1;
    }
  } finally {
    await closeConnections();
  }
}

/** `crosscheck … | head` closes the pipe early; that is the reader's good right, not an error. */
function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/** Ctrl-C, or a request to end, in the middle of writing a file. */
function leaveNothingHalfWritten(): void {
  process.on('exit', removeDrafts);
  // 128 and the number of the signal, as shells have it
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
