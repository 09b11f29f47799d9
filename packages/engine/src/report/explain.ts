import type { Article } from '../article/index.ts';
import type { Point, Variation } from '../comparison/index.ts';
import type { Trace } from '../doc/index.ts';
import { overlaps, sliceSpan } from '../text/index.ts';
import type { Report, ReportPassage, ReportStatement } from './report.ts';
import { type NamedPassage, reportPassages } from './report-passages.ts';

/** A line of a report that can be asked why it is there. */
export type Subject =
  | { readonly kind: 'statement'; readonly line: ReportStatement }
  | { readonly kind: 'point'; readonly line: Point }
  | { readonly kind: 'variation'; readonly line: Variation & { readonly id: string } };

/** A passage with the words that stand there. */
export interface QuotedNamedPassage extends NamedPassage {
  readonly words: string;
}

/** A decision that was made at or beside the passages of a line. */
export interface Decision extends Trace {
  readonly words: string;
}

/** Why a line is in a report. */
export interface Explanation {
  readonly id: string;
  readonly kind: Subject['kind'];
  /** The rule that made it; a point is made by alignment and has none of its own. */
  readonly rule?: string;
  readonly passages: readonly QuotedNamedPassage[];
  /** Other lines that rest on the same statement or point. */
  readonly related: readonly string[];
  /** What was decided for these words. */
  readonly kept: readonly Decision[];
  /** What was tried and given up: at these words first, then up to about a sentence away. */
  readonly dropped: readonly Decision[];
  /** same: the analysis finds the line again as it was saved; changed: at the same place, but otherwise; gone: not any more. */
  readonly again: 'same' | 'changed' | 'gone';
  /** The line as the analysis finds it now, where it differs. */
  readonly now?: Subject['line'];
  /** Versions that differ between the saved report and this analysis. */
  readonly versions?: { readonly saved: string; readonly now: string };
}

/** Decisions this near to a passage are told as well, in UTF-16 code units: about a sentence on either side. */
const NEARBY = 160;

/** The line with an id such as `s17`, `p2` or `v3`; undefined where the report has none. */
export function findSubject(report: Report, id: string): Subject | undefined {
  const statement = report.statements.find((one) => one.id === id);
  if (statement) return { kind: 'statement', line: statement };
  const point = report.points.find((one) => one.id === id);
  if (point) return { kind: 'point', line: point };
  const variation = report.variations.find((one) => one.id === id);
  return variation && { kind: 'variation', line: variation };
}

/**
 * The ids that can be asked for, as ranges.
 *
 * @example
 * explainableIds(report); // ['s1–s42 (statements)', 'p1–p9 (points)', 'v1–v3 (variations)']
 */
export function explainableIds(report: Report): string[] {
  const lists = [
    ['statements', report.statements],
    ['points', report.points],
    ['variations', report.variations],
  ] as const;
  return lists.flatMap(([what, lines]) => {
    const [first, last] = [lines[0], lines.at(-1)];
    return first && last ? [`${first === last ? first.id : `${first.id}–${last.id}`} (${what})`] : [];
  });
}

/** The articles that a report was made from, so that they can be analysed again. */
export function articlesOfReport(report: Report): Article[] {
  return report.articles.map(({ published, language: _language, sha256: _sha256, ...article }) => ({
    ...article,
    createdAt: published === null ? { kind: 'unknown' } : { kind: 'known', ...published },
  }));
}

/** Whether a decision was made at or beside the passages of a line, so that others need not be kept. */
export function concerns(report: Report, subject: Subject): (trace: Trace) => boolean {
  const windows = Map.groupBy(passagesOf(report, subject), (passage) => passage.article);
  return (trace) =>
    windows.get(trace.article)?.some((passage) => overlaps({ start: passage.start - NEARBY, end: passage.end + NEARBY }, trace.span)) ??
    false;
}

/**
 * Why a line is in a report: its rule and words, what was decided at and beside its passages, and whether the analysis, run again on the
 * report's own texts, still finds it.
 *
 * @param again the comparison of the same articles, made now
 * @param traces decisions made on the way to it
 */
