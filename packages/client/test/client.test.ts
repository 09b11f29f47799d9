import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, ProblemError, type StoryEvent } from '@crosscheck/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buzz, courier, goat, type Serving, serve, wire } from '../../server/src/serving.testing.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve([courier, wire, goat]);
});
afterAll(async () => {
  await serving.close();
});

describe('what a client asks for', () => {
  test('comes as the server describes it', async () => {
    const { GET } = createClient(`${serving.server.url}/`);
    const { data } = await GET('/api/stories', { params: { query: { limit: 1 } } });
    expect(data?.stories).toHaveLength(1);
    const story = await GET('/api/stories/{id}', { params: { path: { id: 's1' } } });
    expect(story.data?.members.map(({ publisher }) => publisher)).toEqual(['The Ellery Courier', 'Northbank Wire']);
    const report = await GET('/api/stories/{id}/report', { params: { path: { id: 's1' } } });
    expect(report.data?.articles[0]?.text).toBe(courier.text);
  });

  test('comes as a problem where the server cannot give it', async () => {
    const { GET, POST } = createClient(serving.server.url);
    const missing = await GET('/api/stories/{id}', { params: { path: { id: 's99' } } });
    expect([missing.data, missing.error?.status, missing.error?.detail]).toEqual([undefined, 404, 'There is no story s99 here.']);
    const refused = await POST('/api/articles', { body: { articles: [buzz] } });
    expect(refused.error).toMatchObject({ status: 401, title: 'Token needed' });
    const wrong = await POST('/api/compare', { body: { articles: [] } });
    expect(wrong.error?.errors?.[0]?.at).toBe('body.articles');
  });

  test('does not compile where there is no such thing', async () => {
    const { GET, POST } = createClient(serving.server.url, { fetch: async () => Response.json({}) });
    // @ts-expect-error there is no such path
    await GET('/api/story');
    // @ts-expect-error a path needs what stands in it
    await GET('/api/stories/{id}');
    // @ts-expect-error an article needs a text
    await POST('/api/articles', { body: { articles: [{ headline: 'Dam holds' }] } });
    // @ts-expect-error reading is not writing
    await POST('/api/search');
    const { data } = await GET('/api/changes');
    // @ts-expect-error an answer has what it is described with, and nothing else
    expect(data?.stories).toBeUndefined();
  });
});

/** Takes events until one fits. */
async function until(events: AsyncGenerator<StoryEvent>, fits: (event: StoryEvent) => boolean): Promise<StoryEvent[]> {
  const seen: StoryEvent[] = [];
  for (let next = await events.next(); !next.done; next = await events.next()) {
    seen.push(next.value);
    if (fits(next.value)) return seen;
  }
  throw new Error(`ended after ${JSON.stringify(seen)}`);
}

const isReady = ({ kind }: StoryEvent) => kind === 'ready';
const isOf = (article: number) => (event: StoryEvent) => event.kind === 'change' && event.change.article === article;

describe('a story that is followed', () => {
  test('tells each change once, however often the connection is lost', async () => {
    const own = await serve([courier]);
    const connections: AbortController[] = [];
    const asked: (string | null)[] = [];
    const crosscheck = createClient(own.server.url, {
      token: own.token,
      fetch(request) {
        const connection = new AbortController();
        if (request.url.endsWith('/events')) {
          connections.push(connection);
          asked.push(request.headers.get('last-event-id'));
        }
        return fetch(new Request(request, { signal: AbortSignal.any([request.signal, connection.signal]) }));
      },
    });
    const end = new AbortController();
    const events = crosscheck.followStory('s1', { signal: end.signal });
    await until(events, isReady);
    await crosscheck.POST('/api/articles', { body: { articles: [wire] } });
    const first = await until(events, isOf(2));
    connections.at(-1)?.abort(new TypeError('the connection was lost'));
    await crosscheck.POST('/api/articles', { body: { articles: [buzz] } });
    const second = await until(events, isReady);
    expect(second.filter(isOf(3)).length).toBeGreaterThan(0);
    const ids = [...first, ...second].flatMap((event) => (event.kind === 'change' ? [event.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked).toEqual([null, expect.stringMatching(/^\d+$/)]);
    end.abort();
    expect(await events.next()).toEqual({ done: true, value: undefined });
    await own.close();
  });

  test('is refused where there is none', async () => {
    const events = createClient(serving.server.url).followStory('s99');
    const failure = await events.next().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect((failure as ProblemError).problem.status).toBe(404);
  });

  test('comes back to a server that was away, and to one that says wait', async () => {
    const statuses = [200, 503, 429, 200];
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers['last-event-id']?.toString());
      const status = statuses.shift() ?? 404;
      if (status !== 200) response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Wait</h1>');
      else {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        // what is cut off in mid-event was not told
        response.end('retry: 1\n\nid: 7\nevent: ready\ndata: {}\n\nevent: unheard-of\ndata: {}\n\nid: 8\nevent: ready\ndata:');
      }
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const events = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).followStory('s1');
    expect((await events.next()).value).toEqual({ kind: 'ready', id: '7' });
    expect((await events.next()).value).toEqual({ kind: 'ready', id: '7' });
    // the server is not Crosscheck's any more
    await expect(events.next()).rejects.toThrow('The server answers 404, and not in the form of Crosscheck.');
    expect(asked).toEqual([undefined, '7', '7', '7', '7']);
    server.close();
  });
});
