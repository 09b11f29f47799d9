import type { Diagnostic } from '@crosscheck/engine';
import { makeArticle } from '../article-fields.ts';
import type { InputContext } from '../input-context.ts';
import { articleItem, type ReadItem } from '../read-item.ts';
import { readPage } from './read-page.ts';

/** The article on a web page, with what was odd about the page. */
export function pageItems(html: string, context: InputContext): ReadItem[] {
  const { name, id } = context;
  const page = readPage(html);
  const { article, findings } = makeArticle(id, page.text, { ...page.fields, url: page.fields.url ?? context.url }, context.received);
  const limited: Diagnostic[] = page.limited
    ? [{ code: 'page-read-plainly', severity: 'warning', article: id, data: { ...page.limited } }]
    : [];
  return [
    articleItem({
      article,
      place: name,
      findings: [...findings, ...limited],
      ...(page.language === undefined ? {} : { statedLanguage: page.language }),
    }),
  ];
}
