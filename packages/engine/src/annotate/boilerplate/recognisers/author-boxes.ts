import type { BoilerplateCandidate, BoilerplateRecogniser } from '../candidate.ts';

const footParagraphs = 4;
const longestBox = 600;

/**
 * Who wrote it, at the foot of an article.
 * "Ana Vale is a staff writer at the Gazette. Follow her on Twitter @vale."
 * Not: "Vale is the editor of the Gazette, which broke the story." without anything only an author box says, unless it is the very last
 * paragraph after a byline.
 */
export const authorBoxes: BoilerplateRecogniser = {
  name: 'author-boxes',
  recognise({ doc, words }) {
    const found: BoilerplateCandidate[] = [];
    const first = Math.max(1, doc.paragraphs.length - footParagraphs);
    for (const { start, end } of doc.paragraphs.slice(first)) {
      if (end - start > longestBox) continue;
      const box = doc.article.text.slice(start, end);
      if (words.authorSignals.test(box) && words.authorRoles.test(box)) found.push({ start, end, kind: 'author', rule: 'author-box' });
    }
    return found;
  },
};
