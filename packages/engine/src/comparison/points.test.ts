import { expect, test } from 'vitest';
import { align, findCopies, judgeIndependence } from '../alignment/index.ts';
import { drawArticle, drawStory } from '../alignment/story.testing.ts';
import { compare } from './compare.ts';
import { describePoints } from './points.ts';

function pointsOf(...accounts: string[]) {
  const story = drawStory(...accounts);
  return describePoints(story, align(story), judgeIndependence(story, findCopies(story)));
}

const filler = 'The harbour of Port Wexley lies in the north.';

test.each([
  ['verbatim', 'Ortega: “We will publish every page of the inquiry.”', 'Ortega: “We will publish every page of the inquiry.”'],
  ['near-verbatim', 'Ortega: “We will publish every page of the inquiry.”', 'Ortega: “We will publish each page of that inquiry.”'],
  [undefined, 'Ortega: “We will publish every page of the inquiry.”', 'Ortega: Every page of the inquiry would be published.'],
])('wording %s', (wording, a, b) => {
  const point = pointsOf(`${a}\n${filler}`, `Port Wexley harbour faces north.\n${b}`).find((p) => p.kind === 'statement');
  expect(point?.wording).toBe(wording);
  expect(point?.speaker).toBe('e1');
  expect(point?.independent).toBe(2);
});

test('a point has its readings, its gist in an account’s own words, and who was searched in vain', () => {
  const story = [
    `Divers examined the torn hull of the Aurelia for nine hours.\n${filler}`,
    `For nine hours divers examined the torn hull.\n${filler}`,
    `${filler}\nThe Aurelia carries 600 people.`,
  ];
  const point = pointsOf(...story).find((p) => p.readings.some((r) => r.article === 'A' && r.start === 0));
  expect(point?.readings.map((r) => r.article)).toEqual(['A', 'B']);
  expect(story.map((text) => text.split('\n')[0])).toContain(point?.gist);
  expect(point?.absent).toEqual(['C']);
});

test('says that accounts have nothing in common, and that one is given twice', () => {
  const codes = (...accounts: string[]) => compare(drawStory(...accounts).docs).diagnostics.map((d) => d.code);
  expect(codes(filler, 'Peel the onions and fry them gently.')).toEqual(['no-common-points']);
  expect(codes(filler, filler)).toEqual(['same-article-twice']);
  expect(codes(filler)).toEqual([]);
  expect(codes(filler, '')).toEqual([]);
});

test('an article in another language takes part by the numbers it shares, and by nothing else', () => {
  const english = drawArticle(
    'A',
    'The repair of the Aurelia will cost 5,687,750 crowns.\nThe ferry was built in 1984.\nDivers took 9 hours.',
  );
  const drawn = drawArticle(
    'B',
    'Die Reparatur der Aurelia kostet 5.687.750 Kronen.\nDie Aurelia wurde 1984 gebaut.\nTaucher brauchten 9 Stunden.',
  );
  const german = { ...drawn, language: 'de', layers: { ...drawn.layers, statements: [] } };
  const { points } = compare([english, german]);
  expect(points.map((p) => p.readings)).toEqual([
    [
      { article: 'A', start: 0, end: 53, statement: 's1' },
      { article: 'B', start: 0, end: 50 },
    ],
  ]);
});
