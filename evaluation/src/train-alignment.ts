/**
 * Trains the aligner's weights on the stories with answer sheets and says how good they are on a story they were not trained on.
 * `npm run train:alignment` writes `packages/engine/src/alignment/pair-weights.ts`; with `--dry` it only reports.
 * `--without names,lead` trains as if nothing were known of these features, which tells what they are worth.
 * The same material gives the same file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse, buildStory } from '@crosscheck/engine';
import {
  type Candidate,
  contextFeatures,
  english,
  type LogisticModel,
  measureContext,
  measurePairs,
  pairFeatures,
  probability,
  proposePairs,
  readUnits,
  type Units,
} from '@crosscheck/engine/training';
import { type Case, fitLogistic } from './logistic-regression.ts';
import { shared } from './scorers.ts';
import { articleOf, readStoryFile } from './story-file.ts';

interface AnswerSheet {
  readonly points: readonly { readonly sentences: Readonly<Record<string, readonly string[]>> }[];
}

/** A story with what was measured of it, and which sentence pairs people call one point. */
interface Material {
  readonly id: string;
  readonly units: Units;
  readonly candidates: readonly Candidate[];
  /** Sentence pairs, as the scorer names them, that each candidate stands for. */
  readonly pairs: readonly (readonly string[])[];
  readonly cases: readonly Case[];
  readonly gold: ReadonlySet<string>;
}

const folder = join(shared, 'data/stories');
const target = resolve(import.meta.dirname, '../../packages/engine/src/alignment/pair-weights.ts');
const { values } = parseArgs({ options: { dry: { type: 'boolean' }, detail: { type: 'boolean' }, without: { type: 'string' } } });

const without = values.without?.split(',') ?? [];

function readMaterial(id: string): Material {
  const story = readStoryFile(join(folder, `${id}.json`));
  const sheet = JSON.parse(readFileSync(join(folder, `${id}.gold.json`), 'utf8')) as AnswerSheet;
  const gold = new Set<string>();
  for (const point of sheet.points) for (const pair of pairsOf(Object.values(point.sentences).flat())) gold.add(pair);
  const docs = story.docs.map((doc) => analyse(articleOf(doc)));
  const units = readUnits(buildStory(docs), english.vocabulary);
  const candidates = measurePairs(units, proposePairs(units));
  for (const [i, name] of pairFeatures.entries()) if (without.includes(name)) for (const { features } of candidates) features[i] = 0;
  const sentences = units.units.map(({ doc, start, end }) =>
    (story.docs[doc]?.sentences ?? [])
      .filter((s) => {
        const common = Math.min(s.end, end) - Math.max(s.start, start);
        return common > 0 && (common >= 0.5 * (s.end - s.start) || common >= 0.5 * (end - start));
      })
      .map((s) => s.id),
  );
  const pairs = candidates.map(({ a, b }) => pairsOf([...(sentences[a] ?? []), ...(sentences[b] ?? [])]));
  const cases = candidates.map(({ features }, i) => ({ features, positive: (pairs[i] ?? []).some((pair) => gold.has(pair)) }));
  return { id, units, candidates, pairs, cases, gold };
}

/** Pairs of sentences of different articles, as the scorer counts them. */
function pairsOf(ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((x) => ids.filter((y) => x.charAt(0) < y.charAt(0)).map((y) => `${x}|${y}`)))];
}

/** Fills in the context features of a story by a first model that has not seen it. */
function withContext(material: Material, first: LogisticModel): Case[] {
  const judgements = Float64Array.from(material.candidates, (c) => probability(first, c.features));
  measureContext(material.units, material.candidates, judgements);
  // a copy, since the next model overwrites the context
  return material.cases.map(({ features, positive }) => ({ features: features.slice(), positive }));
}

interface Outcome {
  readonly found: number;
  readonly reported: number;
  readonly wanted: number;
}

function outcomeAt(judged: readonly (readonly [Material, Float64Array])[], threshold: number): Outcome {
  let found = 0;
  let reported = 0;
  let wanted = 0;
  for (const [material, probabilities] of judged) {
    const claimed = new Set(material.pairs.flatMap((pairs, i) => ((probabilities[i] ?? 0) >= threshold ? pairs : [])));
    reported += claimed.size;
    wanted += material.gold.size;
    for (const pair of claimed) if (material.gold.has(pair)) found++;
  }
  return { found, reported, wanted };
}

const f1 = ({ found, reported, wanted }: Outcome): number => (reported + wanted ? (2 * found) / (reported + wanted) : 0);
const describe = (outcome: Outcome): string =>
  `F1 ${f1(outcome).toFixed(3)}, precision ${(outcome.found / outcome.reported).toFixed(3)}, recall ${(outcome.found / outcome.wanted).toFixed(3)}`;

