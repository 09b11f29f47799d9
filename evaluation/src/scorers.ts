import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the evaluation material lies: beside the checkout, never inside it. */
export const shared = resolve(import.meta.dirname, '../../../shared');

/** What a scorer measures and the command whose output it scores. */
export interface Evaluation {
  readonly name: string;
  /** File in `../shared/eval`. */
  readonly scorer: string;
  /** Files or folders in `../shared/data`. */
  readonly gold: readonly string[];
  /** Arguments of `crosscheck`; `{in}` and `{out}` are filled in by the scorer. */
  readonly command: string;
}

export const evaluations: readonly Evaluation[] = [
  { name: 'stories', scorer: 'score-comparison.mjs', gold: ['stories'], command: 'compare {in} --format json -o {out}' },
  {
    name: 'attributions',
    scorer: 'score-attributions.mjs',
    gold: ['attributions/dev.jsonl'],
    command: 'attributions {in} --format jsonl -o {out}',
  },
  {
    name: 'times',
    scorer: 'score-times.mjs',
    gold: ['times/timebank.jsonl', 'times/aquaint.jsonl'],
    command: 'times {in} --format jsonl -o {out}',
  },
];

/** Whether the material of an evaluation is there. */
export function isAvailable(evaluation: Evaluation): boolean {
  return existsSync(join(shared, 'eval', evaluation.scorer)) && evaluation.gold.every((gold) => existsSync(join(shared, 'data', gold)));
}

/** SHA-256 over the names and bytes of an evaluation's material. */
export function digestOf(evaluation: Evaluation): string {
  const hash = createHash('sha256');
  for (const gold of evaluation.gold) {
    const path = join(shared, 'data', gold);
    const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort() : [''];
    for (const file of files) {
      const full = join(path, file);
      if (statSync(full).isFile()) hash.update(`${gold}/${file}\n`).update(readFileSync(full));
    }
  }
  return hash.digest('hex');
}

/**
 * Runs a scorer as it is: what it printed, and the scores of its closing JSON line.
 * @param crosscheck command line that runs Crosscheck
 */
export function runScorer(
  evaluation: Evaluation,
  crosscheck: string,
  more: readonly string[] = [],
): { readonly text: string; readonly scores: Record<string, number> } {
  const gold = evaluation.gold.map((name) => join(shared, 'data', name)).join(',');
  const text = execFileSync(
    process.execPath,
    [join(shared, 'eval', evaluation.scorer), '--gold', gold, '--run', `${crosscheck} ${evaluation.command}`, ...more],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 },
  );
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  const scores = last.startsWith('{')
    ? JSON.parse(last)
    : Object.fromEntries([...last.matchAll(/(\w+) ([\d.]+)(?=\s|$)/g)].map((m) => [m[1], Number(m[2])]));
  return { text, scores };
}
