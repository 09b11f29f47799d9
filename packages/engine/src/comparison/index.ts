export { compare } from './compare.ts';
export type { Comparison, Passage, Point, TimelineEntry, UniquePassage, Variation, VariationType } from './comparison.ts';
export { compareVersions, type VersionChange, type VersionComparison, type VersionOptions, type VersionSentence } from './versions.ts';
