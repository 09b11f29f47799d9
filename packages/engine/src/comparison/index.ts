export { compare } from './compare.ts';
export type { Comparison, Passage, Point, TimelineEntry, UniquePassage, Variation, VariationType } from './comparison.ts';
