import type { SentenceWords } from '../../language/language.ts';
import type { Token } from '../tokens.ts';

/** The tokens of one paragraph, and after which of them a sentence ends so far. */
export interface SentenceDraft {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Half-open range of places in `tokens`: the paragraph. */
  readonly first: number;
  readonly end: number;
  /** 1 at the place of each token that ends a sentence. */
  readonly ends: Uint8Array;
  readonly words: SentenceWords;
}

/** One step of sentence splitting: reads the draft and sets or clears ends. */
export interface SentencePass {
  readonly name: string;
  apply(draft: SentenceDraft): void;
}

/** Whether nothing, not even a space, stands between the token at `place` and the one before it. */
export function joined(draft: SentenceDraft, place: number): boolean {
  return (draft.tokens[place] as Token).start === (draft.tokens[place - 1] as Token).end;
}

/** The token's text, or nothing outside the paragraph. */
export function textAt(draft: SentenceDraft, place: number): string {
  return place >= draft.first && place < draft.end ? (draft.tokens[place] as Token).text : '';
}

const openers = new Set(['"', '“', '‘', '„', '«', '``', "'", '(', '[']);

/** Place of the first token from `place` on that is no opening mark; at most three are passed over. */
export function pastOpeners(draft: SentenceDraft, place: number): number {
  let at = place;
  while (at < draft.end && at < place + 3 && openers.has(textAt(draft, at))) at++;
  return at;
}

const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;

export function isCapitalised(word: string): boolean {
  return capital.test(word);
}

export function isSmall(word: string): boolean {
  return small.test(word);
}
