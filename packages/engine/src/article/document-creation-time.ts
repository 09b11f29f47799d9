/** Where a publication date was read from. */
export type DateEvidence = 'given' | 'feed' | 'json-ld' | 'meta' | 'time-element' | 'url' | 'text';

/**
 * When an article was published: a calendar day, with a clock time where one is stated, or openly unknown.
 * A bare `Date` cannot be passed, since it carries the machine's time zone into the text's.
 */
export type DocumentCreationTime =
  | {
      readonly kind: 'known';
      /** ISO 8601: `2021-03-18` or `2021-03-18T14:05:00+01:00`. */
      readonly value: string;
      readonly evidence: DateEvidence;
    }
  | { readonly kind: 'unknown' };

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/**
 * Whether a text is an ISO 8601 day, with or without a clock time, that the calendar has.
 *
 * @example
 * isExistingDate('2021-02-30'); // false
 */
export function isExistingDate(value: string): boolean {
  const match = isoDate.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The day an ISO 8601 date begins with, in days since 1 January 1970, a Thursday; undefined where it names no day.
 *
 * @example
 * dayNumber('1970-01-08T12:00:00Z'); // 7
 */
export function dayNumber(value: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  return match ? Math.floor(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MILLISECONDS_A_DAY) : undefined;
}
