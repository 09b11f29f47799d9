import type { TimeRefiner } from '../candidate.ts';
import { dropOtherSenses } from './drop-other-senses.ts';
import { completeLists, joinNeighbours } from './join-neighbours.ts';
import { keepLongest } from './keep-longest.ts';
import { lendDayToClock } from './lend-day-to-clock.ts';
import { readRates } from './read-rates.ts';
import { dropPlainPeriods, widenToModifiers } from './widen.ts';

/** What thins out and completes the candidates, in order. */
export const timeRefiners: readonly TimeRefiner[] = [
  // first, so that a wrong sense does not push out a right one that shares its words
  dropOtherSenses,
  keepLongest,
  joinNeighbours,
  completeLists,
  lendDayToClock,
  readRates,
  widenToModifiers,
  // last, since "the end of the month" must have been widened before
  dropPlainPeriods,
];
