import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article/index.ts';
import { english } from '../language/en/index.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { AnyAnnotator } from './annotator.ts';
import { runPipeline } from './pipeline.ts';
import type { Trace } from './trace.ts';

/** An article of invented news that has something for every annotator. */
export const sampleText = `Mayor Drops Plan for Levee

By Jo Brandt

VALMOUTH (AP) — Mayor Ana Ortega on Tuesday dropped her plan to rebuild the levee that broke last spring, two days after 412 of the town's 5,600 residents signed a petition.

"We are not going to pay a single cent for it," Ortega told reporters at the town hall. "It's over," she added. The work would have cost about $5.6 million.

Councilman Piet Halloran, 47, said the mayor “never wanted to build it” and called the decision “a disgrace.” According to a report by the Valmouth Water Board, the old levee may have been neglected for years.

READ MORE: Who pays for the water

He denied the mayor's claim that the council was warned in 2019. Her spokesman declined to comment.

The Associated Press contributed to this report.`;

const pieces = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '``',
    "''",
    '«',
    '(',
    ')',
    '[',
    '—',
    '--',
    '...',
    '…',
    '.',
    '?',
    '!',
    ',',
    ':',
    ';',
    '\n',
    '\n\n',
    ' ',
    '\t',
  ],
  ...[
    'Mayor',
    'Ana Ortega',
    'she',
    'said',
    'told reporters',
    'on Tuesday',
    'last year',
    'in 2019',
    '5',
    '412',
    '$5.6 million',
    '%',
    '47',
    'U.S.',
  ],
  ...[
    'Gov.',
    'denied',
    'that',
    'according to',
    'the',
    'levee',
    'READ MORE:',
    'By',
    '@vale',
    '#levee',
    'www.',
    'http://',
    '.com',
    "n't",
    '’s',
  ],
  ...[
    '\u0000',
    '\u200b',
    '\u200f',
    '\u202e',
    '\ufeff',
    '\u00ad',
    '\ud83d',
    '\ude00',
    '👍🏽',
    'é',
    'عمر',
    '李',
    '\r\n',
    '\u2028',
    'constructor',
    '__proto__',
  ],
);

/** Texts an annotator may meet: news torn to pieces, and any string at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.oneof(
        pieces,
        pieces.map((piece) => `${piece} `),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.nat(sampleText.length).chain((cut) => pieces.map((piece) => sampleText.slice(0, cut) + piece + sampleText.slice(cut))),
);

const articleOf = (text: string, createdAt: Article['createdAt'] = { kind: 'unknown' }): Article => ({ id: 'A', text, createdAt });
const dated: Article['createdAt'] = { kind: 'known', value: '2021-03-18', evidence: 'given' };

/**
 * What every annotator keeps, told on the last of a list that is in order: spans inside the text, ids once each, nothing for an empty text,
 * the same answer twice, the article and the layers before it untouched, and no dependence on whether anybody listens to its decisions.
 */
export function keepsTheAnnotatorContract(annotators: readonly AnyAnnotator[]): void {
  const { name, provides } = annotators.at(-1) as AnyAnnotator;
  const run = (article: Article, trace?: (trace: Trace) => void) =>
    runPipeline(article, annotators, { language: english, ...(trace ? { trace } : {}) });
  const layerOf = (doc: AnalysedArticle) => doc.layers[provides as keyof typeof doc.layers] as unknown;

  describe(`annotator "${name}"`, () => {
    it('keeps its spans inside the text and its ids apart, and never fails', () => {
      fc.assert(
        fc.property(anyText, fc.constantFrom<Article['createdAt']>({ kind: 'unknown' }, dated), (text, createdAt) => {
          const doc = run(articleOf(text, createdAt));
          checkSpans(layerOf(doc), text.length);
          checkIds(layerOf(doc));
          for (const { start = 0, end = 0 } of doc.diagnostics) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }),
        { numRuns: 150 },
      );
    });

    it('finds nothing in nothing', () => {
      for (const text of ['', ' \n\t', '\u200b\u0000']) expect(isNothing(layerOf(run(articleOf(text))))).toBe(true);
    });

    it('gives the same answer twice, traced or not', () => {
      const other = run(articleOf('Piet Halloran said in May that 12 of them “never” came. He left.'));
      const first = layerOf(run(articleOf(sampleText, dated)));
      const traces: Trace[] = [];
      expect(layerOf(run(articleOf(sampleText, dated), (trace) => traces.push(trace)))).toEqual(first);
      expect(layerOf(run(other.article))).toEqual(layerOf(other));
      for (const { span, article } of traces) {
        expect(article).toBe('A');
        checkSpans(span, sampleText.length);
      }
    });

    it('edits neither the article nor the layers before it', () => {
      const before = runPipeline(articleOf(sampleText, dated), annotators.slice(0, -1), { language: english });
      const copy = structuredClone({ article: before.article, tokens: before.tokens, sentences: before.sentences, layers: before.layers });
      deepFreeze(before);
      (annotators.at(-1) as AnyAnnotator).annotate(before, { language: english });
      expect({ article: before.article, tokens: before.tokens, sentences: before.sentences, layers: before.layers }).toEqual(copy);
    });
  });
}

/** Every `start` and `end` anywhere in a value is a range of a text of this length. */
function checkSpans(value: unknown, length: number): void {
  if (typeof value !== 'object' || value === null) return;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length))
      expect.fail(`span ${start}–${end} in a text of ${length}: ${JSON.stringify(value)}`);
  }
  for (const inner of Object.values(value)) checkSpans(inner, length);
}

function checkIds(layer: unknown): void {
  const lists: readonly unknown[] = Array.isArray(layer) ? [layer] : Object.values(layer as object);
  for (const list of lists) {
    const ids = (list as readonly { id?: string }[]).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
  }
}

function isNothing(layer: unknown): boolean {
  return Array.isArray(layer) ? layer.length === 0 : Object.values(layer as object).every(isNothing);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
