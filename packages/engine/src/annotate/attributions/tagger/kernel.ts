import { kernelCode } from './kernel-module.ts';

// both are on every platform the engine runs on, but not in the language's own library
declare function atob(base64: string): string;
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** States lie between -1 and 1; as 16-bit numbers between these. */
export const stateScale = 2047;

/** One direction of a layer, as a kernel runs it: in thirds, what the units would remember, how much they forget, how much they show. */
export interface Gates {
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/**
 * The arithmetic of the network: products in whole numbers, and gates in single precision, every step rounded in the same order,
 * so that the answer is the same wherever it runs. Arrays come from the kernel that works on them.
 */
export interface Kernel {
  shorts(length: number): Int16Array;
  longs(length: number): Int32Array;
  floats(length: number): Float32Array;
  /**
   * Writes `out[t * rows + r]`, the product of vector `t` with row `r`, for `count` vectors of `depth` numbers.
   * `depth` is a multiple of 8, `rows` of 4.
   */
  multiply(vectors: Int16Array, matrix: Int16Array, out: Int32Array, count: number, depth: number, rows: number): void;
  /** Adds row `places[t]` of a table to row `t` of the sums, for `count` tokens; `width`, a row's numbers, is a multiple of 4. */
  addRows(sums: Int32Array, table: Int32Array, places: Int32Array, count: number, width: number): void;
  /**
   * Runs a layer's units over `count` tokens, forwards, or backwards from the last: `sums[t * step + first …]` are a token's gates before scale
   * and bias, `out[t * outStep + outFirst …]` takes its states times `stateScale`. `units` is a multiple of 8; `memory` has a place for each.
   */
  scan(run: Scan): void;
}

export interface Scan {
  readonly sums: Int32Array;
  readonly first: number;
  readonly step: number;
  readonly gates: Gates;
  readonly memory: Float32Array;
  readonly out: Int16Array;
  readonly outFirst: number;
  readonly outStep: number;
  readonly count: number;
  readonly units: number;
  readonly backwards: boolean;
}

/** The fastest kernel this platform runs, with room for `bytes`. */
export function makeKernel(bytes: number): Kernel {
  try {
    return vectorKernel(bytes);
  } catch {
    // no WebAssembly, no vectors in it, or a page that forbids it: the plain kernel gives the same numbers, later
    return plainKernel();
  }
}

const PAGE = 65536;

/** The kernel of `kernel.wat`. @throws where the platform cannot run it */
export function vectorKernel(bytes: number): Kernel {
  const code = Uint8Array.from(atob(kernelCode), (char) => char.charCodeAt(0));
  const { memory, multiply, scan, addRows } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as {
    memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
    multiply: (vectors: number, matrix: number, out: number, count: number, depthBytes: number, rows: number) => void;
    addRows: (sums: number, table: number, places: number, count: number, widthBytes: number) => void;
    scan: (
      ...places: [
        sums: number,
        scale: number,
        bias: number,
        memory: number,
        out: number,
        count: number,
        sumStep: number,
        outStep: number,
        width: number,
      ]
    ) => void;
  };
  memory.grow(Math.ceil(bytes / PAGE));
  let used = 0;
  const take = (size: number) => {
    const place = used;
    used += (size + 15) & ~15;
    if (used > memory.buffer.byteLength) throw new RangeError(`the kernel was made for ${bytes} bytes, ${used} are asked for`);
    return place;
  };
  return {
    shorts: (length) => new Int16Array(memory.buffer, take(length * 2), length),
    longs: (length) => new Int32Array(memory.buffer, take(length * 4), length),
    floats: (length) => new Float32Array(memory.buffer, take(length * 4), length),
    multiply: (vectors, matrix, out, count, depth, rows) =>
      multiply(vectors.byteOffset, matrix.byteOffset, out.byteOffset, count, depth * 2, rows),
    addRows: (sums, table, places, count, width) => addRows(sums.byteOffset, table.byteOffset, places.byteOffset, count, 4 * width),
    scan({ sums, first, step, gates, memory, out, outFirst, outStep, count, units, backwards }) {
      const start = backwards ? count - 1 : 0;
      const sign = backwards ? -1 : 1;
      scan(
        sums.byteOffset + 4 * (start * step + first),
        gates.scale.byteOffset,
        gates.bias.byteOffset,
        memory.fill(0).byteOffset,
        out.byteOffset + 2 * (start * outStep + outFirst),
        count,
        sign * 4 * step,
        sign * 2 * outStep,
        4 * units,
      );
    },
  };
}

/** The same in plain arithmetic, rounded as the vectors round. */
export function plainKernel(): Kernel {
  const { fround } = Math;
  return {
    shorts: (length) => new Int16Array(length),
    longs: (length) => new Int32Array(length),
    floats: (length) => new Float32Array(length),
    multiply(vectors, matrix, out, count, depth, rows) {
      for (let t = 0; t < count; t++) {
        for (let r = 0; r < rows; r++) {
          let sum = 0;
          for (let k = 0, v = t * depth, m = r * depth; k < depth; k++) sum += (vectors[v + k] as number) * (matrix[m + k] as number);
          out[t * rows + r] = sum;
        }
      }
    },
    addRows(sums, table, places, count, width) {
      for (let t = 0; t < count; t++) {
        const row = (places[t] as number) * width;
        for (let k = 0; k < width; k++) sums[t * width + k] = (sums[t * width + k] as number) + (table[row + k] as number);
      }
    },
    scan({ sums, first, step, gates, memory, out, outFirst, outStep, count, units, backwards }) {
      memory.fill(0);
      const gate = (place: number, k: number, least: number) => {
        const value = fround(fround(fround(sums[place + k] as number) * (gates.scale[k] as number)) + (gates.bias[k] as number));
        return Math.min(1, Math.max(least, value));
      };
      for (let n = 0; n < count; n++) {
        const t = backwards ? count - 1 - n : n;
        const place = t * step + first;
        for (let k = 0; k < units; k++) {
          const remember = gate(place, k, -1);
          const forget = gate(place, units + k, 0);
          const show = gate(place, 2 * units + k, 0);
          const kept = fround(fround(forget * (memory[k] as number)) + fround(fround(1 - forget) * remember));
          memory[k] = kept;
          out[t * outStep + outFirst + k] = nearestEven(fround(fround(show * kept) * stateScale));
        }
      }
    },
  };
}

/** The nearest whole number, of two equally near the even one. */
function nearestEven(value: number): number {
  const down = Math.floor(value);
  const over = value - down;
  if (over !== 0.5) return over < 0.5 ? down : down + 1;
  return down % 2 === 0 ? down : down + 1;
}
