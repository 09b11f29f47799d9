import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDissection, dissect } from './dissect.ts';

const text = '“The levee held,” said Mayor Ida Marsh. She added that nobody was hurt.';

test.each(['rules', 'tagger'] as const)('shows what each step saw, decided by the %s', (decider) => {
  const { tokens, candidates, attributions } = dissect(text, decider);
  expect(tokens.map((t) => t.text).join(' ')).toContain('said Mayor Ida Marsh');
  expect(tokens[0]).toMatchObject({ text: '“', quotation: 'opens', begins: 'paragraph' });
  expect(tokens.find((t) => t.text === 'said')).toMatchObject({ pos: 'VERB', lemma: 'say', proposed: ['cue'] });
  expect(candidates).toContainEqual(
    expect.objectContaining({
      recogniser: 'recogniseByVerb',
      source: 'Mayor Ida Marsh',
      cue: 'said',
      content: expect.stringContaining('The levee held'),
    }),
  );
  expect(attributions.map((a) => [a.cue, a.speaker, a.resolution])).toEqual([
    ['said', 'Ida Marsh', 'resolved'],
    ['added', 'Ida Marsh', 'resolved'],
  ]);
});

test('says why a candidate was dropped', () => {
  const folder = join(import.meta.dirname, '../../fixtures/ferry-hits-the-pier');
  const dropped = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => dissect(readFileSync(join(folder, name), 'utf8'), 'tagger').dropped);
  expect(dropped).toContainEqual(expect.objectContaining({ rule: 'unsourced', reason: expect.stringContaining('another attribution') }));
});

test('a text in which nobody speaks, and none at all, are taken apart as well', () => {
  expect(dissect('The levee held.', 'tagger').attributions).toEqual([]);
  expect(dissect('', 'tagger')).toEqual({ tokens: [], candidates: [], dropped: [], attributions: [] });
});

test('reads as a list of steps', () => {
  const shown = describeDissection(dissect(text, 'rules'));
  for (const heading of ['Tokens', 'Candidates of the rules', 'Dropped', 'Attributions (2)']) expect(shown).toContain(heading);
  expect(shown).toContain('speaker: Ida Marsh (resolved');
});
