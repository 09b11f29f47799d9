import { randomUUID } from 'node:crypto';
import type { AddOutcome } from '@crosscheck/archive';
import type { ReadArticle } from '@crosscheck/intake';
import type { z } from 'zod';
import type { importEvent } from '../api/schemas.ts';
import type { GivenInputs } from './received-inputs.ts';

/** What happens in an import, in order. */
export type ImportEvent = z.output<typeof importEvent>;

/** An import that runs or has ended. */
export interface Import {
  readonly id: string;
  readonly names: readonly string[];
  /** In order; the id of an event is its place in this list, from 1. */
  readonly events: readonly ImportEvent[];
  readonly ended: boolean;
}

/** Refusals and notes that are told one by one. */
const MOST_REMARKS = 1_000;

/** An import as it runs, told of event by event. */
export class RunningImport implements Import {
  readonly id = randomUUID();
  readonly given: GivenInputs;
  readonly names: readonly string[];
  readonly events: ImportEvent[] = [];
  readonly done = Promise.withResolvers<void>();
  ended = false;
  articles = 0;
  #refused = 0;
  #remarks = 0;
  #ofInput = { articles: 0, refused: 0 };
  #waiting = Promise.withResolvers<void>();

  constructor(given: GivenInputs) {
    this.given = given;
    this.names = given.inputs.map(({ name }) => name);
  }

  tell(event: ImportEvent): void {
    this.events.push(event);
    this.#waiting.resolve();
    this.#waiting = Promise.withResolvers();
  }

  begin(input: number): void {
    this.#ofInput = { articles: 0, refused: 0 };
    this.tell({ kind: 'begun', input });
  }

  finish(input: number): void {
    this.tell({ kind: 'finished', input, ...this.#ofInput });
  }

  added(input: number, { place, article }: ReadArticle, { result, article: number, version, duplicateOf, story }: AddOutcome): void {
    this.articles++;
    this.#ofInput.articles++;
    const outcome = { result, article: number, version, duplicateOf: duplicateOf ?? null, story: story ?? null };
    this.tell({ kind: 'added', input, place, headline: article.headline ?? null, ...outcome });
  }

  remark(input: number, kind: 'refused' | 'note', what: string): void {
    if (kind === 'refused') {
      this.#refused++;
      this.#ofInput.refused++;
    }
    if (++this.#remarks <= MOST_REMARKS) this.tell({ kind, input, what });
  }

  end(stopped: string | null): void {
    this.ended = true;
    this.tell({ kind: 'ended', articles: this.articles, refused: this.#refused, stopped });
  }

  /** Whether something happens before so many milliseconds are over. */
  async happens(within: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), within);
    });
    const happened = await Promise.race([this.#waiting.promise.then(() => true), over]);
    clearTimeout(timer);
    return happened;
  }
}
