import type { AlignmentTable, Copy } from '../alignment/index.ts';
import type { Story } from '../story/index.ts';
import { sliceSpan } from '../text/index.ts';
import type { Point } from './comparison.ts';

/** Each column of the table as a point, with who is absent and how many accounts are independent. */
export function describePoints(story: Story, table: AlignmentTable, _copies: readonly Copy[]): Point[] {
  const docs = new Map(story.docs.map((doc) => [doc.article.id, doc]));
  return table.columns.map((column, i) => {
    const readings = column.readings.flatMap((reading) =>
      reading.kind === 'absent'
        ? []
        : reading.statements.flatMap((id) => {
            const statement = docs.get(reading.article)?.layers.statements.find((s) => s.id === id);
            return statement ? [{ article: reading.article, start: statement.start, end: statement.end, statement: id }] : [];
          }),
    );
    const first = readings[0];
    return {
      id: `p${i + 1}`,
      kind: 'fact',
      gist: first ? sliceSpan(docs.get(first.article)?.article.text ?? '', first) : '',
      readings,
      absent: column.readings.flatMap((r) => (r.kind === 'absent' ? [r.article] : [])),
      independent: new Set(readings.map((r) => r.article)).size,
    };
  });
}
