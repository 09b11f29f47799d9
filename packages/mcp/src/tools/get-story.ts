import { articleOfVersion, type StoryMember } from '@crosscheck/archive';
import { summarise } from '@crosscheck/engine';
import { z } from 'zod';
import { compareStory, storyNamed } from '../archived.ts';
import { notesShape } from '../comparison-arguments.ts';
import { count, describeSummary, listText, summaryShape } from '../findings.ts';
import { pageArguments, pageOf, pageShape } from '../pages.ts';
import { articleUri, describeStory, storyShape } from '../stories.ts';
import { defineTool } from '../tool.ts';

const memberShape = z.object({
  id: z.string().describe('as other tools take it: the number in the archive and, of a later version, its number'),
  headline: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  byline: z.string().exactOptional(),
  url: z.string().exactOptional(),
  time: z.string().describe('when it came out, in UTC; when it came in, where it does not say'),
  versions: z.int().describe('texts that it had so far; article_history shows what was changed'),
  duplicateOf: z.int().exactOptional().describe('the article that had the same text first'),
  withdrawn: z.enum(['canceled', 'withheld']).exactOptional().describe('a wire took it back; it is not compared'),
  why: z.string().exactOptional().describe('why it is in this story'),
  pinned: z.boolean().describe('a person has decided that it is in this story'),
  uri: z.string().describe('address of its text as a resource of this server'),
});

export const getStoryTool = defineTool({
  name: 'get_story',
  title: 'Get a story',
  description:
    'One story of the archive with its articles, the oldest first, and its comparison in numbers. compare_articles and the other tools take the id of the story to show the comparison itself.',
  input: z.strictObject({ story: z.string().min(1).max(100).describe('its id, as in s12'), ...pageArguments }),
  output: z.object({ story: storyShape, comparison: summaryShape, members: z.array(memberShape), ...pageShape, notes: notesShape }),
  async answer({ story: id, limit, cursor }, context) {
    const story = await storyNamed(context, id);
    const { report, notes } = await compareStory(context, story);
    const comparison = describeSummary(summarise(report));
    const all = story.members.map(describeMember);
    const { items, ...page } = pageOf(all, { limit, cursor }, ['get_story', story.id, ...all.map((member) => member.id)]);
    const head = `${story.id}  ${story.headline ?? 'without a headline'}\n${count(story.articles, 'article')}, ${count(comparison.independent, 'independent account')}, ${count(comparison.conflicts, 'conflict')}, ${count(comparison.differences, 'difference')}.`;
    const lines = items.map(
      (member) => `${member.id}  ${member.publisher ?? 'no outlet named'}: ${member.headline ?? 'without a headline'} (${member.time})`,
    );
    return {
      data: { story: describeStory(story), comparison, members: items, ...page, notes },
      text: listText(head, lines, page.next, notes),
    };
  },
});

function describeMember({ article, time, why, pinned }: StoryMember): z.infer<typeof memberShape> {
  const { url, versions, duplicateOf, withdrawn, latest } = article;
  const { id, headline, publisher, byline } = articleOfVersion(article, latest);
  return {
    id,
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(byline === undefined ? {} : { byline }),
    ...(url === undefined ? {} : { url }),
    time,
    versions,
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(why === undefined ? {} : { why }),
    pinned,
    uri: articleUri(id),
  };
}
