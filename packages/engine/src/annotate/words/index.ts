import type { Annotator } from '../../doc/index.ts';

/** Part of speech and dictionary form of each token. */
export const wordsAnnotator: Annotator<never, 'words'> = {
  name: 'words',
  requires: [],
  provides: 'words',
  annotate: (doc) => ({ layer: doc.tokens.map((token) => ({ pos: 'X', lemma: token.text.toLowerCase() })) }),
};
