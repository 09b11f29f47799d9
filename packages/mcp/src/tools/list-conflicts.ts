import { z } from 'zod';
import { compareNamed, comparisonArguments, madeOf, notesShape } from '../comparison-arguments.ts';
import { block, count, describeVariation, listText, passageLine, variationShape } from '../findings.ts';
import { pageArguments, pageOf, pageShape } from '../pages.ts';
import { defineTool } from '../tool.ts';
import { wordsAt } from '../words-at.ts';

export const listConflictsTool = defineTool({
  name: 'list_conflicts',
  title: 'List conflicts',
  description:
    'What accounts of one story say that cannot both be right as written (Tuesday / Wednesday, 14 injured / 12 injured, other words inside the quotation marks of one utterance), each with the very words that differ. With severity "difference": what can both be right but tells the reader something else (alleged / as fact). What a person has rejected is left out; severity "rejected" shows it, with who and why.',
  input: z.strictObject({
    ...comparisonArguments,
    severity: z.enum(['conflict', 'difference', 'all', 'rejected']).default('conflict'),
    type: variationShape.shape.type.optional().describe('only those of this type'),
    ...pageArguments,
  }),
  output: z.object({ conflicts: z.array(variationShape), ...pageShape, notes: notesShape }),
  async answer({ severity, type, limit, cursor, ...named }, context) {
    const compared = await compareNamed(named, 2, context);
    const words = wordsAt(compared.report);
    const wanted = compared.report.variations.filter(
      (variation) =>
        (variation.rejected !== undefined) === (severity === 'rejected') &&
        (severity === 'all' || severity === 'rejected' || variation.severity === severity) &&
        (type === undefined || variation.type === type),
    );
    const { items, ...page } = pageOf(
      wanted.map((variation) => describeVariation(variation, words)),
      { limit, cursor },
      ['list_conflicts', severity, type ?? '', ...madeOf(compared)],
    );
    const blocks = items.map((variation) =>
      block(`${variation.severity} ${variation.id} (${variation.type}): ${variation.explanation}`, variation.readings.map(passageLine)),
    );
    const what = { conflict: 'conflict', difference: 'difference', rejected: 'rejected one', all: 'conflict or difference' }[severity];
    const head = `${count(page.total, what, severity === 'all' ? 'conflicts and differences' : `${what}s`)}.`;
    return { data: { conflicts: items, ...page, notes: compared.notes }, text: listText(head, blocks, page.next, compared.notes) };
  },
});
