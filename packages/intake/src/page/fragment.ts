import { MarkupParser } from '../markup-parser.ts';
import { blockElements, ParagraphWriter, silentElements } from './paragraphs.ts';

/** The parts of a piece of HTML that was given as an article's body: its paragraphs, and the captions of its pictures. */
export interface Fragment {
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
}

/**
 * The text of a piece of HTML of which all belongs to the article, as feeds and wires carry it, in one pass and without a document.
 *
 * @example
 * readFragment('<p>The dam <b>held</b>.</p><p>Nobody was hurt.'); // { paragraphs: ['The dam held.', 'Nobody was hurt.'], captions: [] }
 */
export function readFragment(html: string): Fragment {
  const writer = new ParagraphWriter();
  const captions = new ParagraphWriter();
  let silent = 0;
  let beside = 0;
  const into = () => (beside > 0 ? captions : writer);
  const parser = new MarkupParser(
    {
      onopentagname(name) {
        if (silentElements.has(name)) silent++;
        else if (blockElements.has(name)) into().endParagraph();
        if (besideText.has(name)) beside++;
      },
      ontext(text) {
        if (silent === 0) into().text(text);
      },
      onclosetag(name) {
        if (silentElements.has(name) && silent > 0) silent--;
        if (blockElements.has(name)) into().endParagraph();
        if (besideText.has(name) && beside > 0) beside--;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { paragraphs: writer.paragraphs, captions: captions.paragraphs };
}

/** Elements that hold a picture and what is said about it. */
const besideText = new Set(['figure', 'figcaption', 'aside']);

/**
 * One line of text out of something that may carry markup or character references, such as the title of a feed's item.
 *
 * @example
 * plainLine('Dam &amp; bridge <i>hold</i>'); // 'Dam & bridge hold'
 */
export function plainLine(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  return readFragment(html.replace(/<(?![a-z/!])/gi, '&lt;')).paragraphs.join(' ');
}
