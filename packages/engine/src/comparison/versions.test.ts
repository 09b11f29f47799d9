import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { compareVersions, type VersionComparison } from './versions.ts';

function versions(before: string, after: string, headlines: readonly (string | undefined)[] = [], noted = false): VersionComparison {
  const [a, b] = [before, after].map((text, i) =>
    analyse({
      id: `v${i + 1}`,
      text,
      createdAt: { kind: 'unknown' },
      publisher: 'Ellery Post',
      ...(headlines[i] === undefined ? {} : { headline: headlines[i] }),
    }),
  );
  if (!a || !b) throw new Error('two texts give two articles');
  return compareVersions(a, b, { noted });
}

/** The difference as a person would draw it: = kept, ~ reworded, - removed, + added. */
function drawn(before: string, after: string): string[] {
  const signs = { kept: '=', reworded: '~', removed: '-', added: '+' };
  return versions(before, after).sentences.map((sentence) => {
    const words = [
      ...('before' in sentence ? [before.slice(sentence.before.start, sentence.before.end).trim()] : []),
      ...('after' in sentence ? [after.slice(sentence.after.start, sentence.after.end).trim()] : []),
    ];
    return `${signs[sentence.kind]} ${sentence.kind === 'kept' ? words[0] : words.join(' → ')}`;
  });
}

const held = 'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said.';
const cost = 'The repairs will cost $5,687, the water board said.';
const lucky = '“We were very lucky this time,” Ortega told reporters.';
const note = 'Correction: An earlier version of this article misstated the cost of the repairs.';

test.each([
  ['nothing changed', [held, cost], [held, cost], ['=', '=']],
  ['a sentence was added', [held, cost], [held, lucky, cost], ['=', '+', '=']],
  ['a sentence was taken away', [held, lucky, cost], [held, cost], ['=', '-', '=']],
  ['a sentence was reworded', [held, cost], [held, cost.replace('5,687', '6,587')], ['=', '~']],
  ['one for another', [held, cost], [held, 'Nobody was hurt in the flood.'], ['=', '-', '+']],
  [
    'one reworded beside one that is new',
    [held, cost],
    [held, 'Nobody was hurt in the flood.', cost.replace('will', 'would')],
    ['=', '+', '~'],
  ],
  ['everything anew', [held], ['Nobody was hurt.'], ['-', '+']],
])('%s', (_name, before, after, signs) => {
  expect(drawn(before.join(' '), after.join(' ')).map((line) => line[0])).toEqual(signs);
});

test('sentences with their words', () => {
  expect(drawn(`${held} ${lucky}\n\n${cost}`, `${held} ${lucky.replace('very ', '')}\n\n${cost}`)).toEqual([
    `= ${held}`,
    `~ ${lucky} → ${lucky.replace('very ', '')}`,
    `= ${cost}`,
  ]);
});

test.each<readonly [string, string, string, VersionComparison['change']]>([
  ['the same', held, held, 'unchanged'],
  ['other spaces and quotation marks', `${held}\n\n${lucky}`, `${held} \n\n${lucky.replace(/[“”]/g, '"')}`, 'unchanged'],
  ['more was added', held, `${held} ${lucky}`, 'extended'],
  ['a credit was added', `${held}\n\n${cost}`, `${held}\n\n${cost}\n\nPhoto: Jo Brandt / Ellery Post`, 'unchanged'],
  ['a number was changed', cost, cost.replace('5,687', '6,587'), 'silent'],
  ['a quotation was taken away', `${held} ${lucky}`, held, 'silent'],
  ['a number was changed, with a note', cost, `${cost.replace('5,687', '6,587')}\n\n${note}`, 'noted'],
  ['a number was changed, and an old note is still there', `${cost}\n\n${note}`, `${cost.replace('5,687', '6,587')}\n\n${note}`, 'silent'],
  [
    'a report about a correction is no note',
    `${cost} ${held}`,
    `${cost.replace('5,687', '6,587')} ${held} The board published a correction.`,
    'silent',
  ],
])('%s', (_name, before, after, change) => {
  expect(versions(before, after).change).toBe(change);
});

test('a note that is new is shown', () => {
  const after = `${cost.replace('5,687', '6,587')}\n\n${note}`;
  expect(versions(cost, after).notes.map(({ start, end }) => after.slice(start, end).trim())).toEqual([note]);
});

test('a wire’s signal is a note', () => {
  expect(versions(cost, cost.replace('5,687', '6,587'), [], true).change).toBe('noted');
});

test('headlines', () => {
  expect(versions(held, held, ['Dam holds', 'Dam held'])).toMatchObject({
    change: 'silent',
    headline: { before: 'Dam holds', after: 'Dam held' },
  });
  expect(versions(held, held, [undefined, 'Dam held'])).toMatchObject({
    change: 'unchanged',
    headline: { before: null, after: 'Dam held' },
  });
  expect(versions(held, held, ['Dam holds', 'Dam holds']).headline).toBeUndefined();
});

test('a quotation that was reworded after publication is a variation within one outlet', () => {
  const { variations } = versions(
    `${held} ${lucky} ${cost}`,
    `${held} ${lucky.replace('very lucky', 'rather lucky')} ${cost.replace('5,687', '6,587')}`,
  );
  expect(variations.map(({ type }) => type)).toEqual(expect.arrayContaining(['quote-wording', 'number']));
  const wording = variations.find(({ type }) => type === 'quote-wording');
  expect(wording?.readings.map(({ article, text }) => [article, text])).toEqual([
    ['v1', expect.stringContaining('very')],
    ['v2', expect.stringContaining('rather')],
  ]);
  expect(versions(held, `${held} ${lucky}`).variations).toEqual([]);
});

test('an article in another language is compared by its paragraphs', () => {
  const [first, second] = [
    'Der Damm hielt in der Nacht zum Mittwoch stand, wie die Bürgermeisterin sagte.',
    'Niemand wurde verletzt, und die Straßen sind frei.',
  ];
  expect(drawn(`${first}\n\n${second}`, `${first}\n\n${second.replace('frei', 'gesperrt')}`).map((line) => line[0])).toEqual(['=', '~']);
});

test('two texts that have nothing in common, however long, come to an end', () => {
  const long = (word: string) => Array.from({ length: 3_000 }, (_, i) => `The ${word} number ${i} ${word}.`).join(' ');
  const { sentences, change } = versions(long('dam'), long('pier'));
  expect(change).toBe('silent');
  expect(sentences).toHaveLength(6_000);
});

test('every sentence of both versions stands there once, in order', () => {
  const part = fc.constantFrom(
    held,
    cost,
    lucky,
    note,
    'It rained.',
    'It rained again.',
    cost.replace('5,687', '6,587'),
    held.replace('Tuesday', 'Friday'),
  );
  const texts = fc.array(part, { maxLength: 8 }).map((parts) => parts.join('\n\n'));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const { sentences } = versions(before, after);
      for (const [side, text] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const spans = sentences.flatMap((sentence) =>
          side in sentence ? [(sentence as unknown as Record<string, { start: number; end: number }>)[side]] : [],
        );
        expect(
          spans
            .map((span) => text.slice(span?.start, span?.end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }
    }),
    { numRuns: 60 },
  );
});
