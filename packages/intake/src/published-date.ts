/** What a piece of text says about when an article came out: a day or moment in ISO 8601, a day that no calendar has, or nothing we can read. */
export type PublishedDate =
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 2822 §4.3 zone names, as feeds and mail still write them. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const TIME = String.raw`(?:[T\s,]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(z|ut|utc|gmt|[ecmp][sd]t|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?`;

/** The forms that are read, the most exact first; each names its parts in the order year, month, day. */
const forms: readonly { readonly pattern: RegExp; readonly parts: readonly [number, number, number] }[] = [
  // 2021-03-18, 2021-3-8, 2021/03/18, 2021.03.18T14:05:00+01:00; not 2021-03
  { pattern: new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i'), parts: [1, 2, 3] },
  // 20210318; not 2021031
  { pattern: new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${TIME}$`, 'i'), parts: [1, 2, 3] },
  // Thu, 18 Mar 2021 14:05:00 GMT; 18th March 2021
  {
    pattern: new RegExp(String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})${TIME}$`, 'i'),
    parts: [3, 2, 1],
  },
  // March 18, 2021; Thursday, Mar. 18th 2021, 2:05 p.m. EST
  { pattern: new RegExp(String.raw`^${WEEKDAY}([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`, 'i'), parts: [3, 1, 2] },
  // Thu Mar 18 14:05:00 2021 is left alone: 18/3/2021 and 3/18/2021 mean different days to different readers, and so are they
];

/**
 * The date an article gives for itself, as ISO 8601: `2021-03-18`, or with a clock time where one is stated, `2021-03-18T14:05:00+01:00`.
 * A time without a zone stays without one; nothing is taken from the machine.
 *
 * @example
 * readPublishedDate('March 18, 2021'); // { kind: 'date', value: '2021-03-18' }
 * readPublishedDate('2021-02-30'); // { kind: 'impossible' }
 * readPublishedDate('03/04/2021'); // { kind: 'unreadable' }, since it is March in one country and April in another
 */
export function readPublishedDate(given: string): PublishedDate {
  const text = given.trim();
  if (text.length > 80) return { kind: 'unreadable' };
  for (const { pattern, parts } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day] = [Number(match[parts[0]]), monthNumber(match[parts[1]] ?? ''), Number(match[parts[2]])];
    if (month === undefined) return { kind: 'unreadable' };
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1) return { kind: 'impossible' };
    const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    if (match[4] === undefined) return { kind: 'date', value: date };
    const time = clockTime(match.slice(4, 9));
    return time === undefined ? { kind: 'impossible' } : { kind: 'date', value: `${date}T${time}` };
  }
  return { kind: 'unreadable' };
}

function monthNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const at = months.indexOf(text.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function clockTime([hours, minutes, seconds, half, zone]: readonly (string | undefined)[]): string | undefined {
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  const [minute, second] = [Number(minutes), Number(seconds ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return `${two(hour)}:${two(minute)}:${two(second)}${zone === undefined ? '' : zoneOffset(zone)}`;
}

function zoneOffset(zone: string): string {
  return zones[zone.toLowerCase()] ?? (zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
