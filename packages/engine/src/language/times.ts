/** Units of the calendar and the clock: ISO 8601's letters, minutes and hours told from months by the `T` before them; `E` is a decade, `C` a century. */
export type TimeUnit = 'TS' | 'TM' | 'TH' | 'D' | 'W' | 'M' | 'Q' | 'Y' | 'E' | 'C';

/** Parts of the day as TIMEX3 names them. */
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** Seasons as TIMEX3 names them. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A day of the year that has a name: a fixed day, the n-th weekday of a month (-1 the last), or a number of days from Easter Sunday. */
export type Holiday =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plusDays?: number }
  | { readonly fromEaster: number };

/** Which way from the day of writing a word points, in units of the noun after it. */
export interface Direction {
  readonly offset: -1 | 0 | 1;
  /** Whether it counts from the time last spoken of ("the following year") and not from the day of writing. */
  readonly fromText: boolean;
  /** Whether it means the last one that has begun, be it of this year: "this past spring" against "last spring". */
  readonly nearest?: boolean;
}

/** The words a language tells time with, all in lower case. */
export interface TimeVocabulary {
  readonly months: ReadonlyMap<string, number>;
  /** Months whose names are other words too: `may`, `march`. */
  readonly doubtfulMonths: ReadonlySet<string>;
  /** Short forms, read as months or weekdays only with a full stop or a number after them. */
  readonly shortForms: ReadonlySet<string>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Slips of the keyboard in the long names: `wednedsay`, `thrusday`. */
  readonly weekdayMisspellings: ReadonlyMap<string, number>;
  readonly weekdayPlurals: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly unitPlurals: ReadonlyMap<string, TimeUnit>;
  readonly seasons: ReadonlyMap<string, Season>;
  readonly partsOfDay: ReadonlyMap<string, PartOfDay>;
  readonly partsOfDayPlural: ReadonlyMap<string, PartOfDay>;
  /** `today`: days from the day of writing, with the part of the day. */
  readonly deicticDays: ReadonlyMap<string, { readonly offset: number; readonly part?: PartOfDay }>;
  readonly directions: ReadonlyMap<string, Direction>;
  readonly repeated: ReadonlySet<string>;
  /** `daily`: the period of something that comes back. */
  readonly periodAdverbs: ReadonlyMap<string, string>;
  /** Words for a time that is not told closer: `now`, `recently`. */
  readonly references: ReadonlyMap<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>;
  /** Decades in words: `nineties`. */
  readonly decades: ReadonlyMap<string, number>;
  readonly zones: ReadonlyMap<string, string>;
  readonly holidays: readonly { readonly words: readonly string[]; readonly day: Holiday }[];
  readonly approximations: ReadonlyMap<string, 'APPROX' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE'>;
  readonly partsOfPeriod: ReadonlyMap<string, 'START' | 'MID' | 'END'>;
  /** Modal verbs that put what they govern after the time of speaking. */
  readonly futureModals: ReadonlySet<string>;
  /** Words whose infinitive is still to come: `plans to`, `is expected to`. */
  readonly futureGovernors: ReadonlySet<string>;
  /** Past participles that look ahead with no helping verb: "results expected Friday". */
  readonly futureParticiples: ReadonlySet<string>;
  /** Verbs whose present tense tells of a fixed date to come: "talks resume Monday". */
  readonly scheduleVerbs: ReadonlySet<string>;
  readonly relativePronouns: ReadonlySet<string>;
  readonly pastAuxiliaries: ReadonlySet<string>;
  readonly presentAuxiliaries: ReadonlySet<string>;
  /** Irregular past forms that a tagger leaves in doubt. */
  readonly pastForms: ReadonlySet<string>;
}
