import { type FormFeatures, featureSizes, type PlaceFeatures, type TaggerFeatures } from './features.ts';
import { type Gates, type Kernel, makeKernel } from './kernel.ts';
import { formWidths, placeWidths, roleWidth, stateWidth, type TaggerModel } from './model.ts';
import { longestWindow } from './windows.ts';

/** Labels a token can have as part of a cue: outside, first, later. */
export const cueLabels = 3;
/** Labels a token can have for one cue: outside, first and later token of its source, first and later token of its content. */
export const roleLabels = 5;

/** What a token gives to the first layer: by its letters, and by its place. */
const FORM = total(formWidths);
const PLACE = total(placeWidths);
/** Forms whose products are remembered; when they are full, all are forgotten. */
const FORMS = 6000;
/** Both directions' gates of a layer: candidate, forget and output gate for each number of the state. */
const GATES = 6 * stateWidth;
/** What a layer gives for a token: both directions' states. */
const STATE = 2 * stateWidth;
/** Rows of the cue's matrix: its labels, filled up to a multiple of 4. */
const CUE_ROWS = 4;
/** A matrix in whole numbers: a row's product times its scale, plus its bias, is what the row gives. */
interface Matrix {
  readonly matrix: Int16Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** One layer: the matrix of both directions' gates, and what makes each direction's gates of its products. */
interface Layer {
  readonly matrix: Int16Array;
  readonly depth: number;
  readonly directions: readonly [forwards: Gates, backwards: Gates];
}

/** The vectors of a feature's values, `[value * width + k]`. */
interface Table<Name> {
  readonly name: Name;
  readonly table: Int8Array;
  readonly width: number;
}

/** What weighs the role of a token for a cue. */
interface RoleWeights {
  readonly pair: Float32Array;
  readonly pairBias: Float32Array;
  readonly sum: Float32Array;
  readonly sumBias: Float32Array;
  /** By `distanceNumber`. */
  readonly distance: Float32Array;
  /** By where the cue and the token stand in a quotation. */
  readonly quotations: Float32Array;
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
  readonly #kernel: Kernel;
  readonly #input: Int16Array;
  readonly #state: Int16Array;
  readonly #sums: Int32Array;
  readonly #roleWeights: RoleWeights;
  readonly #memory: Float32Array;
  readonly #layers: readonly [Layer, Layer];
  readonly #cueHead: Matrix;
  readonly #roleHead: Matrix;
  readonly #form: Int16Array;
  readonly #formMatrix: Int16Array;
  readonly #places: Int32Array;
  /** By place, the products of a form with the first layer; which form has which place. */
  readonly #products: Int32Array;
  readonly #known = new Map<string, number>();
  readonly #formTables: readonly Table<Exclude<keyof FormFeatures, 'text'>>[];
  readonly #placeTables: readonly Table<keyof PlaceFeatures>[];

