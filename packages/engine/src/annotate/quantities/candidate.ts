import type { AnalysedArticle, Quantity } from '../../doc/index.ts';
import type { NumberVocabulary } from '../../language/numbers.ts';
import type { Lexeme } from '../numerals/index.ts';

/** What a recogniser reads: the lexemes of one article, its words, and the numbers of its language. */
export interface QuantityText {
  readonly doc: AnalysedArticle<'words' | 'times'>;
  readonly lexemes: readonly Lexeme[];
  readonly numbers: NumberVocabulary;
  /** Place of the token that a lexeme is part of. */
  readonly tokenOf: (lexeme: number) => number;
}

/** Words that may tell a quantity: the lexemes `[first, end)`. */
export interface QuantityCandidate extends Pick<Quantity, 'kind' | 'value' | 'unit' | 'rule'> {
  readonly first: number;
  readonly end: number;
  /** `about` for `dozens`; what stands before the number is added by a refiner. */
  readonly approximation: Quantity['approximation'];
}

/** Proposes the quantity that starts at a lexeme, or nothing. */
export interface QuantityRecogniser {
  readonly name: string;
  readonly recognise: (text: QuantityText, at: number) => QuantityCandidate | undefined;
}

/** Takes candidates in text order and gives fewer, or better ones. */
export interface QuantityRefiner {
  readonly name: string;
  readonly refine: (
    text: QuantityText,
    candidates: readonly QuantityCandidate[],
    drop: (candidate: QuantityCandidate, reason: string) => void,
  ) => QuantityCandidate[];
}
