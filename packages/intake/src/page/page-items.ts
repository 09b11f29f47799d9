import type { Diagnostic } from '@crosscheck/engine';
import { makeArticle } from '../article-fields.ts';
import { readAddress } from '../input-address.ts';
import type { InputContext } from '../input-context.ts';
import type { ArticleDetails } from '../read-article.ts';
import { articleItem, problemItem, type ReadItem } from '../read-item.ts';
import { type Page, readPage } from './read-page.ts';

/**
 * The article on a web page, with what was odd about the page. A page without an article is a problem, and gives the feeds it offers instead, unless
 * it is asked for all the same.
 */
export function pageItems(html: string, context: InputContext): ReadItem[] {
  const { name, id } = context;
  const page = readPage(html, context.url);
  const { withoutArticle } = page;
  if (withoutArticle !== undefined && !context.keepPagesWithoutArticle)
    return [problemItem({ code: 'page-without-article', input: name, data: { what: withoutArticle } }), ...feedsOf(page, context)];
  const { article, findings } = makeArticle(id, page.text, { ...page.fields, url: page.fields.url ?? context.url }, context.received);
  return [
    articleItem({
      article,
      place: name,
      findings: [...findings, ...findingsOf(page, id)],
      ...(page.language === undefined ? {} : { statedLanguage: page.language }),
      details: detailsOf(page),
    }),
  ];
}

function feedsOf(page: Page, { name, url: base }: InputContext): ReadItem[] {
  const addresses = page.feeds.map((feed) => readAddress(feed, page.fields.url ?? base)).filter((url) => url !== undefined);
  return [...new Set(addresses)].map((url) => ({ kind: 'reference', reference: { url, target: 'feed', place: name } }));
}

function detailsOf(page: Page): ArticleDetails {
  return {
    ...(page.modified === undefined ? {} : { modified: page.modified }),
    ...(page.stated.length === 0 ? {} : { stated: page.stated }),
    ...(page.captions.length === 0 ? {} : { captions: page.captions }),
    ...(page.promotions.length === 0 ? {} : { promotions: page.promotions }),
    ...(page.isPaywalled ? { paywalled: true } : {}),
    ...(page.isLiveBlog ? { liveBlog: true } : {}),
    ...(page.withoutArticle === undefined ? {} : { withoutArticle: page.withoutArticle }),
  };
}

function findingsOf(page: Page, article: string): Diagnostic[] {
  const findings: Diagnostic[] = [];
  if (page.limited) findings.push({ code: 'page-read-plainly', severity: 'warning', article, data: { ...page.limited } });
  if (page.withoutArticle !== undefined)
    findings.push({ code: 'page-without-article', severity: 'warning', article, data: { what: page.withoutArticle } });
  if (page.isPaywalled) findings.push({ code: 'page-paywalled', severity: 'info', article });
  if (page.isLiveBlog) findings.push({ code: 'page-live-blog', severity: 'info', article });
  const [believed, ...others] = page.stated.filter(({ field }) => field === 'published');
  const other = others.find(({ agrees }) => !agrees);
  if (believed && other)
    findings.push({ code: 'dates-disagree', severity: 'info', article, data: { value: believed.value, other: other.value } });
  return findings;
}
