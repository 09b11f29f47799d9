import type { Annotator } from '../../doc/index.ts';
import { tagWithWink } from './wink-tagger.ts';

/** Part of speech and dictionary form of each token. */
export const wordsAnnotator: Annotator<never, 'words'> = {
  name: 'words',
  requires: [],
  provides: 'words',
  annotate: (doc) => ({ layer: tagWithWink(doc.tokens) }),
};
