export type { AnalysedArticle } from './analysed-article.ts';
export type * from './annotations.ts';
export type { AnnotationContext, Annotator, AnyAnnotator } from './annotator.ts';
export { AnnotatorFailure, checkOrder, PipelineOrderError, runPipeline } from './pipeline.ts';
export type { Trace, TraceSink } from './trace.ts';
