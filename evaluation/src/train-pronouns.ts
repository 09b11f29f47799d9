/**
 * Learns how much each thing speaks for a candidate of a pronoun, on the development part of GAP, and writes
 * `packages/engine/src/annotate/entities/pronoun-weights.ts`; `npm run train:pronouns -- --dry` only reports. A conditional logistic
 * regression by Newton's method: no random start, no sampling, the same material gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type AnalysedArticle, analyse, defaultAnnotators } from '@crosscheck/engine';
import { entitiesAnnotatorInTraining, pronounFeatureNames, type Ranked } from '@crosscheck/engine/training';
import { readGap } from './gap.ts';
import { shared } from './scorers.ts';

/** A pronoun with the candidates it was chosen from. */
interface Choice {
  readonly candidates: readonly { readonly features: Float64Array; readonly right: boolean }[];
}

/**
 * Weights the fit is drawn to, chosen by hand on news and on the development part: an encyclopedia has few quotations, no datelines and
 * hardly a speaker without a name, and left to itself the fit is worse on news and on the validation part than these.
 */
const drawnTo: Readonly<Record<string, number>> = {
  'sentence-back': -1,
  distance: -0.2,
  subject: 1.25,
  'subject-here': 0.55,
  possessive: 0.15,
  oblique: -0.55,
  parallel: 0.55,
  'gender-known': 0.4,
  'gender-doubted': -1.5,
  frequent: 0.35,
  'quoted-outside': -0.8,
  'outside-quoted': -2.65,
  'speaker-of-these-words': -2.9,
  'spoke-last': 1.5,
  boilerplate: -2,
  unnamed: -0.75,
  'person-doubtful': -0.3,
  'head-before': 0.4,
  'head-before-saying': 1.6,
  'same-clause-possessive': 0.5,
  'first-rank': 0.4,
  'embedded-before': -0.3,
};
const centre = Float64Array.from(pronounFeatureNames, (name) => drawnTo[name] ?? 0);
/** How strongly; of 20, 35, 40, 50, 60, 100 and 200 the one that is good on both parts and on news. */
const PENALTY = 50;

const target = resolve(import.meta.dirname, '../../packages/engine/src/annotate/entities/pronoun-weights.ts');
const { values } = parseArgs({ options: { dry: { type: 'boolean' } } });

function readChoices(set: string): Choice[] {
  const choices: Choice[] = [];
  for (const { id, text, pronoun, names } of readGap(readFileSync(join(shared, 'data', 'coreference', `gap-${set}.tsv`), 'utf8'))) {
    const told = new Map<number, readonly Ranked[]>();
    const telling = entitiesAnnotatorInTraining({ tell: (at, candidates) => told.set(at, candidates), weights: centre });
    const annotators = defaultAnnotators
      .filter(({ name }) => name === 'words' || name === 'quotations' || name === 'boilerplate' || name === 'entities')
      .map((annotator) => (annotator.name === 'entities' ? telling : annotator));
    const doc = analyse({ id, text, createdAt: { kind: 'unknown' } }, { annotators });
    const right = new Set(names.filter(({ same }) => same).flatMap(({ span }) => nameOver(doc, span.start, span.end) ?? []));
    const candidates = (told.get(doc.tokens.findIndex(({ start }) => start === pronoun.start)) ?? []).map(({ entity, features }) => ({
      features,
      right: right.has(entity.name),
    }));
    if (candidates.some((c) => c.right) && candidates.some((c) => !c.right)) choices.push({ candidates });
  }
  return choices;
}

function nameOver(doc: AnalysedArticle<'entities'>, start: number, end: number): string | undefined {
  const { mentions, entities } = doc.layers.entities;
  const mention = mentions.find((m) => m.form === 'name' && m.head.start < end && start < m.head.end);
  return entities.find(({ id }) => id === mention?.entity)?.name;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

function fit(choices: readonly Choice[]): Float64Array {
  const size = pronounFeatureNames.length;
  const beta = centre.slice();
  for (let round = 0; round < 40; round++) {
    const gradient = Float64Array.from(beta, (b, i) => -PENALTY * (b - (centre[i] as number)));
    const curvature = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? PENALTY : 0)));
    for (const { candidates } of choices) {
      const scores = candidates.map(({ features }) => dot(features, beta));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const all = odds.reduce((sum, x) => sum + x, 0);
      const good = odds.reduce((sum, x, i) => sum + (candidates[i]?.right ? x : 0), 0);
      const mean = new Float64Array(size);
      for (const [i, { features }] of candidates.entries())
        for (let k = 0; k < size; k++) mean[k]! += ((odds[i] as number) / all) * (features[k] as number);
      for (const [i, { features, right }] of candidates.entries()) {
        const p = (odds[i] as number) / all;
        const pull = (right ? (odds[i] as number) / good : 0) - p;
        for (let k = 0; k < size; k++) {
          gradient[k]! += pull * (features[k] as number);
          const off = p * ((features[k] as number) - (mean[k] as number));
          if (off === 0) continue;
          const row = curvature[k] as Float64Array;
          for (let l = 0; l <= k; l++) row[l]! += off * ((features[l] as number) - (mean[l] as number));
        }
      }
    }
    for (let k = 0; k < size; k++)
      for (let l = 0; l < k; l++) (curvature[l] as Float64Array)[k] = (curvature[k] as Float64Array)[l] as number;
    const step = solve(curvature, gradient);
    let largest = 0;
    for (let k = 0; k < size; k++) {
      const bounded = Math.max(-1, Math.min(1, step[k] as number));
      beta[k]! += bounded;
      largest = Math.max(largest, Math.abs(bounded));
    }
    if (largest < 1e-6) break;
  }
  return beta;
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, i) => Float64Array.of(...row, right[i] as number));
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = 0; k < size; k++) {
      const factor = k === i ? 0 : rows[k]![i]! / rows[i]![i]!;
      if (factor !== 0) for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  return Float64Array.from(rows, (row, i) => row[size]! / row[i]!);
}

/** Share of pronouns whose best candidate is right. */
function accuracy(choices: readonly Choice[], beta: Float64Array): number {
  const hits = choices.filter(({ candidates }) => {
    let best = candidates[0];
    for (const candidate of candidates)
      if (best === undefined || dot(candidate.features, beta) > dot(best.features, beta)) best = candidate;
    return best?.right === true;
  });
  return hits.length / Math.max(1, choices.length);
}

const development = readChoices('development');
const beta = fit(development);
const inside = accuracy(development, beta);
const outside = accuracy(readChoices('validation'), beta);
console.log(
  `pronouns with a choice: ${development.length}; right on development ${inside.toFixed(3)}, on validation ${outside.toFixed(3)}`,
);
for (const [i, name] of pronounFeatureNames.entries()) console.log(`  ${name.padEnd(24)} ${(beta[i] as number).toFixed(3)}`);
if (!values.dry) {
  const lines = pronounFeatureNames.map(
    (name, i) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number((beta[i] as number).toFixed(3))},`,
  );
  writeFileSync(
    target,
    `/**
 * How much each thing speaks for a candidate of a pronoun: a conditional logistic regression on the development part of GAP, whose texts are
 * from an encyclopedia, drawn to values chosen by hand on news. Written by \`npm run train:pronouns\`; do not edit.
 * Of the pronouns that have a choice right on development ${inside.toFixed(3)}, on validation ${outside.toFixed(3)}.
 */
export const pronounWeights = {
${lines.join('\n')}
};
`,
  );
}
