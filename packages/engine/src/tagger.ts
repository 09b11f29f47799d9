import { decideByTagger } from './annotate/attributions/decide-by-tagger.ts';
import { attributionsDecidedBy } from './annotate/attributions/index.ts';
import { defaultAnnotators } from './annotate/default-annotators.ts';
import type { AnyAnnotator } from './doc/index.ts';

/** Who said what, where a trained tagger decides between what the rules propose and what it sees itself: more is found, at three times the cost. */
const attributionsByTagger = attributionsDecidedBy(decideByTagger);

/**
 * The default analysis with attributions decided by the trained tagger: for `analyse(article, { annotators: annotatorsWithTagger })`.
 * A module of its own, since its weights are as large as the rest of the engine.
 */
export const annotatorsWithTagger: readonly AnyAnnotator[] = defaultAnnotators.map((annotator) =>
  annotator.provides === 'attributions' ? attributionsByTagger : annotator,
);
