import type { Annotator } from '../../doc/index.ts';

/** Time expressions (TIMEX3), resolved against the creation time. */
export const timesAnnotator: Annotator<'words', 'times'> = {
  name: 'times',
  requires: ['words'],
  provides: 'times',
  annotate: () => ({ layer: [] }),
};
