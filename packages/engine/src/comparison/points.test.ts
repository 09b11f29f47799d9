import { expect, test } from 'vitest';
import { align, findCopies, judgeIndependence } from '../alignment/index.ts';
import { drawStory } from '../alignment/story.testing.ts';
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
