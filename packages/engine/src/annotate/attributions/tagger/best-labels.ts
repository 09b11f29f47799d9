/** Scores of a chain of labels: which may begin, and which may follow which. */
export interface LabelChain {
  readonly labels: number;
  /** By label. */
  readonly start: Float32Array;
  /** `[from * labels + to]` */
  readonly transition: Float32Array;
}

/**
 * The labels of a sequence that together score best (Viterbi 1967).
 * @param scores `[t * labels + label]`; its length gives the length of the sequence
 */
export function bestLabels(scores: Float32Array, { labels, start, transition }: LabelChain): Uint8Array {
  const count = scores.length / labels;
  const result = new Uint8Array(count);
  if (count === 0) return result;
  const back = new Uint8Array(count * labels);
  let best = new Float32Array(labels);
  let next = new Float32Array(labels);
  for (let label = 0; label < labels; label++) best[label] = (start[label] as number) + (scores[label] as number);
  for (let t = 1; t < count; t++) {
    for (let to = 0; to < labels; to++) {
      let most = -Infinity;
      let from = 0;
      for (let label = 0; label < labels; label++) {
        const score = (best[label] as number) + (transition[label * labels + to] as number);
        if (score > most) {
          most = score;
          from = label;
        }
      }
      next[to] = most + (scores[t * labels + to] as number);
      back[t * labels + to] = from;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let k = 1; k < labels; k++) if ((best[k] as number) > (best[label] as number)) label = k;
  for (let t = count - 1; t >= 0; t--) {
    result[t] = label;
    label = back[t * labels + label] as number;
  }
  return result;
}
