import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, compareArticles } from '../analyse.ts';
import type { Article } from '../article/index.ts';
import { namesIn, type Unnamed } from './permanent-names.ts';
import type { Report } from './report.ts';

/** What an account may say about each of five things; two accounts that say different things about one vary in it. */
const things = [
  ['The dam at Ellery held on Tuesday night.', 'The dam at Ellery held on Wednesday night.', 'The dam at Ellery held on Thursday night.'],
  [
    'The repairs of the spillway will cost $5,687, the water board said.',
    'The repairs of the spillway will cost $6,587, the water board said.',
  ],
  [
    'About 300 people had left their homes in Lower Ellery.',
    'About 500 people had left their homes in Lower Ellery.',
    'About 400 people had left their homes in Lower Ellery.',
  ],
  [
    '"We were very lucky this time," Mayor Ann Ortega told reporters.',
    '"We were lucky this time," Mayor Ann Ortega told reporters.',
    '"We were really lucky this time," Mayor Ann Ortega told reporters.',
  ],
  ['A cow was found on the roof of the school.', 'Divers looked at the gate for nine hours.'],
] as const;

const account = (id: string, arrival: number, sentences: readonly string[]): Article => ({
  id,
  text: sentences.join('\n\n'),
  createdAt: { kind: 'unknown' },
  arrival,
});

/** An account's choice of each thing; nothing where it is silent. */
const anyChoice = fc.array(fc.option(fc.nat(2), { freq: 5 }), { minLength: things.length, maxLength: things.length });
const toldBy = (choice: readonly (number | null)[]) =>
  choice.flatMap((pick, i) => (pick === null ? [] : [things[i]?.[pick % (things[i]?.length ?? 1)] as string]));

type Found = Report['points'][number] | Report['variations'][number];
const places = ({ readings }: Found) => readings.map(({ article, start, end }) => `${article} ${start} ${end}`).sort();

/** Each finding that another report has, with the same readings or more, is led to there by its address; unless others there share its readings. */
function expectAddressesToHold(before: readonly Found[], after: readonly Found[]): void {
  const typeOf = (finding: Found) => ('type' in finding ? finding.type : '');
  for (const finding of before) {
    const sharing = after.filter((one) => typeOf(one) === typeOf(finding) && places(one).some((place) => places(finding).includes(place)));
    const [grown] = sharing;
    if (sharing.length !== 1 || grown === undefined || !places(finding).every((place) => places(grown).includes(place))) continue;
    expect(grown.keys).toContain(finding.keys?.[0]);
  }
}

describe('addresses of findings', () => {
  test('hold when an account joins, wherever it stands among the others', () => {
    fc.assert(
      fc.property(fc.array(anyChoice, { minLength: 2, maxLength: 4 }), anyChoice, fc.nat(4), (choices, joining, at) => {
        const accounts = choices.map((choice, i) => account(`a${i}`, i, toldBy(choice)));
        const before = compareArticles(accounts);
        const after = compareArticles(accounts.toSpliced(at, 0, account('joining', accounts.length, toldBy(joining))));
        expectAddressesToHold(before.points, after.points);
        expectAddressesToHold(before.variations, after.variations);
        for (const finding of before.variations) {
          const same = after.variations.find((one) => places(one).join() === places(finding).join());
          if (same !== undefined) expect(same.keys).toEqual(finding.keys);
        }
        const all = [after.points, after.variations, after.unique].flatMap((list) => list.flatMap(({ keys = [] }) => keys));
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 40 },
    );
  });

  test('hold when two stories become one, those of both', () => {
    fc.assert(
      fc.property(
        fc.array(anyChoice, { minLength: 2, maxLength: 3 }),
        fc.array(anyChoice, { minLength: 2, maxLength: 3 }),
        (some, others) => {
          // they came in by turns
          const one = some.map((choice, i) => account(`a${i}`, 2 * i, toldBy(choice)));
          const other = others.map((choice, i) => account(`b${i}`, 2 * i + 1, toldBy(choice)));
          const merged = compareArticles([...other, ...one]);
          for (const part of [one, other]) expectAddressesToHold(compareArticles(part).variations, merged.variations);
        },
      ),
      { numRuns: 40 },
    );
  });

  const [tuesday, wednesday, thursday] = [0, 1, 2].map((pick) => [things[0][pick] as string, things[1][0]]) as [
    string[],
    string[],
    string[],
  ];
  const dateOf = (articles: readonly Article[]) =>
    compareArticles(articles).variations.find(({ type }) => type === 'date')?.keys as string[];
  const pair = [account('a', 1, tuesday), account('b', 2, wednesday)];

  test.each<[string, readonly Article[]]>([
    ['another account that says something else', [...pair, account('c', 3, thursday)]],
    ['one that came out before them', [account('c', 3, thursday), ...pair]],
    ['a copy of the first under another address, which stands for it', [account('c', 1, tuesday), pair[1] as Article]],
    ['a version with something added', [account('a/2', 1, [...tuesday, 'A cow was found on the roof.']), pair[1] as Article]],
    ['a version with a paragraph put before it', [account('a/2', 1, ['Nobody was hurt in the flood.', ...tuesday]), pair[1] as Article]],
  ])('hold with %s', (_what, articles) => {
    expect(dateOf(articles)[0]).toBe(dateOf(pair)[0]);
  });

  test('end where the words are others', () => {
    const now = dateOf([account('a/2', 1, ['The dam at Ellery held on Monday night.', things[1][0]]), pair[1] as Article]);
    expect(now).not.toContain(dateOf(pair)[0]);
  });
});

describe('names', () => {
  const doc = (id: string, text: string) => analyse({ id, text, createdAt: { kind: 'unknown' } });
  const one = doc('one', 'It held on Tuesday and on Friday. It held on Tuesday and on Friday.');
  const other = doc('other', 'It held on Monday.');
  const reading = (article: string, start: number, end: number) => ({ article, start, end });
  const names = (findings: readonly Unnamed[], by: 'words' | 'sentences' = 'words') => namesIn([one, other]).nameEach('v', findings, by);

  test('are of the words at their place, the kind, and nothing else', () => {
    const first = { kind: 'date', readings: [reading('one', 11, 18), reading('other', 11, 17)] };
    const [[a], [b], [c]] = names([first, { ...first, kind: 'name' }, { ...first, readings: [reading('one', 26, 32)] }]) as [
      [string],
      [string],
      [string],
    ];
    expect(new Set([a, b, c]).size).toBe(3);
    expect(a).toMatch(/^v-[0-9a-f]{10}$/);
    expect(names([first])[0]?.[0]).toBe(a);
  });

  test('are told apart where the very sentences are the same', () => {
    const twice = [reading('one', 0, 33), reading('one', 34, 67)].map((span) => ({ kind: 'point', readings: [span] }));
    const [[a], [b]] = names(twice, 'sentences') as [[string], [string]];
    expect(b).toBe(`${a}-2`);
  });

  test('are none where there is nothing, and an article that is not there is a fault', () => {
    expect(names([])).toEqual([]);
    expect(() => names([{ kind: 'date', readings: [reading('third', 0, 1)] }])).toThrow(/third/);
  });
});
