import type { Article } from '@crosscheck/engine';
import { articleOfVersion } from './article-of-version.ts';
import type { ArchivedStory, StoryMember } from './stories.ts';

/**
 * The accounts of a story in their latest versions, the oldest first, as a comparison takes them. One text under several addresses counts once, and what a
 * wire took back is left out.
 *
 * @example
 * compareArticles(articlesOfStory(story)); // a report
 */
export function articlesOfStory({ members }: Pick<ArchivedStory, 'members'>): Article[] {
  const compared = members.filter(({ article }) => article.withdrawn === undefined);
  const byText = Map.groupBy(compared, ({ article }) => article.latest.sha256);
  return [...byText.values()].map((same) => {
    const { article } = same[0] as StoryMember;
    // a text keeps its place in the order of arrival, whichever of its addresses stands for it
    return { ...articleOfVersion(article, article.latest), arrival: Math.min(...same.map((member) => member.article.id)) };
  });
}
