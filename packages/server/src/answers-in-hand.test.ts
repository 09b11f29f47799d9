import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { AnswersInHand } from './answers-in-hand.ts';

class FakeSocket extends EventEmitter {
  readonly requests: EventEmitter[] = [];
  destroyed = false;
  destroy(): void {
    this.destroyed = true;
    for (const request of this.requests) request.emit('close');
  }
  ask(): IncomingMessage {
    const request = Object.assign(new EventEmitter(), { socket: this });
    this.requests.push(request);
    return request as unknown as IncomingMessage;
  }
}

test('where answers that nobody takes come to too much, the connection that has waited the longest is ended', () => {
  const answers = new AnswersInHand(100);
  const [first, second, third] = [new FakeSocket(), new FakeSocket(), new FakeSocket()];
  const taken = first.ask();
  answers.add(taken, 60);
  taken.emit('close');
  answers.add(second.ask(), 50);
  answers.add(first.ask(), 30);
  answers.add(second.ask(), 10);
  expect(answers.characters).toBe(90);
  answers.add(third.ask(), 50);
  expect([first.destroyed, second.destroyed, third.destroyed]).toEqual([false, true, false]);
  expect(answers.characters).toBe(80);
});

test('one that is too large by itself is not given', () => {
  const answers = new AnswersInHand(100);
  const socket = new FakeSocket();
  answers.add(socket.ask(), 101);
  expect([socket.destroyed, answers.characters]).toEqual([true, 0]);
});
