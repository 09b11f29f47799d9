import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Evaluation } from './scorers.ts';

/** The page that the table stands in. */
const page = resolve(import.meta.dirname, '../../docs/evaluation.md');

/** Marks where the table begins and ends in the page. */
const [begin, end] = ['<!-- scores -->', '<!-- end of scores -->'];

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
  writeFileSync(page, replaceTable(readFileSync(page, 'utf8'), tableOf(rows)));
}

/**
 * The page with another table.
 * @throws where the page has no place for one
 */
export function replaceTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/evaluation.md has no place for a table: a line ${begin} and below it a line ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
