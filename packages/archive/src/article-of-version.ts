import type { Article } from '@crosscheck/engine';
import type { ArchivedArticle, ArchivedVersion } from './archive.ts';

/** A version of an archived article as the analysis takes it. Its id is its number in the archive, as in `17` or, of a later version, `17/2`. */
export function articleOfVersion({ url }: Pick<ArchivedArticle, 'url'>, version: ArchivedVersion): Article {
  const { article, number, text, headline, publisher, byline, published } = version;
  return {
    id: number === 1 ? `${article}` : `${article}/${number}`,
    text,
    ...(url === undefined ? {} : { url }),
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(byline === undefined ? {} : { byline }),
    arrival: article,
    createdAt: published === null ? { kind: 'unknown' } : { kind: 'known', ...published },
  };
}
