import type { Annotator } from '../../doc/index.ts';

/** Numbers with what they count. */
export const quantitiesAnnotator: Annotator<'words' | 'times', 'quantities'> = {
  name: 'quantities',
  requires: ['words', 'times'],
  provides: 'quantities',
  annotate: () => ({ layer: [] }),
};
