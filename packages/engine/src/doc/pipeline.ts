import type { Article } from '../article/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Language } from '../language/language.ts';
import { splitParagraphs, splitSentences, tokenise } from '../text/index.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { LayerName } from './annotations.ts';
import type { AnyAnnotator } from './annotator.ts';
import type { TraceSink } from './trace.ts';

/** Thrown when a list of annotators cannot run in the order given. */
export class PipelineOrderError extends Error {
  override readonly name = 'PipelineOrderError';
}

/** Thrown when an annotator breaks its own promise; `cause` holds what it threw. */
export class AnnotatorFailure extends Error {
  override readonly name = 'AnnotatorFailure';
}

/**
 * Checks that each annotator finds the layers it requires before it.
 * @throws PipelineOrderError naming the annotator and the missing layer
 */
export function checkOrder(annotators: readonly AnyAnnotator[]): void {
  const provided = new Set<LayerName>();
  for (const annotator of annotators) {
    for (const layer of annotator.requires as readonly LayerName[]) {
      if (!provided.has(layer))
        throw new PipelineOrderError(`annotator "${annotator.name}" requires the layer "${layer}", which no annotator before it provides`);
    }
    if (provided.has(annotator.provides))
      throw new PipelineOrderError(`annotator "${annotator.name}" provides the layer "${annotator.provides}", which stands already`);
    provided.add(annotator.provides);
  }
}

/** Runs annotators over an article in the given order. The article's text is never changed. */
export function runPipeline(
  article: Article,
  annotators: readonly AnyAnnotator[],
  context: { readonly language: Language; readonly trace?: TraceSink },
): AnalysedArticle {
  checkOrder(annotators);
  const paragraphs = splitParagraphs(article.text);
  const tokens = tokenise(article.text, context.language.abbreviations);
  const sentences = splitSentences(article.text, paragraphs, tokens, context.language.sentenceWords);
  const layers: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  const doc = {
    article,
    language: context.language.code,
    paragraphs,
    sentences,
    tokens,
    layers,
    diagnostics,
  } as unknown as AnalysedArticle;
  for (const annotator of annotators) {
    try {
      const result = annotator.annotate(doc, context);
      layers[annotator.provides] = result.layer;
      if (result.diagnostics) diagnostics.push(...result.diagnostics);
    } catch (cause) {
      throw new AnnotatorFailure(`annotator "${annotator.name}" failed on article "${article.id}"`, { cause });
    }
  }
  return doc;
}
