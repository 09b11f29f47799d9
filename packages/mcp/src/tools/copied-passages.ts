import { z } from 'zod';
import { compareNamed, comparisonArguments, madeOf, notesShape } from '../comparison-arguments.ts';
import { block, copyShape, count, describeCopy, listText, passageLine } from '../findings.ts';
import { pageArguments, pageOf, pageShape } from '../pages.ts';
import { defineTool } from '../tool.ts';
import { wordsAt } from '../words-at.ts';

export const copiedPassagesTool = defineTool({
  name: 'copied_passages',
  title: 'Copied passages',
  description:
    'Passages that stand in two accounts of one story word for word or nearly so, so that the two are not independent of one another. Works for articles in any language.',
  input: z.strictObject({ ...comparisonArguments, ...pageArguments }),
  output: z.object({ copies: z.array(copyShape), ...pageShape, notes: notesShape }),
  async answer({ limit, cursor, ...named }, context) {
    const compared = await compareNamed(named, 2, context);
    const { report, notes } = compared;
    const words = wordsAt(report);
    const { items, ...page } = pageOf(
      report.copied.map((copy) => describeCopy(copy, words)),
      { limit, cursor },
      ['copied_passages', ...madeOf(compared)],
    );
    const blocks = items.map(({ similarity, readings }) => block(`${Math.round(similarity * 100)} % alike`, readings.map(passageLine)));
    return { data: { copies: items, ...page, notes }, text: listText(`${count(page.total, 'copied passage')}.`, blocks, page.next, notes) };
  },
});
