import { joined, type SentenceDraft, type SentencePass, textAt } from './sentence-draft.ts';

const closing = new Set(['”', '’', '»', "''", ')', ']', '"', "'", '’’']);
const either = new Set(['"', "'", '“', "''", '”', '’', ')']);

/**
 * Puts a closing mark into the sentence it closes.
 * "She said ‘no.’” He left" · "threat of collapse. ” He left" where the mark strayed · "(He declined.) She"
 * Not: `He left. “No,” she said`, where the mark opens the next.
 */
export const keepClosingMarks: SentencePass = {
  name: 'keep-closing-marks',
  apply(draft) {
    for (let i = draft.first; i < draft.end - 1; i++) {
      if (draft.ends[i] !== 1) continue;
      let last = i;
      while (last + 1 < draft.end && isClosing(draft, last + 1)) last++;
      // "?!" and "!!" end once
      while (last === i && last + 1 < draft.end && joined(draft, last + 1) && /^[.!?…]+$/.test(textAt(draft, last + 1))) {
        last++;
        while (last + 1 < draft.end && isClosing(draft, last + 1)) last++;
      }
      if (last === i) continue;
      draft.ends[i] = 0;
      draft.ends[last] = 1;
      i = last - 1;
    }
  },
};

function isClosing(draft: SentenceDraft, place: number): boolean {
  const mark = textAt(draft, place);
  const lastOne = place === draft.end - 1;
  if (joined(draft, place)) {
    if (closing.has(mark)) return lastOne || !opensNext(draft, place, mark);
    // a turned mark at the very end, or with a space behind it: `of collapse.“ He`
    return mark === '“' && (lastOne || !joined(draft, place + 1));
  }
  // a mark with space on both sides, or alone at the end of the paragraph
  return either.has(mark) && (lastOne || (!joined(draft, place + 1) && mark !== '“'));
}

/** `said no."We will`: a straight mark without a space on either side closes where an odd number of them stands before it; so it closes. */
function opensNext(draft: SentenceDraft, place: number, mark: string): boolean {
  if ((mark !== '"' && mark !== "'") || !joined(draft, place + 1)) return false;
  if (!/^\p{L}/u.test(textAt(draft, place + 1))) return false;
  let before = 0;
  for (let i = place - 1; i >= draft.first && i > place - 400; i--) if (textAt(draft, i) === mark) before++;
  return before % 2 === 0;
}
