/** What the trainers in `evaluation/` need beyond the public names: the engine's own words and measures. Not for other use. */
export { proposePairs } from './alignment/candidates.ts';
export { normaliseWord } from './alignment/normal-form.ts';
export { type Candidate, contextFeatures, measureContext, measurePairs, pairFeatures } from './alignment/pair-features.ts';
export { type LogisticModel, type PairModel, probability } from './alignment/pair-model.ts';
export { readUnits, type Unit, type Units } from './alignment/units.ts';
export { english } from './language/en/index.ts';
