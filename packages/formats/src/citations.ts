import type { Report, ReportArticle } from '@crosscheck/engine';
import { fileNames } from './file-names.ts';
import { webAddress } from './iris.ts';
import { onOneLine } from './one-line.ts';

/**
 * The articles of a comparison as a bibliography in BibTeX, an `@article` each, with the publisher as `journal`. A byline is one name in
 * braces, as it stands in the article, since nothing tells a person's from a desk's. What the article does not give is left out.
 *
 * @example
 * writeBibtex(report); // '@article{post,\n  title = {{Dam at Ellery holds}},\n  journal = {The Fennick Post},\n…'
 */
export function writeBibtex(report: Report): string {
  const keys = fileNames(report.articles.map(({ id }) => asciiKey(id)));
  return report.articles.map((article, i) => entry(article, keys[i] as string)).join('\n');
}

function entry(article: ReportArticle, key: string): string {
  const { headline, publisher, byline, language } = article;
  const [year, month, day] = dateParts(article);
  // letter for letter: an address has no brace or backslash that could end the field
  const url = webAddress(article);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', headline === undefined ? undefined : `{{${latexText(headline)}}}`],
    ['author', byline === undefined ? undefined : `{{${latexText(byline)}}}`],
    ['journal', publisher === undefined ? undefined : `{${latexText(publisher)}}`],
    ['year', year === undefined ? undefined : `{${String(year).padStart(4, '0')}}`],
    ['month', month === undefined ? undefined : monthMacros[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', url === undefined ? undefined : `{${url}}`],
    ['language', language === 'und' ? undefined : `{${latexText(language)}}`],
  ];
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@article{${key},\n${lines.join('')}}\n`;
}

/** A key is written in letters that every BibTeX takes. */
function asciiKey(id: string): string {
  return id.replace(/[^A-Za-z0-9._-]/g, '_');
}

const monthMacros = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Marks that mean something to LaTeX. Braces have names, since BibTeX counts them even behind a backslash. */
const latexMarks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function latexText(text: string): string {
  return onOneLine(text).replace(/[\\{}$&%#_^~]/g, (mark) => latexMarks[mark] as string);
}

/**
 * The articles of a comparison as citations in CSL-JSON, as Zotero, Pandoc and Word's processors read it, of type `article-newspaper`. A
 * byline is a `literal` name. What the article does not give is left out.
 *
 * @example
 * JSON.parse(writeCsl(report))[0]; // { id: 'post', type: 'article-newspaper', title: 'Dam at Ellery holds', 'container-title': 'The Fennick Post', … }
 */
export function writeCsl(report: Report): string {
  const items = report.articles.map((article) => {
    const { id, headline, publisher, byline, language } = article;
    const date = dateParts(article);
    const url = webAddress(article);
    return {
      id,
      type: 'article-newspaper',
      ...(headline === undefined ? {} : { title: onOneLine(headline) }),
      ...(byline === undefined ? {} : { author: [{ literal: onOneLine(byline) }] }),
      ...(publisher === undefined ? {} : { 'container-title': onOneLine(publisher) }),
      ...(date.length === 0 ? {} : { issued: { 'date-parts': [date] } }),
      ...(url === undefined ? {} : { URL: url }),
      ...(language === 'und' ? {} : { language }),
    };
  });
  return `${JSON.stringify(items, null, 1)}\n`;
}

/** Year, month and day as the article states them, in its own zone; empty where it gives no date. */
function dateParts({ published }: ReportArticle): readonly number[] {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})/.exec(published?.value ?? '') ?? [];
  return parts.map(Number);
}
