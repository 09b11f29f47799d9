import type { LogisticModel } from '@crosscheck/engine/training';

/** One training case: what was measured, and what people say. */
export interface Case {
  readonly features: Float64Array;
  readonly positive: boolean;
}

/**
 * The logistic regression that fits the cases best, by Newton's method on standardised features with a quadratic penalty on the weights.
 * Deterministic: no random start, no sampling.
 * @param width how many of the features to use, from the first
 */
export function fitLogistic(cases: readonly Case[], width: number, penalty = 2): LogisticModel {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const { features } of cases) for (let i = 0; i < width; i++) mean[i]! += features[i]! / cases.length;
  for (const { features } of cases) for (let i = 0; i < width; i++) deviation[i]! += (features[i]! - mean[i]!) ** 2 / cases.length;
  for (let i = 0; i < width; i++) deviation[i] = Math.sqrt(deviation[i]!) || 1;

  const size = width + 1;
  const rows = cases.map(({ features }) =>
    Float64Array.from({ length: size }, (_, i) => (i === 0 ? 1 : (features[i - 1]! - mean[i - 1]!) / deviation[i - 1]!)),
  );
  const beta = new Float64Array(size);
  for (let round = 0; round < 30; round++) {
    const system = Array.from({ length: size }, () => new Float64Array(size + 1));
    for (const [r, row] of rows.entries()) {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += beta[i]! * row[i]!;
      const p = 1 / (1 + Math.exp(-sum));
      const spread = p * (1 - p) + 1e-9;
      const error = (cases[r]!.positive ? 1 : 0) - p;
      for (let i = 0; i < size; i++) {
        const line = system[i]!;
        line[size]! += error * row[i]!;
        const scaled = spread * row[i]!;
        for (let j = 0; j <= i; j++) line[j]! += scaled * row[j]!;
      }
    }
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < i; j++) system[j]![i] = system[i]![j]!;
      if (i === 0) continue;
      system[i]![i]! += penalty;
      system[i]![size]! -= penalty * beta[i]!;
    }
    let largest = 0;
    for (const [i, step] of solve(system).entries()) {
      // a bounded step: the first Newton step overshoots where positives are rare
      const bounded = Math.max(-1.5, Math.min(1.5, step));
      beta[i]! += bounded;
      largest = Math.max(largest, Math.abs(bounded));
    }
    if (largest < 1e-7) break;
  }
  const weights = Array.from({ length: width }, (_, i) => beta[i + 1]! / deviation[i]!);
  return { bias: beta[0]! - weights.reduce((sum, w, i) => sum + w * mean[i]!, 0), weights };
}

/** Gauss–Jordan elimination with the largest pivot; the last column is the right-hand side. */
function solve(system: Float64Array[]): Float64Array {
  const size = system.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(system[k]![i]!) > Math.abs(system[pivot]![i]!)) pivot = k;
    [system[i], system[pivot]] = [system[pivot]!, system[i]!];
    for (let k = 0; k < size; k++) {
      const factor = k === i ? 0 : system[k]![i]! / system[i]![i]!;
      if (factor !== 0) for (let j = i; j <= size; j++) system[k]![j]! -= factor * system[i]![j]!;
    }
  }
  return Float64Array.from(system, (line, i) => line[size]! / line[i]!);
}
