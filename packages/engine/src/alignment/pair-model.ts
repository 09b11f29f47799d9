import { type Candidate, contextFeatures, measureContext, pairFeatures } from './pair-features.ts';
import type { Units } from './units.ts';

/** A logistic regression: the odds that a pair reports the same thing, from its features. */
export interface LogisticModel {
  readonly bias: number;
  /** One a feature, in their order. */
  readonly weights: readonly number[];
}

/** Two regressions, the second of which knows what the first thinks of all other pairs. */
export interface PairModel {
  readonly first: LogisticModel;
  readonly second: LogisticModel;
  /** Probability from which a pair counts as aligned. */
  readonly threshold: number;
}

/** Probability that the model gives to a feature vector; features beyond the model's weights are not looked at. */
export function probability({ bias, weights }: LogisticModel, features: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (features[i] as number);
  return 1 / (1 + Math.exp(-sum));
}

/** Probability, candidate by candidate, that its two statements report the same thing. */
export function judge(units: Units, candidates: readonly Candidate[], model: PairModel): Float64Array {
  const first = Float64Array.from(candidates, (c) => probability(model.first, c.features));
  measureContext(units, candidates, first);
  return Float64Array.from(candidates, (c) => probability(model.second, c.features));
}

/** @throws when the weights do not fit the features: they were trained for other ones */
export function checkModel(model: PairModel): PairModel {
  if (model.first.weights.length !== pairFeatures.length || model.second.weights.length !== contextFeatures.length)
    throw new Error('alignment: the weights in pair-weights.ts were trained for other features; run `npm run train:alignment`');
  return model;
}
