import { dayOfWeek, isoDay, isoMonth } from '../annotate/times/index.ts';
import type { AnalysedArticle, Boilerplate, TimeExpression } from '../doc/index.ts';
import type { Story } from '../story/index.ts';
import type { Sentence, Span } from '../text/index.ts';
import type { TimelineEntry } from './comparison.ts';

/**
 * Dated happenings of all accounts, oldest first: for each sentence of the report, the days, months and years it dates something with.
 * Durations, repeated times and vague ones date nothing. Where the day of publication is unknown, weekdays stay weekdays (`XXXX-WXX-4`) and stand last, Monday first.
 * A story without dates gives an empty list.
 */
export function buildTimeline(story: Story): TimelineEntry[] {
  const entries = story.docs.flatMap(entriesOf);
  return entries.sort((a, b) => compareDates(a.date, b.date));
}

function entriesOf(doc: AnalysedArticle): TimelineEntry[] {
  const { text, id } = doc.article;
  const entries: TimelineEntry[] = [];
  let sentence = 0;
  let boilerplate = 0;
  let dates = new Set<string>();
  let previous: TimeExpression | undefined;
  for (const time of doc.layers.times) {
    while (sentence < doc.sentences.length && doc.sentences[sentence]!.end <= time.start) {
      sentence++;
      dates = new Set();
    }
    const within = doc.sentences[sentence];
    if (!within || within.start > time.start) continue;
    boilerplate = skipTo(doc.layers.boilerplate, boilerplate, time.start);
    if ((doc.layers.boilerplate[boilerplate]?.start ?? Number.POSITIVE_INFINITY) < time.end) continue;
    const date = calendarDate(time);
    const endsRange = previous !== undefined && isRange(doc, previous, time);
    previous = time;
    // a sentence that names one day twice dates one happening; "from 2007 to 2011" is one as well, dated by its beginning
    if (date === undefined || dates.has(date) || endsRange) continue;
    dates.add(date);
    const clause = clauseAround(doc, within, time);
    entries.push({ date, article: id, ...clause, gist: text.slice(clause.start, clause.end) });
  }
  return entries;
}

/** Whether two times are the ends of one stretch: "from May 2007 to 2011", "between 2005 and 2008", "2006 through 2011". */
function isRange({ article }: AnalysedArticle, left: TimeExpression, right: TimeExpression): boolean {
  const link = article.text.slice(left.end, right.start);
  if (link.length > 12) return false;
  const words = link.trim().toLowerCase();
  if (/^(to|through|until|till|-|–|—)$/.test(words)) return true;
  return words === 'and' && /\bbetween $/i.test(article.text.slice(Math.max(0, left.start - 8), left.start));
}

/** First boilerplate passage that ends after a place. */
function skipTo(passages: readonly Boilerplate[], from: number, place: number): number {
  let i = from;
  while (i < passages.length && passages[i]!.end <= place) i++;
  return i;
}

/**
 * The day, month or year of an expression in ISO 8601, or the open weekday; nothing for one that dates nothing.
 * A week is told by the month of its middle day, a weekend by its Saturday, a season or quarter by its year.
 */
export function calendarDate({ type, value }: Pick<TimeExpression, 'type' | 'value'>): string | undefined {
  if (type !== 'DATE' && type !== 'TIME') return undefined;
  const match = /^(\d{4}|XXXX)(?:-(\d{2}|XX|W\d{2}|WXX|[A-Z][A-Z0-9])(?:-(\d{2}|XX|WE|\d))?)?(T[\d:]{5})?/.exec(value);
  if (!match) return undefined;
  const [, year, second, third, clock] = match;
  if (year === 'XXXX') {
    if (second === 'WXX' && third !== undefined && third !== 'WE') return `XXXX-WXX-${third}`;
    return second !== undefined && /^\d\d$/.test(second) ? `XXXX-${second}${third && third !== 'XX' ? `-${third}` : ''}` : undefined;
  }
  if (second === undefined) return year;
  if (second.startsWith('W') && /\d/.test(second))
    return weekDate(Number(year), Number(second.slice(1)), third === 'WE' ? 6 : third ? Number(third) : undefined);
  if (!/^\d\d$/.test(second)) return year;
  if (third === undefined || third === 'XX') return `${year}-${second}`;
  return `${year}-${second}-${third}${clock && !clock.startsWith('T24') ? clock : ''}`;
}

/** Month of an ISO week's Thursday, or the day of one of its weekdays. */
function weekDate(year: number, week: number, weekday: number | undefined): string {
  return weekday === undefined ? isoMonth(dayOfWeek(year, week, 4)) : isoDay(dayOfWeek(year, week, weekday));
}

/** Shortest clause worth showing alone, in letters. */
const SHORTEST_CLAUSE = 40;

/** The part of a sentence between semicolons or dashes that holds a time, where that part is long enough to say something; else the sentence. */
function clauseAround({ article, tokens }: AnalysedArticle, sentence: Sentence, time: Span): Span {
  let { start, end } = sentence;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i]!;
    if (token.text !== ';') continue;
    if (token.end <= time.start) start = tokens[i + 1]?.start ?? start;
    else if (token.start >= time.end) {
      end = tokens[i - 1]?.end ?? end;
      break;
    }
  }
  return end - start >= SHORTEST_CLAUSE && article.text.slice(start, end).trim() !== ''
    ? { start, end }
    : { start: sentence.start, end: sentence.end };
}

/** Oldest first; a month stands before its days, a year before its months; what has no year stands last. */
function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
