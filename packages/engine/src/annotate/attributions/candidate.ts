import type { CueClass } from '../../language/language.ts';
import type { TokenRange } from './reading.ts';

/** An attribution as a recogniser proposes it, in tokens. */
export interface Candidate {
  /** The recogniser's rule. */
  readonly rule: string;
  readonly source?: TokenRange;
  /** Whom the source names where its own words do not: what "who" goes back to. */
  readonly antecedent?: TokenRange;
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly class: CueClass;
  /** Sentence the cue, or where there is none the content, stands in. */
  readonly sentence: number;
  /** Earlier attribution whose speech this one carries on without words of its own for speaker and saying. */
  readonly carriesOn?: Candidate;
}
