import { expect, test } from 'vitest';
import { sliceSpan } from '../text/index.ts';
import { findCopies } from './copies.ts';
import { judgeIndependence } from './independence.ts';
import { drawStory } from './story.testing.ts';

const wire =
  'The ferry Aurelia struck the northern pier at Port Wexley shortly after dawn on Tuesday, and divers who examined the hull found a tear four metres long.';
const spun =
  'The ferry Aurelia hit the northern pier at Port Wexley shortly after sunrise on Tuesday, and divers who inspected the hull found a tear four metres wide.';
const own = 'Residents of the old town heard the bang, and many came down to the quay with blankets and tea.';

function copied(...accounts: string[]) {
  const story = drawStory(...accounts);
  return findCopies(story).map(({ readings, similarity }) => ({
    words: readings.map((r) => sliceSpan(story.docs.find((d) => d.article.id === r.article)?.article.text ?? '', r)),
    similarity,
  }));
}

test('finds a passage taken over word for word, with its place in both', () => {
  expect(copied(`${own}\n${wire}`, wire)).toEqual([{ words: [wire, wire], similarity: 1 }]);
});

test('finds a passage in which words were exchanged one by one', () => {
  const [copy] = copied(wire, spun);
  expect(copy?.similarity).toBeGreaterThan(0.8);
  expect(copy?.similarity).toBeLessThan(1);
});

test.each([
  [
    'two accounts in words of their own',
    wire,
    'A tear of four metres was found in the hull of the Aurelia after she had hit a pier in Port Wexley.',
  ],
  [
    'a set phrase',
    'A spokesman for the ministry did not immediately respond to a request for comment.',
    'The owner did not immediately respond to a request for comment on Monday.',
  ],
  [
    'one speech quoted alike',
    'Ortega: “We will mend the pier, we will pay those who were hurt, and we will say what went wrong before the year is out.”',
    'Ortega: “We will mend the pier, we will pay those who were hurt, and we will say what went wrong before the year is out.” she said',
  ],
])('takes %s for no copy', (_, a, b) => {
  expect(copied(a, b)).toEqual([]);
});

test('one word over and over is no passage; fifty copies of one text are found pair by pair', () => {
  expect(copied('so '.repeat(20_000), 'so '.repeat(20_000))).toEqual([]);
  expect(copied(...Array.from({ length: 50 }, () => wire))).toHaveLength(1225);
});

test('copies of one text count as one account, and the same text is named', () => {
  const story = drawStory(
    `${wire}\n${own}`,
    `${wire}\n${own}`,
    own.replace('heard', 'woke from'),
    'Something else happened in the hills, far from any water.',
  );
  const { accounts, same } = judgeIndependence(story, findCopies(story));
  expect(same).toEqual([{ article: 'B', other: 'A' }]);
  expect(
    accounts([
      { article: 'A', start: 0, end: 20 },
      { article: 'B', start: 0, end: 20 },
      { article: 'D', start: 0, end: 20 },
    ]),
  ).toBe(2);
});

test('a copied passage makes two accounts one for that passage only', () => {
  const long = [
    'The mayor spoke of the harbour.',
    'Nobody asked about the cost.',
    'A crowd stood in the rain until nine.',
    'Trains ran late that day.',
    'The school stays closed for a week.',
    'Fishermen kept their boats at home.',
    'Tickets are paid back at the office in Mill Lane.',
    'Rain is expected until Friday evening.',
  ].join('\n');
  const story = drawStory(
    `${wire}\n${long}`,
    `${own}\n${wire}\n${long
      .split('\n')
      .map((l) => l.split(' ').reverse().join(' '))
      .join('\n')}`,
  );
  const { accounts, same } = judgeIndependence(story, findCopies(story));
  const at = (article: string, words: string) => {
    const start = story.docs.find((d) => d.article.id === article)?.article.text.indexOf(words) ?? 0;
    return { article, start, end: start + words.length };
  };
  expect(same).toEqual([]);
  expect(accounts([at('A', wire), at('B', wire)])).toBe(1);
  expect(accounts([at('A', 'The mayor spoke'), at('B', own)])).toBe(2);
});
