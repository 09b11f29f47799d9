import type { Article } from '../article/index.ts';
import { type FoundPassage, findPassage, selectorOf, sliceSpan } from '../text/index.ts';
import type { Report, ReportArticle } from './report.ts';
import { type NamedPassage, reportPassages } from './report-passages.ts';
import { sha256 } from './sha256.ts';

/** A passage whose very words stand elsewhere now, told from other places with the same words by what stands around them. */
export interface MovedPassage extends NamedPassage {
  readonly words: string;
  readonly now: FoundPassage;
}

/** A passage whose very words are gone from where they belong. */
export interface OrphanedPassage extends NamedPassage {
  /** The words as the report has them. */
  readonly words: string;
  /** Where something like them stands now, and its words; 1 is as sure as can be. Absent where nothing is like them. */
  readonly found?: FoundPassage & { readonly words: string };
}

/** How one article of a report fared. Each passage that is neither moved nor orphaned stands at its place, letter for letter. */
export interface VerifiedArticle {
  /** Its id in the report. */
  readonly article: string;
  /** own: checked against the report's own text; same: the given text is the same; changed: it is another; missing: none was given. */
  readonly state: 'own' | 'same' | 'changed' | 'missing';
  /** Id of the article it was checked against. */
  readonly given?: string;
  /** How many places of it the report points at. */
  readonly passages: number;
  readonly moved: readonly MovedPassage[];
  readonly orphaned: readonly OrphanedPassage[];
}

/** Something in a report that contradicts itself, whatever the articles say. */
export interface ReportFault {
  readonly kind: 'text-altered' | 'outside-text' | 'other-words' | 'unknown-article' | 'unknown-id';
  /** Where it stands in the report: `v3 reading 2`. */
  readonly name: string;
  /** What it concerns: the words or the id. */
  readonly what: string;
}

/** What is left of a saved comparison when it is held against the articles, letter for letter. */
export interface Verification {
  readonly articles: readonly VerifiedArticle[];
  readonly faults: readonly ReportFault[];
  /** Ids of given articles that the report does not have. */
  readonly surplus: readonly string[];
  /** Every passage stands at its very place: nothing is moved, orphaned, missing or at fault. */
  readonly holds: boolean;
}

/**
 * Checks every place that a report points at, letter for letter: against the articles given, or, where none is given, against the report's own
 * texts. A given article is matched to one of the report by its text, then its id, then its address. Words that left their place are looked for.
 *
 * @example
 * verifyReport(report).holds; // true for any report as it was written
 */
export function verifyReport(report: Report, given: readonly Article[] = []): Verification {
  const passages = reportPassages(report);
  const faults = findFaults(report, passages);
  const { matches, surplus } = matchArticles(report, given);
  const byArticle = Map.groupBy(passages, (passage) => passage.article);
  const articles = report.articles.map((article): VerifiedArticle => {
    const own = (byArticle.get(article.id) ?? []).filter((passage) => isInside(passage, article.text));
    const match = matches.get(article.id);
    const base = { article: article.id, passages: own.length, moved: [], orphaned: [] };
    if (given.length === 0) return { ...base, state: 'own' };
    if (match === undefined) return { ...base, state: 'missing' };
    if (match.text === article.text) return { ...base, state: 'same', given: match.id };
    return { ...base, state: 'changed', given: match.id, ...followPassages(article, own, match.text) };
  });
  const holds =
    faults.length === 0 && articles.every(({ state, moved, orphaned }) => state !== 'missing' && moved.length + orphaned.length === 0);
  return { articles, faults, surplus, holds };
}

