export { type Renderer, renderers, renderHtml, renderMarkdown, renderText, type TextOptions } from './renderers/index.ts';
export type { Report, ReportArticle, ReportAttribution, ReportEntity, ReportPassage, ReportStatement, ReportTime } from './report.ts';
export { toReport, toReportAttribution } from './to-report.ts';
