import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { BodiesInHand } from './bodies-in-hand.ts';

test('bodies are counted until their requests are done with, and what is too much is refused', async () => {
  const bodies = new BodiesInHand(10);
  const done: (() => void)[] = [];
  const read = (text: string) =>
    buffer(
      bodies.count(Readable.from([Buffer.from(text)]), (one) => {
        done.push(one);
      }),
    );
  expect((await read('1234567')).toString()).toBe('1234567');
  expect(bodies.bytes).toBe(7);
  await expect(read('12345')).rejects.toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  done[1]?.();
  expect((await read('123')).toString()).toBe('123');
  for (const one of done) one();
  expect(bodies.bytes).toBe(0);
});
