import { type Report, summarise } from '@crosscheck/engine';
import { z } from 'zod';
import { compareNamed, comparisonArguments, notesShape } from '../comparison-arguments.ts';
import {
  alonePassageShape,
  articleShape,
  block,
  copyShape,
  count,
  describeAlone,
  describeArticle,
  describeCopy,
  describePoint,
  describeSummary,
  describeVariation,
  listText,
  passageLine,
  pointShape,
  summaryShape,
  variationShape,
} from '../findings.ts';
import { largestReport } from '../limits.ts';
import { fitting } from '../pages.ts';
import { defineTool } from '../tool.ts';
import { ToolProblem } from '../tool-problem.ts';
import { wordsAt } from '../words-at.ts';

const partShape = <T extends z.ZodType>(item: T) =>
  z.object({ total: z.int().nonnegative(), items: z.array(item).describe('the first ones') });

export const compareArticlesTool = defineTool({
  name: 'compare_articles',
  title: 'Compare articles',
  description:
    'Compares several accounts of one news story, given as texts or links, or as a story of the archive: where they conflict and differ, what they have in common, what each reports alone, what was copied. Every line comes with the very words and their places. Shows the first of each kind; list_conflicts, list_omissions, compare_quotes, timeline and copied_passages show all, page by page.',
  input: z.strictObject({
    ...comparisonArguments,
    limit: z.int().min(1).max(100).default(10).describe('how many of each kind at most'),
    full: z
      .boolean()
      .default(false)
      .describe('true: also the whole comparison as crosscheck.comparison/1, with the texts of the articles; it can be very large'),
  }),
  output: z.object({
    articles: z.array(articleShape),
    summary: summaryShape,
    conflicts: partShape(variationShape),
    differences: partShape(variationShape),
    points: partShape(pointShape),
    alone: partShape(alonePassageShape),
    copied: partShape(copyShape),
    diagnostics: z.array(z.object({ code: z.string(), article: z.string().exactOptional(), message: z.string() })),
    notes: notesShape,
    report: z
      .looseObject({ schema: z.literal('crosscheck.comparison/1') })
      .exactOptional()
      .describe('the whole comparison'),
  }),
  async answer({ limit, full, ...named }, context) {
    const { report, notes } = await compareNamed(named, 2, context);
    if (full && JSON.stringify(report).length > largestReport)
      throw new ToolProblem('the whole comparison is too large for one answer; leave full out, and see its parts with the other tools');
    const words = wordsAt(report);
    const part = <T>(all: readonly T[]) => ({ total: all.length, items: fitting(all.slice(0, limit)) });
    const variations = report.variations.flatMap((variation) => (variation.rejected ? [] : describeVariation(variation, words)));
    const data = {
      articles: report.articles.map(describeArticle),
      summary: describeSummary(summarise(report)),
      conflicts: part(variations.filter(({ severity }) => severity === 'conflict')),
      differences: part(variations.filter(({ severity }) => severity === 'difference')),
      points: part(report.points.map((point) => describePoint(point, report, words))),
      alone: part(report.unique.map((passage) => describeAlone(passage, words))),
      copied: part(report.copied.map((copy) => describeCopy(copy, words))),
      diagnostics: fitting(report.diagnostics.map(describeDiagnostic)),
      notes,
      ...(full ? { report: { ...report } } : {}),
    };
    const { summary, conflicts, differences, alone } = data;
    const head = `${count(summary.accounts, 'account')}, ${summary.independent} independent: ${count(summary.conflicts, 'conflict')}, ${count(summary.differences, 'difference')}, ${count(summary.points, 'common point')}, ${count(data.copied.total, 'copied passage')}.`;
    const blocks = [
      ...[...conflicts.items, ...differences.items].map((variation) =>
        block(`${variation.severity} ${variation.id} (${variation.type}): ${variation.explanation}`, variation.readings.map(passageLine)),
      ),
      ...alone.items.map((passage) => `alone: ${passageLine(passage)}`),
    ];
    return { data, text: listText(head, blocks, undefined, notes) };
  },
});

function describeDiagnostic({ code, article, message }: Report['diagnostics'][number]) {
  return { code, ...(article === undefined ? {} : { article }), message };
}
