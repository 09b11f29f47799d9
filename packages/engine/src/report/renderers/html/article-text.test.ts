import { expect, test } from 'vitest';
import type { Account } from '../reader-view.ts';
import { articleText } from './article-text.ts';

test('a line of blanks is no paragraph, however long it is', () => {
  const text = `The dam held.\n${' '.repeat(480_000)}\n\t\nIt will be repaired.`;
  expect(articleText({ article: { text } } as Account, [], '').source).toBe('<p>The dam held.</p>\n<p>It will be repaired.</p>\n');
});
