import type { Annotator } from '../../doc/index.ts';

/** The units that are aligned across accounts. */
export const statementsAnnotator: Annotator<'words' | 'boilerplate' | 'quotations' | 'attributions', 'statements'> = {
  name: 'statements',
  requires: ['words', 'boilerplate', 'quotations', 'attributions'],
  provides: 'statements',
  annotate: (doc) => ({
    layer: doc.sentences.map((s) => ({
      id: String(s.index),
      rule: 'sentence',
      start: s.start,
      end: s.end,
      voice: 'reporter',
      hedges: [],
      sentence: s.index,
    })),
  }),
};
