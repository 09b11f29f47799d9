import type { Archive } from '@crosscheck/archive';
import { summarise } from '@crosscheck/engine';
import { readPublishedDate } from '@crosscheck/intake';
import { z } from 'zod';
import { archiveOf, compareStory, oneLine } from '../archived.ts';
import { block, count, describeSummary, listText, summaryShape } from '../findings.ts';
import { pageArguments, pageShape } from '../pages.ts';
import { checkCursor, describeStory, storyShape } from '../stories.ts';
import { defineTool, type ToolContext } from '../tool.ts';
import { ToolProblem } from '../tool-problem.ts';

/** Each story that is listed is compared, so a page of them is short. */
const most = 20;

const listedShape = storyShape.extend({ comparison: summaryShape });

export const listStoriesTool = defineTool({
  name: 'list_stories',
  title: 'List stories',
  description:
    'The stories of the archive, the newest first: how many independent accounts each has, and how many conflicts and differences a comparison of them finds.',
  input: z.strictObject({
    since: z.string().max(100).optional().describe('only stories with an article of this day or time or later, as in 2021-03-18'),
    query: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('only stories with an article that has these words; "in quotation marks" for words in a row'),
    limit: z.int().min(1).max(most).default(10).describe(`how many at most, up to ${most}`),
    cursor: pageArguments.cursor,
  }),
  output: z.object({ stories: z.array(listedShape), next: pageShape.next }),
  async answer({ since, query, limit, cursor }, context) {
    const archive = archiveOf(context);
    const { stories, next } = await archive.stories({
      limit,
      ...(since === undefined ? {} : { since: readSince(since) }),
      ...(query === undefined ? {} : { query }),
      ...(cursor === undefined ? {} : { cursor: checkCursor(cursor) }),
    });
    const listed: z.infer<typeof listedShape>[] = [];
    for (const line of stories) listed.push({ ...describeStory(line), comparison: await summaryOf(archive, line.id, context) });
    const blocks = listed.map(({ id, headline, newest, publishers, comparison }) =>
      block(`${id}  ${headline ?? 'without a headline'}`, [
        `${count(comparison.independent, 'independent account')}, ${count(comparison.conflicts, 'conflict')}, ${count(comparison.differences, 'difference')}`,
        `${newest}${publishers.length === 0 ? '' : `, ${publishers.slice(0, 5).join(', ')}`}`,
      ]),
    );
    const head = stories.length === 0 ? 'There is no such story.' : `${count(stories.length, 'story', 'stories')}, the newest first.`;
    return { data: { stories: listed, ...(next === undefined ? {} : { next }) }, text: listText(head, blocks, next) };
  },
});

function readSince(since: string): string {
  const date = readPublishedDate(since);
  const time = date.kind === 'date' ? new Date(date.value) : undefined;
  if (time === undefined || Number.isNaN(time.getTime()))
    throw new ToolProblem(`since: ${oneLine(since)} is no date; give one as in 2021-03-18 or 2021-03-18T08:00:00Z`);
  return time.toISOString();
}

async function summaryOf(archive: Archive, id: string, context: ToolContext): Promise<z.infer<typeof summaryShape>> {
  const story = await archive.story(id);
  return describeSummary(summarise(story === undefined ? await context.compare([]) : (await compareStory(context, story)).report));
}
