import type { Annotation } from './annotations.ts';
import type { Archive, ArchivedVersion } from './archive.ts';

/** An article that something was decided about, in the version that it was decided about. */
export interface CorrectedArticle {
  readonly id: string;
  readonly url?: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly language: string;
  readonly text: string;
}

/** What a person decided, with the articles that it is about. */
export interface Correction extends Omit<Annotation, 'articles'> {
  readonly articles: readonly CorrectedArticle[];
  readonly readings: readonly { readonly article: CorrectedArticle; readonly start: number; readonly end: number }[];
}

/**
 * What people decided, each with the articles that it is about, for those who write it elsewhere.
 *
 * @example
 * await correctionsOf(archive, await archive.annotations({ story: 's12' }));
 */
export async function correctionsOf(
  archive: Pick<Archive, 'article' | 'versions'>,
  annotations: readonly Annotation[],
): Promise<Correction[]> {
  const corrections: Correction[] = [];
  for (const annotation of annotations) {
    const { variation } = annotation;
    const readings = [];
    for (const { article, version, start, end } of variation?.readings ?? [])
      readings.push({ article: await articleIn(archive, article, version), start, end });
    const articles = [];
    for (const article of annotation.articles) articles.push(await articleIn(archive, article));
    corrections.push({ ...annotation, articles, readings });
  }
  return corrections;
}

/** @param number of the version; the latest unless given */
async function articleIn(archive: Pick<Archive, 'article' | 'versions'>, id: number, number?: number): Promise<CorrectedArticle> {
  const article = await archive.article(id);
  const version: ArchivedVersion | undefined =
    number === undefined ? article?.latest : (await archive.versions(id)).find((one) => one.number === number);
  if (article === undefined || version === undefined) throw new Error(`an annotation is about article ${id}, which is not there`);
  const { headline, publisher, language, text } = version;
  return {
    id: version.number === 1 ? `${id}` : `${id}/${version.number}`,
    ...(article.url === undefined ? {} : { url: article.url }),
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    language,
    text,
  };
}
