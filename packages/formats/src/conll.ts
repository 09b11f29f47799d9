import { type Report, type ReportArticle, type Span, splitText } from '@crosscheck/engine';
import { attributionsOf } from './attributions.ts';
import { codePointsIn } from './code-points.ts';
import { onOneLine } from './one-line.ts';

const columns = ['ID', 'FORM', 'SOURCE', 'CUE', 'CONTENT', 'ATTRIBUTION', 'MISC'];

/**
 * The attributions of all articles in columns, as CoNLL-U Plus: a token a line, a blank line after each sentence, and `SOURCE`, `CUE` and
 * `CONTENT` as `B`, `I` and `O`. `ATTRIBUTION` holds the ids of every attribution that a token belongs to, so that a content within a
 * content, of which `CONTENT` has the outer alone, can still be told. `MISC` holds the token's place in Unicode code points.
 *
 * @example
 * writeConll(report); // '# global.columns = ID FORM SOURCE CUE CONTENT ATTRIBUTION MISC\n# newdoc id = post\n…1\tOrtega\tB\tO\tO\ta1\tstart_char=0|end_char=6\n…'
 */
export function writeConll(report: Report): string {
  return `# global.columns = ${columns.join(' ')}\n${report.articles.map((article) => articleColumns(report, article)).join('')}`;
}

function articleColumns(report: Report, article: ReportArticle): string {
  const { tokens, sentences } = splitText(article.text);
  const toCodePoints = codePointsIn(article.text);
  const attributions = attributionsOf(report, article.id);
  const tags = (['source', 'cue', 'content'] as const).map((part) =>
    tagsOf(
      tokens,
      attributions.map((attribution) => attribution[part]),
    ),
  );
  const ids = idsOf(
    tokens,
    attributions.map(({ source, cue, content }) => [...source, ...cue, ...content]),
  );
  const lines = [`# newdoc id = ${onOneLine(article.id)}`];
  for (const sentence of sentences) {
    lines.push(`# sent_id = ${onOneLine(article.id)}-${sentence.index + 1}`);
    lines.push(`# text = ${onOneLine(article.text.slice(sentence.start, sentence.end))}`);
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const token = tokens[i] as Span & { readonly text: string };
      const next = tokens[i + 1];
      const misc = [
        `start_char=${toCodePoints(token.start)}`,
        `end_char=${toCodePoints(token.end)}`,
        ...(next !== undefined && next.start === token.end && i + 1 < sentence.endToken ? ['SpaceAfter=No'] : []),
      ];
      lines.push(
        [i - sentence.firstToken + 1, onOneLine(token.text), ...tags.map((tag) => tag[i] ?? 'O'), ids[i] ?? '_', misc.join('|')].join('\t'),
      );
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

/**
 * `B` for the first token of each part, `I` for the others; of parts that overlap the one that begins first stands, the longer of two that
 * begin together.
 */
function tagsOf(tokens: readonly Span[], parts: readonly (readonly Span[])[]): ('B' | 'I' | undefined)[] {
  const tags: ('B' | 'I' | undefined)[] = [];
  const inOrder = parts
    .filter((spans) => spans.length > 0)
    .toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0) || (b.at(-1)?.end ?? 0) - (a.at(-1)?.end ?? 0));
  for (const spans of inOrder) {
    const own = new Set(spans.flatMap((span) => tokensIn(tokens, span)));
    if ([...own].some((i) => tags[i] !== undefined)) continue;
    // each stretch begins anew, since nothing in these columns could tell that it goes on
    for (const i of own) tags[i] = own.has(i - 1) ? 'I' : 'B';
  }
  return tags;
}

function idsOf(tokens: readonly Span[], parts: readonly (readonly Span[])[]): (string | undefined)[] {
  const ids: (string | undefined)[] = [];
  parts.forEach((spans, attribution) => {
    for (const i of new Set(spans.flatMap((span) => tokensIn(tokens, span))))
      ids[i] = ids[i] === undefined ? `a${attribution + 1}` : `${ids[i]}|a${attribution + 1}`;
  });
  return ids;
}

/** The places of the tokens that a span touches; tokens are in order. */
function tokensIn(tokens: readonly Span[], { start, end }: Span): number[] {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const places: number[] = [];
  for (let i = low; i < tokens.length && (tokens[i] as Span).start < end; i++) places.push(i);
  return places;
}
