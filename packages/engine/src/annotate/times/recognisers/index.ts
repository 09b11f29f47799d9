import type { TimeRecogniser } from '../candidate.ts';
import { dayFirst, monthFirst, numericDate } from './calendar-dates.ts';
import { clockInWords, clockTime, namedClock } from './clock-times.ts';
import { dayFromNow, overnight, twoDaysFromNow } from './days-from-now.ts';
import { dayAroundEvent, distanceInTime, yearEarlier } from './distances.ts';
import { duration, longAdjective, stretch } from './durations.ts';
import { holiday } from './holidays.ts';
import { quarter, season, shortQuarter } from './quarters.ts';
import { timeReference } from './references.ts';
import { latestPeriod, partInPeriod, periodEnd, plainPeriod, relativePeriod } from './relative-periods.ts';
import { every, periodAdverb, weekdays } from './sets.ts';
import { weekday } from './weekdays.ts';
import { century, decade, fiscalYear, year, yearInWords } from './years.ts';

/** Everything that proposes time expressions. Where two propose the same words, the earlier one in this list wins. */
export const timeRecognisers: readonly TimeRecogniser[] = [
  monthFirst,
  dayFirst,
  numericDate,
  clockTime,
  clockInWords,
  namedClock,
  year,
  yearInWords,
  fiscalYear,
  decade,
  century,
  every,
  weekdays,
  weekday,
  dayFromNow,
  twoDaysFromNow,
  overnight,
  holiday,
  quarter,
  shortQuarter,
  season,
  relativePeriod,
  latestPeriod,
  partInPeriod,
  periodEnd,
  plainPeriod,
  // before durations: "two weeks ago" is longer, but "two weeks before the vote" has the same words as "two weeks"
  distanceInTime,
  yearEarlier,
  dayAroundEvent,
  stretch,
  duration,
  longAdjective,
  periodAdverb,
  timeReference,
];