/** The passages that left their place: those whose very words stand elsewhere, and those whose words are gone. */
function followPassages(
  article: ReportArticle,
  passages: readonly NamedPassage[],
  now: string,
): { readonly moved: MovedPassage[]; readonly orphaned: OrphanedPassage[] } {
  // many lines of a report share a passage, and looking for one is the costly part
  const seen = new Map<string, FoundPassage | undefined>();
  const lookFor = (passage: NamedPassage) => {
    const key = `${passage.start} ${passage.end}`;
    if (!seen.has(key)) seen.set(key, findPassage(now, selectorOf(article.text, passage)));
    return seen.get(key);
  };
  const moved: MovedPassage[] = [];
  const orphaned: OrphanedPassage[] = [];
  for (const passage of passages) {
    const words = sliceSpan(article.text, passage);
    if (now.startsWith(words, passage.start)) continue;
    const found = lookFor(passage);
    if (found === undefined) {
      orphaned.push({ ...passage, words });
      continue;
    }
    const wordsNow = sliceSpan(now, found);
    if (wordsNow === words) moved.push({ ...passage, words, now: found });
    else orphaned.push({ ...passage, words, found: { ...found, words: wordsNow } });
  }
  return { moved, orphaned };
}

function matchArticles(report: Report, given: readonly Article[]): { matches: Map<string, Article>; surplus: string[] } {
  const matches = new Map<string, Article>();
  const left = new Set(given);
  const same: readonly ((article: ReportArticle, candidate: Article) => boolean)[] = [
    (article, candidate) => article.text === candidate.text && article.id === candidate.id,
    (article, candidate) => article.text === candidate.text,
    (article, candidate) => article.id === candidate.id,
    (article, candidate) => article.url !== undefined && article.url === candidate.url,
  ];
  for (const isSame of same) {
    for (const article of report.articles) {
      if (matches.has(article.id)) continue;
      for (const candidate of left) {
        if (!isSame(article, candidate)) continue;
        matches.set(article.id, candidate);
        left.delete(candidate);
        break;
      }
    }
  }
  return { matches, surplus: [...left].map((article) => article.id) };
}

function findFaults(report: Report, passages: readonly NamedPassage[]): ReportFault[] {
  const faults: ReportFault[] = [];
  const texts = new Map(report.articles.map((article) => [article.id, article.text]));
  for (const article of report.articles) {
    if (article.sha256 !== sha256(article.text)) faults.push({ kind: 'text-altered', name: article.id, what: article.sha256 });
  }
  for (const passage of passages) {
    const text = texts.get(passage.article);
    if (text === undefined) faults.push({ kind: 'unknown-article', name: passage.name, what: passage.article });
    else if (!isInside(passage, text)) faults.push({ kind: 'outside-text', name: passage.name, what: `${passage.start}–${passage.end}` });
  }
  for (const variation of report.variations) {
    variation.readings.forEach((reading, i) => {
      const text = texts.get(reading.article);
      if (text !== undefined && isInside(reading, text) && sliceSpan(text, reading) !== reading.text)
        faults.push({ kind: 'other-words', name: `${variation.id} reading ${i + 1}`, what: reading.text });
    });
  }
  return [...faults, ...unknownIds(report)];
}

function unknownIds(report: Report): ReportFault[] {
  const faults: ReportFault[] = [];
  const [articles, entities, statements, points] = [report.articles, report.entities, report.statements, report.points].map(
    (list) => new Set(list.map((one) => one.id)),
  );
  const check = (name: string, known: ReadonlySet<string> | undefined, id: string | null | undefined) => {
    if (id !== undefined && id !== null && !known?.has(id)) faults.push({ kind: 'unknown-id', name, what: id });
  };
  for (const statement of report.statements) check(statement.id, entities, statement.attribution?.speaker);
  for (const point of report.points) {
    check(point.id, entities, point.speaker);
    for (const id of point.absent) check(point.id, articles, id);
    for (const reading of point.readings) check(point.id, statements, reading.statement);
  }
  for (const variation of report.variations) check(variation.id, points, variation.point);
  return faults;
}

function isInside(passage: NamedPassage | { start: number; end: number }, text: string): boolean {
  return passage.start <= passage.end && passage.end <= text.length;
}
