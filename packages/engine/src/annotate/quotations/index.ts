import type { Annotator } from '../../doc/index.ts';

/** Passages between quotation marks, after repair of missing and reversed ones. */
export const quotationsAnnotator: Annotator<never, 'quotations'> = {
  name: 'quotations',
  requires: [],
  provides: 'quotations',
  annotate: () => ({ layer: [] }),
};
