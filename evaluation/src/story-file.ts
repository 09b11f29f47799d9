import { readFileSync } from 'node:fs';
import type { Article, Span } from '@crosscheck/engine';

/** A story of the evaluation material: its accounts, with the sentences that the answer sheet speaks of. */
export interface StoryFile {
  readonly docs: readonly {
    readonly letter: string;
    readonly source: string | null;
    readonly title: string | null;
    readonly date: string | null;
    readonly text: string;
    readonly sentences: readonly ({ readonly id: string } & Span)[];
  }[];
}

/** Reads a story file. */
export function readStoryFile(path: string): StoryFile {
  return JSON.parse(readFileSync(path, 'utf8')) as StoryFile;
}

/** The article that an account of a story file is. */
export function articleOf({ letter, source, title, date, text }: StoryFile['docs'][number]): Article {
  return {
    id: letter,
    text,
    ...(source ? { publisher: source } : {}),
    ...(title ? { headline: title } : {}),
    createdAt: date ? { kind: 'known', value: date, evidence: 'given' } : { kind: 'unknown' },
  };
}
