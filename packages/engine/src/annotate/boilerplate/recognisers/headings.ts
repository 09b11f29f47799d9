import type { BoilerplateCandidate, BoilerplateRecogniser } from '../candidate.ts';

const longestHeading = 60;
const mostWords = 7;
const shortestParagraph = 120;
const headParagraphs = 3;
const endsSentence = /[.!?:;,…]["”’')\]]*$|["”]$/;

/**
 * A title between two paragraphs of running text.
 * "‘A wall of water’" or "Need for more money", alone in its line
 * Not: the article's own headline, which reports; a line of a list or a poem, whose neighbours are short as well; "He said:"; a sentence.
 */
export const headings: BoilerplateRecogniser = {
  name: 'headings',
  recognise({ doc }) {
    const found: BoilerplateCandidate[] = [];
    const { text } = doc.article;
    for (let i = headParagraphs; i + 1 < doc.paragraphs.length; i++) {
      const paragraph = doc.paragraphs[i] as { start: number; end: number };
      if (paragraph.end - paragraph.start > longestHeading) continue;
      const before = doc.paragraphs[i - 1] as { start: number; end: number };
      const after = doc.paragraphs[i + 1] as { start: number; end: number };
      if (before.end - before.start < shortestParagraph || after.end - after.start < shortestParagraph) continue;
      const line = text.slice(paragraph.start, paragraph.end);
      if (endsSentence.test(line) || !/^["“‘']?[\p{Lu}\d]/u.test(line) || line.split(' ').length > mostWords) continue;
      found.push({ start: paragraph.start, end: paragraph.end, kind: 'heading', rule: 'heading' });
    }
    return found;
  },
};
