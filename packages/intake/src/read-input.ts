import type { InputProblem } from './input-problem.ts';
import type { ReadArticle, ReadInput } from './read-article.ts';
import { readInputs } from './read-inputs.ts';
import type { Reference, Withdrawal } from './read-item.ts';

/**
 * Everything that one input carries, at once: plain text, Markdown, JSON, JSONL, web pages, feeds, wires and archives, told by content as well as by name.
 * Text, JSON and JSONL keep their text letter for letter. Nothing is thrown for an odd input: what cannot be read comes back as a problem.
 * Pages without an article are given out, marked in their details.
 *
 * @param name as the caller gave it; `-` for standard input
 */
export async function readInput(name: string, bytes: Uint8Array): Promise<ReadInput> {
  const articles: ReadArticle[] = [];
  const problems: InputProblem[] = [];
  const references: Reference[] = [];
  const withdrawals: Withdrawal[] = [];
  for await (const item of readInputs(name, bytes, { keepPagesWithoutArticle: true })) {
    if (item.kind === 'article') articles.push(item.read);
    else if (item.kind === 'problem') problems.push(item.problem);
    else if (item.kind === 'reference') references.push(item.reference);
    else withdrawals.push(item.withdrawal);
  }
  return { articles, problems, references, withdrawals };
}
