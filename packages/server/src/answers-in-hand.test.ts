import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { AnswersInHand } from './answers-in-hand.ts';

class FakeSocket extends EventEmitter {
  destroyed = false;
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('close');
  }
}

/** Gives an answer of so many characters over a connection; whoever calls what comes back has taken it. */
function give(answers: AnswersInHand, socket: FakeSocket, characters: number): () => void {
  const response = new EventEmitter();
  answers.add({ socket } as unknown as IncomingMessage, response as unknown as ServerResponse, characters);
  return () => response.emit('close');
}

test('where answers that nobody takes come to too much, the connection that has waited the longest is ended', () => {
  const answers = new AnswersInHand(100);
  const [first, second, third] = [new FakeSocket(), new FakeSocket(), new FakeSocket()];
  give(answers, first, 60)();
  give(answers, second, 50);
  give(answers, first, 30);
  give(answers, second, 10);
  expect(answers.characters).toBe(90);
  give(answers, third, 50);
  expect([first.destroyed, second.destroyed, third.destroyed]).toEqual([false, true, false]);
  expect(answers.characters).toBe(80);
});

test('one that is too large by itself is not given', () => {
  const answers = new AnswersInHand(100);
  const socket = new FakeSocket();
  const taken = give(answers, socket, 101);
  taken();
  expect([socket.destroyed, answers.characters]).toEqual([true, 0]);
});
