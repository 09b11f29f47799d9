import type { AnalysedArticle, Boilerplate } from '../../doc/index.ts';
import type { BoilerplateWords } from '../../language/language.ts';
import type { Span } from '../../text/index.ts';

/** A stretch of text that may be boilerplate, by one rule. */
export interface BoilerplateCandidate extends Span {
  readonly kind: Boilerplate['kind'];
  readonly rule: string;
}

export interface BoilerplateReading {
  readonly doc: AnalysedArticle<never>;
  readonly words: BoilerplateWords;
}

/** Proposes candidates of one sort. */
export interface BoilerplateRecogniser {
  readonly name: string;
  recognise(reading: BoilerplateReading): BoilerplateCandidate[];
}

/** Thins candidates out; each one it drops comes with a reason. */
export interface BoilerplateRefiner {
  readonly name: string;
  refine(
    candidates: readonly BoilerplateCandidate[],
    reading: BoilerplateReading,
    drop: (candidate: BoilerplateCandidate, reason: string) => void,
  ): BoilerplateCandidate[];
}
