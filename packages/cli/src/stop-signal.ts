/**
 * A signal that aborts when the program is told to end (SIGINT, SIGTERM), for work that ends by itself then, with nothing lost. Told a second time, the
 * program ends at once.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const [name, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    // in place of the one that ends the program at once
    process.removeAllListeners(name);
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(128 + number);
      stop.abort();
    });
  }
  return stop.signal;
}
