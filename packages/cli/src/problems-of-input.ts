import { type InputProblem, inputProblemMessage } from '@crosscheck/intake';
import { nameOf } from './input-files.ts';
import { countFailedInputs, isVerbose, reportFailedInput } from './notices.ts';

/** What in one input could not be read, by kind. */
export interface ProblemsOfInput {
  /** Names it on standard error, or counts it where enough of its kind were named. */
  report(code: string, message: string): void;
  /** Tells how many more there were of each kind, once the input was read. */
  end(): void;
}

/** So many of a kind are named of one input; a crawl has thousands of front pages. */
const NAMED = 3;

/**
 * Names the first problems of each kind that one input has, and counts the others; with `--verbose` all are named.
 * @param input as it was given
 */
export function problemsOfInput(input: string): ProblemsOfInput {
  const counts = new Map<string, number>();
  return {
    report(code, message) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= NAMED || isVerbose()) reportFailedInput(message);
    },
    end() {
      if (isVerbose()) return;
      for (const [code, count] of counts) {
        if (count <= NAMED) continue;
        const more = count - NAMED;
        reportFailedInput(`${nameOf(input)}: ${more} more of the same (${code}); --verbose names ${more === 1 ? 'it' : 'them'}`);
        // the line stands for all of them
        countFailedInputs(more - 1);
      }
    },
  };
}

/** What is wrong with an input, or a part of it, as one line. */
export function problemLine(problem: InputProblem): string {
  // "-, record 3" stands in standard input
  const [, name = problem.input, place = ''] = /^(-)(,.*)?$/s.exec(problem.input) ?? [];
  return inputProblemMessage({ ...problem, input: `${nameOf(name)}${place}` });
}