  constructor(model: TaggerModel) {
    const shorts = longestWindow * (PLACE + STATE) + FORM + GATES * (FORM + PLACE + STATE) + (CUE_ROWS + 2 * roleWidth) * STATE;
    const longs = longestWindow * (GATES + 1) + FORMS * GATES + 12 * stateWidth + stateWidth;
    this.#kernel = makeKernel(2 * shorts + 4 * longs + 4096);
    const placed = (name: string) => {
      const stored = model.shorts(name);
      const place = this.#kernel.shorts(stored.length);
      place.set(stored);
      return place;
    };
    const layer = (name: string, depth: number): Layer => {
      const gates = (direction: number): Gates => {
        const scale = this.#kernel.floats(3 * stateWidth);
        const bias = this.#kernel.floats(3 * stateWidth);
        for (let k = 0; k < 3 * stateWidth; k++) {
          const row = direction * 3 * stateWidth + k;
          // what a unit forgets and shows is a hard sigmoid: a quarter of the sum, and a half
          const [steep, lift] = k < stateWidth ? [1, 0] : [0.25, 0.5];
          scale[k] = (model.floats(`${name}.scale`)[row] as number) * steep;
          bias[k] = (model.floats(`${name}.bias`)[row] as number) * steep + lift;
        }
        return { scale, bias };
      };
      return { matrix: placed(`${name}.matrix`), depth, directions: [gates(0), gates(1)] };
    };
    this.#layers = [layer('layer1', PLACE), layer('layer2', STATE)];
    this.#formMatrix = placed('layer1.forms');
    const head = (name: string): Matrix => ({
      matrix: placed(`${name}.matrix`),
      scale: model.floats(`${name}.scale`),
      bias: model.floats(`${name}.bias`),
    });
    this.#cueHead = head('cue');
    this.#roleHead = head('role');
    this.#memory = this.#kernel.floats(stateWidth);
    this.#input = this.#kernel.shorts(longestWindow * PLACE);
    this.#form = this.#kernel.shorts(FORM);
    this.#state = this.#kernel.shorts(longestWindow * STATE);
    this.#sums = this.#kernel.longs(longestWindow * GATES);
    this.#places = this.#kernel.longs(longestWindow);
    this.#products = this.#kernel.longs(FORMS * GATES);
    this.#formTables = columns(formWidths).map(([name, width]) => ({ name, table: model.bytes(name), width }));
    this.#placeTables = columns(placeWidths).map(([name, width]) => ({ name, table: model.bytes(name), width }));
    this.#roleWeights = {
      pair: model.floats('pair'),
      pairBias: model.floats('pair.bias'),
      sum: model.floats('sum'),
      sumBias: model.floats('sum.bias'),
      distance: model.floats('distance'),
      quotations: model.floats('quotations'),
    };
  }

  /** Scores the tokens from `first` to before `end`, at most `longestWindow`. */
  score(features: TaggerFeatures, first: number, end: number): WindowScores {
    const count = end - first;
    let offset = 0;
    for (const { name, table, width } of this.#placeTables) {
      const column = features[name];
      for (let t = 0; t < count; t++) {
        const from = (column[first + t] as number) * width;
        const to = t * PLACE + offset;
        for (let k = 0; k < width; k++) this.#input[to + k] = table[from + k] as number;
      }
      offset += width;
    }
    if (this.#known.size + count > FORMS) this.#known.clear();
    for (let t = 0; t < count; t++) this.#places[t] = this.#placeOf(features.forms[first + t] as FormFeatures);
    const [one, two] = this.#layers;
    this.#kernel.multiply(this.#input, one.matrix, this.#sums, count, one.depth, GATES);
    this.#kernel.addRows(this.#sums, this.#products, this.#places, count, GATES);
    this.#scan(one, count);
    this.#kernel.multiply(this.#state, two.matrix, this.#sums, count, two.depth, GATES);
    this.#scan(two, count);
    const cue = this.#head(this.#cueHead, count, CUE_ROWS, cueLabels);
    // most windows of some texts have no cue, so what roles are weighed by is made when the first is asked for
    let sides: Float32Array | undefined;
    return {
      cue,
      roles: (from, to) => {
        sides ??= this.#sides(count);
        return this.#roles(sides, features, first, count, from, to);
      },
    };
  }

  /** Of each token, what it is weighed by as part of a role, never below zero, and as part of a cue. */
  #sides(count: number): Float32Array {
    const sides = this.#head(this.#roleHead, count, 2 * roleWidth);
    for (let t = 0; t < count; t++) {
      const place = 2 * t * roleWidth;
      for (let k = place; k < place + roleWidth; k++) if ((sides[k] as number) < 0) sides[k] = 0;
    }
    return sides;
  }

