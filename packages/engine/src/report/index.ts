export {
  articlesOfReport,
  concerns,
  type Decision,
  type Explanation,
  explain,
  explainableIds,
  findSubject,
  type QuotedNamedPassage,
  type Subject,
} from './explain.ts';
export { type Renderer, renderers, renderHtml, renderMarkdown, renderText, type TextOptions } from './renderers/index.ts';
export type {
  Report,
  ReportArticle,
  ReportAttribution,
  ReportEntity,
  ReportPassage,
  ReportStatement,
  ReportTime,
  ReportVariation,
} from './report.ts';
export type { NamedPassage } from './report-passages.ts';
export { type ReportSummary, summarise } from './summary.ts';
export { toReport, toReportAttribution } from './to-report.ts';
export {
  type MovedPassage,
  type OrphanedPassage,
  type ReportFault,
  type Verification,
  type VerifiedArticle,
  verifyReport,
} from './verify.ts';
