import type { AlignmentTable } from '../../alignment/index.ts';
import type { TraceSink } from '../../doc/index.ts';
import type { Story } from '../../story/index.ts';
import type { Point, Variation } from '../comparison.ts';

/** Where accounts of one point differ, what a reader should see first first. */
export function findVariations(_story: Story, _table: AlignmentTable, _points: readonly Point[], _trace?: TraceSink): Variation[] {
  return [];
}
