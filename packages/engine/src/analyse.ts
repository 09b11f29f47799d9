import { defaultAnnotators } from './annotate/default-annotators.ts';
import type { Article } from './article/index.ts';
import { compare } from './comparison/index.ts';
import { type AnalysedArticle, type AnyAnnotator, runPipeline, type TraceSink } from './doc/index.ts';
import { english } from './language/en/index.ts';
import { type Report, toReport } from './report/index.ts';

/** What can be set about an analysis. */
export interface AnalyseOptions {
  /** Stages in order; `defaultAnnotators` unless given. */
  readonly annotators?: readonly AnyAnnotator[];
  /** Is told each decision; nothing is traced without it. */
  readonly trace?: TraceSink;
}

/** An article with all its layers: sentences, names, times, quotations, who said what. */
export function analyse(article: Article, options: AnalyseOptions = {}): AnalysedArticle {
  return runPipeline(article, options.annotators ?? defaultAnnotators, {
    language: english,
    ...(options.trace ? { trace: options.trace } : {}),
  });
}

/** Several accounts of one story, compared, as plain JSON. */
export function compareArticles(articles: readonly Article[], options: AnalyseOptions = {}): Report {
  return toReport(
    compare(
      articles.map((article) => analyse(article, options)),
      options.trace,
    ),
  );
}
