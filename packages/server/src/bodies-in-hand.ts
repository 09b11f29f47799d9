import { Readable } from 'node:stream';
import { HttpProblem } from './problem.ts';

/**
 * Bodies of requests that are not answered yet, so that many large ones at once do not take all memory: what comes beyond is refused, and whoever sent it is
 * told to come again.
 */
export class BodiesInHand {
  readonly #most: number;
  #bytes = 0;

  /** @param most bytes that they may have together */
  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /**
   * The body as it comes, counted until its request is done with; it fails where that is too much.
   * @param whenDone calls what it is given once the request was answered, or is gone
   */
  count(body: Readable, whenDone: (done: () => void) => void): Readable {
    let own = 0;
    whenDone(() => {
      this.#bytes -= own;
      own = 0;
    });
    return Readable.from(
      counted(body, (bytes) => {
        own += bytes;
        this.#bytes += bytes;
        if (this.#bytes > this.#most)
          throw new HttpProblem(503, 'Busy', 'Too much is being sent at once; try again.', { 'retry-after': '5' });
      }),
    );
  }
}

async function* counted(body: Readable, take: (bytes: number) => void): AsyncGenerator<Buffer> {
  // whoever is refused is answered over the same connection, so it stays open
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    take((chunk as Buffer).length);
    yield chunk as Buffer;
  }
}
