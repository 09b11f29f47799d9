/** A line that shows how far long work has come, on a terminal alone; in a pipe or file nothing is written. */
export interface Progress {
  /** @param done articles finished so far */
  update(done: number): void;
  end(): void;
}

/** Work shorter than this shows no line at all. */
const DELAY_MS = 700;
const INTERVAL_MS = 100;

let shown = false;

/** Takes the line away before something else is written to standard error. */
export function clearProgress(): void {
  if (!shown) return;
  process.stderr.write('\r\x1b[K');
  shown = false;
}

/**
 * Starts a progress line: `Reading articles ━━━━━━──── 12 of 40`.
 * @param total absent where it is not known beforehand, as in a stream: then only a count is shown
 */
export function startProgress(label: string, total: number | undefined, options: { readonly quiet: boolean }): Progress {
  const start = performance.now();
  let last = 0;
  const live = process.stderr.isTTY === true && !options.quiet && process.env.TERM !== 'dumb' && process.env.CI === undefined;
  return {
    update(done) {
      if (!live) return;
      const now = performance.now();
      if (now - start < DELAY_MS || now - last < INTERVAL_MS) return;
      last = now;
      process.stderr.write(`\r\x1b[K${progressLine(label, done, total, process.stderr.columns || 80)}`);
      shown = true;
    },
    end: clearProgress,
  };
}

/** The line for one moment, no wider than the terminal. */
export function progressLine(label: string, done: number, total: number | undefined, columns: number): string {
  if (total === undefined) return `${label} ${done}`.slice(0, columns - 1);
  const cells = Math.max(0, Math.min(30, columns - label.length - 24));
  const full = total === 0 ? cells : Math.round((cells * done) / total);
  return `${label} ${'━'.repeat(full)}${'─'.repeat(cells - full)} ${done} of ${total}`.slice(0, columns - 1);
}
