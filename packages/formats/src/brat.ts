import type { Report, ReportArticle, Span } from '@crosscheck/engine';
import { attributionsOf } from './attributions.ts';
import { codePointsIn } from './code-points.ts';
import { onOneLine } from './one-line.ts';

/**
 * What brat must be told about the types in `writeBrat`: its `annotation.conf`, which stands in the folder of the articles.
 */
export const bratConfiguration = `[entities]
Source
Cue
Content
Time

[relations]
SaidBy	Arg1:Content, Arg2:Source
SignalledBy	Arg1:Content, Arg2:Cue
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Quotation	Arg:Content, Value:direct|indirect|mixed
Resolution	Arg:Source, Value:resolved|ambiguous|unnamed|none
`;

/**
 * The attributions and times of an article in brat's standoff format (`.ann`), which stands beside the article's text (`.txt`): `T` lines
 * for each source, cue, content and time, `R` lines that tie a content to its source and cue, `A` lines for the kind of quotation and how
 * surely the speaker is known, and notes (`#`) with the speaker's name and the time's value. Offsets count Unicode code points; a passage
 * over several lines is in fragments.
 *
 * @example
 * writeBrat(report, report.articles[0]); // 'T1\tContent 1 14\tThe dam held.\nA1\tQuotation T1 direct\n…'
 */
export function writeBrat(report: Report, article: ReportArticle): string {
  const toCodePoints = codePointsIn(article.text);
  const lines: string[] = [];
  const counts = { T: 0, R: 0, A: 0, '#': 0 };
  const add = (kind: keyof typeof counts, rest: string) => {
    const id = `${kind}${++counts[kind]}`;
    lines.push(`${id}\t${rest}\n`);
    return id;
  };
  const addPassage = (type: string, spans: readonly Span[]) => {
    const fragments = spans.flatMap((span) => linesOf(article.text, span));
    if (fragments.length === 0) return undefined;
    const places = fragments.map(({ start, end }) => `${toCodePoints(start)} ${toCodePoints(end)}`).join(';');
    return add('T', `${type} ${places}\t${fragments.map(({ start, end }) => article.text.slice(start, end)).join(' ')}`);
  };
  for (const { source, cue, content, quotation, resolution, speakerName } of attributionsOf(report, article.id)) {
    const said = addPassage('Content', content);
    const who = addPassage('Source', source);
    const signal = addPassage('Cue', cue);
    if (said !== undefined) {
      add('A', `Quotation ${said} ${quotation}`);
      if (who !== undefined) add('R', `SaidBy Arg1:${said} Arg2:${who}`);
      if (signal !== undefined) add('R', `SignalledBy Arg1:${said} Arg2:${signal}`);
    }
    if (who !== undefined) add('A', `Resolution ${who} ${resolution}`);
    const noted = who ?? said;
    if (speakerName !== null && noted !== undefined) add('#', `AnnotatorNotes ${noted}\t${onOneLine(speakerName)}`);
  }
  for (const { article: id, type, value, mod, ...span } of report.times) {
    if (id !== article.id) continue;
    const time = addPassage('Time', [span]);
    if (time !== undefined) add('#', `AnnotatorNotes ${time}\t${onOneLine([type, value, mod].filter(Boolean).join(' '))}`);
  }
  return lines.join('');
}

/** Everything that Python, in which brat is written, may end a line at, and the tab, which parts a line's fields. */
const lineBreak = /[\p{Cc}\u2028\u2029]+/gu;

/** The parts of a span that lie on one line each, without spaces at their ends; none where nothing is to be seen. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  const add = (from: number, to: number) => {
    const part = text.slice(from, to);
    const lead = part.length - part.trimStart().length;
    const length = part.trim().length;
    if (length > 0) parts.push({ start: from + lead, end: from + lead + length });
  };
  let at = start;
  for (const { index, 0: broken } of text.slice(start, end).matchAll(lineBreak)) {
    add(at, start + index);
    at = start + index + broken.length;
  }
  add(at, end);
  return parts;
}
