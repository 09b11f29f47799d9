import { type Article, isExistingDate } from '../article/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Language } from '../language/language.ts';
import { languageProfiles } from '../language/language-profiles.ts';
import { identifyLanguage, splitParagraphs, splitSentences, type Token, tokenise } from '../text/index.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { LayerName, Layers, Word } from './annotations.ts';
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

/**
 * Runs annotators over an article in the given order. The article's text is never changed.
 * One without a visible word, one in another language than the analysis's and one dated on a day that does not exist are each told by a
 * diagnostic. In another language only annotators for any language run; the other layers are empty, and every word is tagged `X`.
 */
export function runPipeline(
  article: Article,
  annotators: readonly AnyAnnotator[],
  context: { readonly language: Language; readonly trace?: TraceSink },
): AnalysedArticle {
  checkOrder(annotators);
  const diagnostics: Diagnostic[] = [];
  const checked = withExistingDate(article, diagnostics);
  const paragraphs = splitParagraphs(article.text);
  const tokens = tokenise(article.text, context.language.abbreviations);
  const sentences = splitSentences(article.text, paragraphs, tokens, context.language.sentenceWords);
  const language = languageOf(article, tokens, context.language.code, diagnostics);
  const layers: Record<string, unknown> = {};
  const doc = { article: checked, language, paragraphs, sentences, tokens, layers, diagnostics } as unknown as AnalysedArticle;
  for (const annotator of annotators) {
    if (language !== context.language.code && annotator.anyLanguage !== true) {
      layers[annotator.provides] = emptyLayer(annotator.provides, tokens);
      continue;
    }
    try {
      const result = annotator.annotate(doc, context);
      layers[annotator.provides] = result.layer;
      // one by one: a text of nothing but quotation marks gives more than a call takes arguments
      for (const diagnostic of result.diagnostics ?? []) diagnostics.push(diagnostic);
    } catch (cause) {
      throw new AnnotatorFailure(`annotator "${annotator.name}" failed on article "${article.id}"`, { cause });
    }
  }
  return doc;
}

/** The article, undated where its date is none. */
function withExistingDate(article: Article, diagnostics: Diagnostic[]): Article {
  const { createdAt } = article;
  if (createdAt.kind === 'unknown' || isExistingDate(createdAt.value)) return article;
  diagnostics.push({ code: 'date-invalid', severity: 'warning', article: article.id, data: { value: createdAt.value } });
  return { ...article, createdAt: { kind: 'unknown' } };
}

function languageOf(article: Article, tokens: readonly Token[], expected: string, diagnostics: Diagnostic[]): string {
  if (tokens.length === 0) {
    diagnostics.push({ code: 'article-empty', severity: 'warning', article: article.id });
    return 'und';
  }
  const language = identifyLanguage(tokens, languageProfiles, expected);
  if (language !== expected)
    diagnostics.push({ code: 'article-not-analysed-language', severity: 'warning', article: article.id, data: { language } });
  return language;
}

/** What stands for a layer that was not made: nothing, save that each token still has its word. */
function emptyLayer(layer: LayerName, tokens: readonly Token[]): Layers[LayerName] {
  if (layer === 'words') return tokens.map(({ text }): Word => ({ pos: 'X', lemma: text.toLowerCase() }));
  if (layer === 'entities') return { entities: [], mentions: [] };
  return [];
}
