import type { Reading, TokenRange } from '../reading.ts';

/** Tokens a window may hold: six times a usual paragraph. */
export const longestWindow = 240;

/**
 * The stretches of an article the tagger reads by themselves: its paragraphs, long ones cut between sentences, endless sentences cut anywhere.
 * No attribution in the training material reaches over a paragraph, but for a speech that goes on, which rules carry on.
 */
export function taggerWindows({ sentences }: Reading): TokenRange[] {
  const windows: TokenRange[] = [];
  let open: { first: number; end: number; paragraph: number } | undefined;
  for (const sentence of sentences) {
    if (open && open.paragraph === sentence.paragraph && sentence.endToken - open.first <= longestWindow) {
      open.end = sentence.endToken;
      continue;
    }
    if (open) windows.push({ first: open.first, end: open.end });
    open = undefined;
    let first = sentence.firstToken;
    for (; sentence.endToken - first > longestWindow; first += longestWindow) windows.push({ first, end: first + longestWindow });
    open = { first, end: sentence.endToken, paragraph: sentence.paragraph };
  }
  if (open) windows.push({ first: open.first, end: open.end });
  return windows;
}
