import { createClient } from '@crosscheck/client';
import { expect, test, vi } from 'vitest';
import { buzz, courier, type Given, goat, serve, wire } from './serving.testing.ts';

/** Two articles of a request of their own. */
const pair = (i: number): Given[] =>
  [courier, wire].map((one, k) => ({ ...one, url: `https://paper${i}.example/${k}`, text: `${one.text} Edition ${i} of ${k}.` }));

test('a hundred requests that add at once: each is answered, and each article is there once', async () => {
  const { server, archive, token, close } = await serve([]);
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, i) => {
      const response = await fetch(`${server.url}/api/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        // half of them send what the one before sent
        body: JSON.stringify({ articles: pair(i >> 1) }),
      });
      expect(response.status).toBe(200);
      return (await response.json()) as { outcomes: { result: string; article: number }[] };
    }),
  );
  const outcomes = answers.flatMap((answer) => answer.outcomes);
  expect(outcomes.filter(({ result }) => result === 'added')).toHaveLength(100);
  expect(outcomes.filter(({ result }) => result === 'same')).toHaveLength(100);
  expect(new Set(outcomes.map(({ article }) => article)).size).toBe(100);
  expect(await archive.examine()).toMatchObject({ faults: [], counts: { articles: 100, versions: 100 } });
  await close();
});

test('what cannot be added does not hold up what comes after it', async () => {
  let failing = true;
  const { server, token, close } = await serve([], {
    threads: {
      compare: async () => Promise.reject(new Error('nothing is compared here')),
      analyse: async (article) => {
        if (failing) throw new Error('the thread is gone');
        return (await import('@crosscheck/engine')).analyse(article);
      },
      close: async () => {},
    },
  });
  const add = async () =>
    fetch(`${server.url}/api/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ articles: [courier] }),
    });
  const first = await add();
  failing = false;
  expect([first.status, (await add()).status]).toEqual([500, 200]);
  await close();
});

test('bodies that wait for their turn count, and what is too much is told to come again', async () => {
  const { promise: turn, resolve: go } = Promise.withResolvers<void>();
  const { server, token, close } = await serve([], {
    threads: {
      compare: async () => Promise.reject(new Error('nothing is compared here')),
      analyse: async () => {
        await turn;
        throw new Error('the thread is gone');
      },
      close: async () => {},
    },
  });
  const body = JSON.stringify({ articles: Array.from({ length: 14 }, () => ({ text: 'x'.repeat(499_000) })) });
  let busy = 0;
  const statuses = await Promise.all(
    Array.from({ length: 7 }, async () => {
      const { status, headers } = await fetch(`${server.url}/api/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      // seven megabytes each, and four of them fit
      if (status === 503 && headers.get('retry-after') === '5' && ++busy === 3) go();
      return status;
    }),
  );
  expect(statuses.toSorted()).toEqual([500, 500, 500, 500, 503, 503, 503]);
  await close();
});

test('what grouping remembers is read once, whichever way articles come', async () => {
  const { server, archive, token, close } = await serve([]);
  const add = vi.spyOn(archive, 'add');
  const { POST, addInputs } = createClient(server.url, { token });
  for (const { text } of [courier, goat]) for await (const { kind } of addInputs({ texts: [{ text }] })) expect(kind).not.toBe('refused');
  for (const { text } of [wire, buzz])
    expect((await POST('/api/articles', { body: { articles: [{ text }] } })).data?.outcomes).toHaveLength(1);
  expect(add).toHaveBeenCalledTimes(4);
  expect(new Set(add.mock.calls.map(([, grouper]) => grouper)).size).toBe(1);
  await close();
});
