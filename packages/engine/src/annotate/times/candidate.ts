import type { TimeExpression } from '../../doc/index.ts';
import type { NumberVocabulary } from '../../language/numbers.ts';
import type { Direction, Holiday, PartOfDay, Season, TimeUnit, TimeVocabulary } from '../../language/times.ts';
import type { Lexeme } from '../numerals/index.ts';

/** What a recogniser reads: the lexemes of one article, and the words of its language. */
export interface TimeText {
  readonly lexemes: readonly Lexeme[];
  readonly times: TimeVocabulary;
  readonly numbers: NumberVocabulary;
}

/** A stretch of the calendar as the words name it, before it is reckoned: only the fields that are stated. */
export interface PointMeaning {
  readonly form: 'point';
  readonly year?: number;
  /** First three digits of the years: 199 for the 1990s. */
  readonly decade?: number;
  /** First two digits of the years: 19 for the 20th century. */
  readonly century?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly holiday?: Holiday;
  /** Days from the day of writing: -1 for `yesterday`. */
  readonly dayOffset?: number;
  /** `last year`, `the following week`; `WE` is a weekend. */
  readonly relative?: Direction & { readonly unit: TimeUnit | 'WE' };
  /** `last` in "last Friday", `next` in "next March": which of the weekdays, months or seasons of that name. */
  readonly direction?: Direction;
  /** `the latest quarter`: the one last spoken of. */
  readonly latest?: TimeUnit;
  /** "the week of March 6": the whole week that holds the day. */
  readonly wholeWeek?: boolean;
  readonly part?: PartOfDay;
  /** `10:35`. */
  readonly clock?: string;
  /** Offset from UTC, or empty where the name of the zone leaves summer time open. */
  readonly zone?: string;
}

/** Ten days, several years; in whole units, or with a half. */
export interface DurationMeaning {
  readonly form: 'duration';
  /** Absent where no number is told: `years`. */
  readonly amount?: number;
  readonly unit: TimeUnit;
}

/** A duration away from the day of writing or from the time last spoken of. */
export interface DistanceMeaning {
  readonly form: 'distance';
  readonly amount?: number;
  readonly unit: TimeUnit;
  readonly direction: -1 | 1;
  /** `ago` counts from the writing, `earlier` from the time last spoken of, `before the vote` from an event. */
  readonly from: 'creation' | 'text' | 'event';
}

/** Something whose value needs no reckoning. */
export interface FixedMeaning {
  readonly form: 'fixed';
  readonly type: TimeExpression['type'];
  readonly value: string;
}

export type TimeMeaning = PointMeaning | DurationMeaning | DistanceMeaning | FixedMeaning;

/** Words that may tell a time: the lexemes `[first, end)`. */
export interface TimeCandidate {
  readonly first: number;
  readonly end: number;
  readonly rule: string;
  readonly meaning: TimeMeaning;
  readonly mod?: TimeExpression['mod'];
}

/** Proposes what may be a time at a place in the text; proposes too much rather than too little. */
export interface TimeRecogniser {
  readonly name: string;
  /** Words it can start with, in lower case. */
  readonly startsWith: (times: TimeVocabulary, numbers: NumberVocabulary) => Iterable<string>;
  /** Whether it can start with digits. */
  readonly startsWithDigits: boolean;
  readonly recognise: (text: TimeText, at: number) => TimeCandidate | undefined;
}

/** Takes candidates in text order and gives fewer, or better ones, in text order. */
export interface TimeRefiner {
  readonly name: string;
  readonly refine: (
    text: TimeText,
    candidates: readonly TimeCandidate[],
    drop: (candidate: TimeCandidate, reason: string) => void,
  ) => TimeCandidate[];
}
