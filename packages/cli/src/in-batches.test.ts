import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

async function* items(...given: readonly (number | Promise<unknown> | Error)[]): AsyncGenerator<number> {
  for (const one of given) {
    if (one instanceof Error) throw one;
    if (typeof one === 'number') yield one;
    else await one;
  }
}

const never = 1 << 30;

async function batchesOf(given: AsyncIterable<number>, most: number, within = never): Promise<(readonly number[])[]> {
  const batches: (readonly number[])[] = [];
  for await (const batch of inBatches(given, { most, within })) batches.push(batch);
  return batches;
}

test.each([
  ['nothing', [], []],
  ['one', [1], [[1]]],
  ['as many as fit', [1, 2, 3], [[1, 2, 3]]],
  ['more than fit', [1, 2, 3, 4, 5, 6, 7], [[1, 2, 3], [4, 5, 6], [7]]],
])('%s', async (_name, given, batches) => {
  expect(await batchesOf(items(...given), 3)).toEqual(batches);
});

test('one that comes late does not keep the others waiting', async () => {
  let come: (value?: unknown) => void = () => {};
  const late = new Promise((resolve) => {
    come = resolve;
  });
  const batches: (readonly number[])[] = [];
  for await (const batch of inBatches(items(1, 2, late, 3), { most: 10, within: 1 })) {
    batches.push(batch);
    if (batch.includes(2)) come();
  }
  expect(batches.flat()).toEqual([1, 2, 3]);
  expect(batches.at(-1)).toEqual([3]);
});

test('what came before a failure is given out first', async () => {
  const batches: (readonly number[])[] = [];
  const run = async () => {
    for await (const batch of inBatches(items(1, 2, new Error('cut off')), { most: 10, within: never })) batches.push(batch);
  };
  await expect(run()).rejects.toThrow('cut off');
  expect(batches).toEqual([[1, 2]]);
});

test('who stops listening stops the source', async () => {
  let ended = false;
  async function* endless() {
    try {
      for (let i = 0; ; i++) yield i;
    } finally {
      ended = true;
    }
  }
  for await (const batch of inBatches(endless(), { most: 2, within: never })) if (batch.includes(3)) break;
  expect(ended).toBe(true);
});