/** The threshold with the best F1, smoothed over its neighbours so that no single pair decides. */
function bestThreshold(judged: readonly (readonly [Material, Float64Array])[]): number {
  const steps = Array.from({ length: 60 }, (_, i) => 0.06 + i * 0.01);
  const scores = steps.map((threshold) => f1(outcomeAt(judged, threshold)));
  const smooth = scores.map((_, i) => {
    const around = scores.slice(Math.max(0, i - 2), i + 3);
    return around.reduce((sum, score) => sum + score, 0) / around.length;
  });
  return Number((steps[smooth.indexOf(Math.max(...smooth))] ?? 0.3).toFixed(2));
}

const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => name.replace('.gold.json', ''))
  .sort();
const materials = ids.map(readMaterial);
const reachable = outcomeAt(
  materials.map((m) => [m, new Float64Array(m.candidates.length).fill(1)] as const),
  0.5,
);
console.log(
  `${materials.length} stories, ${reachable.reported} candidate pairs, of ${reachable.wanted} wanted pairs ${reachable.found} are candidates`,
);

const fitFirst = (left: readonly Material[]): LogisticModel =>
  fitLogistic(
    materials.filter((m) => !left.includes(m)).flatMap((m) => m.cases),
    pairFeatures.length,
  );

// leave one story out; the second model is trained on first judgements by models that had seen neither story
const withoutTwo = new Map<string, LogisticModel>();
const firstWithout = (x: Material, y: Material): LogisticModel => {
  const key = [x.id, y.id].sort().join(' ');
  const model = withoutTwo.get(key) ?? fitFirst([x, y]);
  withoutTwo.set(key, model);
  return model;
};
const firstJudged: (readonly [Material, Float64Array])[] = [];
const judged = materials.map((held) => {
  const second = fitLogistic(
    materials.filter((m) => m !== held).flatMap((m) => withContext(m, firstWithout(held, m))),
    contextFeatures.length,
  );
  const first = fitFirst([held]);
  firstJudged.push([held, Float64Array.from(held.candidates, (c) => probability(first, c.features))]);
  const probabilities = Float64Array.from(withContext(held, first), (c) => probability(second, c.features));
  return [held, probabilities] as const;
});
const firstThreshold = bestThreshold(firstJudged);
const threshold = bestThreshold(judged);
console.log(
  `first judgement alone, each story by a model without it: ${describe(outcomeAt(firstJudged, firstThreshold))} at ${firstThreshold}`,
);
console.log(`both, each story by a model without it: ${describe(outcomeAt(judged, threshold))} at ${threshold}`);
if (values.detail) for (const one of judged) console.log(`  ${one[0].id} ${describe(outcomeAt([one], threshold))}`);

const first = fitFirst([]);
const second = fitLogistic(
  materials.flatMap((m) => withContext(m, fitFirst([m]))),
  contextFeatures.length,
);
const full = materials.map((m) => [m, Float64Array.from(withContext(m, first), (c) => probability(second, c.features))] as const);
console.log(`both, trained on all: ${describe(outcomeAt(full, threshold))}`);
for (const [i, name] of contextFeatures.entries())
  console.log(`  ${name.padEnd(18)} ${(first.weights[i] ?? 0).toFixed(3).padStart(8)} ${(second.weights[i] ?? 0).toFixed(3).padStart(8)}`);

if (!values.dry && without.length === 0) {
  const list = (weights: readonly number[], names: readonly string[]): string =>
    weights.map((w, i) => `      ${Number(w.toFixed(3))}, // ${names[i]}`).join('\n');
  writeFileSync(
    target,
    `import type { PairModel } from './pair-model.ts';

/**
 * Weights of the aligner, in the order of \`pairFeatures\` and \`contextFeatures\`: two logistic regressions on ${materials.length} stories told by three outlets each,
 * whose answer sheets say which sentences report the same thing. Written by \`npm run train:alignment\`; do not edit.
 * On a story that was left out of the training: ${describe(outcomeAt(judged, threshold))} over sentence pairs.
 */
export const pairWeights: PairModel = {
  first: {
    bias: ${Number(first.bias.toFixed(3))},
    weights: [
${list(first.weights, pairFeatures)}
    ],
  },
  second: {
    bias: ${Number(second.bias.toFixed(3))},
    weights: [
${list(second.weights, contextFeatures)}
    ],
  },
  threshold: ${threshold},
};
`,
  );
}