  /** What the first `kept` rows of a matrix make of the states: `[t * kept + row]`. */
  #head({ matrix, scale, bias }: Matrix, count: number, rows: number, kept = rows): Float32Array {
    const sums = this.#sums;
    this.#kernel.multiply(this.#state, matrix, sums, count, STATE, rows);
    const result = new Float32Array(count * kept);
    for (let t = 0; t < count; t++) {
      for (let row = 0; row < kept; row++) {
        result[t * kept + row] = (sums[t * rows + row] as number) * (scale[row] as number) + (bias[row] as number);
      }
    }
    return result;
  }

  /** The place of a form's products with the first layer among those remembered: a word recurs, so most are there. */
  #placeOf(form: FormFeatures): number {
    const known = this.#known.get(form.text);
    if (known !== undefined) return known;
    const place = this.#known.size;
    this.#known.set(form.text, place);
    let offset = 0;
    for (const { name, table, width } of this.#formTables) {
      const from = form[name] * width;
      for (let k = 0; k < width; k++) this.#form[offset + k] = table[from + k] as number;
      offset += width;
    }
    this.#kernel.multiply(this.#form, this.#formMatrix, this.#products.subarray(place * GATES, (place + 1) * GATES), 1, FORM, GATES);
    return place;
  }

  /** Makes a layer's states, in `#state`, of what its gates are given, in `#sums`. */
  #scan(layer: Layer, count: number): void {
    for (const [direction, gates] of layer.directions.entries()) {
      this.#kernel.scan({
        sums: this.#sums,
        first: direction * 3 * stateWidth,
        step: GATES,
        gates,
        memory: this.#memory,
        out: this.#state,
        outFirst: direction * stateWidth,
        outStep: STATE,
        count,
        units: stateWidth,
        backwards: direction === 1,
      });
    }
  }

  #roles(sides: Float32Array, features: TaggerFeatures, first: number, count: number, from: number, to: number): Float32Array {
    const { pair, pairBias, sum, sumBias, distance, quotations } = this.#roleWeights;
    const cue = new Float32Array(roleWidth);
    for (let k = 0; k < roleWidth; k++) {
      let total = 0;
      for (let t = from; t < to; t++) total += sides[(2 * t + 1) * roleWidth + k] as number;
      cue[k] = Math.max(0, total / (to - from));
    }
    // what the cue makes of each number of a token, and of itself
    const weights = new Float32Array(roleLabels * roleWidth);
    const base = new Float32Array(roleLabels);
    for (let label = 0; label < roleLabels; label++) {
      let own = sumBias[label] as number;
      for (let i = 0; i < roleWidth; i++) {
        const row = label * roleWidth + i;
        let weight = (pairBias[row] as number) + (sum[row] as number);
        for (let k = 0; k < roleWidth; k++) weight += (pair[row * roleWidth + k] as number) * (cue[k] as number);
        weights[row] = weight;
        own += (cue[i] as number) * (sum[row] as number);
      }
      base[label] = own;
    }
    const inCue = (features.quotation[first + from] as number) * featureSizes.quotation;
    const scores = new Float32Array(count * roleLabels);
    for (let t = 0; t < count; t++) {
      const far = distanceNumber(t < from ? t - from : t >= to ? t - to + 1 : 0) * roleLabels;
      const marks = (inCue + (features.quotation[first + t] as number)) * roleLabels;
      const side = 2 * t * roleWidth;
      for (let label = 0; label < roleLabels; label++) {
        let score = (base[label] as number) + (distance[far + label] as number) + (quotations[marks + label] as number);
        const row = label * roleWidth;
        for (let k = 0; k < roleWidth; k++) score += (sides[side + k] as number) * (weights[row + k] as number);
        scores[t * roleLabels + label] = score;
      }
    }
    return scores;
  }
}

function total(widths: Readonly<Record<string, number>>): number {
  return Object.values(widths).reduce((sum, width) => sum + width, 0);
}

function columns<Name extends string>(widths: Readonly<Record<Name, number>>): [Name, number][] {
  return Object.entries(widths) as [Name, number][];
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
