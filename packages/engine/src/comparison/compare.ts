import { align, findCopies, judgeIndependence, readUnits } from '../alignment/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { AnalysedArticle, TraceSink } from '../doc/index.ts';
import { english } from '../language/en/index.ts';
import type { Language } from '../language/language.ts';
import { buildStory } from '../story/index.ts';
import type { Comparison } from './comparison.ts';
import { describePoints } from './points.ts';
import { buildTimeline } from './timeline.ts';
import { findUnique } from './unique.ts';
import { findVariations } from './variations/index.ts';

/** What can be set about a comparison. */
export interface CompareOptions {
  /** The language the accounts were analysed in; English unless given. */
  readonly language?: Language;
  /** Is told each decision; nothing is traced without it. */
  readonly trace?: TraceSink | undefined;
}

/**
 * Compares analysed accounts of one story. A single account gives a comparison without points;
 * accounts of unrelated things give one as well, and a diagnostic that says so. An article that was given up is no account: nothing can be
 * said to be absent from it, so only its diagnostic remains.
 */
export function compare(given: readonly AnalysedArticle[], { language = english, trace }: CompareOptions = {}): Comparison {
  const docs = given.filter((doc) => !wasGivenUp(doc));
  const story = buildStory(docs, language);
  const copied = findCopies(story);
  const independence = judgeIndependence(story, copied);
  const units = readUnits(story, language.vocabulary);
  const table = align(story, { trace, units });
  const points = describePoints(story, table, independence);
  const diagnostics: Diagnostic[] = [
    ...given.flatMap((doc) => (wasGivenUp(doc) ? doc.diagnostics.map(({ article: _article, ...rest }) => rest) : doc.diagnostics)),
    ...independence.same.map(
      ({ article, other }): Diagnostic => ({ code: 'same-article-twice', severity: 'warning', article, data: { other } }),
    ),
  ];
  if (points.length === 0 && docs.filter((doc) => doc.layers.statements.length > 0).length > 1)
    diagnostics.push({ code: 'no-common-points', severity: 'warning' });
  return {
    story,
    table,
    points,
    copied,
    variations: findVariations(story, points, language, trace),
    unique: findUnique(story, table, units),
    timeline: buildTimeline(story),
    diagnostics,
  };
}

function wasGivenUp(doc: AnalysedArticle): boolean {
  return doc.diagnostics.some(({ code }) => code === 'article-too-long');
}
