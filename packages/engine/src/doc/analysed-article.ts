import type { Article } from '../article/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Sentence, Span, Token } from '../text/index.ts';
import type { LayerName, Layers } from './annotations.ts';

/** An article with its paragraphs, sentences, tokens and the layers named in `K`; read-only. */
export interface AnalysedArticle<K extends LayerName = LayerName> {
  readonly article: Article;
  /** ISO 639-1 code, or `und` where nothing tells. Articles in another language than the analysis's carry empty layers. */
  readonly language: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly layers: Pick<Layers, K>;
  readonly diagnostics: readonly Diagnostic[];
}
