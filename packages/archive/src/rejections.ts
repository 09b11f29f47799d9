import type { Report } from '@crosscheck/engine';
import type { Annotation, RejectedVariation } from './annotations.ts';
import { WrongRequest } from './wrong-request.ts';

type Variation = Report['variations'][number];

/**
 * The comparison of a story with what people have rejected in it marked so. A rejection holds as long as two of the readings that it was about are held
 * against each other: where one of two was changed, they are other words, and the variation counts again.
 *
 * @example
 * withRejections(await compare(articlesOfStory(story)), story); // a report whose `variations` may have `rejected`
 */
export function withRejections(report: Report, { rejections }: { readonly rejections: readonly Annotation[] }): Report {
  if (rejections.length === 0) return report;
  return { ...report, variations: report.variations.map((variation) => marked(variation, rejections)) };
}

function marked(variation: Variation, rejections: readonly Annotation[]): Variation {
  const { keys = [] } = variation;
  for (const { id, at, by, reason = '', variation: before } of rejections) {
    if (before === undefined || !isSameVariation({ keys, type: variation.type }, before)) continue;
    const later = keys.filter((key) => !before.keys.includes(key)).length;
    return {
      ...variation,
      rejected: { annotation: id, at, ...(by === undefined ? {} : { by }), reason, ...(later === 0 ? {} : { later }) },
    };
  }
  return variation;
}

/** Whether a variation is the one that was rejected, though it may have more readings since, or fewer. */
export function isSameVariation(now: Pick<RejectedVariation, 'keys' | 'type'>, before: Pick<RejectedVariation, 'keys' | 'type'>): boolean {
  const shared = now.keys.filter((key) => before.keys.includes(key)).length;
  return now.type === before.type && shared > 0 && shared >= Math.min(2, now.keys.length, before.keys.length);
}

/**
 * A variation of a story's comparison, as it is written down when it is rejected.
 * @param name one of its permanent names, or its id in this comparison
 * @throws WrongRequest where there is none, or it is rejected already
 */
export function variationToReject(report: Report, name: string): RejectedVariation {
  const found = report.variations.find(({ id, keys }) => id === name || keys?.includes(name));
  if (found === undefined)
    throw new WrongRequest(
      `there is no variation ${name} in the comparison; give its id or key, as compare --story --format json shows them`,
    );
  if (found.rejected !== undefined) throw new WrongRequest(`it is rejected already, by annotation ${found.rejected.annotation}`);
  const { keys = [], type, severity, explanation, readings } = found;
  return {
    keys,
    type,
    severity,
    explanation,
    readings: readings.map(({ article, start, end, text }) => {
      const [number, version = 1] = article.split('/').map(Number);
      return { article: number as number, version, start, end, text };
    }),
  };
}
