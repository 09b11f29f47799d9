import type { Story } from '../story/index.ts';
import { sliceSpan } from '../text/index.ts';
import { type Candidate, contextFeatures } from './pair-features.ts';
import type { PairModel } from './pair-model.ts';
import type { Unit, Units } from './units.ts';

/** How each feature reads in a reason, for and against. */
const words: Readonly<Record<(typeof contextFeatures)[number], string>> = {
  told: 'share of what is told',
  shared: 'weight in common',
  numbers: 'numbers',
  run: 'same words in a row',
  neighbours: 'neighbouring sentences',
  mutual: 'best match of both',
  place: 'place in the article',
  lead: 'opening of the article',
  length: 'length',
  speaker: 'speaker',
  dates: 'dates',
  entities: 'people, bodies and places',
  'word-pairs': 'pairs of words in common',
  quoted: 'words quoted by both',
  'one-quotes': 'quoted by one alone',
  rivals: 'other matches',
  rival: 'strongest other match',
  'before-and-after': 'pairs before and after',
  beside: 'matches of the neighbours',
};

/** Why a pair was aligned or dropped: the other article's words, the words in common, the probability, and what weighed most. */
export function explainPair(story: Story, { units, termText }: Units, candidate: Candidate, probability: number, model: PairModel): string {
  const a = units[candidate.a] as Unit;
  const b = units[candidate.b] as Unit;
  const other = story.docs[b.doc];
  const inB = new Set(b.terms);
  const common = [...a.terms]
    .map((term, i) => ({ term, weight: a.weights[i] as number }))
    .filter(({ term }) => inB.has(term))
    .sort((x, y) => y.weight - x.weight || x.term - y.term)
    .slice(0, 8)
    .map(({ term }) => termText[term]);
  const weighed = contextFeatures
    .map((name, i) => ({ name, effect: (model.second.weights[i] ?? 0) * (candidate.features[i] as number) }))
    .sort((x, y) => Math.abs(y.effect) - Math.abs(x.effect))
    .slice(0, 4)
    .map(({ name, effect }) => `${words[name]} ${effect < 0 ? '−' : '+'}${Math.abs(effect).toFixed(1)}`);
  const passage = sliceSpan(other?.article.text ?? '', b);
  return `with ${other?.article.id ?? '?'} [${b.start}, ${b.end}) "${passage.length > 80 ? `${passage.slice(0, 80)}…` : passage}": probability ${probability.toFixed(2)}, ${
    probability < model.threshold ? 'below' : 'at or above'
  } ${model.threshold}; in common: ${common.join(', ') || 'no word'}; weighed most: ${weighed.join(', ')}`;
}
