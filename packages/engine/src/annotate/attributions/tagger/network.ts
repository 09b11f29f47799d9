import { featureSizes, type TaggerFeatures } from './features.ts';
import { type Kernel, makeKernel } from './kernel.ts';
import { inputWidth, inputWidths, roleWidth, stateWidth, type TaggerModel } from './model.ts';
import { longestWindow } from './windows.ts';

/** Labels a token can have as part of a cue: outside, first, later. */
export const cueLabels = 3;
/** Labels a token can have for one cue: outside, first and later token of its source, first and later token of its content. */
export const roleLabels = 5;

/** Both directions' gates of a layer: candidate, forget and output gate for each number of the state. */
const GATES = 6 * stateWidth;
/** What a layer gives for a token: both directions' states. */
const STATE = 2 * stateWidth;
/** Cue labels (filled up to a multiple of 4), the token's side and the cue's side of a role. */
const HEADS = 4 + 2 * roleWidth;
/** States lie between -1 and 1; as 16-bit numbers between these. */
const STATE_SCALE = 2047;

/** A matrix in whole numbers: a row's product times its scale, plus its bias, is what the row gives. */
interface Matrix {
  readonly matrix: Int16Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** What the network says about one window's tokens. */
export interface WindowScores {
  /** `cue[t * 3 + label]` */
  readonly cue: Float32Array;
  /** Scores of each token's role for the cue from token `first` to before `end`, places within the window: `[t * 5 + label]`. */
  roles(first: number, end: number): Float32Array;
}

/**
 * A trained network that reads a window of tokens in both directions (two layers of simple recurrent units; Lei et al. 2018, "Simple Recurrent Units
 * for Highly Parallelizable Recurrence") and scores each token as part of a cue and, given a cue, as part of its source or content
 * (as semantic role labellers do; He et al. 2017). Matrices are multiplied in whole numbers, so the scores are the same on every machine.
 */
export class TaggerNetwork {
  readonly #model: TaggerModel;
  readonly #kernel: Kernel;
  readonly #input: Int16Array;
  readonly #state: Int16Array;
  readonly #sums: Int32Array;
  readonly #layers: readonly (Matrix & { readonly depth: number })[];
  readonly #heads: Matrix;
  readonly #tables: readonly { readonly table: Int8Array; readonly width: number }[];

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#kernel = makeKernel(
      4 * longestWindow * (inputWidth + STATE + GATES) + 2 * GATES * (inputWidth + STATE) + 2 * HEADS * STATE + 65536,
    );
    const matrix = (name: string) => {
      const stored = model.shorts(name);
      const place = this.#kernel.shorts(stored.length);
      place.set(stored);
      return { matrix: place, scale: model.floats(`${name}.scale`), bias: model.floats(`${name}.bias`) };
    };
    this.#layers = [
      { ...matrix('layer1'), depth: inputWidth },
      { ...matrix('layer2'), depth: STATE },
    ];
    this.#heads = matrix('heads');
    this.#input = this.#kernel.shorts(longestWindow * inputWidth);
    this.#state = this.#kernel.shorts(longestWindow * STATE);
    this.#sums = this.#kernel.longs(longestWindow * GATES);
    this.#tables = Object.entries(inputWidths).map(([name, width]) => ({ table: model.bytes(name), width }));
  }

  /** The place of a word in the network's vocabulary. */
  word(lower: string): number {
    return this.#model.vocabulary.get(lower) ?? 1;
  }

  /** Scores the tokens from `first` to before `end`, at most `longestWindow`. */
  score(words: Int32Array, features: TaggerFeatures, first: number, end: number): WindowScores {
    const count = end - first;
    const columns = [words, ...(Object.keys(featureSizes) as (keyof TaggerFeatures)[]).map((name) => features[name])];
    let offset = 0;
    for (const [i, { table, width }] of this.#tables.entries()) {
      const column = columns[i] as ArrayLike<number>;
      for (let t = 0; t < count; t++) {
        const from = (column[first + t] as number) * width;
        const to = t * inputWidth + offset;
        for (let k = 0; k < width; k++) this.#input[to + k] = table[from + k] as number;
      }
      offset += width;
    }
    this.#read(0, this.#input, count);
    this.#read(1, this.#state, count);
    this.#kernel.multiply(this.#state, this.#heads.matrix, this.#sums, count, STATE, HEADS);
    return this.#scores(features, first, count);
  }

  /** Runs one layer over a window and leaves its states in `#state`. */
  #read(layer: number, vectors: Int16Array, count: number): void {
    const { matrix, scale, bias, depth } = this.#layers[layer] as Matrix & { readonly depth: number };
    const sums = this.#sums;
    this.#kernel.multiply(vectors, matrix, sums, count, depth, GATES);
    const state = this.#state;
    for (let direction = 0; direction < 2; direction++) {
      const base = direction * 3 * stateWidth;
      for (let i = 0; i < stateWidth; i++) {
        const candidate = base + i;
        const forget = candidate + stateWidth;
        const output = forget + stateWidth;
        const scales = [scale[candidate] as number, scale[forget] as number, scale[output] as number] as const;
        const biases = [bias[candidate] as number, bias[forget] as number, bias[output] as number] as const;
        let memory = 0;
        for (let step = 0; step < count; step++) {
          const t = direction === 0 ? step : count - 1 - step;
          const row = t * GATES;
          let z = (sums[row + candidate] as number) * scales[0] + biases[0];
          z = z < -1 ? -1 : z > 1 ? 1 : z;
          let f = ((sums[row + forget] as number) * scales[1] + biases[1]) * 0.25 + 0.5;
          f = f < 0 ? 0 : f > 1 ? 1 : f;
          let o = ((sums[row + output] as number) * scales[2] + biases[2]) * 0.25 + 0.5;
          o = o < 0 ? 0 : o > 1 ? 1 : o;
          memory = f * memory + (1 - f) * z;
          state[t * STATE + direction * stateWidth + i] = Math.round(o * memory * STATE_SCALE);
        }
      }
    }
  }

  #scores(features: TaggerFeatures, first: number, count: number): WindowScores {
    const { scale, bias } = this.#heads;
    const cue = new Float32Array(count * cueLabels);
    const token = new Float32Array(count * roleWidth);
    const asCue = new Float32Array(count * roleWidth);
    for (let t = 0; t < count; t++) {
      const head = (row: number) => (this.#sums[t * HEADS + row] as number) * (scale[row] as number) + (bias[row] as number);
      for (let k = 0; k < cueLabels; k++) cue[t * cueLabels + k] = head(k);
      for (let k = 0; k < roleWidth; k++) {
        token[t * roleWidth + k] = Math.max(0, head(4 + k));
        asCue[t * roleWidth + k] = head(4 + roleWidth + k);
      }
    }
    return { cue, roles: (from, to) => this.#roles(token, asCue, features, first, count, from, to) };
  }

  #roles(
    token: Float32Array,
    asCue: Float32Array,
    features: TaggerFeatures,
    first: number,
    count: number,
    from: number,
    to: number,
  ): Float32Array {
    const model = this.#model;
    const cue = new Float32Array(roleWidth);
    for (let t = from; t < to; t++) for (let k = 0; k < roleWidth; k++) cue[k] = (cue[k] as number) + (asCue[t * roleWidth + k] as number);
    for (let k = 0; k < roleWidth; k++) cue[k] = Math.max(0, (cue[k] as number) / (to - from));
    const pair = model.floats('pair');
    const pairBias = model.floats('pair.bias');
    const weights = new Float32Array(roleLabels * roleWidth);
    for (let row = 0; row < roleLabels * roleWidth; row++) {
      let sum = pairBias[row] as number;
      for (let k = 0; k < roleWidth; k++) sum += (pair[row * roleWidth + k] as number) * (cue[k] as number);
      weights[row] = sum;
    }
    const sumOut = model.floats('sum');
    const sumBias = model.floats('sum.bias');
    const distance = model.floats('distance');
    const quotation = model.floats('quotations');
    const inCue = (features.quotation[first + from] as number) * featureSizes.quotation;
    const scores = new Float32Array(count * roleLabels);
    for (let t = 0; t < count; t++) {
      const far = distanceNumber(t < from ? t - from : t >= to ? t - to + 1 : 0) * roleLabels;
      const marks = (inCue + (features.quotation[first + t] as number)) * roleLabels;
      for (let label = 0; label < roleLabels; label++) {
        let score = (sumBias[label] as number) + (distance[far + label] as number) + (quotation[marks + label] as number);
        const row = label * roleWidth;
        for (let k = 0; k < roleWidth; k++) {
          const own = token[t * roleWidth + k] as number;
          score += own * (weights[row + k] as number) + (own + (cue[k] as number)) * (sumOut[row + k] as number);
        }
        scores[t * roleLabels + label] = score;
      }
    }
    return scores;
  }
}

/** Largest distance of each step past ten tokens, a fifth of a doubling apart. */
const steps = [10, 12, 14, 17, 20, 23, 26, 30, 35, 40, 46, 53, 60, 70, 80, 92, 106, 121, 139, 160, 184];

/** The step a distance in tokens falls in: 31 for within the cue, less before it, more behind it; up to ten tokens one by one, then in ever wider steps. */
export function distanceNumber(tokens: number): number {
  const far = Math.abs(tokens);
  let step = Math.min(far, 10);
  while (step < 31 && far > (steps[step - 10] ?? Infinity)) step++;
  return tokens < 0 ? 31 - step : 31 + step;
}
