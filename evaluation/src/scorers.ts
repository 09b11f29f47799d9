import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the evaluation material lies: beside the checkout, never inside it. */
export const shared = resolve(import.meta.dirname, '../../../shared');

/** What is measured, on what and how. */
export interface Evaluation {
  readonly name: string;
  /** File in `../shared/eval`, or, without `command`, a script beside this file that scores by itself. */
  readonly scorer: string;
  /** Files or folders in `../shared/data`. */
  readonly gold: readonly string[];
  /** Arguments of `crosscheck`; `{in}` and `{out}` are filled in by the scorer. */
  readonly command?: string;
  /** What each score says, in the order of the table. */
  readonly scores: Readonly<Record<string, string>>;
}

const groupingScores = { bcubed: 'articles with the others of their story, B-cubed F1', pairs: 'pairs of articles in one story, F1' };

export const evaluations: readonly Evaluation[] = [
  {
    name: 'stories',
    scorer: 'score-comparison.mjs',
    gold: ['stories'],
    command: 'compare {in} --format json -o {out}',
    scores: {
      statements: 'attributed statements, F1 by sentence',
      speaker: 'speaker right, of the statements found',
      points: 'points, F1 over pairs of sentences',
      discrepancies: 'discrepancies of the hard kinds, F1',
      discrepanciesPrecision: 'discrepancies of the hard kinds, precision',
      discrepanciesRecall: 'discrepancies of the hard kinds, recall',
      timeline: 'dated happenings, F1',
      unique: 'important passages that one account alone has, recall',
      uniqueShare: 'share of all sentences called unique (less is better)',
    },
  },
  {
    name: 'attributions',
    scorer: 'score-attributions.mjs',
    gold: ['attributions/dev.jsonl'],
    command: 'attributions {in} --format jsonl -o {out}',
    scores: {
      content30: 'contents that overlap by 0.3, F1',
      content80: 'contents that overlap by 0.8, F1',
      exact: 'contents to the letter, F1',
      source: 'source right, of the contents found',
      full: 'contents that overlap by 0.8 with the right source, F1',
    },
  },
  {
    name: 'times',
    scorer: 'score-times.mjs',
    gold: ['times/timebank.jsonl', 'times/aquaint.jsonl'],
    command: 'times {in} --format jsonl -o {out}',
    scores: { strict: 'expressions to the letter, F1', relaxed: 'expressions that overlap, F1', value: 'value right, F1' },
  },
  {
    name: 'pages',
    scorer: 'score-pages.mjs',
    gold: ['pages'],
    command: 'extract {in} --format jsonl -o {out}',
    scores: {
      precision: 'runs of four words taken from a page, precision',
      recall: 'runs of four words taken from a page, recall',
      f1: 'runs of four words taken from a page, F1',
    },
  },
  {
    name: 'grouping',
    scorer: 'score-stories.mjs',
    gold: ['clusters/news-cluster.jsonl'],
    command: 'group {in} -o {out}',
    scores: groupingScores,
  },
  {
    name: 'grouping-shown',
    scorer: 'score-stories.mjs',
    gold: ['clusters/wikinews-sources.jsonl'],
    command: 'group {in} -o {out}',
    scores: groupingScores,
  },
  {
    name: 'coreference',
    scorer: 'gap.ts',
    gold: ['coreference'],
    scores: {
      overall: 'pronoun and name are one person, F1',
      feminine: 'the same, feminine pronouns',
      masculine: 'the same, masculine pronouns',
    },
  },
];

/** Whether the material of an evaluation is there. */
export function isAvailable(evaluation: Evaluation): boolean {
  return existsSync(pathOf(evaluation)) && evaluation.gold.every((gold) => existsSync(join(shared, 'data', gold)));
}

function pathOf({ scorer, command }: Evaluation): string {
  return command === undefined ? join(import.meta.dirname, scorer) : join(shared, 'eval', scorer);
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
 * Runs a scorer as it is: what it printed, and the scores of its last line.
 * @param crosscheck command line that runs Crosscheck
 */
export function runScorer(
  evaluation: Evaluation,
  crosscheck: string,
  more: readonly string[] = [],
): { readonly text: string; readonly scores: Record<string, number> } {
  const gold = evaluation.gold.map((name) => join(shared, 'data', name)).join(',');
  const isOurs = evaluation.command === undefined;
  const given = isOurs
    ? more.filter((option) => option === '--detail')
    : ['--gold', gold, '--run', `${crosscheck} ${evaluation.command}`, ...more];
  const text = execFileSync(process.execPath, ['--conditions=source', pathOf(evaluation), ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  return { text, scores: readScores(text) };
}

/** How a scorer that prints no JSON names what we name otherwise. */
const names: Readonly<Record<string, string>> = { P: 'precision', R: 'recall', F1: 'f1' };

/**
 * The scores of a scorer's last line: JSON, or names and numbers.
 *
 * @example
 * readScores('…\npages 91  P 0.910 R 0.930 F1 0.920'); // { precision: 0.91, recall: 0.93, f1: 0.92 }
 */
export function readScores(text: string): Record<string, number> {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  if (last.startsWith('{')) return JSON.parse(last);
  return Object.fromEntries(
    [...last.matchAll(/(\w+) ([\d.]+)(?=\s|$)/g)].flatMap(([, name = '', score]) => (name in names ? [[names[name], Number(score)]] : [])),
  );
}
