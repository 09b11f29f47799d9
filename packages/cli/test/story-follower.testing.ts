import { setTimeout as sleep } from 'node:timers/promises';

/** A reader of a story that comes back when its connection ends, as a browser does (WHATWG HTML §9.2.3). */
export interface StoryFollower {
  /** Resolves when it was told for the first time that it has missed nothing. */
  ready(): Promise<void>;
  /** Resolves when it was told of a change; the ids of all that it was told of, in their order. */
  until(id: number): Promise<readonly number[]>;
  stop(): void;
}

export function followStory(url: string): StoryFollower {
  const ended = new AbortController();
  const told: number[] = [];
  const waiting = new Set<() => void>();
  let isReady = false;
  let lastId = '';
  const take = (event: string): void => {
    lastId = /^id: (\d+)$/m.exec(event)?.[1] ?? lastId;
    if (event.includes('event: change')) told.push(Number(lastId));
    if (event.includes('event: ready')) isReady = true;
    for (const look of waiting) look();
  };
  const read = async (): Promise<void> => {
    const response = await fetch(url, { signal: ended.signal, headers: lastId === '' ? {} : { 'last-event-id': lastId } });
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) take(event);
    }
  };
  const go = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      await read().catch(() => {});
      await sleep(20);
    }
  };
  void go();
  const when = (isSo: () => boolean): Promise<void> =>
    new Promise((done) => {
      const look = () => {
        if (!isSo()) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  return {
    ready: () => when(() => isReady),
    async until(id) {
      await when(() => told.includes(id));
      return told;
    },
    stop: () => ended.abort(),
  };
}
