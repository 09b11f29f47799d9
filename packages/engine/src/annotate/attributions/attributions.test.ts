import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../analyse.ts';
import { annotatorsWithTagger } from '../../tagger.ts';
import { attributionsByTaggerOf, attributionsOf, unmark, wordsOf } from './attributions.testing.ts';

/** Rule and a text in which the one attribution by that rule has its source, cue and content marked. */
const rows: readonly (readonly [rule: string, marked: string])[] = [
  ['quotation-before-cue', '[“The levee held,”]t [Rosa Ortega]s [said]c.'],
  ['quotation-before-cue', '[“The levee held,”]t [said]c [Rosa Ortega, the mayor of Brill]s.'],
  ['quotation-before-cue', '[“The levee held,”]t [Ortega]s [said]c, [“and it will hold.”]t'],
  ['quotation-before-cue', '[“The levee held,”]t [she]s [said]c. [“It will hold. It always has.”]t'],
  ['quotation-before-cue', '[“The levee held,”]t [she]s [said]c.\n\n[“It will hold.”]t'],
  ['quotation-before-cue', '[“The levee held.]t\n\n[“It will hold,”]t [Ortega]s [said]c.'],
  ['quotation-before-cue', '[“Will it hold?”]t [asked]c [the clerk]s.'],
  ['quotation-after-cue', '[Ortega]s [said]c: [“The levee held.”]t'],
  ['quotation-after-cue', '[Ortega]s [told]c reporters on Monday, [“The levee held.”]t'],
  ['mixed-after-cue', '[Ortega]s [called]c [“a disgrace”]t.'],
  ['reported-clause', '[Ortega]s [said]c [the levee would hold]t.'],
  ['reported-clause', '[Ortega]s [told]c reporters on Monday [that the levee would hold]t.'],
  ['reported-clause', '[Members of the harbour board]s [said]c [the levee was “a joke” from the start]t.'],
  ['reported-clause', '[Ortega, the mayor of Brill]s, [said]c [the levee would hold]t.'],
  ['reported-clause', '[Ortega (R-Brill)]s [said]c [the levee would hold]t.'],
  ['reported-clause', '[Ortega]s [said]c [the levee would hold]t, but the board voted to close the road.'],
  ['reported-clause', '[Ortega]s [asked]c [whether the levee would hold]t.'],
  ['reported-clause', '[Ortega]s [believes]c [the levee will hold]t.'],
  ['reported-clause', '[An aide who left the board]s [said]c [the levee would hold]t.'],
  ['clause-before-cue', '[The levee would hold]t, [the mayor]s [said]c on Monday.'],
  ['clause-before-cue', '[The levee]t, [the mayor]s [said]c, [would hold until spring]t.'],
  ['as-source-says', 'As [the mayor]s [noted]c, [the levee had held before]t.'],
  ['relative-clause', 'They built a levee [that]t [critics]s [said]c [would never hold]t.'],
  ['according-to', '[The levee held]t, [according to]c [the harbour board]s.'],
  ['according-to', '[According to]c [the harbour board]s, [the levee held]t.'],
  ['infinitive', '[Ortega]s [vowed]c [to repair the levee]t.'],
  ['object', '[Ortega]s [denied]c [any leak]t.'],
  ['object', '[Ortega]s [urged]c [the town to leave]t.'],
  ['topic', '[Ortega]s [warned of]c [a second flood]t.'],
  ['noun', 'Nobody believed [Ortega]s’s [claim]c [that the levee had held]t.'],
  ['adjective', '[Ortega]s [was confident]c [that the levee would hold]t.'],
  ['passive-by-source', '[The leak]t [was denied]c by [the harbour board]s.'],
  ['passive-no-source', '[The board]t [is expected]c [to vote]t.'],
  ['unsourced', 'The levee [reportedly]c [failed before dawn]t.'],
  ['asked', '[Asked]c [whether the levee held]t, the mayor shrugged.'],
  ['transcript', '[ORTEGA]s[:]c [The levee held. It will hold.]t'],
  ['signed-quotation', '[“The levee held and will hold.”]t [—]c [Mayor Ortega]s'],
];

describe('attributions', () => {
  test.each(rows)('%s: %s', (rule, marked) => {
    const { text, source, cue, content } = unmark(marked);
    const found = attributionsOf(text).filter((a) => a.rule === rule);
    expect(found.map((a) => [wordsOf(text, a.source), wordsOf(text, a.cue), wordsOf(text, a.content)])).toEqual([[source, cue, content]]);
  });

  test.each([
    'The levee was built in 1954 and has held ever since.',
    'The proposed levee would cross the harbour road.',
    'Readers of “The Quiet Harbour” know the levee.',
    'He was known to everybody as “Tiny” and ran the ferry.',
    'The report on the harbour came out on Monday.',
    'On a clear day nobody was hurt.',
    '',
  ])('nobody says anything in: %s', (text) => {
    expect(attributionsOf(text)).toEqual([]);
  });

  test('a quotation within a title’s marks leaves the clause to the speaker', () => {
    const text = 'On the programme “Evening Watch,” Ortega said the levee would hold.';
    expect(attributionsOf(text).map((a) => wordsOf(text, a.content))).toEqual([['the levee would hold']]);
  });

  test('a participle shares the subject of its clause', () => {
    const text = '“The levee held,” Rosa Ortega said, adding that it would be raised.';
    expect(attributionsOf(text).map((a) => [a.rule, ...wordsOf(text, a.source)])).toEqual([
      ['quotation-before-cue', 'Rosa Ortega'],
      ['reported-clause', 'Rosa Ortega'],
    ]);
  });

  test('an attribution in what another says points to it', () => {
    const text = 'Ortega said the board had promised to raise the levee.';
    expect(attributionsOf(text).map((a) => [a.id, a.within])).toEqual([
      ['a1', undefined],
      ['a2', 'a1'],
    ]);
  });
});

