import { type Article, compareArticles, type Report } from '@crosscheck/engine';

/** What a thread does: one comparison. */
export default function compareHere(articles: readonly Article[]): Report {
  return compareArticles(articles);
}
