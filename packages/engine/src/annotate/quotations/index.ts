import type { Annotator } from '../../doc/index.ts';
import { pairMarks } from './pair-marks.ts';

/**
 * The passages an article puts between quotation marks, after repair of missing, reversed and stray ones.
 * A text without marks gives none. Each repair that guesses is a diagnostic.
 */
export const quotationsAnnotator: Annotator<never, 'quotations'> = {
  name: 'quotations',
  requires: [],
  provides: 'quotations',
  annotate(doc) {
    const { passages, diagnostics } = pairMarks(doc);
    return { layer: passages, diagnostics };
  },
};
