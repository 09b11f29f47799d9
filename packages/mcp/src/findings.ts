import type { Report, ReportArticle, ReportStatement, ReportSummary, Span } from '@crosscheck/engine';
import { z } from 'zod';
import { passageShape, type QuotedPassage, spanShape, type WordsAt } from './words-at.ts';

export const articleShape = z.object({
  id: z.string(),
  headline: z.string().exactOptional(),
  publisher: z.string().exactOptional().describe('the outlet'),
  byline: z.string().exactOptional(),
  url: z.string().exactOptional(),
  published: z.object({ value: z.string(), evidence: z.string() }).nullable().describe('null: the article gives no date'),
  language: z.string().describe('ISO 639-1, or und'),
  length: z.int().describe('UTF-16 code units of its text'),
  sha256: z.string().describe('of its text in UTF-8'),
});

export const summaryShape = z.object({
  accounts: z.int(),
  independent: z.int().describe('accounts left when copies of one text count once'),
  points: z.int().describe('what two accounts or more report'),
  conflicts: z.int().describe('differences where both cannot be right as written'),
  differences: z.int().describe('differences where both can be right, but the reader is told something else'),
  alone: z.array(z.string()).describe('articles that report something that no other does'),
});

export const keyShape = z
  .string()
  .exactOptional()
  .describe('its name for good, which stays when another account joins the story, as ids do not');

export const variationShape = z
  .object({
    id: z.string(),
    key: keyShape,
    point: z.string().exactOptional().describe('id of the point that it is about'),
    type: z.enum(['quote-wording', 'number', 'date', 'name', 'place', 'attribution', 'hedging', 'negation', 'outcome', 'detail']),
    severity: z.enum(['conflict', 'difference']),
    explanation: z.string(),
    rule: z.string().describe('the rule that found it'),
    readings: z.array(passageShape.extend({ value: z.string().exactOptional() })).describe('the very words that differ'),
    rejected: z
      .object({ by: z.string().exactOptional(), at: z.string(), reason: z.string() })
      .exactOptional()
      .describe('a person has decided that this is none; it does not count'),
  })
  .meta({ id: 'variation' });

export const pointShape = z.object({
  id: z.string(),
  key: keyShape,
  kind: z.enum(['statement', 'event', 'fact']),
  speaker: z.string().exactOptional().describe('who makes the statement'),
  gist: z.string().describe('in an article’s own words'),
  wording: z.enum(['verbatim', 'near-verbatim', 'paraphrase']).exactOptional(),
  independent: z.int(),
  readings: z.array(passageShape),
  absent: z.array(z.string()).describe('articles that were searched and do not have it'),
});

export const alonePassageShape = passageShape.extend({ key: keyShape, score: z.number().describe('news value'), gist: z.string() });

export const copyShape = z.object({ similarity: z.number().describe('1: word for word'), readings: z.tuple([passageShape, passageShape]) });

export const statementShape = passageShape.extend({
  id: z.string(),
  speaker: z.string().nullable().describe('null: unnamed, or not told'),
  quotation: z.enum(['direct', 'indirect', 'mixed']),
  quoted: z.array(spanShape).describe('inside quotation marks'),
  cue: z.array(spanShape).describe('the words that say that it is said'),
  source: z.array(spanShape).describe('who says it, as the article has it'),
  hedges: z.array(spanShape).describe('words that make it less certain'),
});

type Read<T> = T extends readonly (infer E)[] ? E : never;

export function describeArticle({ text, sha256, language, published, ...rest }: ReportArticle): z.infer<typeof articleShape> {
  const { id, headline, publisher, byline, url } = rest;
  return {
    id,
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(byline === undefined ? {} : { byline }),
    ...(url === undefined ? {} : { url }),
    published,
    language,
    length: text.length,
    sha256,
  };
}

export function describeSummary(summary: ReportSummary): z.infer<typeof summaryShape> {
  return { ...summary, alone: [...summary.alone] };
}

