import type { AlignmentTable } from '../../alignment/index.ts';
import type { TraceSink } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import type { Language } from '../../language/language.ts';
import type { Story } from '../../story/index.ts';
import { bySpan } from '../../text/index.ts';
import type { Point, Variation } from '../comparison.ts';
import { findDates } from './dates.ts';
import { findDetails } from './details.ts';
import { type Candidate, type Evidence, gatherEvidence } from './evidence.ts';
import { explain } from './explain.ts';
import { findHedging } from './hedging.ts';
import { joinCandidates } from './join-candidates.ts';
import { findNames } from './names.ts';
import { findNumbers } from './numbers.ts';
import { findOutcomes } from './outcomes.ts';
import { findQuoteWording } from './quote-wording.ts';
import { rankCandidates } from './rank.ts';

/** One finder for each kind of variation. Adding a kind is adding an element. */
const finders: readonly ((evidence: Evidence) => Candidate[])[] = [
  findQuoteWording,
  findNumbers,
  findNames,
  findDates,
  findHedging,
  findOutcomes,
  findDetails,
];

/** Where accounts of one point differ, what a reader should see first first. Accounts that agree in everything give none. */
export function findVariations(
  story: Story,
  _table: AlignmentTable,
  points: readonly Point[],
  trace?: TraceSink,
  language: Language = english,
): Variation[] {
  const evidence = gatherEvidence(story, points, language, trace);
  const articles = new Map(story.docs.map((doc) => [doc.article.id, doc.article]));
  const order = new Map(evidence.accounts.map((account, i) => [account.id, i]));
  const joined = joinCandidates(finders.flatMap((find) => find(evidence))).map((candidate): Candidate => {
    const readings = [...candidate.readings].sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || bySpan(a, b));
    const point = candidate.point ?? pointOf(readings, points);
    return { ...candidate, readings, ...(point === undefined ? {} : { point }) };
  });
  return rankCandidates(joined, evidence).map((candidate) => ({ ...candidate, explanation: explain(candidate.readings, articles) }));
}

/** The point that has most of the readings, at least two. */
function pointOf(readings: Candidate['readings'], points: readonly Point[]): string | undefined {
  let best: string | undefined;
  let most = 1;
  for (const point of points) {
    const inside = readings.filter((r) =>
      point.readings.some((p) => p.article === r.article && p.start <= r.start && r.start < p.end),
    ).length;
    if (inside > most) {
      most = inside;
      best = point.id;
    }
  }
  return best;
}
