import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths, StoryChange } from './openapi.ts';
import { type FollowOptions, followEvents } from './server-events.ts';

/** How a client is made. */
export interface ClientOptions {
  /** The token that the server printed when it started; without it nothing can be added or corrected. */
  readonly token?: string;
  /** Sends the requests. Default: the `fetch` of the platform. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** What happens to a story. `ready`: everything missed was told. `reload`: too much was missed to be told; read the story anew. */
export type StoryEvent =
  | { readonly kind: 'change'; readonly id: string; readonly change: StoryChange }
  | { readonly kind: 'ready' | 'reload'; readonly id: string | undefined };

/**
 * The API of a server: `GET` and `POST` take every path of its description, with the types of exactly what the path takes and answers, and give
 * `data` or, where the server could not do it, `error`. They throw only where there is no server.
 */
export interface CrosscheckClient extends Pick<Client<paths>, 'GET' | 'POST'> {
  /**
   * What happens to a story, as it happens. A connection that is lost is made again, and nothing is missed or told twice.
   * @throws ProblemError where there is no such story
   *
   * @example
   * for await (const event of crosscheck.followStory('s12', { signal })) {
   *   if (event.kind === 'change') console.log(event.change.article);
   * }
   */
  followStory(story: string, options?: FollowOptions): AsyncGenerator<StoryEvent>;
}

/**
 * A client of the server at an address.
 *
 * @example
 * const crosscheck = createClient('http://127.0.0.1:4000');
 * const { data, error } = await crosscheck.GET('/api/stories', { params: { query: { limit: 5 } } });
 * if (error) console.error(error.detail);
 * else console.log(data.stories.map(({ headline }) => headline));
 */
export function createClient(url: string, { token, fetch = (request) => globalThis.fetch(request) }: ClientOptions = {}): CrosscheckClient {
  const base = url.replace(/\/+$/, '');
  const authorization: Readonly<Record<string, string>> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { GET, POST } = createFetchClient<paths>({ baseUrl: base, headers: authorization, fetch });
  return {
    GET,
    POST,
    async *followStory(story, options = {}) {
      const address = `${base}/api/stories/${encodeURIComponent(story)}/events`;
      const ask = (headers: Readonly<Record<string, string>>, signal: AbortSignal | undefined) =>
        fetch(new Request(address, { headers: { ...authorization, ...headers }, signal: signal ?? null }));
      for await (const { type, id, data } of followEvents(ask, options)) {
        if (type === 'change' && id !== undefined) yield { kind: type, id, change: JSON.parse(data) as StoryChange };
        else if (type === 'ready' || type === 'reload') yield { kind: type, id };
      }
    },
  };
}
