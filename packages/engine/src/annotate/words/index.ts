import type { Annotator } from '../../doc/index.ts';
import { correctTags } from './correct-tags.ts';
import { openersWithoutCapital } from './sentence-openers.ts';
import { tagWithWink } from './wink-tagger.ts';

/** Part of speech and dictionary form of each token. */
export const wordsAnnotator: Annotator<never, 'words'> = {
  name: 'words',
  requires: [],
  provides: 'words',
  annotate: ({ tokens, sentences }) => ({ layer: correctTags(tokens, tagWithWink(tokens, openersWithoutCapital(tokens, sentences))) }),
};
