import { align, findCopies } from '../alignment/index.ts';
import type { AnalysedArticle, TraceSink } from '../doc/index.ts';
import { buildStory } from '../story/index.ts';
import type { Comparison } from './comparison.ts';
import { describePoints } from './points.ts';
import { buildTimeline } from './timeline.ts';
import { findUnique } from './unique.ts';
import { findVariations } from './variations/index.ts';

/** Compares analysed accounts of one story. */
export function compare(docs: readonly AnalysedArticle[], trace?: TraceSink): Comparison {
  const story = buildStory(docs);
  const copied = findCopies(story);
  const table = align(story, trace);
  const points = describePoints(story, table, copied);
  return {
    story,
    table,
    points,
    copied,
    variations: findVariations(story, table, points, trace),
    unique: findUnique(story, table),
    timeline: buildTimeline(story),
    diagnostics: docs.flatMap((doc) => doc.diagnostics),
  };
}
