import { z } from 'zod';
import { compareNamed, comparisonArguments, madeOf, notesShape } from '../comparison-arguments.ts';
import { count, listText, passageLine } from '../findings.ts';
import { pageArguments, pageOf, pageShape } from '../pages.ts';
import { defineTool } from '../tool.ts';
import { passageShape, wordsAt } from '../words-at.ts';

const happeningShape = passageShape.extend({
  date: z
    .string()
    .describe('TIMEX3 value, as exact as the article tells: 2021-03-17, 2021-03; X where it does not, as in XXXX-WXX-1 for some Monday'),
  gist: z.string().describe('in the article’s own words'),
});

export const timelineTool = defineTool({
  name: 'timeline',
  title: 'Timeline',
  description:
    'What happened when, as one or more accounts of a story date it, oldest first; several may date one happening, and may disagree. What a date leaves open is never guessed.',
  input: z.strictObject({ ...comparisonArguments, ...pageArguments }),
  output: z.object({ happenings: z.array(happeningShape), ...pageShape, notes: notesShape }),
  async answer({ limit, cursor, ...named }, context) {
    const compared = await compareNamed(named, 1, context);
    const { report, notes } = compared;
    const words = wordsAt(report);
    const { items, ...page } = pageOf(
      report.timeline.map(({ date, gist, ...passage }) => ({ date, gist, ...words.passage(passage) })),
      { limit, cursor },
      ['timeline', ...madeOf(compared)],
    );
    const lines = items.map((happening) => `${happening.date}  ${passageLine(happening)}`);
    return {
      data: { happenings: items, ...page, notes },
      text: listText(`${count(page.total, 'dated happening')}.`, lines, page.next, notes),
    };
  },
});
