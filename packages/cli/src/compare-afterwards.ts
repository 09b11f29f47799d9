import type { Archive } from '@crosscheck/archive';
import { isQuiet, reportBug, reportError, reportFailedInput, reportNote } from './notices.ts';
import { startProgress } from './progress.ts';

/** Milliseconds that comparing may take however short the adding was: enough for the stories that a handful of articles changes. */
const LEAST = 10_000;

/**
 * Compares the stories that changed, once the articles are in the archive and that was said. It takes no longer than adding took, so that a large archive is filled at half
 * the speed at worst; what is left is said, and done by the next who adds, or by watch or serve.
 * @param took milliseconds that adding took
 */
export async function compareAfterwards(archive: Archive, took: number): Promise<void> {
  const { compareBeforehand } = await import('@crosscheck/archive');
  const end = performance.now() + Math.max(LEAST, took);
  const progress = startProgress('Stories compared:', undefined, { quiet: isQuiet() });
  let asked = 0;
  const left = await compareBeforehand(archive, {
    goOn() {
      progress.update(asked++);
      return performance.now() < end;
    },
    onFailure: reportFailedComparison,
  });
  progress.end();
  if (left > 0)
    reportNote(`${left} stories are not compared yet; that is done with the next add, by watch or serve, or when one is asked for`);
}

/** Tells of a story that could not be compared; without one, of what kept all of them from being compared. */
export function reportFailedComparison(error: unknown, story?: string): void {
  if (story === undefined) {
    reportError(`stories could not be compared: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  reportFailedInput(`story ${story}: it could not be compared, and the others are not affected`);
  reportBug(error, process.argv);
}
