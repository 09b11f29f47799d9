import type { StoryLine } from '@crosscheck/archive';
import { z } from 'zod';
import { ToolProblem } from './tool-problem.ts';

export const storyShape = z.object({
  id: z.string(),
  headline: z.string().exactOptional().describe('of the article that came last and has one'),
  articles: z.int(),
  publishers: z.array(z.string()),
  first: z.string().describe('when its first article came out, in UTC'),
  newest: z.string().describe('when its newest article came out, in UTC'),
  uri: z.string().describe('address of the story as a resource of this server'),
});

/**
 * The cursor of a list of stories, as it was given for the page before.
 * @throws ToolProblem for one that is none
 */
export function checkCursor(cursor: string): string {
  if (!/^\d{4}-\S{1,40} s[\d.]{1,40}$/.test(cursor))
    throw new ToolProblem('this cursor is not one of this list; leave cursor out to start again');
  return cursor;
}

export function describeStory({ id, headline, articles, publishers, first, newest }: StoryLine): z.infer<typeof storyShape> {
  return {
    id,
    ...(headline === undefined ? {} : { headline }),
    articles,
    publishers: [...publishers],
    first,
    newest,
    uri: storyUri(id),
  };
}

export function storyUri(id: string): string {
  return `crosscheck://story/${encodeURIComponent(id)}`;
}

/** @param id of an article of the archive, as in 17 or, of a later version, 17/2 */
export function articleUri(id: string): string {
  return `crosscheck://article/${id.split('/').map(encodeURIComponent).join('/')}`;
}
