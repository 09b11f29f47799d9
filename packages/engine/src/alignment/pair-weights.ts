import type { PairModel } from './pair-model.ts';

/**
 * Weights of the aligner, in the order of `pairFeatures` and `contextFeatures`: two logistic regressions on 13 stories told by three outlets each,
 * whose answer sheets say which sentences report the same thing. Written by `npm run train:alignment`; do not edit.
 * On a story that was left out of the training: F1 0.583, precision 0.604, recall 0.563 over sentence pairs.
 */
export const pairWeights: PairModel = {
  first: {
    bias: -9.0797,
    weights: [
      2.7215, // words
      1.7775, // cover
      0.6435, // shared
      0.3407, // numbers
      0.8372, // run
      1.9371, // neighbours
      1.9495, // mutual
      1.1992, // place
      0.3056, // lead
      0.7054, // length
      0.4707, // speaker
      0.2559, // dates
    ],
  },
  second: {
    bias: -9.2132,
    weights: [
      1.2133, // words
      2.6558, // cover
      1.1039, // shared
      0.4824, // numbers
      0.739, // run
      2.3887, // neighbours
      1.6913, // mutual
      0.833, // place
      0.3498, // lead
      0.821, // length
      0.4394, // speaker
      0.2651, // dates
      -0.4305, // rivals
      0.4776, // rival
      -0.4021, // before-and-after
      0.9123, // beside
    ],
  },
  threshold: 0.27,
};
