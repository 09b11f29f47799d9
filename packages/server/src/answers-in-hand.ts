import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { whenDone } from './when-done.ts';

/**
 * Answers that were made for one request alone and are not taken yet. Where they come to too much, the connection that has left one the longest is ended:
 * who asks again and again and reads nothing does not fill the memory, and those who read are not held up.
 */
export class AnswersInHand {
  readonly #most: number;
  /** Characters by connection, the one that has waited the longest first. */
  readonly #waiting = new Map<Socket, number>();
  #characters = 0;

  /** @param most characters that they may have together */
  constructor(most: number) {
    this.#most = most;
  }

  get characters(): number {
    return this.#characters;
  }

  /** Counts an answer until its request is done with. */
  add(request: IncomingMessage, response: ServerResponse, characters: number): void {
    const { socket } = request;
    this.#change(socket, characters);
    whenDone(request, response, () => this.#change(socket, -characters));
    for (const [oldest] of this.#waiting) {
      if (this.#characters <= this.#most) return;
      oldest.destroy();
    }
  }

  #change(socket: Socket, by: number): void {
    const characters = (this.#waiting.get(socket) ?? 0) + by;
    this.#characters += by;
    if (characters === 0) this.#waiting.delete(socket);
    else this.#waiting.set(socket, characters);
  }
}
