import type { AlignmentTable } from '../../alignment/index.ts';
import type { TraceSink } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import type { Language } from '../../language/language.ts';
import type { Story } from '../../story/index.ts';
import type { Point, Variation } from '../comparison.ts';
import { gatherEvidence } from './evidence.ts';
import { findQuoteWording } from './quote-wording.ts';

/** Where accounts of one point differ, what a reader should see first first. */
export function findVariations(
  story: Story,
  _table: AlignmentTable,
  points: readonly Point[],
  trace?: TraceSink,
  language: Language = english,
): Variation[] {
  const evidence = gatherEvidence(story, points, language, trace);
  return [findQuoteWording].flatMap((find) => find(evidence)).map((candidate) => ({ ...candidate, explanation: '' }));
}
