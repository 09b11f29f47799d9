import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Article } from '@crosscheck/engine';

/** The articles in a file. */
export function readArticles(path: string): Article[] {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.jsonl')) return [{ id: basename(path, extname(path)), text, createdAt: { kind: 'unknown' } }];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, headline, publisher, byline, published, url, text } = JSON.parse(line);
      return {
        id,
        headline,
        publisher,
        byline,
        url,
        text,
        createdAt: published ? { kind: 'known', value: published, evidence: 'given' } : { kind: 'unknown' },
      };
    });
}
