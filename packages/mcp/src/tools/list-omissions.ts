import { z } from 'zod';
import { oneLine } from '../archived.ts';
import { compareNamed, comparisonArguments, madeOf, notesShape } from '../comparison-arguments.ts';
import { block, count, describePoint, keyOf, keyShape, listText, passageLine, pointShape } from '../findings.ts';
import { pageArguments, pageOf, pageShape } from '../pages.ts';
import { defineTool } from '../tool.ts';
import { ToolProblem } from '../tool-problem.ts';
import { passageShape, wordsAt } from '../words-at.ts';

const omissionShape = z.object({
  kind: z.enum(['left-out', 'reported-alone']).describe('left-out: two accounts or more have it; reported-alone: one has it'),
  point: z.string().exactOptional().describe('id of the point, of what is left out'),
  key: keyShape,
  speaker: pointShape.shape.speaker,
  gist: z.string().describe('in an article’s own words'),
  readings: z.array(passageShape).describe('where it is reported'),
  absent: z.array(z.string()).describe('articles that were searched and do not have it'),
});

export const listOmissionsTool = defineTool({
  name: 'list_omissions',
  title: 'List omissions',
  description:
    'What accounts of one story leave out: points that two or more report and others do not, then what is of news value and in one account alone. Each with the words of those that have it, and the articles that were searched in vain. An article’s text is searched, not the outlet: it may report the same elsewhere.',
  input: z.strictObject({
    ...comparisonArguments,
    article: z.string().max(100).optional().describe('only what this article (its id in the comparison) leaves out'),
    ...pageArguments,
  }),
  output: z.object({ omissions: z.array(omissionShape), ...pageShape, notes: notesShape }),
  async answer({ article, limit, cursor, ...named }, context) {
    const compared = await compareNamed(named, 2, context);
    const { report, notes } = compared;
    const ids = report.articles.map(({ id }) => id);
    if (article !== undefined && !ids.includes(article))
      throw new ToolProblem(`there is no article ${oneLine(article)} in the comparison; its articles are ${oneLine(ids.join(', '))}`);
    const words = wordsAt(report);
    const all: z.infer<typeof omissionShape>[] = [
      ...report.points.flatMap((point) => {
        const { id, key, speaker, gist, readings, absent } = describePoint(point, report, words);
        if (absent.length === 0) return [];
        return [
          {
            kind: 'left-out' as const,
            point: id,
            ...(key === undefined ? {} : { key }),
            ...(speaker === undefined ? {} : { speaker }),
            gist,
            readings,
            absent,
          },
        ];
      }),
      ...report.unique.map(({ gist, score: _score, keys, ...passage }) => ({
        kind: 'reported-alone' as const,
        ...keyOf(keys),
        gist,
        readings: [words.passage(passage)],
        absent: ids.filter((id) => id !== passage.article),
      })),
    ].filter(({ absent }) => article === undefined || absent.includes(article));
    const { items, ...page } = pageOf(all, { limit, cursor }, ['list_omissions', article ?? '', ...madeOf(compared)]);
    const blocks = items.map(({ kind, gist, readings, absent }) =>
      block(`${kind === 'left-out' ? 'left out' : 'reported alone'}, not in ${absent.join(', ')}: ${gist}`, readings.map(passageLine)),
    );
    return { data: { omissions: items, ...page, notes }, text: listText(`${count(page.total, 'omission')}.`, blocks, page.next, notes) };
  },
});
