import type { QuantityRefiner } from '../candidate.ts';
import { dropNames } from './drop-names.ts';
import { readApproximation } from './read-approximation.ts';

/** What thins out and completes the candidates, in order. */
export const quantityRefiners: readonly QuantityRefiner[] = [dropNames, readApproximation];
