import { type AnalysedArticle, type Article, analyse, compareArticles, type Report } from '@crosscheck/engine';

/** What a thread does: one comparison or one analysis. */
export function compare(articles: readonly Article[]): Report {
  return compareArticles(articles);
}

export function analyseOne(article: Article): AnalysedArticle {
  return analyse(article);
}
