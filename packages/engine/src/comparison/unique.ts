import type { AlignmentTable } from '../alignment/index.ts';
import type { Story } from '../story/index.ts';
import type { UniquePassage } from './comparison.ts';

/** Passages of news value that no other account has, the weightiest first. */
export function findUnique(_story: Story, _table: AlignmentTable): UniquePassage[] {
  return [];
}
