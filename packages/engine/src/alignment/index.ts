export { type AlignOptions, align } from './align.ts';
export type { AlignmentTable, Column, Reading, StatementRef } from './alignment-table.ts';
export { type Copy, findCopies } from './copies.ts';
export { type Independence, judgeIndependence } from './independence.ts';
export { normaliseWord } from './normal-form.ts';
export { readUnits, TermKind, type Unit, type Units } from './units.ts';
