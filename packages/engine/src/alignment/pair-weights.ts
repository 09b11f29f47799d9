import type { PairModel } from './pair-model.ts';

/**
 * Weights of the aligner, in the order of `pairFeatures` and `contextFeatures`: two logistic regressions on 13 stories told by three outlets each,
 * whose answer sheets say which sentences report the same thing. Written by `npm run train:alignment`; do not edit.
 * On a story that was left out of the training: F1 0.591, precision 0.622, recall 0.563 over sentence pairs.
 */
export const pairWeights: PairModel = {
  first: {
    bias: -7.616,
    weights: [
      0.617, // told
      0.875, // shared
      0.356, // numbers
      0.72, // run
      1.889, // neighbours
      2.275, // mutual
      1.247, // place
      0.375, // lead
      0.066, // length
      0.677, // speaker
      0.191, // dates
      0.628, // entities
      0.434, // word-pairs
      0.125, // quoted
      -0.209, // one-quotes
    ],
  },
  second: {
    bias: -7.728,
    weights: [
      0.756, // told
      1.089, // shared
      0.417, // numbers
      0.737, // run
      1.444, // neighbours
      2.109, // mutual
      0.917, // place
      0.425, // lead
      0.178, // length
      0.622, // speaker
      0.179, // dates
      0.637, // entities
      0.397, // word-pairs
      0.007, // quoted
      -0.192, // one-quotes
      -0.372, // rivals
      0.7, // rival
      0.17, // before-and-after
      0.615, // beside
    ],
  },
  threshold: 0.3,
};
