import { articles } from './0001-articles.ts';
import { stories } from './0002-stories.ts';
import { watching } from './0003-watching.ts';
import { comparisons } from './0004-comparisons.ts';
import { corrections } from './0005-corrections.ts';
import { movesAndWithdrawals } from './0006-moves-and-withdrawals.ts';
import type { Migration } from './migration.ts';

export type { Migration } from './migration.ts';

/** Every step, the first one first. An archive's form is the number of steps that were taken. */
export const migrations: readonly Migration[] = [articles, stories, watching, comparisons, corrections, movesAndWithdrawals];
