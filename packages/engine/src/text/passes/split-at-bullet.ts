import { joined, type SentencePass, textAt } from './sentence-draft.ts';

/**
 * Ends a sentence before a bullet in a list that lost its line breaks.
 * "The council voted: • to close the road • to open the levee". Not a single bullet used as a dash, nor "*" around a word.
 */
export const splitAtBullet: SentencePass = {
  name: 'split-at-bullet',
  apply(draft) {
    for (let i = draft.first + 1; i < draft.end - 1; i++) if (/^[•●▪■]/.test(textAt(draft, i)) && !joined(draft, i)) draft.ends[i - 1] = 1;
  },
};
