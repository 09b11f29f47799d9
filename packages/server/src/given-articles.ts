import type { Article } from '@crosscheck/engine';
import { type ReadArticle, readPublishedDate, uniqueIds, withoutCredentials } from '@crosscheck/intake';
import type { z } from 'zod';
import type { givenArticle } from './api/schemas.ts';
import { HttpProblem } from './problem.ts';

/**
 * Articles as a request gives them, as the analysis takes them; those without an id are named A, B, C in their order.
 * @throws HttpProblem for a date that is none
 */
export function readGivenArticles(given: readonly z.infer<typeof givenArticle>[]): ReadArticle[] {
  const unique = uniqueIds();
  return given.map(({ id, published, url, text, headline, publisher, byline }, i): ReadArticle => {
    const wanted = id ?? (i < 26 ? String.fromCharCode(65 + i) : `A${i + 1}`);
    const article: Article = {
      id: unique(wanted),
      text,
      ...(headline === undefined ? {} : { headline }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(byline === undefined ? {} : { byline }),
      ...(url === undefined ? {} : { url: withoutCredentials(url) }),
      createdAt: published === undefined ? { kind: 'unknown' } : { kind: 'known', value: dateOf(published, i), evidence: 'given' },
    };
    return { article, place: `articles[${i}]`, findings: [] };
  });
}

function dateOf(published: string, i: number): string {
  const date = readPublishedDate(published);
  if (date.kind === 'date') return date.value;
  throw new HttpProblem(400, 'Wrong request', `articles[${i}].published: not a date; give one as in 2021-03-18`);
}
