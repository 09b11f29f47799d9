import type { AnalysedArticle } from '../doc/index.ts';
import type { SayingWords } from '../language/language.ts';
import { placesWithin, type Span } from '../text/index.ts';
import type { Unit, Units } from './units.ts';

/** How alike two sentences are that put one person's saying into other words: over the threshold, and below what words in common give. */
export const SAYING_SIMILARITY = 0.5;

/**
 * Pairs of units, the one of the earlier article first, in which one and the same person quotes a saying. Translators share no word of it
 * ("Whoever digs a pit falls into it" / "the old proverb 'a trap catches its maker'"), so that who says it, and that it is a saying, is all there is to go by.
 * A person who quotes two sayings in one article gives no pair there: nothing tells which is which.
 */
export function pairSayings({ units }: Units): (readonly [number, number])[] {
  const ofPerson = new Map<string, number[]>();
  for (const [u, { saying, entities }] of units.entries()) {
    if (!saying) continue;
    for (const entity of entities) {
      const list = ofPerson.get(entity);
      if (list) list.push(u);
      else ofPerson.set(entity, [u]);
    }
  }
  const pairs = new Set<number>();
  for (const found of ofPerson.values()) {
    const alone = found.filter((u) => found.every((other) => other === u || (units[other] as Unit).doc !== (units[u] as Unit).doc));
    for (const [i, a] of alone.entries()) for (const b of alone.slice(i + 1)) pairs.add(a * units.length + b);
  }
  return [...pairs].sort((x, y) => x - y).map((key) => [Math.floor(key / units.length), key % units.length] as const);
}

/**
 * Whether a sentence quotes a saying: quotation marks round what begins like one, or quotation marks and, outside them, the word for one.
 *
 * @example
 * // “Whoever digs a pit falls into it,” she said. → true
 * // It was, she said, like the old proverb “a trap catches its maker.” → true
 * // “Whatever happens, we vote,” she said. She used an old phrase. → false
 */
export function quotesSaying(doc: AnalysedArticle, sentence: Span, { nouns, qualities, openers }: SayingWords): boolean {
  const { first, end } = placesWithin(doc.tokens, sentence);
  const quoted = doc.layers.quotations.filter((q) => q.inner.start < sentence.end && q.inner.end > sentence.start);
  if (quoted.length === 0) return false;
  const outside = { noun: false, quality: false };
  const isQuoted = (place: Span) => quoted.some(({ inner }) => inner.start <= place.start && place.end <= inner.end);
  for (let t = first; t < end; t++) {
    const token = doc.tokens[t] as Span & { readonly text: string };
    if (isQuoted(token)) continue;
    const word = token.text.toLowerCase();
    outside.noun ||= nouns.has(word);
    outside.quality ||= qualities.has(word);
  }
  if (outside.noun && outside.quality) return true;
  return quoted.some(({ inner }) => {
    const from = placesWithin(doc.tokens, inner).first;
    return openers.some((opener) => opener.every((word, i) => doc.tokens[from + i]?.text.toLowerCase() === word));
  });
}
