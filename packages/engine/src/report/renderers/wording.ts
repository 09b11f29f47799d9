import type { VariationType } from '../../comparison/index.ts';
import type { Boilerplate } from '../../doc/index.ts';
import type { Rejection, ReportArticle } from '../report.ts';

/** What kind of variation it is, as a reader would say it. */
export const variationWords: Record<VariationType, string> = {
  'quote-wording': 'Words of a quotation',
  number: 'Number',
  date: 'Date',
  name: 'Name',
  place: 'Place',
  attribution: 'Who said it',
  hedging: 'Certainty',
  negation: 'Said or denied',
  outcome: 'Outcome',
  detail: 'Detail',
};

export const severityWords = {
  conflict: 'Both cannot be right as written.',
  difference: 'Both can be right, but the reader is told something else.',
} as const;

export const pointWords = { statement: 'said', event: 'event', fact: 'fact' } as const;

export const boilerplateWords: Record<Boilerplate['kind'], string> = {
  byline: 'byline',
  caption: 'photo caption',
  credit: 'credit',
  promotion: 'promotion',
  link: 'link',
  dateline: 'dateline',
  author: 'about the author',
  contact: 'contact',
  correction: 'correction',
  heading: 'heading',
};

const evidenceWords: Record<string, string> = {
  given: 'as given',
  feed: 'from the feed',
  'json-ld': 'from the page’s JSON-LD',
  meta: 'from the page’s meta data',
  'time-element': 'from the page’s time element',
  url: 'from the address',
  text: 'from the text',
};

export const rejectedWords = 'A person has decided that these are none; they do not count.';

/** Who rejected a variation, when and why: `Rejected by Ada Holm on 14 May 2031: two different nights`. */
export function rejectionWords({ by, at, reason, later = 0 }: Rejection): string {
  const who = by === undefined ? 'Rejected' : `Rejected by ${by}`;
  const since = later === 0 ? '' : ` (since then ${count(later, 'more wording')} came to it)`;
  return `${who} on ${dateWords(at.slice(0, 10))}: ${reason}${since}`;
}

/** `3 conflicts`, `1 conflict`, `no conflicts`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;
}

/** When an account was published, with what tells; `undated` is said in so many words. */
export function publishedWords(article: ReportArticle): { readonly date: string; readonly evidence: string } {
  if (!article.published) return { date: 'undated', evidence: '' };
  const { value, evidence } = article.published;
  return { date: dateWords(value), evidence: evidenceWords[evidence] ?? `from ${evidence}` };
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The weekday of a calendar day, 1 Monday to 7 Sunday (ISO 8601), without the machine's time zone. */
function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

const DAY_PARTS: Record<string, string> = { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' };

/**
 * A TIMEX3 or ISO 8601 value as a reader would say it; a value of another form is given back as it is.
 *
 * @example
 * dateWords('2024-05-14T21:00'); // 'Tue 14 May 2024, 21:00'
 * dateWords('XXXX-WXX-4'); // 'a Thursday'
 */
export function dateWords(value: string): string {
  const part = /^(.+)T(MO|MI|AF|EV|NI|DT)$/.exec(value);
  if (part) return `${dateWords(part[1] as string)}, ${DAY_PARTS[part[2] as string]}`;
  const [, year, month, day, clock] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year && day && name) {
    const named = (WEEKDAYS[weekday(Number(year), Number(month), Number(day)) - 1] as string).slice(0, 3);
    return `${named} ${Number(day)} ${name} ${year}${clock ? `, ${clock}` : ''}`;
  }
  if (year && month && name) return `${name} ${year}`;
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  const unknown = /^XXXX-WXX-([1-7])(?:T.*)?$/.exec(value);
  if (unknown) return `a ${WEEKDAYS[Number(unknown[1]) - 1]}`;
  const yearless = /^XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?$/.exec(value);
  if (yearless) return `${yearless[2] === undefined ? '' : `${Number(yearless[2])} `}${MONTHS[Number(yearless[1]) - 1]}, year unknown`;
  return value;
}

/** A sentence's first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
