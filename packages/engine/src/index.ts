export { type AnalyseOptions, analyse, compareArticles, languageOf, longestArticle, splitText } from './analyse.ts';
export { defaultAnnotators } from './annotate/default-annotators.ts';
export type { Article, DateEvidence, DocumentCreationTime } from './article/index.ts';
export {
  type Comparison,
  compare,
  compareVersions,
  type VersionChange,
  type VersionComparison,
  type VersionOptions,
  type VersionSentence,
} from './comparison/index.ts';
export type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
export { diagnosticMessage } from './diagnostic-messages.ts';
export type { AnalysedArticle, AnnotationContext, Annotator, AnyAnnotator, Trace, TraceSink } from './doc/index.ts';
export {
  type ArrivedArticle,
  type GroupedArticle,
  Grouper,
  type GrouperOptions,
  type GroupingChange,
  type GroupingReason,
  readSignature,
  type Signature,
  signatureOf,
  storyLikeness,
  writeSignature,
} from './grouping/index.ts';
export type { Report, ReportArticle, ReportAttribution, ReportEntity, ReportPassage, ReportStatement, ReportTime } from './report/index.ts';
export {
  articlesOfReport,
  concerns,
  type Decision,
  type Explanation,
  explain,
  explainableIds,
  findSubject,
  type MovedPassage,
  type NamedPassage,
  type OrphanedPassage,
  type QuotedNamedPassage,
  type Renderer,
  type ReportFault,
  type ReportSummary,
  renderers,
  renderHtml,
  renderMarkdown,
  renderText,
  type Subject,
  summarise,
  type TextOptions,
  toReport,
  toReportAttribution,
  type Verification,
  type VerifiedArticle,
  verifyReport,
} from './report/index.ts';
export { buildStory } from './story/index.ts';
export type { FoundPassage, Sentence, Span, TextPositionSelector, TextQuoteSelector, TextSelector, Token } from './text/index.ts';
export { findPassage, selectorOf } from './text/index.ts';
export { engineVersion } from './version.ts';
