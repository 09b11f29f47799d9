import type { Report, ReportPassage, Span } from '@crosscheck/engine';
import { z } from 'zod';

const place = z.int().nonnegative();

export const spanShape = z
  .object({ start: place, end: place, words: z.string().describe('letter for letter as they stand there') })
  .describe('a place in the article’s text: half-open, in UTF-16 code units')
  .meta({ id: 'span' });

export const passageShape = spanShape
  .extend({ article: z.string().describe('id of the article'), publisher: z.string().exactOptional().describe('the outlet') })
  .describe('the very words at a place in one article')
  .meta({ id: 'passage' });

export type QuotedSpan = z.infer<typeof spanShape>;
export type QuotedPassage = z.infer<typeof passageShape>;

/** Puts the very words, and the outlet, beside places in the articles of one comparison. */
export interface WordsAt {
  passage(passage: ReportPassage): QuotedPassage;
  span(article: string, span: Span): QuotedSpan;
}

export function wordsAt({ articles }: Pick<Report, 'articles'>): WordsAt {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const words = (id: string, { start, end }: Span) => {
    const article = byId.get(id);
    if (article === undefined) throw new Error(`a passage of article ${id}, which is not in the comparison`);
    return { start, end, words: article.text.slice(start, end) };
  };
  return {
    passage({ article, start, end }) {
      const publisher = byId.get(article)?.publisher;
      return { article, ...(publisher === undefined ? {} : { publisher }), ...words(article, { start, end }) };
    },
    span: words,
  };
}
