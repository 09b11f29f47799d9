import type { Annotator } from '../../doc/index.ts';

/** Who said what: source, cue and content of each attributed statement. */
export const attributionsAnnotator: Annotator<'words' | 'boilerplate' | 'quotations' | 'times' | 'entities', 'attributions'> = {
  name: 'attributions',
  requires: ['words', 'boilerplate', 'quotations', 'times', 'entities'],
  provides: 'attributions',
  annotate: () => ({ layer: [] }),
};
