import { expect, test } from 'vitest';
import { align, readUnits } from '../alignment/index.ts';
import { drawStory } from '../alignment/story.testing.ts';
import { english } from '../language/en/index.ts';
import { findUnique } from './unique.ts';

function uniqueOf(...accounts: string[]) {
  const story = drawStory(...accounts);
  const units = readUnits(story, english.vocabulary);
  return findUnique(story, align(story, { units }), units);
}

const told = `The ferry Aurelia struck the pier at Port Wexley on Tuesday, injuring 14 passengers.
  Ortega: “The captain did everything he could to avoid the pier at Port Wexley.”`;
const news = 'Lindqvist: “The insurers had warned Wexley Lines in March that both engines of the vessel were overdue for repair.”';

test('names what one account alone reports, in its own words', () => {
  const [first, ...more] = uniqueOf(`${told}\n${news}`, told);
  expect(first).toMatchObject({ article: 'A', gist: news.slice('Lindqvist: '.length) });
  expect(more).toEqual([]);
});

test('nothing is unique in one account, in the same text twice, or in a remark without news', () => {
  expect(uniqueOf(`${told}\n${news}`)).toEqual([]);
  expect(uniqueOf(told, told)).toEqual([]);
  expect(uniqueOf(`${told}\nIt rained.`, told)).toEqual([]);
});
