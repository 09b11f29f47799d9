import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { type ReadItem, readInputs } from '@crosscheck/intake';
import type { ReadingAnswer, ReadingRequest } from './input-reader.ts';

/** What the thread that reads inputs does: it begins with one, and gives its items one by one, each when it is asked for. */
let items: AsyncGenerator<ReadItem> | undefined;

async function answer(request: ReadingRequest): Promise<ReadingAnswer> {
  if (request.kind === 'open') {
    const { name, from, options } = request;
    // one that was left before its end is closed
    await items?.return(undefined);
    items =
      typeof from === 'string' ? readInputs(name, createReadStream(from), { ...options, file: from }) : readInputs(name, from, options);
  }
  try {
    const next = await items?.next();
    return next === undefined || next.done === true ? { kind: 'end' } : { kind: 'item', item: next.value };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

parentPort?.on('message', (request: ReadingRequest) => {
  void answer(request).then((told) => parentPort?.postMessage(told));
});
