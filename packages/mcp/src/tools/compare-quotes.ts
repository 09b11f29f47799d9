import { z } from 'zod';
import { compareNamed, comparisonArguments, madeOf, notesShape } from '../comparison-arguments.ts';
import {
  block,
  count,
  describeStatement,
  describeVariation,
  isAttributed,
  keyOf,
  listText,
  passageLine,
  pointShape,
  statementShape,
  variationShape,
} from '../findings.ts';
import { pageArguments, pageOf, pageShape } from '../pages.ts';
import { isSpeaker } from '../speaker-name.ts';
import { defineTool } from '../tool.ts';
import { wordsAt } from '../words-at.ts';

const comparedQuoteShape = z.object({
  point: z.string(),
  key: pointShape.shape.key,
  speaker: z.string().nullable().describe('whom the accounts agree to name; null where they name none, or not the same'),
  wording: pointShape.shape.wording,
  readings: z.array(statementShape).describe('the statement as each account has it'),
  variations: z.array(variationShape).describe('where the accounts differ about it'),
  absent: pointShape.shape.absent,
});

export const compareQuotesTool = defineTool({
  name: 'compare_quotes',
  title: 'Compare quotations',
  description:
    'Statements that two or more accounts of one story attribute to somebody, side by side: the words of each, which stand in quotation marks, whether the wording agrees, and where it differs.',
  input: z.strictObject({
    ...comparisonArguments,
    speaker: z.string().min(1).max(200).optional().describe('only statements of this speaker; part of the name will do'),
    ...pageArguments,
  }),
  output: z.object({ quotes: z.array(comparedQuoteShape), ...pageShape, notes: notesShape }),
  async answer({ speaker, limit, cursor, ...named }, context) {
    const compared = await compareNamed(named, 2, context);
    const { report, notes } = compared;
    const words = wordsAt(report);
    const statements = new Map(report.statements.map((statement) => [statement.id, statement]));
    const all = report.points.flatMap((point): z.infer<typeof comparedQuoteShape>[] => {
      const readings = point.readings.flatMap(({ statement = '' }) => {
        const found = statements.get(statement);
        return found !== undefined && isAttributed(found) ? [describeStatement(found, words)] : [];
      });
      if (readings.length < 2) return [];
      if (speaker !== undefined && !readings.some((reading) => reading.speaker !== null && isSpeaker(reading.speaker, speaker))) return [];
      return [
        {
          point: point.id,
          ...keyOf(point.keys),
          speaker: agreedSpeaker(readings.map((reading) => reading.speaker)),
          ...(point.wording === undefined ? {} : { wording: point.wording }),
          readings,
          variations: report.variations.filter((one) => one.point === point.id).map((one) => describeVariation(one, words)),
          absent: [...point.absent],
        },
      ];
    });
    const { items, ...page } = pageOf(all, { limit, cursor }, ['compare_quotes', speaker ?? '', ...madeOf(compared)]);
    const blocks = items.map((quote) =>
      block(`${quote.point}, ${quote.speaker ?? 'no one speaker'}${quote.wording === undefined ? '' : ` (${quote.wording})`}`, [
        ...quote.readings.map((reading) => `${reading.quotation}, by ${reading.speaker ?? 'somebody unnamed'}, ${passageLine(reading)}`),
        ...quote.variations.map(({ severity, explanation }) => `${severity}: ${explanation}`),
      ]),
    );
    const head = `${count(page.total, 'statement')} in two accounts or more.`;
    return { data: { quotes: items, ...page, notes }, text: listText(head, blocks, page.next, notes) };
  },
});

function agreedSpeaker(names: readonly (string | null)[]): string | null {
  const named = new Set(names.filter((name) => name !== null));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
