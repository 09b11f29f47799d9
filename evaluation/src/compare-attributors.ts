/**
 * Scores the ways of attributing side by side on the development part: `npm run evaluate:attributors`.
 * Prints for each its scores and its time, as a multiple of a raw wink-nlp pass over the same articles in the same run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyAnnotator, analyse, defaultAnnotators } from '@crosscheck/engine';
import { annotatorsWithTagger } from '@crosscheck/engine/tagger';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { shared } from './scorers.ts';

const gold = join(shared, 'data/attributions/dev.jsonl');
const articles = readFileSync(gold, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { id: string; text: string });

/** Annotators whose attributor tells the time it takes. */
function timed(chosen: readonly AnyAnnotator[]): { readonly annotators: readonly AnyAnnotator[]; readonly time: () => number } {
  let spent = 0;
  const annotators = chosen.map((annotator): AnyAnnotator => {
    if (annotator.provides !== 'attributions') return annotator;
    return {
      ...annotator,
      annotate(doc, context) {
        const begun = performance.now();
        const result = annotator.annotate(doc, context);
        spent += performance.now() - begun;
        return result;
      },
    };
  });
  return { annotators, time: () => spent };
}

const work = mkdtempSync(join(tmpdir(), 'crosscheck-attributors-'));
const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
for (const { text } of articles) nlp.readDoc(text);
const begun = performance.now();
for (const { text } of articles) nlp.readDoc(text);
const raw = performance.now() - begun;

const ways = [
  ['rules alone', defaultAnnotators],
  ['rules and tagger', annotatorsWithTagger],
] as const;
for (const [name, chosen] of ways) {
  const { annotators, time } = timed(chosen);
  const run = () =>
    articles.map(({ id, text }) => {
      const { layers } = analyse({ id, text, createdAt: { kind: 'unknown' } }, { annotators });
      return JSON.stringify({ id, attributions: layers.attributions.map(({ source, cue, content }) => ({ source, cue, content })) });
    });
  run();
  const before = time();
  const file = join(work, 'out.jsonl');
  writeFileSync(file, `${run().join('\n')}\n`);
  const spent = time() - before;
  const printed = execFileSync(process.execPath, [join(shared, 'eval/score-attributions.mjs'), '--gold', gold, '--have', file], {
    encoding: 'utf8',
  });
  const scores = JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as Record<string, number>;
  const line = Object.entries(scores).map(([score, value]) => `${score} ${value.toFixed(3)}`);
  console.log(
    `${name.padEnd(18)} ${line.join('  ')}  ${((1000 * articles.length) / spent).toFixed(0)} articles/s, ${(spent / raw).toFixed(2)} raw passes`,
  );
}
rmSync(work, { recursive: true });
