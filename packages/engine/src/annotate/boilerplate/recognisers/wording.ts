import type { BoilerplatePattern } from '../../../language/language.ts';
import type { Span } from '../../../text/index.ts';
import type { BoilerplateCandidate, BoilerplateRecogniser } from '../candidate.ts';

/** A byline stands among this many paragraphs at the head of an article, or at its foot. */
const headParagraphs = 5;
const footParagraphs = 4;

/** Longer ones are not looked at. */
const longestUnit = 600;

/** Text known by its wording: the rows of the language's table, each with its example there. */
export const wording: BoilerplateRecogniser = {
  name: 'wording',
  recognise({ doc, words }) {
    const found: BoilerplateCandidate[] = [];
    const { text } = doc.article;
    const ofParagraph = words.patterns.filter((row) => row.unit === 'paragraph');
    const ofSentence = words.patterns.filter((row) => row.unit === 'sentence');
    const taken = new Set<number>();
    for (const [place, paragraph] of doc.paragraphs.entries()) {
      const atEnds = place < headParagraphs || place >= doc.paragraphs.length - footParagraphs;
      const row = firstRow(ofParagraph, text, paragraph, atEnds);
      if (row === undefined) continue;
      found.push({ start: paragraph.start, end: paragraph.end, kind: row.kind, rule: row.rule });
      taken.add(place);
    }
    for (const sentence of doc.sentences) {
      if (taken.has(sentence.paragraph)) continue;
      const row = firstRow(ofSentence, text, sentence, true);
      if (row !== undefined) found.push({ start: sentence.start, end: sentence.end, kind: row.kind, rule: row.rule });
    }
    return found;
  },
};

function firstRow(rows: readonly BoilerplatePattern[], text: string, span: Span, atEnds: boolean): BoilerplatePattern | undefined {
  const length = span.end - span.start;
  if (length > longestUnit) return undefined;
  const whole = text.slice(span.start, span.end);
  return rows.find(
    ({ longest, place, needs, pattern }) =>
      length <= longest && (place === 'anywhere' || atEnds) && (needs === undefined || whole.includes(needs)) && pattern.test(whole),
  );
}