export function explain(saved: Report, subject: Subject, again: Report, traces: readonly Trace[]): Explanation {
  const texts = new Map(saved.articles.map((article) => [article.id, article.text]));
  const wordsAt = (article: string, span: { readonly start: number; readonly end: number }) => sliceSpan(texts.get(article) ?? '', span);
  const passages = passagesOf(saved, subject);
  const isAtWords = ({ article, span }: Trace) => passages.some((passage) => passage.article === article && overlaps(passage, span));
  const decisions = traces
    .filter(concerns(saved, subject))
    .map((trace): Decision => ({ ...trace, words: wordsAt(trace.article, trace.span) }));
  const dropped = decisions.filter(({ outcome }) => outcome === 'dropped');
  const now = findAgain(subject, again);
  const { id } = subject.line;
  return {
    id,
    kind: subject.kind,
    ...('rule' in subject.line ? { rule: subject.line.rule } : {}),
    passages: passages.map((passage) => ({ ...passage, words: wordsAt(passage.article, passage) })),
    related: relatedTo(saved, subject),
    kept: decisions.filter((decision) => decision.outcome === 'kept' && isAtWords(decision)),
    dropped: [...dropped.filter(isAtWords), ...dropped.filter((decision) => !isAtWords(decision))],
    again: now === undefined ? 'gone' : isSameLine(now, subject.line) ? 'same' : 'changed',
    ...(now === undefined || isSameLine(now, subject.line) ? {} : { now }),
    ...(saved.generator.version === again.generator.version
      ? {}
      : { versions: { saved: saved.generator.version, now: again.generator.version } }),
  };
}

function passagesOf(report: Report, subject: Subject): NamedPassage[] {
  const { id } = subject.line;
  return reportPassages(report).filter(({ name }) => name === id || name.startsWith(`${id} `));
}

/** The line of another report that says the same of the same places. */
function findAgain(subject: Subject, report: Report): Subject['line'] | undefined {
  switch (subject.kind) {
    case 'statement':
      return report.statements.find((one) => isSamePassage(one, subject.line));
    case 'point':
      return report.points.find((one) => haveSamePlaces(one.readings, subject.line.readings));
    case 'variation':
      return report.variations.find((one) => one.type === subject.line.type && haveSamePlaces(one.readings, subject.line.readings));
  }
}

function haveSamePlaces(a: readonly ReportPassage[], b: readonly ReportPassage[]): boolean {
  return a.length === b.length && a.every((passage, i) => b[i] !== undefined && isSamePassage(passage, b[i]));
}

function isSamePassage(a: ReportPassage, b: ReportPassage): boolean {
  return a.article === b.article && a.start === b.start && a.end === b.end;
}

/** Ids only count the lines of one report. */
const counting = new Set(['id', 'point', 'statement', 'speaker']);

/** The same but for the ids, in whatever order the fields were written. */
function isSameLine(a: Subject['line'], b: Subject['line']): boolean {
  const plain = (line: Subject['line']) =>
    JSON.stringify(line, (_key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([key]) => !counting.has(key))
              .sort(([x], [y]) => (x < y ? -1 : 1)),
          )
        : value,
    );
  return plain(a) === plain(b);
}

function relatedTo(report: Report, subject: Subject): string[] {
  const points = report.points.filter((point) =>
    subject.kind === 'statement'
      ? point.readings.some((reading) => reading.statement === subject.line.id)
      : subject.kind === 'variation' && point.id === subject.line.point,
  );
  const statements = subject.kind === 'point' ? subject.line.readings.flatMap(({ statement }) => statement ?? []) : [];
  const pointIds = subject.kind === 'point' ? [subject.line.id] : points.map(({ id }) => id);
  const variations = report.variations.filter(({ id, point }) => id !== subject.line.id && point !== undefined && pointIds.includes(point));
  return [...points.map(({ id }) => id), ...new Set(statements), ...variations.map(({ id }) => id)];
}
