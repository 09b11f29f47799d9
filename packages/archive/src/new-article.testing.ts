import { type Article, analyse } from '@crosscheck/engine';
import type { ArticleDetails, ReadArticle } from '@crosscheck/intake';
import type { NewArticle } from './archive.ts';

/** An invented report in two versions: the second takes back a word and a number. */
export const dam = {
  first:
    'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. “We were very lucky this time,” she told reporters.\n\nThe repairs will cost $5,687, the water board said.',
  second:
    'The dam at Ellery held on Tuesday night, Mayor Ann Ortega said. “We were lucky this time,” she told reporters.\n\nThe repairs will cost $6,587, the water board said.',
};

/** What stands in a test's row about an article. */
export interface Given {
  readonly text?: string;
  readonly id?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly details?: ArticleDetails;
  readonly fetched?: string;
}

/** An article as if it had been read and analysed. */
export function newArticle({ text = dam.first, id = 'dam', published, details, fetched, ...fields }: Given = {}): NewArticle {
  const read = readArticle({
    text,
    id,
    ...fields,
    ...(published === undefined ? {} : { published }),
    ...(details === undefined ? {} : { details }),
  });
  return { read, doc: analyse(read.article), ...(fetched === undefined ? {} : { fetched }) };
}

export function readArticle({ text = dam.first, id = 'dam', published, details, fetched: _, ...fields }: Given = {}): ReadArticle {
  const article: Article = {
    id,
    text,
    ...fields,
    createdAt: published === undefined ? { kind: 'unknown' } : { kind: 'known', value: published, evidence: 'given' },
  };
  return { article, place: id, findings: [], ...(details === undefined ? {} : { details }) };
}
