import { isCapitalised, isSmall, joined, pastOpeners, type SentencePass, textAt } from './sentence-draft.ts';

const ellipsis = /^(?:\.{2,}|…+)[.…]*$/;
const onlyDigits = /^\d{1,2}$/;
const startsWord = /^[\p{L}\p{N}]/u;
const endsWord = /[\p{Ll}\d)]$/u;
const carriesOn = /^[,;:—–.-]+$/;

/**
 * Ends a sentence after a stop of its own.
 * "The levee broke. Nobody was hurt." · "by the sword.The mayor" · "Was it? No."
 * Not: "Yahoo! shares", "1. The first item" at the head of a line, "and then ... nothing", "Stop Now!: a guide", ". . .", and not where a small
 * letter follows, which is an abbreviation nobody listed more often than a sentence that lost its capital.
 */
export const splitAfterStop: SentencePass = {
  name: 'split-after-stop',
  apply(draft) {
    for (let i = draft.first; i < draft.end - 1; i++) {
      const mark = textAt(draft, i);
      const dots = ellipsis.test(mark);
      if (!dots && mark !== '.' && mark !== '!' && mark !== '?') continue;
      const follows = textAt(draft, i + 1);
      if (carriesOn.test(follows)) continue;
      if (mark === '.' && i === draft.first + 1 && onlyDigits.test(textAt(draft, draft.first))) continue;
      if (joined(draft, i + 1) && startsWord.test(follows)) {
        // no space behind the stop: only between a small letter and a capital one
        if (isCapitalised(follows) && i > draft.first && endsWord.test(textAt(draft, i - 1))) draft.ends[i] = 1;
        continue;
      }
      const next = textAt(draft, pastOpeners(draft, i + 1));
      if (isSmall(next)) continue;
      // "…" at the head of a sentence belongs to it; "You … I need" has no capital that tells
      if (dots && (i === draft.first || draft.ends[i - 1] === 1 || next === 'I')) continue;
      draft.ends[i] = 1;
    }
  },
};
