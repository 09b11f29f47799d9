import type { BoilerplateCandidate, BoilerplateRecogniser } from '../candidate.ts';

/** An article begins anew at most this far down: headline, subtitle, byline, then the place. */
const headParagraphs = 4;
const longestDateline = 90;

/**
 * The place and agency before a report's first words, the dash included.
 * "[WASHINGTON (AP) —] The council met" · "[AUGUSTA, Me. —] The governor" · "[Valmouth (Reuters) -] Rain"
 * Not: "NATO met on Monday", "UPDATE 2:52 p.m. -- More records", nor anything further down.
 */
export const datelines: BoilerplateRecogniser = {
  name: 'datelines',
  recognise({ doc, words }) {
    const found: BoilerplateCandidate[] = [];
    for (const paragraph of doc.paragraphs.slice(0, headParagraphs)) {
      const head = doc.article.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestDateline));
      const match = words.dateline.exec(head);
      if (match) found.push({ start: paragraph.start, end: paragraph.start + match[0].length, kind: 'dateline', rule: 'dateline' });
    }
    return found;
  },
};
