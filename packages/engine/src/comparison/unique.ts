import { type AlignmentTable, readUnits, TermKind, type Unit } from '../alignment/index.ts';
import { english } from '../language/en/index.ts';
import type { Vocabulary } from '../language/language.ts';
import type { Story } from '../story/index.ts';
import { sliceSpan } from '../text/index.ts';
import type { UniquePassage } from './comparison.ts';

/** Of all passages of a story, how many may be called unique: where everything is special nothing is. */
const MOST = 0.42;
/** Score below which a passage says nothing that the other accounts do not say. */
const LEAST_SCORE = 4;

/** Passages of news value that no other account has, the weightiest first; none where there is one account only. */
export function findUnique(story: Story, _table: AlignmentTable, vocabulary: Vocabulary = english.vocabulary): UniquePassage[] {
  if (story.docs.length < 2) return [];
  const { units, termText } = readUnits(story, vocabulary);
  // the article that has a term, or -1 where several have it
  const owner = new Int32Array(termText.length).fill(-2);
  for (const { doc, terms } of units) for (const term of terms) owner[term] = owner[term] === -2 || owner[term] === doc ? doc : -1;
  const scored = units.map((unit) => ({ unit, score: newsValue(unit, owner) }));
  return scored
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((x, y) => y.score - x.score || x.unit.doc - y.unit.doc || x.unit.start - y.unit.start)
    .slice(0, Math.floor(MOST * units.length))
    .map(({ unit: { doc, start, end }, score }) => {
      const article = story.docs[doc]?.article;
      return {
        article: article?.id ?? '',
        start,
        end,
        score: Math.round(score * 100) / 100,
        gist: sliceSpan(article?.text ?? '', { start, end }).replace(/\s+/g, ' '),
      };
    });
}

/** Weight of the words that no other account uses, names and numbers counting more, the article's opening more than its end. */
function newsValue({ doc, terms, weights, kinds, place, places }: Unit, owner: Int32Array): number {
  let own = 0;
  for (let i = 0; i < terms.length; i++) {
    if (owner[terms[i] as number] !== doc) continue;
    const kind = kinds[i] as number;
    own += (weights[i] as number) * (kind & (TermKind.name | TermKind.number) ? 1.5 : 1);
  }
  return own * (1.2 - (0.4 * place) / places);
}
