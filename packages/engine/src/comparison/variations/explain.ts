import type { Article } from '../../article/index.ts';
import type { Candidate } from './evidence.ts';

const MOST_NAMED = 3;

/**
 * What a variation says, as one plain line made of the accounts' names and their very words.
 *
 * @example
 * // The Harbor Post: “15 boats”. Coast Wire and The Pier: “16 boats”.
 *
 * @param about a sentence that follows the words
 */
export function explain(readings: Candidate['readings'], articles: ReadonlyMap<string, Article>, about?: string): string {
  const byWords = new Map<string, { text: string; names: Set<string> }>();
  for (const { article, text } of readings) {
    const words = text.replace(/\s+/g, ' ').trim();
    const key = words.toLowerCase().replaceAll('’', "'");
    const entry = byWords.get(key) ?? { text: words, names: new Set() };
    const known = articles.get(article);
    entry.names.add(known ? nameOf(known) : article);
    byWords.set(key, entry);
  }
  const lines = Array.from(byWords.values(), ({ text, names }) => `${listed([...names])}: “${text}”.`);
  return [...lines, ...(about === undefined ? [] : [about])].join(' ');
}

/** What a reader knows an account by: its publisher, else its headline, else its id. */
export const nameOf = ({ publisher, headline, id }: Article): string => publisher ?? headline ?? id;

function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names.slice(0, MOST_NAMED - 1).join(', ')} and ${names.length - MOST_NAMED + 1} others`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
