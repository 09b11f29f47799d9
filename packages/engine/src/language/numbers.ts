/** How a language writes numbers in words. */
export interface NumberVocabulary {
  /** `nought` to `nineteen`, and what stands for one of them. */
  readonly units: ReadonlyMap<string, number>;
  /** `twenty` to `ninety`. */
  readonly tens: ReadonlyMap<string, number>;
  /** What multiplies the number before it: `hundred`, `million`; with the short forms after digits. */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Short forms of magnitudes that stand right after digits: `5m`. */
  readonly shortMagnitudes: ReadonlyMap<string, number>;
  /** `first` to `ninetieth`, and `hundredth` and up. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Endings that make digits an ordinal: `st`, `nd`, `rd`, `th`. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Parts of a whole: `half`, `third`, `quarter`, with their plurals. */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words for a number that is not told, with the range they are read as: `several`, `dozens`. */
  readonly vague: ReadonlyMap<string, readonly [number, number]>;
  /** Words before a number that loosen it, longest phrase first in effect: `at least`, `more than`, `about`. */
  readonly approximations: ReadonlyMap<string, 'about' | 'more-than' | 'less-than' | 'at-least' | 'at-most'>;
  /** Words after a number that loosen it: `or more`, `or so`. */
  readonly approximationsAfter: ReadonlyMap<string, 'about' | 'at-least' | 'at-most'>;
  /** Currency signs, with the letters that may stand before them: `$`, `us$`. */
  readonly currencySigns: ReadonlyMap<string, string>;
  /** Currency names in singular and plural, with the ISO 4217 code and what one is worth in its main unit. */
  readonly currencyNames: ReadonlyMap<string, { readonly code: string; readonly worth: number }>;
  /** Units of measure in singular and plural, with the name they are compared by. */
  readonly measures: ReadonlyMap<string, string>;
  /** Things that carry a number in their name: `route`, `article`. */
  readonly numberedThings: ReadonlySet<string>;
  /** What ends a street's name: `avenue`. */
  readonly streets: ReadonlySet<string>;
}
