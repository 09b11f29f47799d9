import type { AnalysedArticle } from '../doc/index.ts';
import { bySpan, placesWithin, type Span } from '../text/index.ts';
import { sha256 } from './sha256.ts';

/** A finding to be named: its readings, at least one, and its kind; findings of two kinds never share a name. */
export interface Unnamed {
  readonly kind: string;
  readonly readings: readonly (Span & { readonly article: string })[];
}

/** Gives findings names that stay theirs when another account joins. */
export interface PermanentNames {
  /**
   * The names of findings, in their order: of each one those of its readings, by the arrival of their articles, without such as are another's. The first
   * one is its address. A finding that gains a reading keeps it; one that two others grew together to goes by the names of both.
   * @param prefix what the names begin with: `v` makes `v-5f0c1d22ab`
   * @param by words: a reading is its words at their place in the sentences they stand in. sentences: it is all of those, for findings whose readings are
   * drawn now as a clause and now as the whole sentence, depending on what they are held against.
   */
  nameEach(prefix: string, findings: readonly Unnamed[], by: 'words' | 'sentences'): string[][];
}

/** Hexadecimal digits of a name: 40 bits, so that of a thousand names in a story two are alike once in two million stories. */
const DIGITS = 10;

/**
 * Names hold to what an article says, not to where in it or which article it is: a text that comes again under another address, or in a version with
 * changes elsewhere, has the same names. Who had a finding first is told by `Article.arrival`, else by the order of the articles.
 *
 * @example
 * namesIn(docs).nameEach('v', [{ kind: 'date', readings }], 'words'); // [['v-5f0c1d22ab', 'v-90be7711c4']]
 */
export function namesIn(docs: readonly AnalysedArticle[]): PermanentNames {
  const places = new Map(docs.map((doc, i) => [doc.article.id, { doc, arrival: doc.article.arrival ?? i }]));
  const placeOf = (article: string) => {
    const place = places.get(article);
    if (place === undefined) throw new Error(`a finding has a reading in the article ${article}, which is not compared`);
    return place;
  };

  function nameEach(prefix: string, findings: readonly Unnamed[], by: 'words' | 'sentences'): string[][] {
    const claims = findings.flatMap(({ kind, readings }, finding) => {
      const ordered = readings.map((span) => ({ ...placeOf(span.article), span })).sort((a, b) => a.arrival - b.arrival);
      const first = ordered[0]?.arrival ?? 0;
      // with the second account the finding came to be
      const since = ordered.find(({ arrival }) => arrival > first)?.arrival ?? first;
      return ordered.map(({ doc, arrival, span }) => ({
        finding,
        name: `${prefix}-${digestOf(kind, doc, span, by)}`,
        made: Math.max(arrival, since),
        arrival,
        span,
      }));
    });
    const named: string[][] = findings.map(() => []);
    const owners = new Map<string, number>();
    const give = (name: string, finding: number) => {
      owners.set(name, finding);
      named[finding]?.push(name);
    };
    // whoever claims a name first has it, so that nothing which comes later takes one away
    claims.sort((a, b) => a.made - b.made || a.arrival - b.arrival || bySpan(a.span, b.span));
    for (const { name, finding } of claims) if (!owners.has(name)) give(name, finding);
    // findings in the very same sentences as others are told apart by a number
    for (const { name, finding } of claims) {
      let number = 2;
      if (named[finding]?.length !== 0) continue;
      while (owners.has(`${name}-${number}`)) number++;
      give(`${name}-${number}`, finding);
    }
    return named;
  }
  return { nameEach };
}

function digestOf(
  kind: string,
  { article: { text }, sentences }: AnalysedArticle,
  { start, end }: Span,
  by: 'words' | 'sentences',
): string {
  const around = placesWithin(sentences, { start, end });
  const from = Math.min(start, sentences[around.first]?.start ?? start);
  const to = Math.max(end, sentences[around.end - 1]?.end ?? end);
  const what = [kind, text.slice(from, to), ...(by === 'words' ? [start - from, end - from] : [])];
  return sha256(JSON.stringify(what)).slice(0, DIGITS);
}
