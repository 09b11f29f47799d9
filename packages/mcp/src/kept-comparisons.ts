import { createHash } from 'node:crypto';
import { compareArticles } from '@crosscheck/engine';
import { LRUCache } from 'lru-cache';
import { largestMemory } from './limits.ts';
import type { Compare } from './options.ts';

/** What a report takes beside the texts, which it also holds: an estimate, as characters for each character of text. */
const weight = 6;

/**
 * Compares the same articles once, however often they are asked about: assistants go over a comparison tool by tool and page by page. What was not
 * asked for the longest is forgotten first.
 */
export function keepComparisons(compare: Compare = async (articles) => compareArticles(articles)): Compare {
  const kept = new LRUCache<string, ReturnType<Compare>>({ maxSize: largestMemory });
  return (articles) => {
    const key = createHash('sha256').update(JSON.stringify(articles)).digest('hex');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const report = compare(articles);
    kept.set(key, report, { size: 1_000 + weight * articles.reduce((sum, { text }) => sum + text.length, 0) });
    // what went wrong is tried again
    report.catch(() => kept.delete(key));
    return report;
  };
}
