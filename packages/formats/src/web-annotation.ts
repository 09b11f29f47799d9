import type { Report, ReportArticle, ReportPassage, Span, TextQuoteSelector } from '@crosscheck/engine';
import { codePointsIn } from './code-points.ts';
import { articleIri, comparisonIri, findingName, passageName } from './iris.ts';
import type { FormatOptions } from './options.ts';
import { shortestContexts } from './shortest-context.ts';

/** A passage that gets an annotation, and what is said of it. */
interface Remark {
  /** Behind the `#` of its id. */
  readonly id: string;
  readonly passage: ReportPassage;
  readonly motivation: 'describing' | 'linking' | 'questioning';
  readonly body: readonly object[];
}

/**
 * A comparison as one W3C Web Annotation collection (JSON-LD): an annotation for each statement, for each reading of a point and for each
 * reading of a variation. A passage is given by its words with the fewest characters around them that no other place has, and by its
 * position, which counts Unicode code points of the article's text, as the standard wants.
 *
 * @example
 * JSON.parse(writeWebAnnotations(report)).first.items[0].target.selector[0].exact; // 'The dam held, Mayor Ortega said.'
 */
export function writeWebAnnotations(report: Report, { base = comparisonIri(report) }: FormatOptions = {}): string {
  const remarks = remarksOn(report, base);
  const byArticle = Map.groupBy(remarks, ({ passage }) => passage.article);
  const targets = new Map<Remark, object>();
  for (const article of report.articles) {
    const own = byArticle.get(article.id) ?? [];
    const contexts = shortestContexts(
      article.text,
      own.map(({ passage }) => passage),
    );
    const source = describe(article);
    const toCodePoints = codePointsIn(article.text);
    own.forEach((remark, i) => {
      targets.set(remark, target(source, remark.passage, contexts[i] as TextQuoteSelector, toCodePoints));
    });
  }
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}#annotations`,
    type: 'AnnotationCollection',
    label: 'Statements, points and variations',
    generator: { type: 'Software', name: `${report.generator.name} ${report.generator.version}` },
    total: remarks.length,
    first: {
      id: `${base}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: remarks.map((remark) => ({
        id: `${base}#${remark.id}`,
        type: 'Annotation',
        motivation: remark.motivation,
        body: remark.body,
        target: targets.get(remark),
      })),
    },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function remarksOn(report: Report, base: string): Remark[] {
  const remarks: Remark[] = [];
  const statementNames = nameStatements(report);
  const pointNames = new Map(report.points.map((point) => [point.id, findingName(point)]));
  for (const { id, attribution, ...passage } of report.statements)
    remarks.push({
      id: statementNames.get(id) ?? id,
      passage,
      motivation: 'describing',
      body: [
        words('statement', 'classifying'),
        ...(attribution === null ? [] : [words(`${attribution.quotation} quotation`, 'classifying')]),
        ...(attribution?.speakerName ? [words(attribution.speakerName, 'identifying')] : []),
      ],
    });
  for (const { kind, gist, wording, readings, ...named } of report.points) {
    const names = nameReadings(findingName(named), readings);
    readings.forEach(({ statement, ...passage }, i) => {
      const linked = statement === undefined ? [] : [link(`${base}#${statementNames.get(statement) ?? statement}`)];
      remarks.push({
        id: names[i] as string,
        passage,
        motivation: 'linking',
        body: [
          words(kind, 'classifying'),
          ...(wording === undefined ? [] : [words(wording, 'classifying')]),
          words(gist, 'describing'),
          link(`${base}#${findingName(named)}`),
          ...linked,
        ],
      });
    });
  }
  for (const { type, severity, explanation, point, readings, rejected, ...named } of report.variations) {
    const names = nameReadings(findingName(named), readings);
    readings.forEach((passage, i) => {
      remarks.push({
        id: names[i] as string,
        passage,
        motivation: 'questioning',
        body: [
          words(severity, 'classifying'),
          words(type, 'classifying'),
          words(explanation, 'commenting'),
          ...(rejected === undefined ? [] : [words('rejected', 'classifying'), words(rejected.reason, 'commenting')]),
          link(`${base}#${findingName(named)}`),
          ...(point === undefined ? [] : [link(`${base}#${pointNames.get(point) ?? point}`)]),
        ],
      });
    });
  }
  return remarks;
}

/** Statements by their number within the article, which stays whatever else is compared with it. */
function nameStatements({ statements }: Report): ReadonlyMap<string, string> {
  const numbers = new Map<string, number>();
  return new Map(
    statements.map(({ id, article }) => {
      const number = (numbers.get(article) ?? 0) + 1;
      numbers.set(article, number);
      return [id, passageName(article, `s${number}`)];
    }),
  );
}

/** One name a reading; of several in one article the later ones have a number. */
function nameReadings(finding: string, readings: readonly ReportPassage[]): string[] {
  const seen = new Map<string, number>();
  return readings.map(({ article }) => {
    const nth = (seen.get(article) ?? 0) + 1;
    seen.set(article, nth);
    return passageName(article, nth === 1 ? finding : `${finding}-${nth}`);
  });
}

export function words(value: string, purpose: string): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** Readings of one point or variation link to its name, and so to one another. */
function link(source: string): object {
  return { type: 'SpecificResource', source, purpose: 'linking' };
}

/** What is told of an article. */
export type DescribedArticle = Pick<ReportArticle, 'id' | 'url' | 'headline' | 'publisher' | 'language' | 'text'>;

/** The article as a resource, with what it states about itself. */
export function describe(article: DescribedArticle): object {
  return {
    id: articleIri(article),
    type: 'Text',
    ...(article.language === 'und' ? {} : { language: article.language }),
    'dcterms:identifier': article.id,
    ...(article.headline === undefined ? {} : { 'dcterms:title': article.headline }),
    ...(article.publisher === undefined ? {} : { 'dcterms:publisher': article.publisher }),
  };
}

export function target(source: object, { start, end }: Span, quote: TextQuoteSelector, toCodePoints: (offset: number) => number): object {
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      { type: 'TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
    ],
  };
}
