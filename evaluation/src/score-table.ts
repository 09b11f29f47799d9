import { writeBlock } from './page-block.ts';
import type { Evaluation } from './scorers.ts';

/** One row a score: what was measured, what the score says, and how high it is. */
export function rowsOf({ name, scores: meanings }: Evaluation, scores: Readonly<Record<string, number>>): string[] {
  return Object.entries(meanings).map(([score, meaning]) => `| ${name} | ${meaning} | ${scores[score]?.toFixed(3) ?? '–'} |`);
}

/** The rows under their heading. */
export function tableOf(rows: readonly string[]): string {
  return ['| evaluation | score | |', '|---|---|---:|', ...rows].join('\n');
}

/** Puts the rows into docs/evaluation.md, in place of those that stood there. */
export function writeScoreTable(rows: readonly string[]): void {
  writeBlock('evaluation.md', 'scores', tableOf(rows));
}
