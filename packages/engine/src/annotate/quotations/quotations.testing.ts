import type { Diagnostic } from '../../diagnostic.ts';
import type { AnalysedArticle, QuotedPassage } from '../../doc/index.ts';
import { splitParagraphs, splitSentences, tokenise } from '../../text/index.ts';
import { quotationsAnnotator } from './index.ts';

/** The quotations of a text, with what was repaired. */
export function quotationsOf(text: string): { layer: readonly QuotedPassage[]; diagnostics: readonly Diagnostic[] } {
  const paragraphs = splitParagraphs(text);
  const tokens = tokenise(text);
  const doc = {
    article: { id: 'A', text },
    language: 'en',
    paragraphs,
    tokens,
    sentences: splitSentences(text, paragraphs, tokens),
    layers: {},
    diagnostics: [],
  } as unknown as AnalysedArticle<never>;
  const { layer, diagnostics = [] } = quotationsAnnotator.annotate(doc, { language: { code: 'en' } as never });
  return { layer, diagnostics };
}

/** The text with its quotations drawn in: `⟦…⟧` round each passage's inner words, its depth behind where it is not 0. */
export function drawn(text: string): string {
  const edges = quotationsOf(text).layer.flatMap(({ inner, depth }) => [
    { at: inner.start, order: 1 + depth, mark: '⟦' },
    { at: inner.end, order: -depth, mark: depth > 0 ? `⟧${depth}` : '⟧' },
  ]);
  edges.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let from = 0;
  for (const { at, mark } of edges) {
    out += text.slice(from, at) + mark;
    from = at;
  }
  return out + text.slice(from);
}
