import type { AnalysedArticle } from '../doc/index.ts';
import type { Story } from '../story/index.ts';
import { sliceSpan } from '../text/index.ts';
import type { Column, Reading } from './alignment-table.ts';

/** Fewer digits than this recur by chance. */
const LEAST_DIGITS = 3;
/** More digits than this are no number of the news. */
const MOST_DIGITS = 15;
/** A number in more sentences of one article than this is what the article is about, not a point of it. */
const PLACES = 2;
/** How alike two sentences are that share nothing but a number. */
const SIMILARITY = 0.5;

/**
 * Columns for the numbers that an article without analysis (one in another language) shares with other articles: "5.687,75 Euro" beside "5,687.75 euros".
 * Short numbers and years make none; none where every article was analysed.
 */
export function alignSharedNumbers(story: Story): Column[] {
  const unread = story.docs.filter((doc) => doc.layers.statements.length === 0 && doc.sentences.length > 0);
  if (unread.length === 0 || story.docs.length < 2) return [];
  const places = new Map(story.docs.map((doc) => [doc, numbersOf(doc)]));
  const statementIn = new Map(
    story.docs.map((doc) => [doc, new Map(doc.layers.statements.toReversed().map(({ sentence, id }) => [sentence, id]))]),
  );
  const numbers = new Set(unread.flatMap((doc) => [...(places.get(doc) ?? new Map<string, number[]>()).keys()]));
  const columns: Column[] = [];
  for (const number of numbers) {
    const readings = story.docs.map((doc): Reading => {
      const sentences = places.get(doc)?.get(number) ?? [];
      const article = doc.article.id;
      if (sentences.length === 0 || sentences.length > PLACES) return { kind: 'absent', article };
      const spans = sentences.map((s) => ({ start: doc.sentences[s]?.start ?? 0, end: doc.sentences[s]?.end ?? 0 }));
      const statements = sentences.map((s) => statementIn.get(doc)?.get(s));
      // the article was not analysed: the sentence stands for a statement
      if (statements.some((id) => id === undefined)) return { kind: 'present', article, statements: [], spans };
      return { kind: 'present', article, statements: statements as string[], spans };
    });
    if (readings.filter((r) => r.kind === 'present').length > 1) columns.push({ readings, similarity: SIMILARITY });
  }
  return columns;
}

/**
 * Places of the sentences that hold a telling number, by its digits alone, since languages part them by other marks. Read from the text, not from
 * the tokens, which are cut by the marks of the analysis's language.
 */
function numbersOf(doc: AnalysedArticle): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const sentence of doc.sentences) {
    for (const [written] of sliceSpan(doc.article.text, sentence).matchAll(/\d[\d.,'’\u00a0\u202f]*/g)) {
      const digits = written.replace(/\D/g, '');
      // 1977, 2024: a year, which any two articles may share
      if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS || /^(?:1[89]|20)\d\d\D*$/.test(written)) continue;
      const list = places.get(digits);
      if (!list) places.set(digits, [sentence.index]);
      else if (list.at(-1) !== sentence.index) list.push(sentence.index);
    }
  }
  return places;
}
