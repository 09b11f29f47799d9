import { parseHTML } from 'linkedom';
import type { ArticleFields } from '../article-fields.ts';
import type { PageDocument } from './document.ts';
import { mainParagraphs } from './main-text.ts';
import { readPageFields } from './page-fields.ts';
import { brokenLimit } from './page-size.ts';
import { plainParagraphs } from './plain-paragraphs.ts';

/** The article on a web page: its paragraphs with a blank line between them, and what the page says about it. */
export interface Page {
  readonly text: string;
  readonly fields: ArticleFields;
  /** Primary language subtag of `<html lang>`. */
  readonly language?: string;
  /** Set where the page is too large for the article finder, so that only its longer paragraphs were taken. */
  readonly limited?: { readonly what: string; readonly limit: number };
}

/** The article on a web page; empty text where none is found. Nothing on the page is run or loaded. */
export function readPage(html: string): Page {
  const limited = brokenLimit(html);
  if (limited) return { text: plainParagraphs(html).join('\n\n'), fields: {}, limited };
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const document: PageDocument = parseHTML(whole).document;
  const fields = readPageFields(document);
  const language = /^[a-z]{2,3}/i.exec(document.documentElement?.getAttribute('lang') ?? '')?.[0]?.toLowerCase();
  const found = mainParagraphs(document, fields.headline);
  const paragraphs = found.length > 0 ? found : plainParagraphs(html);
  return { text: paragraphs.join('\n\n'), fields, ...(language === undefined ? {} : { language }) };
}
