import { type Article, compareArticles, type Report } from '@crosscheck/engine';
import type { Archive } from './archive.ts';
import { ArchiveProblem } from './archive-problem.ts';
import { articlesOfStory } from './articles-of-story.ts';
import { withRejections } from './rejections.ts';
import type { ArchivedStory } from './stories.ts';

/** Compares articles; may do it elsewhere. */
export type CompareAccounts = (articles: readonly Article[]) => Promise<Report>;

const compareHere: CompareAccounts = async (articles) => compareArticles(articles);

/**
 * A story with more articles is compared when somebody asks for it, not beforehand: time grows faster than the number of accounts, and fifty take as long
 * as twenty stories of ten.
 */
export const mostArticlesBeforehand = 50;

/** The comparison of a story as it was made, whatever people have corrected: the one that is kept, or else made now; it is not kept. */
export async function comparisonOf(
  archive: Pick<Archive, 'comparison'>,
  story: Pick<ArchivedStory, 'id' | 'members'>,
  compare = compareHere,
): Promise<Report> {
  return (await archive.comparison(story)) ?? compare(articlesOfStory(story));
}

/** The comparison of a story as people have corrected it. */
export async function correctedComparison(
  archive: Pick<Archive, 'comparison'>,
  story: Pick<ArchivedStory, 'id' | 'members' | 'rejections'>,
  compare = compareHere,
): Promise<Report> {
  return withRejections(await comparisonOf(archive, story, compare), story);
}

/** How stories are compared beforehand. */
export interface CompareBeforehand {
  /** Default: in this thread. */
  readonly compare?: CompareAccounts;
  /** Where to begin; two programs that begin at both ends meet in the middle and do nothing twice. Default: newest. */
  readonly from?: 'newest' | 'oldest';
  /** Asked before each story whether to go on. Default: until all are compared. */
  readonly goOn?: () => boolean;
  /** Is told of a story that could not be compared, which is a bug; the others are not affected. Default: it is thrown. */
  readonly onFailure?: (error: unknown, story: string) => void;
}

/**
 * Compares the stories that have changed since they were compared and keeps the comparisons; how many are left. It may be ended at any
 * moment and is gone on with by the next call, of whichever program. Where another program keeps the archive busy it ends early.
 *
 * @example
 * await compareBeforehand(archive); // 0
 */
export async function compareBeforehand(
  archive: Archive,
  { compare, from = 'newest', goOn = () => true, onFailure }: CompareBeforehand = {},
): Promise<number> {
  const newestFirst = await archive.storiesToCompare(mostArticlesBeforehand);
  const waiting = from === 'newest' ? newestFirst : newestFirst.toReversed();
  for (const [i, id] of waiting.entries()) {
    if (!goOn()) return waiting.length - i;
    const story = await archive.story(id);
    if (story === undefined) continue;
    try {
      await archive.keepComparison(story, await comparisonOf(archive, story, compare));
    } catch (error) {
      if (error instanceof ArchiveProblem && error.code === 'archive-busy') return waiting.length - i;
      if (error instanceof ArchiveProblem || onFailure === undefined) throw error;
      onFailure(error, id);
    }
  }
  return 0;
}
