import type { Report, ReportArticle, ReportTime } from '@crosscheck/engine';
import { xmlAttribute, xmlText } from './xml-text.ts';

/**
 * An article as a TimeML 1.2.1 document: its text letter for letter with every time expression in a `TIMEX3` tag, and the publication date
 * as the document creation time, which is left out where the article gives none. What was reckoned from the publication date refers to it.
 *
 * @example
 * writeTimeMl(report, report.articles[0]); // '… said on <TIMEX3 tid="t1" type="DATE" value="2031-05-13" …>Tuesday</TIMEX3> …'
 */
export function writeTimeMl(report: Report, article: ReportArticle): string {
  const times = apart(report.times.filter((time) => time.article === article.id));
  const { published, headline, text } = article;
  const parts: string[] = [];
  let at = 0;
  times.forEach((time, i) => {
    parts.push(xmlText(text.slice(at, time.start)), timex(time, `t${i + 1}`, text, published !== null));
    at = time.end;
  });
  parts.push(xmlText(text.slice(at)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ',
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n',
    `<DOCID>${xmlText(article.id)}</DOCID>\n`,
    published === null ? '' : `<DCT>${creationTime(published.value)}</DCT>\n`,
    headline === undefined ? '' : `<TITLE>${xmlText(headline)}</TITLE>\n`,
    `<TEXT>${parts.join('')}</TEXT>\n`,
    '</TimeML>\n',
  ].join('');
}

/** Tags must not overlap: of two expressions that do, the one that begins first is tagged, the longer of two that begin together. */
function apart(times: readonly ReportTime[]): ReportTime[] {
  const kept: ReportTime[] = [];
  for (const time of times.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (time.start >= (kept.at(-1)?.end ?? 0) && time.end > time.start) kept.push(time);
  return kept;
}

function creationTime(value: string): string {
  const type = value.includes('T') ? 'TIME' : 'DATE';
  return `<TIMEX3 tid="t0" type="${type}" value="${xmlAttribute(value)}" temporalFunction="false" functionInDocument="CREATION_TIME">${xmlText(value)}</TIMEX3>`;
}

function timex({ start, end, type, value, mod, certainty }: ReportTime, id: string, text: string, isDated: boolean): string {
  const reckoned = certainty === 'implied';
  const attributes = [
    `tid="${id}"`,
    `type="${type}"`,
    `value="${xmlAttribute(value)}"`,
    ...(mod === undefined ? [] : [`mod="${xmlAttribute(mod)}"`]),
    `temporalFunction="${reckoned}"`,
    ...(reckoned && isDated ? ['anchorTimeID="t0"'] : []),
    'functionInDocument="NONE"',
  ];
  return `<TIMEX3 ${attributes.join(' ')}>${xmlText(text.slice(start, end))}</TIMEX3>`;
}
