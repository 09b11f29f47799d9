import type { Span } from '../text/index.ts';
import type { Report, ReportPassage } from './report.ts';

/** A place in an article that a report points at, and what for. */
export interface NamedPassage extends ReportPassage {
  /** Where it stands in the report: `s17 content`, `v3 reading 2`, `times 5`. Numbers count from 1. */
  readonly name: string;
}

/**
 * Every place in an article that a report points at: findings before statements before the layers they stand on, so that the first of a
 * list is what a reader misses most.
 */
export function reportPassages(report: Report): NamedPassage[] {
  const passages: NamedPassage[] = [];
  const add = (name: string, article: string, span: Span) => {
    passages.push({ name, article, start: span.start, end: span.end });
  };
  const addEach = (name: string, list: readonly ReportPassage[]) => {
    list.forEach((passage, i) => {
      add(`${name} ${i + 1}`, passage.article, passage);
    });
  };
  for (const variation of report.variations) addEach(`${variation.id} reading`, variation.readings);
  for (const point of report.points) addEach(`${point.id} reading`, point.readings);
  for (const { id, article, attribution, hedges, ...span } of report.statements) {
    add(id, article, span);
    for (const part of ['source', 'cue', 'content', 'quoted'] as const)
      for (const place of attribution?.[part] ?? []) add(`${id} ${part}`, article, place);
    for (const hedge of hedges) add(`${id} hedge`, article, hedge);
  }
  addEach('timeline', report.timeline);
  addEach('unique', report.unique);
  report.copied.forEach(({ readings }, i) => {
    addEach(`copied ${i + 1} reading`, readings);
  });
  addEach('times', report.times);
  for (const entity of report.entities) addEach(`${entity.id} mention`, entity.mentions);
  addEach('boilerplate', report.boilerplate);
  report.diagnostics.forEach(({ article, start, end }, i) => {
    if (article !== undefined && start !== undefined && end !== undefined) add(`diagnostics ${i + 1}`, article, { start, end });
  });
  return passages;
}
