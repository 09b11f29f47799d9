import type { AnalysedArticle, Mention } from '../../doc/index.ts';
import { contains, overlapLength, type Span } from '../../text/index.ts';

/** How many mentions may begin before a span and still reach into it, one inside the other. */
const DEEPEST_NESTING = 12;

/** Place of the first mention that begins at or after a position. */
function firstFrom(mentions: readonly Mention[], position: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that lie within a span, in text order; none gives an empty list. */
export function mentionsIn(doc: AnalysedArticle<'entities'>, span: Span): Mention[] {
  const { mentions } = doc.layers.entities;
  const found: Mention[] = [];
  for (let i = firstFrom(mentions, span.start); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.start >= span.end) break;
    if (mention.end <= span.end) found.push(mention);
  }
  return found;
}

const POSSESSIVE = /^['’]s?\s/;

/**
 * The mention that a span of text speaks of: "Tom Rell, a lawyer for the harbour board" is Tom Rell, "Rell's gardener" is nobody known.
 * `undefined` where no mention carries the span.
 */
export function mentionCovering(doc: AnalysedArticle<'entities'>, span: Span): Mention | undefined {
  const { mentions } = doc.layers.entities;
  const { text } = doc.article;
  let best: Mention | undefined;
  let bestScore = 0;
  const from = Math.max(0, firstFrom(mentions, span.start) - DEEPEST_NESTING);
  for (let i = from; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.start >= span.end) break;
    const shared = overlapLength(mention, span);
    if (shared === 0) continue;
    // the head must lie inside: of "the White House" inside "White House spokesman Jo Halloran" the name is not asked for
    if (!contains(span, mention.head) && !(contains(mention.head, span) && shared > 0)) continue;
    // the owner of what the span is about is not what it is about
    if (mention.end < span.end && POSSESSIVE.test(text.slice(mention.end, mention.end + 3))) continue;
    // the first of several people speaks for the span, the longest phrase over it before what it contains
    const lead = Math.max(0, mention.start - span.start);
    const score = shared / (span.end - span.start) + 1 / (1 + lead / 4);
    if (score > bestScore) {
      best = mention;
      bestScore = score;
    }
  }
  return best;
}
