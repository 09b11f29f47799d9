import { multiplyModule } from './multiply-module.ts';

// both are on every platform the engine runs on, but not in the language's own library
declare function atob(base64: string): string;
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/**
 * Products of 16-bit vectors with the rows of 16-bit matrices, summed in 32 bits: exact, so the answer is the same wherever it runs.
 * In WebAssembly with its fixed-width vectors where the platform has them, in plain arithmetic elsewhere.
 */
export interface Kernel {
  /** A place for `length` 16-bit numbers that `multiply` can read. */
  shorts(length: number): Int16Array;
  /** A place for `length` 32-bit numbers that `multiply` can write. */
  longs(length: number): Int32Array;
  /**
   * Writes `out[t * rows + r]`, the product of vector `t` with row `r`, for `count` vectors of `depth` numbers.
   * `depth` is a multiple of 8, `rows` of 4; all three lie in places this kernel gave.
   */
  multiply(vectors: Int16Array, matrix: Int16Array, out: Int32Array, count: number, depth: number, rows: number): void;
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

/** The kernel of `multiply.wat`. @throws where the platform cannot run it */
export function vectorKernel(bytes: number): Kernel {
  const code = Uint8Array.from(atob(multiplyModule), (char) => char.charCodeAt(0));
  const { memory, multiply } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as {
    memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
    multiply: (vectors: number, matrix: number, out: number, count: number, depthBytes: number, rows: number) => void;
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
    multiply: (vectors, matrix, out, count, depth, rows) =>
      multiply(vectors.byteOffset, matrix.byteOffset, out.byteOffset, count, depth * 2, rows),
  };
}

/** The same in plain arithmetic. */
export function plainKernel(): Kernel {
  return {
    shorts: (length) => new Int16Array(length),
    longs: (length) => new Int32Array(length),
    multiply(vectors, matrix, out, count, depth, rows) {
      for (let t = 0; t < count; t++) {
        for (let r = 0; r < rows; r++) {
          let sum = 0;
          for (let k = 0, v = t * depth, m = r * depth; k < depth; k++) sum += (vectors[v + k] as number) * (matrix[m + k] as number);
          out[t * rows + r] = sum;
        }
      }
    },
  };
}
