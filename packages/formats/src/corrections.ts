import type { Span, TextQuoteSelector } from '@crosscheck/engine';
import { codePointsIn } from './code-points.ts';
import { articleIri, digestName } from './iris.ts';
import { shortestContexts } from './shortest-context.ts';
import { type DescribedArticle, describe, target, words } from './web-annotation.ts';

/** What a person decided about stories of an archive: as its `annotations` tell it, with the articles that it is about. */
export interface Correction {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: 'merge' | 'split' | 'reject' | 'undo';
  readonly story: string;
  readonly other?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly undoes?: number;
  readonly variation?: {
    readonly keys: readonly string[];
    readonly type: string;
    readonly severity: string;
    readonly explanation: string;
  };
  /** The articles that changed their story. */
  readonly articles: readonly DescribedArticle[];
  /** The words of a variation that was rejected. */
  readonly readings: readonly (Span & { readonly article: DescribedArticle })[];
}

/** How corrections are written. */
export interface CorrectionOptions {
  /** Address of the page that shows them; an annotation is called by it with `#annotation-5`. By default by its digest. */
  readonly base?: string;
}

/** Why somebody annotates, in the standard's words: they judge passages, change what belongs together, or judge an annotation. */
const motivations = { reject: 'assessing', merge: 'editing', split: 'editing', undo: 'moderating' } as const;

/**
 * What people decided about stories, as one W3C Web Annotation collection (JSON-LD). A rejected variation is an annotation of its passages, which are given
 * as `writeWebAnnotations` gives them; a merge or a split is one of the articles that changed their story; an undo is one of what it takes back.
 *
 * @example
 * JSON.parse(writeCorrections(corrections)).first.items[0].creator; // { type: 'Person', name: 'Ada Holm' }
 */
export function writeCorrections(corrections: readonly Correction[], { base }: CorrectionOptions = {}): string {
  const ids = new Map(corrections.map((one) => [one.id, base === undefined ? digestOf(one) : `${base}#annotation-${one.id}`]));
  const all = base ?? digestName(JSON.stringify(corrections.map(digestOf)));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${all}#annotations`,
    type: 'AnnotationCollection',
    label: 'What people decided',
    total: corrections.length,
    first: {
      id: `${all}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: corrections.map((one) => ({
        id: ids.get(one.id),
        type: 'Annotation',
        motivation: motivations[one.kind],
        created: one.at,
        ...(one.by === undefined ? {} : { creator: { type: 'Person', name: one.by } }),
        body: bodyOf(one),
        target: targetOf(one, ids),
      })),
    },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function digestOf({ at, kind, story, other, variation, undoes }: Correction): string {
  return digestName(JSON.stringify([at, kind, story, other, variation?.keys, undoes]));
}

function bodyOf({ kind, story, other, variation, reason }: Correction): object[] {
  return [
    words(kind, 'classifying'),
    ...(variation === undefined
      ? []
      : [words(variation.severity, 'classifying'), words(variation.type, 'classifying'), words(variation.explanation, 'describing')]),
    ...(kind === 'merge' ? [words(`${other} into ${story}`, 'describing')] : []),
    ...(kind === 'split' ? [words(`${other} out of ${story}`, 'describing')] : []),
    ...(reason === undefined ? [] : [words(reason, 'commenting')]),
  ];
}

function targetOf({ id, kind, undoes, articles, readings }: Correction, ids: ReadonlyMap<number, string | undefined>): unknown {
  if (kind === 'undo') return ids.get(undoes ?? 0) ?? digestName(JSON.stringify(['annotation', undoes]));
  if (kind !== 'reject') return articles.map((article) => ({ ...describe(article), id: articleIri(article) }));
  return readings.map(({ article, start, end }) => {
    const [quote] = shortestContexts(article.text, [{ start, end }]);
    if (quote === undefined) throw new Error(`annotation ${id} has a passage without words`);
    return target(describe(article), { start, end }, quote satisfies TextQuoteSelector, codePointsIn(article.text));
  });
}
