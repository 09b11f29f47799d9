import type { Article } from '@crosscheck/engine';
import { articleOfVersion } from './article-of-version.ts';
import type { ArchivedStory } from './stories.ts';

/**
 * The accounts of a story in their latest versions, the oldest first, as a comparison takes them. One text under several addresses counts once, and what a
 * wire took back is left out.
 *
 * @example
 * compareArticles(articlesOfStory(story)); // a report
 */
export function articlesOfStory({ members }: Pick<ArchivedStory, 'members'>): Article[] {
  const texts = new Set<string>();
  return members.flatMap(({ article }) => {
    if (article.withdrawn !== undefined || texts.has(article.latest.sha256)) return [];
    texts.add(article.latest.sha256);
    return [articleOfVersion(article, article.latest)];
  });
}
