import { MarkupParser } from '../markup-parser.ts';
import { blockElements, ParagraphWriter, silentElements } from './paragraphs.ts';

/** Parts of a page that frame an article rather than tell it. */
const framing = new Set(['nav', 'footer', 'aside', 'figure', 'header', 'menu']);

/**
 * The longer paragraphs of a page in one pass over its markup, for pages too large for the article finder. It knows no article from its
 * surroundings, so only paragraphs with the length and end of prose are taken.
 */
export function plainParagraphs(html: string): string[] {
  const writer = new ParagraphWriter();
  let skipped = 0;
  const parser = new MarkupParser(
    {
      onopentagname(name) {
        if (silentElements.has(name) || framing.has(name)) skipped++;
        if (blockElements.has(name)) writer.endParagraph();
      },
      ontext(text) {
        if (skipped === 0) writer.text(text);
      },
      onclosetag(name) {
        if ((silentElements.has(name) || framing.has(name)) && skipped > 0) skipped--;
        if (blockElements.has(name)) writer.endParagraph();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  // "The dam held through the night, engineers said." is prose; "Most read" and "Sign up for our newsletter" are not
  return writer.paragraphs.filter((paragraph) => paragraph.length >= 60 && /[.!?…:"'”’)]$/.test(paragraph));
}
