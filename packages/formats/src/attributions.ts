import type { Report, ReportAttribution, ReportStatement } from '@crosscheck/engine';

/** Who is reported to have said what, once in an article, with the statements that are parts of it. */
export interface ArticleAttribution extends ReportAttribution {
  readonly statements: readonly ReportStatement[];
}

/**
 * The attributions of one article, in the order of their statements. A long quotation gives a statement for each of its sentences; its
 * attribution, which is the same for all of them, comes once.
 */
export function attributionsOf(report: Report, article: string): ArticleAttribution[] {
  const own = report.statements.filter((statement) => statement.article === article && statement.attribution !== null);
  const alike = Map.groupBy(own, ({ attribution }) =>
    JSON.stringify([attribution?.source, attribution?.cue, attribution?.content, attribution?.speaker]),
  );
  return [...alike.values()].map((statements) => ({ ...(statements[0]?.attribution as ReportAttribution), statements }));
}
