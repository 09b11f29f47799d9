import type { FormFeatures, PlaceFeatures } from './features.ts';

declare function atob(base64: string): string;

/** Numbers of one tensor of the trained network. */
type Numbers = Int8Array | Int16Array | Float32Array;

/** The trained network as it is stored: a vocabulary and named tensors. */
export interface TaggerModel {
  /** Place of a word in the table `word`; 1 stands for every word that is not in it. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** @throws when the model has no such tensor of that kind */
  bytes(name: string): Int8Array;
  shorts(name: string): Int16Array;
  floats(name: string): Float32Array;
}

const arrays = { i8: Int8Array, i16: Int16Array, f32: Float32Array };

/**
 * Reads a stored network: a line of JSON (`{ tensors: [{ name, type, length }], words }`), then the tensors, each on a multiple of 4 bytes.
 * @throws when the bytes are not a network
 */
export function readModel(base64: string): TaggerModel {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const lineEnd = text.indexOf('\n');
  const header = JSON.parse(text.slice(0, lineEnd)) as {
    tensors: { name: string; type: keyof typeof arrays; length: number }[];
    words: string;
  };
  const tensors = new Map<string, Numbers>();
  let place = (lineEnd + 4) & ~3;
  for (const { name, type, length } of header.tensors) {
    const array = new arrays[type](bytes.buffer, place, length);
    tensors.set(name, array);
    place += (array.byteLength + 3) & ~3;
  }
  const get = (name: string): Numbers => {
    const tensor = tensors.get(name);
    if (!tensor) throw new Error(`the attribution tagger's weights have no tensor "${name}"`);
    return tensor;
  };
  return {
    vocabulary: new Map(header.words.split(' ').map((word, i) => [word, i + 2])),
    bytes: (name) => get(name) as Int8Array,
    shorts: (name) => get(name) as Int16Array,
    floats: (name) => get(name) as Float32Array,
  };
}

/** Width of each table's vectors in the network's input, in the order they stand there; together a multiple of 8. */
export const formWidths = { word: 60, suffix: 16, prefix: 12, shape: 8 } as const satisfies Record<
  Exclude<keyof FormFeatures, 'text'>,
  number
>;
/** The same for what a token is by its place. */
export const placeWidths = {
  pos: 10,
  quotation: 8,
  start: 4,
  mention: 6,
  ruleCue: 4,
  ruleSource: 4,
  ruleContent: 4,
} as const satisfies Record<keyof PlaceFeatures, number>;

/** Numbers a token's state has in each direction. */
export const stateWidth = 48;
/** Numbers the roles of two tokens are weighed over. */
export const roleWidth = 32;
