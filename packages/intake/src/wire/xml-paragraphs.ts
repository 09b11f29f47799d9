import { blockElements, ParagraphWriter, silentElements } from '../page/paragraphs.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** Block elements of NITF that HTML does not have. */
const wireBlocks = new Set(['block', 'body.content', 'body.head', 'hl1', 'hl2', 'bq', 'fn', 'note', 'media-caption', 'media']);

/** Elements that hold a picture and what is said about it. */
const picture = new Set(['media', 'figure']);

/** The paragraphs of a body in XHTML or NITF, and the captions in it. */
export function xmlParagraphs(body: XmlElement): { readonly paragraphs: readonly string[]; readonly captions: readonly string[] } {
  const writer = new ParagraphWriter();
  const captions = new ParagraphWriter();
  write(body, writer, captions);
  return { paragraphs: writer.paragraphs, captions: captions.paragraphs };
}

function write(element: XmlElement, writer: ParagraphWriter, captions: ParagraphWriter): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      writer.text(child);
      continue;
    }
    if (silentElements.has(child.name)) continue;
    const isBlock = blockElements.has(child.name) || wireBlocks.has(child.name);
    if (isBlock) writer.endParagraph();
    if (picture.has(child.name)) write(child, captions, captions);
    else write(child, writer, captions);
    if (isBlock) writer.endParagraph();
    if (picture.has(child.name)) captions.endParagraph();
  }
}
