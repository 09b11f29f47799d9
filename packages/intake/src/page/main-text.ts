import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement, PageNode } from './document.ts';
import { blockElements, ParagraphWriter, silentElements } from './paragraphs.ts';
import { proseParagraphs } from './prose-paragraphs.ts';

/** What is taken out before the article is looked for: nobody reads it, or it is no part of any article. */
const neverArticle = 'script:not([type="application/ld+json"]), style, noscript, template, iframe, svg, button, dialog';

/** What is taken out of the article that was found: captions, boxes beside it, its own title and date. */
const besideArticle = 'figure, figcaption, aside, nav, footer, time, h1, [role="complementary"], [role="navigation"], [aria-hidden="true"]';

/** The paragraphs of the article on a page, in order; empty where there is none. Changes the document it is given. */
export function mainParagraphs(document: PageDocument, headline: string | undefined): string[] {
  for (const element of document.querySelectorAll(neverArticle)) element.remove();
  const found = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
    charThreshold: 250,
  }).parse();
  const content = found?.content;
  if (!content) return [];
  for (const element of content.querySelectorAll(besideArticle)) element.remove();
  const length = textLength(content);
  // some sites wrap the whole page in one form
  for (const element of content.querySelectorAll('form')) if (textLength(element) < length / 3) element.remove();
  for (const element of content.querySelectorAll('ul, ol, div, section, p, h2, h3, h4, table')) if (isLinkList(element)) element.remove();
  const writer = new ParagraphWriter();
  write(content, writer);
  return proseParagraphs(writer.paragraphs, headline);
}

function textLength(element: PageElement): number {
  return (element.textContent ?? '').length;
}

/**
 * "Read more: …", a list of related stories, a row of share buttons: mostly link text, and no prose.
 * Not: a paragraph with one long linked phrase, nor one that is a single linked sentence within the story.
 */
function isLinkList(element: PageElement): boolean {
  const text = (element.textContent ?? '').trim();
  if (text === '') return false;
  const links = element.querySelectorAll('a');
  if (links.length === 0) return false;
  let linked = 0;
  for (const link of links) linked += (link.textContent ?? '').trim().length;
  if (linked < text.length * 0.6) return false;
  return links.length > 1 || text.length < 120;
}

function write(node: PageNode, writer: ParagraphWriter): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) writer.text(child.textContent ?? '');
    else if (child.nodeType === 1) {
      const name = (child as PageElement).localName;
      if (silentElements.has(name)) continue;
      const block = blockElements.has(name);
      if (block) writer.endParagraph();
      write(child, writer);
      if (block) writer.endParagraph();
    }
  }
}
