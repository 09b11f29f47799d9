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
    const { ofParagraph, ofSentence } = tablesOf(words.patterns);
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

/** Rows for one sort of unit, with one pattern that matches wherever any of the rows in `together` does: most units match none. */
interface Table {
  readonly rows: readonly BoilerplatePattern[];
  readonly anyOf: RegExp;
  readonly together: ReadonlySet<BoilerplatePattern>;
}

const tables = new WeakMap<readonly BoilerplatePattern[], { readonly ofParagraph: Table; readonly ofSentence: Table }>();

function tablesOf(patterns: readonly BoilerplatePattern[]): { readonly ofParagraph: Table; readonly ofSentence: Table } {
  let made = tables.get(patterns);
  if (made === undefined) {
    made = {
      ofParagraph: tableOf(patterns.filter(({ unit }) => unit === 'paragraph')),
      ofSentence: tableOf(patterns.filter(({ unit }) => unit === 'sentence')),
    };
    tables.set(patterns, made);
  }
  return made;
}

function tableOf(rows: readonly BoilerplatePattern[]): Table {
  const together = rows.filter(({ pattern, needs }) => pattern.flags === 'i' && needs === undefined);
  return { rows, anyOf: new RegExp(together.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'i'), together: new Set(together) };
}

function firstRow({ rows, anyOf, together }: Table, text: string, span: Span, atEnds: boolean): BoilerplatePattern | undefined {
  const length = span.end - span.start;
  if (length > longestUnit) return undefined;
  const whole = text.slice(span.start, span.end);
  const some = anyOf.test(whole);
  return rows.find((row) => {
    if (!some && together.has(row)) return false;
    const { longest, place, needs, pattern } = row;
    return length <= longest && (place === 'anywhere' || atEnds) && (needs === undefined || whole.includes(needs)) && pattern.test(whole);
  });
}
