import type { AddOutcome, AddResult } from '@crosscheck/archive';
import type { ReadArticle } from '@crosscheck/intake';
import { failedInputs, printable, reportNote } from './notices.ts';
import { placeOf } from './read-articles.ts';

/** What became of an article, as a JSONL line has it. */
export function outcomeRow({ article, place }: ReadArticle, { result, article: number, version, duplicateOf, story }: AddOutcome): object {
  return {
    result,
    article: number,
    version,
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    story: story ?? null,
    id: article.id,
    url: article.url ?? null,
    headline: article.headline ?? null,
    place,
  };
}

/** The same as a line for people. */
export function outcomeText(read: ReadArticle, { result, article, version, duplicateOf }: AddOutcome): string {
  const number = `${article}${version === 1 ? '' : `/${version}`}${duplicateOf === undefined ? '' : ` of ${duplicateOf}`}`;
  return `${result} ${number}: ${printable(read.article.url ?? placeOf(read))}\n`;
}

/** Says at the end what became of all. */
export function summariseOutcomes(counts: Readonly<Record<AddResult, number>>): void {
  const failed = failedInputs();
  const parts = [
    `${counts.added} added`,
    `${counts.version} new versions`,
    `${counts.duplicate} duplicates`,
    `${counts.same} there already`,
    ...(failed === 0 ? [] : [`${failed} failed, as told above`]),
  ];
  reportNote(parts.join(', '));
}
