/** How large a batch may grow, and how long its first item may wait for the others, in milliseconds. */
export interface BatchLimits {
  readonly most: number;
  readonly within: number;
}

/**
 * Items in the order in which they come, several at a time: as many as the limits allow, and fewer where the next one keeps them waiting.
 * What fails while items are held is thrown after they were given out.
 */
export async function* inBatches<T>(items: AsyncIterable<T>, { most, within }: BatchLimits): AsyncGenerator<readonly T[]> {
  const iterator = items[Symbol.asyncIterator]();
  let batch: T[] = [];
  let timer: NodeJS.Timeout | undefined;
  let due: Promise<'due'> | undefined;
  let isDue = false;
  const wait = () => {
    isDue = false;
    due = new Promise((resolve) => {
      timer = setTimeout(() => {
        isDue = true;
        resolve('due');
      }, within);
    });
  };
  const take = () => {
    clearTimeout(timer);
    const taken = batch;
    batch = [];
    return taken;
  };
  try {
    for (let next = settled(iterator.next()); ; ) {
      const outcome = await (batch.length === 0 ? next : Promise.race([next, due as Promise<'due'>]));
      if (outcome === 'due') {
        yield take();
        continue;
      }
      if ('failure' in outcome || outcome.done === true) {
        if (batch.length > 0) yield take();
        if ('failure' in outcome) throw outcome.failure;
        return;
      }
      if (batch.length === 0) wait();
      batch.push(outcome.value);
      if (batch.length >= most || isDue) yield take();
      next = settled(iterator.next());
    }
  } finally {
    clearTimeout(timer);
    await iterator.return?.();
  }
}

/** A failure as a value, so that one which comes while a batch is being worked on is not taken for unhandled. */
function settled<T>(next: Promise<IteratorResult<T>>): Promise<IteratorResult<T> | { readonly failure: unknown }> {
  return next.catch((failure: unknown) => ({ failure }));
}
