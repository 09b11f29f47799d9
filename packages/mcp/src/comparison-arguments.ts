import type { Report } from '@crosscheck/engine';
import { z } from 'zod';
import { compareStory, storyNamed } from './archived.ts';
import { givenArticles, readGivenArticles } from './article-arguments.ts';
import type { ToolContext } from './tool.ts';
import { ToolProblem } from './tool-problem.ts';

/** What is compared, alike in every tool that compares: articles that the call gives, or a story of the archive. */
export const comparisonArguments = {
  articles: givenArticles.optional(),
  story: z.string().max(100).optional().describe('instead of articles: the id of a story in the archive, as in s12'),
};

interface ComparisonArguments {
  readonly articles?: z.output<typeof givenArticles> | undefined;
  readonly story?: string | undefined;
}

/** A comparison, and a line for each thing that is worth knowing about how it came about. */
export interface Compared {
  readonly report: Report;
  readonly notes: string[];
}

export const notesShape = z.array(z.string()).describe('articles that could not be had, with the reason, and what else is odd');

/**
 * Compares what a call names.
 * @param atLeast articles without which there is nothing to answer
 * @throws ToolProblem where the call names nothing that can be compared
 */
export async function compareNamed(named: ComparisonArguments, atLeast: 1 | 2, context: ToolContext): Promise<Compared> {
  if (named.articles !== undefined && named.story !== undefined) throw new ToolProblem('give articles or a story, not both');
  if (named.story !== undefined) return compareStory(context, await storyNamed(context, named.story));
  if (named.articles !== undefined) {
    const { articles, notes } = await readGivenArticles(named.articles, context);
    if (articles.length < atLeast)
      throw new ToolProblem(
        `a comparison needs two articles or more${notes.length === 0 ? '; give another one' : `: ${notes.join('; ')}`}`,
      );
    return { report: await context.compare(articles), notes };
  }
  throw new ToolProblem(
    context.archive === undefined
      ? 'give articles, each with its text or a link'
      : 'give articles, each with its text or a link, or the id of a story; list_stories shows which there are',
  );
}

/** What a list about a comparison is made of, for its cursors. */
export function madeOf({ report }: Compared): readonly string[] {
  return report.articles.flatMap(({ id, sha256 }) => [id, sha256]);
}
