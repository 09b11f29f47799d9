import { isCapitalised, isSmall, type SentenceDraft, type SentencePass, textAt } from './sentence-draft.ts';

const closing = new Set(['”', '’', '»', "''", '"', "'", '“']);

/** Words of a name or title between a quotation and its verb, at most: `"Why?" Deputy Mayor Ana Ortega asked`. */
const longestName = 5;

/**
 * Takes back an end inside a quotation that its cue carries on.
 * `"Is it over?" he asked.` · `“Never!” Ortega shouted.` · `"We won." said the coach`
 * Not: `"Is it over?" Ortega left the room.`, `they "won." Ortega said so.`
 */
export const joinQuotationWithCue: SentencePass = {
  name: 'join-quotation-with-cue',
  apply(draft) {
    for (let i = draft.first + 1; i < draft.end - 1; i++) {
      if (draft.ends[i] !== 1 || !closing.has(textAt(draft, i))) continue;
      const next = textAt(draft, i + 1);
      const mark = textAt(draft, i - 1);
      if (isSmall(next) || ((mark === '?' || mark === '!') && isCapitalised(next) && cueFollows(draft, i + 1))) draft.ends[i] = 0;
    }
  },
};

/** Whether capitalised words and then a verb of saying follow; "He said" behind a mark is a new sentence, "he said" is not. */
function cueFollows(draft: SentenceDraft, from: number): boolean {
  const { speechVerbs, pronouns } = draft.words;
  if (pronouns.has(textAt(draft, from))) return false;
  for (let at = from; at <= from + longestName; at++) {
    const word = textAt(draft, at);
    if (at > from && speechVerbs.has(word)) return true;
    if (!isCapitalised(word)) return false;
  }
  return false;
}
