import type { TraceSink } from '../../doc/index.ts';
import type { Language } from '../../language/language.ts';
import type { Story } from '../../story/index.ts';
import { bySpan } from '../../text/index.ts';
import type { Point, Variation } from '../comparison.ts';
import { findAttributions } from './attributions.ts';
import { findCues } from './cues.ts';
import { findDates } from './dates.ts';
import { findDetails } from './details.ts';
import { type Candidate, type Evidence, gatherEvidence } from './evidence.ts';
import { explain } from './explain.ts';
import { findHedging } from './hedging.ts';
import { joinCandidates } from './join-candidates.ts';
import { findNames } from './names.ts';
import { findNegations } from './negations.ts';
import { findNumbers } from './numbers.ts';
import { tellOccasionsApart } from './occasions.ts';
import { findOutcomes } from './outcomes.ts';
import { findPlaces } from './places.ts';
import { findQuoteWording } from './quote-wording.ts';
import { rankCandidates } from './rank.ts';
import { findRoles } from './roles.ts';

/** One finder for each kind of variation, handed what those before it found. Adding a kind is adding an element. */
export const finders: readonly ((evidence: Evidence, earlier: readonly Candidate[]) => Candidate[])[] = [
  findQuoteWording,
  findDates,
  findNumbers,
  findNames,
  findRoles,
  findPlaces,
  findAttributions,
  findNegations,
  findHedging,
  findCues,
  findOutcomes,
  findDetails,
];

/** Where accounts of one point differ, what a reader should see first first. Accounts that agree in everything give none. */
export function findVariations(story: Story, points: readonly Point[], language: Language, trace?: TraceSink): Variation[] {
  const evidence = gatherEvidence(story, points, language, trace);
  const articles = new Map(story.docs.map((doc) => [doc.article.id, doc.article]));
  const order = new Map(evidence.accounts.map((account, i) => [account.id, i]));
  const found: Candidate[] = [];
  const isOther = tellOccasionsApart(story);
  for (const find of finders) {
    for (const variation of find(evidence, found)) {
      // one name is spelled in two ways whatever the occasion; all else differs because the occasion does
      const other =
        variation.type !== 'name' && variation.readings.some((x) => variation.readings.some((y) => isOther(x.article, y.article)));
      if (!other) found.push(variation);
      else for (const reading of variation.readings) evidence.drop(variation.type, reading, 'the accounts tell of different occasions');
    }
  }
  const joined = joinCandidates(found).map((candidate): Candidate => {
    const readings = [...candidate.readings].sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || bySpan(a, b));
    const point = candidate.point ?? pointOf(readings, points);
    return { ...candidate, readings, ...(point === undefined ? {} : { point }) };
  });
  return rankCandidates(joined, evidence).map(({ about, ...candidate }) => ({
    ...candidate,
    explanation: explain(candidate.readings, articles, about),
  }));
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
