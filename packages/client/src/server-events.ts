import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import { problemOf } from './problem-error.ts';

/** One server-sent event (WHATWG HTML §9.2). */
export interface ServerEvent {
  /** `change`, `ready` and so on. */
  readonly type: string;
  /** Whoever comes back with it is told what came after; undefined until the server has given one. */
  readonly id: string | undefined;
  readonly data: string;
}

export interface FollowOptions {
  /** Ends the following; nothing is thrown for it. */
  readonly signal?: AbortSignal | undefined;
  /** Id of the last event that is known: what came after it is told first. */
  readonly lastEventId?: string | undefined;
}

/** Sends a request with these headers. */
export type Ask = (headers: Readonly<Record<string, string>>, signal: AbortSignal | undefined) => Promise<Response>;

/** Milliseconds before coming back, where the server does not say, and at most after many failures. */
const PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/** Characters that one event may have. */
const LARGEST_EVENT = 1 << 20;

/**
 * Events as they come. When the connection is lost it is made again, from the event that came last, so that none is missed or told twice.
 * @throws ProblemError where the server refuses, so that coming back is of no use
 */
export async function* followEvents(ask: Ask, { signal, lastEventId }: FollowOptions): AsyncGenerator<ServerEvent> {
  let last = lastEventId;
  let pause = PAUSE;
  const onRetry = (milliseconds: number) => {
    pause = milliseconds;
  };
  for (let failures = 0; signal?.aborted !== true; failures++) {
    if (failures > 0) await sleep(Math.min(pause * 2 ** (failures - 1), LONGEST_PAUSE), signal);
    try {
      const response = await ask({ accept: 'text/event-stream', ...(last === undefined ? {} : { 'last-event-id': last }) }, signal);
      if (!response.ok) {
        const problem = await problemOf(response);
        if (response.status < 500 && response.status !== 429) throw problem;
        continue;
      }
      for await (const { event = 'message', id, data } of eventsIn(response, onRetry)) {
        failures = 0;
        last = id ?? last;
        yield { type: event, id: last, data };
      }
    } catch (error) {
      if (!isLostConnection(error)) throw error;
    }
  }
}

async function* eventsIn({ body }: Response, onRetry: (milliseconds: number) => void): AsyncGenerator<EventSourceMessage> {
  if (body === null) return;
  const parser = new EventSourceParserStream({ maxBufferSize: LARGEST_EVENT, onRetry });
  const reader = body.pipeThrough(new TextDecoderStream()).pipeThrough(parser).getReader();
  try {
    // Safari cannot go through a stream with for await
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // of a stream that broke, nothing is left to be ended
    reader.cancel().catch(() => undefined);
  }
}

/** As `fetch` and its streams tell of it (Fetch §5.6), and as a signal that was aborted does. */
function isLostConnection(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError');
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
