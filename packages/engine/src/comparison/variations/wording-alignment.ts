/** Two wordings laid over each other: which words of the one are which of the other. */
export interface WordingAlignment {
  /** Places in both lists that hold the same word, both rising. */
  readonly matches: readonly (readonly [number, number])[];
  readonly score: number;
}

const GAP = -0.8;
const MISMATCH = -1.2;

/**
 * The best local alignment of two lists of word forms (Smith and Waterman), so that a quotation cut at its edges aligns with the whole.
 * `weight` says what a match of a word counts. Nothing in common gives no matches.
 * Costs the product of both lengths: callers cap them.
 *
 * @example
 * alignWording(['not', 'a', 'single', 'cent'], ['not', 'any', 'single', 'cent'], () => 1).matches // [[0, 0], [2, 2], [3, 3]]
 */
export function alignWording(a: readonly string[], b: readonly string[], weight: (form: string) => number): WordingAlignment {
  const width = b.length + 1;
  const scores = new Float64Array((a.length + 1) * width);
  // 0 stop, 1 diagonal, 2 up (word of a alone), 3 left (word of b alone)
  const moves = new Uint8Array((a.length + 1) * width);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= a.length; i++) {
    const form = a[i - 1] as string;
    const gain = weight(form);
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const diagonal = (scores[at - width - 1] as number) + (b[j - 1] === form ? gain : MISMATCH);
      const up = (scores[at - width] as number) + GAP;
      const left = (scores[at - 1] as number) + GAP;
      const score = Math.max(0, diagonal, up, left);
      if (score === 0) continue;
      scores[at] = score;
      moves[at] = score === diagonal ? 1 : score === up ? 2 : 3;
      if (score > best) {
        best = score;
        bestAt = at;
      }
    }
  }
  const matches: [number, number][] = [];
  let at = bestAt;
  while (moves[at]) {
    const move = moves[at];
    if (move === 1) {
      const i = Math.floor(at / width) - 1;
      const j = (at % width) - 1;
      if (a[i] === b[j]) matches.push([i, j]);
      at -= width + 1;
    } else at -= move === 2 ? width : 1;
  }
  return { matches: matches.reverse(), score: best };
}
