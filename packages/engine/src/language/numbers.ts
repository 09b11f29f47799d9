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
}
