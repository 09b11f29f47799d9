import type { PairModel } from './pair-model.ts';

/**
 * Weights of the aligner, in the order of `pairFeatures` and `contextFeatures`: two logistic regressions on 13 stories told by three outlets each,
 * whose answer sheets say which sentences report the same thing. Written by `npm run train:alignment`; do not edit.
 * On a story that was left out of the training: F1 0.580, precision 0.652, recall 0.522 over sentence pairs.
 */
export const pairWeights: PairModel = {
  first: {
    bias: -8.1388,
    weights: [
      1.0432, // told
      1.297, // shared
      0.387, // numbers
      0.8719, // run
      1.9485, // neighbours
      2.2272, // mutual
      1.281, // place
      0.3208, // lead
      0.0993, // length
      0.7312, // speaker
      0.1596, // dates
    ],
  },
  second: {
    bias: -8.3028,
    weights: [
      1.1963, // told
      1.4567, // shared
      0.4666, // numbers
      0.8375, // run
      0.9779, // neighbours
      2.1076, // mutual
      0.8759, // place
      0.3422, // lead
      0.2953, // length
      0.667, // speaker
      0.1561, // dates
      -0.3683, // rivals
      0.704, // rival
      0.4655, // before-and-after
      0.7195, // beside
    ],
  },
  threshold: 0.35,
};
