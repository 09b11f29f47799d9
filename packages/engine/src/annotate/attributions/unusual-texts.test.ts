import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../analyse.ts';
import { toReportAttribution } from '../../report/index.ts';
import { buildStory } from '../../story/index.ts';
import { annotatorsWithTagger } from '../../tagger.ts';
import { defaultAnnotators } from '../default-annotators.ts';

interface Expected {
  readonly why: string;
  readonly attributions: readonly { readonly speaker: string | null; readonly quotation: string; readonly content: string }[];
}

const folder = resolve(import.meta.dirname, '../../../../../fixtures/unusual-texts');

/** Marks at the edges do not count. */
const bare = (words: string) => words.replace(/^[\s“”"]+|[\s“”",]+$/g, '');

describe.each([
  ['rules', defaultAnnotators],
  ['tagger', annotatorsWithTagger],
] as const)('unusual texts, decided by the %s', (_, annotators) => {
  test.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(join(folder, name, 'article.txt'), 'utf8');
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    const doc = analyse({ id: name, text, createdAt: { kind: 'unknown' } }, { annotators });
    const story = buildStory([doc]);
    const found = doc.layers.attributions.map((attribution) => {
      const { speakerName, quotation } = toReportAttribution(story, doc, attribution);
      const content = attribution.content.map(({ start, end }) => bare(text.slice(start, end))).join(' … ');
      return { speaker: speakerName, quotation, content };
    });
    expect(found, expected.why).toEqual(expected.attributions.map((one) => ({ ...one, content: bare(one.content) })));
  });
});
