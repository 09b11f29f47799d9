import type { Diagnostic } from '../diagnostic.ts';
import type { Language } from '../language/language.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { LayerName, Layers } from './annotations.ts';
import type { TraceSink } from './trace.ts';

/** What an annotator is handed besides the article. */
export interface AnnotationContext {
  readonly language: Language;
  readonly trace?: TraceSink;
}

/**
 * A stage of the analysis: reads the layers it requires and returns the one it provides.
 * It never edits the text or another layer, and gives the same layer for the same article, on any machine.
 */
export interface Annotator<R extends LayerName = LayerName, P extends LayerName = LayerName> {
  readonly name: string;
  readonly requires: readonly R[];
  readonly provides: P;
  /** Runs on articles in any language; every other annotator is passed over where the article is in another than the analysis's. */
  readonly anyLanguage?: true;
  annotate(
    doc: AnalysedArticle<R>,
    context: AnnotationContext,
  ): { readonly layer: Layers[P]; readonly diagnostics?: readonly Diagnostic[] };
}

/** An annotator of whichever layers, as the pipeline holds them. */
// biome-ignore lint/suspicious/noExplicitAny: the pipeline checks `requires` before it runs, which the type system cannot follow through a list
export type AnyAnnotator = Annotator<any, any>;
