import type { Annotator } from '../../doc/index.ts';

/** The people, bodies and places an article mentions. */
export const entitiesAnnotator: Annotator<'words' | 'boilerplate' | 'quotations', 'entities'> = {
  name: 'entities',
  requires: ['words', 'boilerplate', 'quotations'],
  provides: 'entities',
  annotate: () => ({ layer: { entities: [], mentions: [] } }),
};
