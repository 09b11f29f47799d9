/**
 * Writes what the attribution tagger is trained on: for each article its windows with the features of every token and the labels of every
 * annotated attribution. First step of `npm run train:tagger`; the second is `evaluation/train_tagger.py`.
 */
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse, defaultAnnotators, type Span } from '@crosscheck/engine';
import {
  english,
  featureSizes,
  formWidths,
  placeWidths,
  proposeByRules,
  readArticle,
  type TokenRange,
  taggerFeatures,
  taggerWindows,
} from '@crosscheck/engine/training';
import { shared } from './scorers.ts';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly attributions: readonly { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }[];
}

const target = resolve(import.meta.dirname, '../../.cache/tagger');
mkdirSync(target, { recursive: true });
const before = defaultAnnotators.filter((annotator) => !['attributions', 'statements'].includes(annotator.provides));

for (const part of ['train', 'dev']) {
  const out = createWriteStream(join(target, `${part}.jsonl`));
  out.write(`${JSON.stringify({ featureSizes, formWidths, placeWidths })}\n`);
  for (const line of readFileSync(join(shared, `data/attributions/${part}.jsonl`), 'utf8').split('\n')) {
    if (line !== '') out.write(`${JSON.stringify(materialOf(JSON.parse(line)))}\n`);
  }
  out.end();
}

function materialOf({ id, text, published, attributions }: Line) {
  const createdAt = published ? ({ kind: 'known', value: published, evidence: 'given' } as const) : ({ kind: 'unknown' } as const);
  const doc = analyse({ id, text, createdAt }, { annotators: before });
  const reading = readArticle(doc, english.cues);
  const { forms, ...places } = taggerFeatures(reading, proposeByRules(reading), new Map());
  const placesOf = (spans: readonly Span[]) =>
    doc.tokens.flatMap((token, t) => (spans.some((span) => token.start < span.end && span.start < token.end) ? [t] : []));
  const gold = attributions.map(({ source, cue, content }) => ({
    source: placesOf(source),
    cue: placesOf(cue),
    content: placesOf(content),
  }));
  return {
    id,
    offsets: doc.tokens.map((token) => [token.start, token.end]),
    windows: taggerWindows(reading).map(({ first, end }: TokenRange) => ({
      first,
      words: reading.lower.slice(first, end),
      features: {
        ...Object.fromEntries(
          (['suffix', 'prefix', 'shape'] as const).map((name) => [name, forms.slice(first, end).map((form) => form[name])]),
        ),
        ...Object.fromEntries(
          (Object.keys(placeWidths) as (keyof typeof placeWidths)[]).map((name) => [name, [...places[name].slice(first, end)]]),
        ),
      },
      attributions: gold
        .filter(({ cue }) => cue[0] !== undefined && cue[0] >= first && cue[0] < end)
        .map((roles) =>
          Object.fromEntries(
            Object.entries(roles).map(([role, places]) => [role, places.filter((t) => t >= first && t < end).map((t) => t - first)]),
          ),
        ),
    })),
  };
}
