import createFetchClient, { type Client } from 'openapi-fetch';
import { type Inputs, inputsForm } from './inputs.ts';
import type { ImportEvent, paths, StoryChange } from './openapi.ts';
import { ProblemError } from './problem-error.ts';
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
  /**
   * Adds texts, links and files, whatever form they have, and tells what becomes of each article, to an event of the kind `ended`; what comes is told
   * once, however often the connection is lost. `input` in an event counts texts, then links, then files, from 0. Adding the same again adds nothing.
   * @throws ProblemError where the server takes nothing of it, or has forgotten the import since it was started anew
   *
   * @example
   * for await (const event of crosscheck.addInputs({ links: ['https://post.example/dam'] })) {
   *   if (event.kind === 'added') console.log(event.headline, event.story);
   *   else if (event.kind === 'refused') console.error(event.what);
   * }
   */
  addInputs(inputs: Inputs, options?: Pick<FollowOptions, 'signal'>): AsyncGenerator<ImportEvent>;
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
  const events = (path: string, options: FollowOptions) =>
    followEvents(
      (headers, signal) => fetch(new Request(`${base}${path}`, { headers: { ...authorization, ...headers }, signal: signal ?? null })),
      options,
    );
  return {
    GET,
    POST,
    async *followStory(story, options = {}) {
      for await (const { type, id, data } of events(`/api/stories/${encodeURIComponent(story)}/events`, options)) {
        if (type === 'change' && id !== undefined) yield { kind: type, id, change: JSON.parse(data) as StoryChange };
        else if (type === 'ready' || type === 'reload') yield { kind: type, id };
      }
    },
    async *addInputs(inputs, { signal } = {}) {
      const { data, error } = await POST('/api/imports', {
        body: {},
        bodySerializer: () => inputsForm(inputs),
        signal: signal ?? null,
      });
      if (data === undefined) throw new ProblemError(error);
      for await (const { type, data: told } of events(`/api/imports/${data.id}/events`, { signal })) {
        if (type !== 'progress') continue;
        const event = JSON.parse(told) as ImportEvent;
        yield event;
        if (event.kind === 'ended') return;
      }
    },
  };
}
