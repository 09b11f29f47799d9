import type { PairModel } from './pair-model.ts';

/**
 * Weights of the aligner, in the order of `pairFeatures` and `contextFeatures`: two logistic regressions on 13 stories told by three outlets each,
 * whose answer sheets say which sentences report the same thing. Written by `npm run train:alignment`; do not edit.
 * On a story that was left out of the training: F1 0.542, precision 0.560, recall 0.526 over sentence pairs.
 */
export const pairWeights: PairModel = {
  first: {
    bias: -6.7672,
    weights: [
      1.7375, // words
      -0.4372, // cover
      1.5865, // shared
      -0.2878, // names
      0.6458, // numbers
      0.113, // quoted
      1.1265, // run
      2.4878, // neighbours
      -0.5992, // favourite
      1.5065, // mutual
      1.389, // place
      0.5435, // lead
      -0.5835, // length
      0.0, // speaker
    ],
  },
  second: {
    bias: -21.8967,
    weights: [
      5.086, // words
      -0.8753, // cover
      5.1069, // shared
      -0.9035, // names
      2.4386, // numbers
      0.2551, // quoted
      3.6891, // run
      8.2131, // neighbours
      -1.5388, // favourite
      4.4854, // mutual
      4.014, // place
      1.6247, // lead
      -1.6607, // length
      0.0, // speaker
      -2.2126, // judgement
      -0.194, // rivals
      -0.0796, // rival
      -0.5519, // before-and-after
      1.2803, // beside
    ],
  },
  threshold: 0.33,
};
