import { readerView } from './renderers/reader-view.ts';
import type { Report } from './report.ts';

/** A comparison in numbers, as a list of stories shows it. */
export interface ReportSummary {
  readonly accounts: number;
  /** Accounts left when those that copy another for the greater part do not count. */
  readonly independent: number;
  readonly points: number;
  readonly conflicts: number;
  readonly differences: number;
  /** Articles that have something which no other account has. */
  readonly alone: readonly string[];
}

/**
 * A comparison in numbers.
 *
 * @example
 * summarise(compareArticles(articles)).conflicts; // 3
 */
export function summarise(report: Report): ReportSummary {
  const { accounts, independent, conflicts, differences, alone } = readerView(report);
  return {
    accounts: accounts.length,
    independent,
    points: report.points.length,
    conflicts: conflicts.length,
    differences: differences.length,
    alone: alone.map(({ account }) => account.article.id),
  };
}
