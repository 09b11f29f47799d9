import { clearProgress } from './progress.ts';

let quiet = false;
let verbose = false;
let failed = 0;

/** Sets whether notes are kept back; errors never are. */
export function setQuiet(value: boolean): void {
  quiet = value;
}

export function isQuiet(): boolean {
  return quiet;
}

/** Sets whether every problem is named, however many of its kind an input has. */
export function setVerbose(value: boolean): void {
  verbose = value;
}

export function isVerbose(): boolean {
  return verbose;
}

/** An error, as one line on standard error. */
export function reportError(message: string): void {
  line(message);
}

/** An input, or part of one, that could not be worked on: one line on standard error, and exit code 1 at the end. */
export function reportFailedInput(message: string): void {
  line(message);
  failed++;
  process.exitCode = 1;
}

/** Counts inputs, or parts of one, that failed and stand in a line with others. */
export function countFailedInputs(count: number): void {
  failed += count;
}

/** How many inputs, or parts of one, were reported as failed so far. */
export function failedInputs(): number {
  return failed;
}

/** Something worth knowing that is no failure; kept back by `--quiet`. */
export function reportNote(message: string): void {
  if (!quiet) line(`note: ${message}`);
}

/** Something broke that is our fault: one line, and what it was in full only where it is asked for. */
export function reportBug(error: unknown, args: readonly string[]): void {
  const message = error instanceof Error ? error.message : String(error);
  line(
    `internal error: ${message}. This is a bug in crosscheck; please report it with the input that brings it about, and with what the same command prints under --debug`,
  );
  if (isDebugging(args)) process.stderr.write(`${describeFully(error)}\n`);
}

/** Whether the full account of an internal error is asked for, by `--debug` or the variable CROSSCHECK_DEBUG. */
export function isDebugging(args: readonly string[]): boolean {
  return args.includes('--debug') || (process.env.CROSSCHECK_DEBUG ?? '') !== '';
}

function describeFully(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\ncaused by: ${describeFully(error.cause)}`}`;
}

function line(message: string): void {
  clearProgress();
  process.stderr.write(`crosscheck: ${printable(message)}\n`);
}

/** One line without control characters, so that a file name or a text cannot steer the terminal. */
export function printable(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}
