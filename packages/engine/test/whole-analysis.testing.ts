import { type Article, analyse, compareArticles, renderHtml, renderMarkdown, renderText } from '../src/index.ts';

/** All that the engine makes of these articles, as one string: layers, comparison and every form of the report. */
export function wholeAnalysis(articles: readonly Article[]): string {
  const layers = articles.map((article) => analyse(article).layers);
  const report = compareArticles(articles);
  return [
    JSON.stringify(layers),
    JSON.stringify(report),
    renderText(report, { colour: true, width: 90 }),
    renderMarkdown(report),
    renderHtml(report),
  ].join('\n\n');
}
