import type { Article, Diagnostic } from '@crosscheck/engine';
import type { InputProblem } from './input-problem.ts';

/** An article as it was read, with where it stood and what was odd about it. */
export interface ReadArticle {
  readonly article: Article;
  /** For people: `stories.jsonl, line 3`. */
  readonly place: string;
  /** Primary language subtag that the input states (`<html lang="en-GB">` gives `en`). */
  readonly statedLanguage?: string;
  readonly findings: readonly Diagnostic[];
}

/** What an input gave: its articles in order, and what could not be read. */
export interface ReadInput {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly InputProblem[];
}