export function describeVariation(
  {
    id,
    keys,
    point,
    type,
    severity,
    explanation,
    rule,
    readings,
    rejected,
  }: Omit<Read<Report['variations']>, 'id'> & { readonly id: string },
  words: WordsAt,
): z.infer<typeof variationShape> {
  return {
    id,
    ...keyOf(keys),
    ...(point === undefined ? {} : { point }),
    type,
    severity,
    explanation,
    rule,
    readings: readings.map(({ value, ...passage }) => ({ ...words.passage(passage), ...(value === undefined ? {} : { value }) })),
    ...(rejected === undefined
      ? {}
      : { rejected: { ...(rejected.by === undefined ? {} : { by: rejected.by }), at: rejected.at, reason: rejected.reason } }),
  };
}

export function describePoint(point: Read<Report['points']>, report: Report, words: WordsAt): z.infer<typeof pointShape> {
  const { id, keys, kind, gist, wording, independent, readings, absent } = point;
  const speaker = report.entities.find((entity) => entity.id === point.speaker)?.name;
  return {
    id,
    ...keyOf(keys),
    kind,
    ...(speaker === undefined ? {} : { speaker }),
    gist,
    ...(wording === undefined ? {} : { wording }),
    independent,
    readings: readings.map(words.passage),
    absent: [...absent],
  };
}

export function describeAlone(
  { keys, score, gist, ...passage }: Read<Report['unique']>,
  words: WordsAt,
): z.infer<typeof alonePassageShape> {
  return { ...words.passage(passage), ...keyOf(keys), score, gist };
}

/** The address among a finding's permanent names. */
export function keyOf([key]: readonly string[] = []): { key?: string } {
  return key === undefined ? {} : { key };
}

export function describeCopy({ similarity, readings: [one, other] }: Read<Report['copied']>, words: WordsAt): z.infer<typeof copyShape> {
  return { similarity, readings: [words.passage(one), words.passage(other)] };
}

/** A statement that is attributed to somebody. */
export type AttributedStatement = ReportStatement & { readonly attribution: NonNullable<ReportStatement['attribution']> };

export function isAttributed(statement: ReportStatement): statement is AttributedStatement {
  return statement.attribution !== null;
}

export function describeStatement(statement: AttributedStatement, words: WordsAt): z.infer<typeof statementShape> {
  const { id, article, attribution, hedges } = statement;
  const spans = (list: readonly Span[]) => list.map((span) => words.span(article, span));
  return {
    ...words.passage(statement),
    id,
    speaker: attribution.speakerName,
    quotation: attribution.quotation,
    quoted: spans(attribution.quoted.filter(({ start, end }) => start < statement.end && end > statement.start)),
    cue: spans(attribution.cue),
    source: spans(attribution.source),
    hedges: spans(hedges),
  };
}

/** Words that are shown of a passage in a text; the data has all of them. */
const shown = 300;

/** A passage as one line: who, the words, and where they stand. */
export function passageLine({ article, publisher, start, end, words }: QuotedPassage): string {
  const short = words.length > shown ? `${words.slice(0, shown).toWellFormed()}…` : words;
  return `${publisher ?? 'article'} [${article} ${start}-${end}]: ${short.replace(/\s+/g, ' ')}`;
}

/** A line with others below it, as text has it. */
export function block(head: string, lines: readonly string[]): string {
  return [head, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** The lines of a page of a list, with what stands before it and how to get the rest. */
export function listText(head: string, blocks: readonly string[], next: string | undefined, notes: readonly string[] = []): string {
  return [
    head,
    ...blocks,
    ...(next === undefined ? [] : [`There are more: give cursor ${next}`]),
    ...notes.map((note) => `Note: ${note}`),
  ].join('\n');
}

export function count(number: number, what: string, plural = `${what}s`): string {
  return `${number} ${number === 1 ? what : plural}`;
}
