import { type SentencePass, textAt } from './sentence-draft.ts';

/** A remark in brackets longer than this many tokens is no aside, and its sentences count. */
const longestAside = 60;

/**
 * Takes back ends within brackets that stand in mid-sentence.
 * "The bill (see Art. 5. It passed!) is law" · "the statement (sic.) was"
 * Not: "He declined. (He was ill. She was not.)", where the bracket opens after an end.
 */
export const joinInsideBrackets: SentencePass = {
  name: 'join-inside-brackets',
  apply(draft) {
    const open: number[] = [];
    for (let i = draft.first; i < draft.end; i++) {
      const mark = textAt(draft, i);
      if (mark === '(' || mark === '[') open.push(i);
      else if (mark === ')' || mark === ']') {
        const from = open.pop();
        if (from === undefined || i - from > longestAside) continue;
        if (from === draft.first || draft.ends[from - 1] === 1) continue;
        for (let k = from; k < i; k++) draft.ends[k] = 0;
        // the bracket's own stop does not end the sentence around it, unless a new one follows
        if (draft.ends[i] === 1 && /^\p{Ll}|^[,;:]/u.test(textAt(draft, i + 1))) draft.ends[i] = 0;
      }
    }
  },
};
