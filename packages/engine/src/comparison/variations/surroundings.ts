import type { Account, Evidence } from './evidence.ts';

/** Roots of the telling words on both sides of a word in its sentence: `before` and `after` of them at most. */
export function rootsBeside(
  account: Account,
  place: number,
  evidence: Evidence,
  reach: { readonly before: number; readonly after: number },
): { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> } {
  const { saying } = evidence.language.contrast;
  const walk = (step: 1 | -1, most: number): Set<string> => {
    const roots = new Set<string>();
    for (let k = place + step; roots.size < most; k += step) {
      const word = account.words[k];
      if (!word || account.sentenceOf[k] !== account.sentenceOf[place]) break;
      if (word.content && !saying.has(word.form)) roots.add(account.roots[k] as string);
    }
    return roots;
  };
  return { before: walk(-1, reach.before), after: walk(1, reach.after) };
}

/** A word as one of the closed lists would have it: `may`, but neither "May" nor "Will Osk". */
export function listed(account: Account, place: number): string {
  const word = account.words[place];
  return !word || (word.capitalised && !word.startsSentence) ? '' : word.form;
}

/** How many of some roots another account has as well. */
export const inCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((root) => b.has(root)).length;
