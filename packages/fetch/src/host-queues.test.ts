import { expect, test } from 'vitest';
import { createHostQueues } from './host-queues.ts';
import { sleeplessClock } from './local-host.testing.ts';

function queuesWithClock(settings = { interval: 1_000, patience: 60_000 }) {
  const clock = sleeplessClock();
  return { clock, queues: createHostQueues(clock, settings) };
}

test('one request at a time to a host, with a pause between two; another host does not wait', async () => {
  const { clock, queues } = queuesWithClock();
  const order: string[] = [];
  const task = (name: string) => async () => {
    order.push(`${name} starts`);
    await Promise.resolve();
    order.push(`${name} ends`);
  };
  await Promise.all([queues.run('post.example', task('a')), queues.run('post.example', task('b')), queues.run('desk.example', task('c'))]);
  expect(order).toEqual(['a starts', 'c starts', 'a ends', 'c ends', 'b starts', 'b ends']);
  expect(clock.slept).toEqual([1_000]);
});

test('a host in trouble is left alone for longer each time, up to an hour', async () => {
  const { clock, queues } = queuesWithClock({ interval: 0, patience: 1e9 });
  for (let i = 0; i < 14; i++) {
    queues.rest('post.example');
    await queues.run('post.example', async () => undefined);
  }
  expect(clock.slept.map((slept) => slept / 1000)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600]);
  queues.recover('post.example');
  queues.rest('post.example');
  await queues.run('post.example', async () => undefined);
  expect(clock.slept.at(-1)).toBe(2_000);
});

test('who would wait too long is told when to come back', async () => {
  const { queues } = queuesWithClock();
  queues.rest('post.example', 90);
  expect(await queues.run('post.example', async () => 'asked')).toEqual({ kind: 'busy', retryAfter: 90 });
});

test('so is who is in the queue when the one before is told to stay away', async () => {
  const { queues } = queuesWithClock();
  const first = queues.run('post.example', async () => queues.rest('post.example', 90));
  const second = queues.run('post.example', async () => 'asked');
  expect((await first).kind).toBe('done');
  expect(await second).toEqual({ kind: 'busy', retryAfter: 90 });
});

test('a task that throws leaves the queue open', async () => {
  const { queues } = queuesWithClock();
  await expect(queues.run('post.example', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await queues.run('post.example', async () => 'asked')).toEqual({ kind: 'done', value: 'asked' });
});

test('one that is told to stop does not run', async () => {
  const { queues } = queuesWithClock();
  expect(await queues.run('post.example', async () => 'asked', AbortSignal.abort())).toEqual({ kind: 'stopped' });
});
