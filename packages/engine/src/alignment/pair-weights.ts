import type { PairModel } from './pair-model.ts';

/**
 * Weights of the aligner, in the order of `pairFeatures` and `contextFeatures`: two logistic regressions on 13 stories told by three outlets each,
 * whose answer sheets say which sentences report the same thing. Written by `npm run train:alignment`; do not edit.
 * On a story that was left out of the training: F1 0.582, precision 0.624, recall 0.545 over sentence pairs.
 */
export const pairWeights: PairModel = {
  first: {
    bias: -9.2022,
    weights: [
      2.4556, // words
      1.8695, // cover
      0.7015, // shared
      0.3688, // numbers
      0.8468, // run
      1.9591, // neighbours
      1.9003, // mutual
      1.2274, // place
      0.3207, // lead
      0.7101, // length
      0.5633, // speaker
      0.2351, // dates
    ],
  },
  second: {
    bias: -9.3242,
    weights: [
      1.0143, // words
      2.7722, // cover
      1.1301, // shared
      0.5127, // numbers
      0.7583, // run
      2.4654, // neighbours
      1.6415, // mutual
      0.8592, // place
      0.3646, // lead
      0.8366, // length
      0.5133, // speaker
      0.2486, // dates
      -0.4321, // rivals
      0.4503, // rival
      -0.4567, // before-and-after
      0.9226, // beside
    ],
  },
  threshold: 0.29,
};
