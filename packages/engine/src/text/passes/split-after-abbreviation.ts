import { isCapitalised, joined, pastOpeners, type SentencePass, textAt } from './sentence-draft.ts';

/**
 * Ends a sentence after an abbreviation that has its stop inside the token, where what follows opens a sentence.
 * "a factory in the U.S. The firm said" · "until 8 p.m. Ortega left"
 * Not: "the U.S. Senate", "Gov. The-Vinh", "at 8 p.m. Tuesday", "John F. Kessler".
 */
export const splitAfterAbbreviation: SentencePass = {
  name: 'split-after-abbreviation',
  apply(draft) {
    const { starters, afterClockTime } = draft.words;
    for (let i = draft.first; i < draft.end - 1; i++) {
      const word = textAt(draft, i);
      if (word.length < 2 || !word.endsWith('.') || !/^\p{L}/u.test(word)) continue;
      const bare = word.slice(0, -1);
      if (draft.words.abbreviations.titles.has(bare) || draft.words.abbreviations.inner.has(bare)) continue;
      let at = i + 1;
      // the closing mark that follows does not tell
      while (at < draft.end && joined(draft, at) && /^["'”’)\]]/.test(textAt(draft, at))) at++;
      const place = pastOpeners(draft, at);
      const next = textAt(draft, place);
      if (!isCapitalised(next)) continue;
      const clock = bare === 'p.m' || bare === 'a.m' || bare === 'P.M' || bare === 'A.M';
      if (clock ? !afterClockTime.has(next) : starters.has(next)) draft.ends[i] = 1;
      // `… in the U.S. “We`: an opening mark and a capital behind it start anew
      else if (place > at && bare.length > 1 && !joined(draft, at) && /^["“]/.test(textAt(draft, at))) draft.ends[i] = 1;
    }
  },
};
