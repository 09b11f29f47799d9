import type { Annotator } from '../../doc/index.ts';

/** Text that is not the report: bylines, captions, credits, promotions, author boxes. */
export const boilerplateAnnotator: Annotator<'words', 'boilerplate'> = {
  name: 'boilerplate',
  requires: ['words'],
  provides: 'boilerplate',
  annotate: () => ({ layer: [] }),
};