/** What must be read whatever the trained tagger's weights are: source, cue and content marked. */
const plain: readonly string[] = [
  '[“The levee held,”]t [Rosa Ortega]s [said]c.',
  '[“The levee held,”]t [Ortega]s [said]c, [“and it will hold.”]t',
  '[Ortega]s [said]c [the levee would hold]t.',
  '[The levee would hold]t, [the mayor]s [said]c on Monday.',
  '[According to]c [the harbour board]s, [the levee held]t.',
  '[Ortega]s [denied]c [any leak]t.',
  '[The board]t [is expected]c [to vote]t.',
  '[ORTEGA]s[:]c [The levee held. It will hold.]t',
  '[“The levee held and will hold.”]t [—]c [Mayor Ortega]s',
];

describe('attributions decided by the tagger', () => {
  test.each(plain)('%s', (marked) => {
    const { text, source, cue, content } = unmark(marked);
    const read = attributionsByTaggerOf(text).map((a) => [wordsOf(text, a.source), wordsOf(text, a.cue), wordsOf(text, a.content)]);
    expect(read).toContainEqual([source, cue, content]);
  });

  test.each([
    'The levee was built in 1954 and has held ever since.',
    'The proposed levee would cross the harbour road.',
    'Readers of “The Quiet Harbour” know the levee.',
    'The report on the harbour came out on Monday.',
    'On a clear day nobody was hurt.',
    '',
  ])('nobody says anything in: %s', (text) => {
    expect(attributionsByTaggerOf(text)).toEqual([]);
  });

  test('what two proposals fight over goes to one, and the other says why it went', () => {
    const dropped: string[] = [];
    analyse(
      { id: 'A', text: 'Ortega said the board had promised to raise the levee.', createdAt: { kind: 'unknown' } },
      { annotators: annotatorsWithTagger, trace: (t) => t.stage === 'attributions' && t.outcome === 'dropped' && dropped.push(t.reason) },
    );
    expect(dropped).toEqual(['tagger: its words belong to another attribution']);
  });

  test('speech that goes on keeps its speaker', () => {
    const text = 'Rosa Ortega walked along the levee with Tom Bell. “It held,” Ortega said.\n\n“It will hold again, come what may.”';
    const [first, ...more] = attributionsByTaggerOf(text);
    expect(more).toEqual([]);
    expect(first?.sourceEntity.kind).toBe('resolved');
    expect(wordsOf(text, first?.content ?? [])).toEqual(['“It held,”', '“It will hold again, come what may.”']);
  });

  test('a source without a name keeps its description', () => {
    const [found] = attributionsByTaggerOf('A senior harbour official said the levee would hold.');
    expect(found?.sourceEntity).toMatchObject({ kind: 'unnamed', description: 'A senior harbour official' });
  });

  test('quoted words leave the marks out, and tell direct from mixed', () => {
    const text = '“No,” Ortega said. Bell said the levee was “a joke.”';
    expect(attributionsByTaggerOf(text).map((a) => [a.quotation, ...wordsOf(text, a.quoted)])).toEqual([
      ['direct', 'No,'],
      ['mixed', 'a joke.'],
    ]);
  });

  test('every drop and every find can be asked why', () => {
    const reasons: string[] = [];
    analyse({ id: 'A', text: 'Ortega said the levee held.', language: 'en', createdAt: { kind: 'unknown' } } as never, {
      trace: (t) => {
        if (t.stage === 'attributions') reasons.push(`${t.outcome} ${t.rule}`);
      },
    });
    expect(reasons).toEqual(['kept reported-clause']);
  });

  test('any text gives spans inside it, in order', () => {
    const piece = fc.constantFrom(
      'Ortega',
      'said',
      '“',
      '”',
      '"',
      ',',
      '.',
      'that',
      'the',
      'levee',
      'held',
      'according',
      'to',
      'who',
      'she',
      ':',
      '\n',
      '—',
      'claim',
      'and',
      'adding',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        for (const { source, cue, content } of attributionsByTaggerOf(text)) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [...source, ...cue, ...content]) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          for (const [i, part] of content.entries())
            if (i > 0) expect(part.start).toBeGreaterThanOrEqual((content[i - 1] as typeof part).start);
        }
      }),
      { numRuns: 60 },
    );
  });
});
