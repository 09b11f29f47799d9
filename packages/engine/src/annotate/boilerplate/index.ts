import type { Annotator, Boilerplate } from '../../doc/index.ts';
import type { BoilerplateCandidate, BoilerplateRecogniser, BoilerplateRefiner } from './candidate.ts';
import { authorBoxes } from './recognisers/author-boxes.ts';
import { datelines } from './recognisers/datelines.ts';
import { headings } from './recognisers/headings.ts';
import { pictureCredits } from './recognisers/picture-credits.ts';
import { wording } from './recognisers/wording.ts';
import { dropOverlapping } from './refiners/drop-overlapping.ts';
import { keepMostOfTheReport } from './refiners/keep-most-of-the-report.ts';

export { wording } from './recognisers/wording.ts';

/** What proposes, the surest first. */
export const boilerplateRecognisers: readonly BoilerplateRecogniser[] = [authorBoxes, wording, pictureCredits, datelines, headings];

/** What thins out; overlaps first, so that the next counts no words twice. */
export const boilerplateRefiners: readonly BoilerplateRefiner[] = [dropOverlapping, keepMostOfTheReport];

/** Text that is not the report: bylines, captions, credits, promotions, author boxes. */
export const boilerplateAnnotator: Annotator<'words', 'boilerplate'> = {
  name: 'boilerplate',
  requires: ['words'],
  provides: 'boilerplate',
  annotate(doc, { language, trace }) {
    const reading = { doc, words: language.boilerplate };
    const tell = (candidate: BoilerplateCandidate, outcome: 'kept' | 'dropped', reason: string) =>
      trace?.({
        stage: 'boilerplate',
        rule: candidate.rule,
        article: doc.article.id,
        span: { start: candidate.start, end: candidate.end },
        outcome,
        reason,
      });
    let candidates = boilerplateRecognisers.flatMap((recogniser) => recogniser.recognise(reading));
    for (const refiner of boilerplateRefiners)
      candidates = refiner.refine(candidates, reading, (candidate, reason) => tell(candidate, 'dropped', reason));
    return {
      layer: candidates.map((candidate, i): Boilerplate => {
        tell(candidate, 'kept', candidate.kind);
        return { id: `b${i + 1}`, ...candidate };
      }),
    };
  },
};
