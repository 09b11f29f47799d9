/**
 * How much the likeness from which articles are one story matters, and what it comes to when it is chosen on one set of articles and shown on the other:
 * `npm run evaluate:grouping`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentCreationTime, Grouper, signatureOf, storyLikeness } from '@crosscheck/engine';
import { bCubed } from './b-cubed.ts';
import { shared } from './scorers.ts';

interface LabelledArticle {
  readonly id: string;
  readonly story: string;
  readonly headline: string | null;
  readonly text: string;
  readonly published: unknown;
}

const likenesses = Array.from({ length: 17 }, (_, step) => 0.095 + step * 0.005);
const sets = ['news-cluster', 'wikinews-sources'].map((name) => ({ name, scores: scoresOn(name) }));

console.log(`likeness   ${sets.map(({ name }) => name).join('   ')}`);
for (const [i, likeness] of likenesses.entries())
  console.log(
    `${likeness.toFixed(3)}      ${sets.map(({ name, scores }) => (scores[i] as number).toFixed(3).padEnd(name.length)).join('   ')}${Math.abs(likeness - storyLikeness) < 1e-9 ? '   as it is' : ''}`,
  );
for (const [chosen, shown] of [sets, sets.toReversed()] as [(typeof sets)[number], (typeof sets)[number]][]) {
  const best = chosen.scores.indexOf(Math.max(...chosen.scores));
  console.log(
    `chosen on ${chosen.name}: ${(likenesses[best] as number).toFixed(3)}; shown on ${shown.name}: ${(shown.scores[best] as number).toFixed(3)}`,
  );
}

/** B-cubed F1 for each likeness, the articles in the order in which the scorer has them. */
function scoresOn(name: string): number[] {
  const lines = readFileSync(join(shared, 'data/clusters', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  const articles = lines
    .map((line) => JSON.parse(line) as LabelledArticle)
    .sort((a, b) => String(a.published ?? '').localeCompare(String(b.published ?? '')) || a.id.localeCompare(b.id))
    .map(({ id, story, headline, text, published }) => ({
      id,
      story,
      signature: signatureOf({ text, ...(headline === null ? {} : { headline }), createdAt: toCreationTime(published) }),
    }));
  return likenesses.map((likeness) => {
    const grouper = new Grouper({ likeness });
    for (const { id, signature } of articles) grouper.add({ id, signature, arrived: 0 });
    grouper.settle();
    return bCubed(articles.map(({ id, story }) => ({ story, found: grouper.placeOf(id)?.story ?? '' }))).f1;
  });
}

function toCreationTime(published: unknown): DocumentCreationTime {
  return typeof published === 'string' ? { kind: 'known', value: published, evidence: 'given' } : { kind: 'unknown' };
}
