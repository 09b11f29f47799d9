export { align } from './align.ts';
export type { AlignmentTable, Column, Reading, StatementRef } from './alignment-table.ts';
export { type Copy, findCopies } from './copies.ts';
