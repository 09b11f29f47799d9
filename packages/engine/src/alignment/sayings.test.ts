import { expect, test } from 'vitest';
import { compareArticles } from '../analyse.ts';
import type { Article } from '../article/index.ts';

const accounts = (first: string, second: string): readonly Article[] => [
  { id: 'A', text: `${first}\n\nThe harbour was closed for nine hours while divers examined the hull.`, createdAt: { kind: 'unknown' } },
  { id: 'B', text: `Divers examined the hull, and the harbour was closed for nine hours.\n\n${second}`, createdAt: { kind: 'unknown' } },
];

/** Whether one point joins the words marked in both accounts. */
function joined(first: string, second: string): boolean {
  const articles = accounts(first, second);
  const { points } = compareArticles(articles);
  const place = (id: string, text: string) => articles.find((a) => a.id === id)?.text.indexOf(text) ?? -1;
  return points.some(({ readings }) =>
    [first, second].every((words, i) => {
      const article = 'AB'.charAt(i);
      const start = place(article, words);
      return readings.some((r) => r.article === article && r.start < start + words.length && r.end > start);
    }),
  );
}

test.each([
  [
    '“Whoever digs a pit for others falls into it,” Prime Minister Ana Ruiz said.',
    'Ruiz answered with the old Breton proverb “a trap catches its maker.”',
  ],
  ['Ana Ruiz taunted him with the common “two-can-play-that-game” phrase.', 'Ana Ruiz said: “Those who throw mud get dirty hands.”'],
])('%s is one point with %s', (first, second) => {
  expect(joined(first, second)).toBe(true);
});

test.each([
  // another person
  [
    '“Whoever digs a pit for others falls into it,” Ana Ruiz said.',
    'Jon Brask answered with the old Breton proverb “a trap catches its maker.”',
  ],
  // no saying: it speaks of the vote
  ['“Whatever happens, we vote,” Ana Ruiz said.', 'Ana Ruiz answered with the old Breton proverb “a trap catches its maker.”'],
  // a phrase, but nothing tells that it is old or common
  ['“Whoever digs a pit for others falls into it,” Ana Ruiz said.', 'Ana Ruiz closed with the phrase “we are done here.”'],
])('near miss: %s is another thing than %s', (first, second) => {
  expect(joined(first, second)).toBe(false);
});
