import type { QuantityRecogniser } from '../candidate.ts';
import { aged, ageInCommas, ageOfPerson, yearsOld } from './ages.ts';
import { count, measure, ordinal } from './counts.ts';
import { moneyByName, moneyBySign } from './money.ts';
import { score } from './scores.ts';
import { fraction, partOfWhole, percentage } from './shares.ts';

/** Everything that proposes quantities. At one place the first in this list that proposes anything wins. */
export const quantityRecognisers: readonly QuantityRecogniser[] = [
  moneyBySign,
  moneyByName,
  yearsOld,
  aged,
  ageInCommas,
  ageOfPerson,
  percentage,
  fraction,
  partOfWhole,
  score,
  measure,
  ordinal,
  // last: any number that is nothing closer
  count,
];
