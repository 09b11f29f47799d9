import type { Report, ReportPassage, Span } from '@crosscheck/engine';
import { stringify } from 'csv-stringify/sync';
import { type FormatOptions, type TableName, tableNames } from './options.ts';

/** A row of a table: what stands in each column, nothing where there is nothing. */
type Row = Readonly<Record<string, string | number | null>>;

interface Table {
  readonly columns: readonly string[];
  rows(report: Report): Row[];
}

/**
 * One table of a comparison as CSV (RFC 4180, UTF-8, with a line of headings): `statements`, or a row for each reading of `points` or
 * `variations`, or `copies`. Places are half-open ranges of UTF-16 code units of the article's text. Words that a spreadsheet would take
 * for a formula have an apostrophe before them.
 *
 * @example
 * writeCsv(report, { table: 'variations' }); // 'id,key,point,type,…\r\nv1,v-5f0c1d22ab,p2,number,…\r\n'
 */
export function writeCsv(report: Report, { table = 'statements' }: FormatOptions = {}): string {
  const { columns, rows } = tables[table];
  return stringify(
    rows(report).map((row) => columns.map((column) => row[column])),
    { header: true, columns: [...columns], record_delimiter: '\r\n', escape_formulas: true },
  );
}

/**
 * The rows of one table, or of all, one JSON object a line, each with the name of its `table`; the same columns as the CSV, and the words
 * as they are.
 *
 * @example
 * writeJsonl(report); // '{"table":"statements","id":"s1","article":"post",…}\n…'
 */
export function writeJsonl(report: Report, { table }: FormatOptions = {}): string {
  return (table === undefined ? tableNames : [table])
    .flatMap((name) => tables[name].rows(report).map((row) => `${JSON.stringify({ table: name, ...row })}\n`))
    .join('');
}

const tables: Readonly<Record<TableName, Table>> = {
  statements: {
    columns: [
      'id',
      'article',
      'publisher',
      'start',
      'end',
      'text',
      'voice',
      'speaker',
      'speaker_id',
      'resolution',
      'quotation',
      'source',
      'cue',
      'content',
      'hedges',
      'rule',
    ],
    rows(report) {
      const passageColumns = passagesOf(report);
      const textOf = textsOf(report);
      return report.statements.map((statement) => {
        const { attribution } = statement;
        const said = (spans: readonly Span[] | undefined) => joinWords(textOf(statement.article), spans);
        return {
          id: statement.id,
          ...passageColumns(statement),
          voice: attribution === null ? 'reporter' : 'attributed',
          speaker: attribution?.speakerName ?? null,
          speaker_id: attribution?.speaker ?? null,
          resolution: attribution?.resolution ?? null,
          quotation: attribution?.quotation ?? null,
          source: said(attribution?.source),
          cue: said(attribution?.cue),
          content: said(attribution?.content),
          hedges: said(statement.hedges),
          rule: statement.rule,
        };
      });
    },
  },
  points: {
    columns: [
      'id',
      'key',
      'kind',
      'speaker',
      'speaker_id',
      'gist',
      'wording',
      'independent',
      'absent',
      'article',
      'publisher',
      'start',
      'end',
      'text',
      'statement',
    ],
    rows(report) {
      const passageColumns = passagesOf(report);
      const names = new Map(report.entities.map(({ id, name }) => [id, name]));
      return report.points.flatMap(({ id, keys, kind, speaker, gist, wording, independent, absent, readings }) =>
        readings.map(({ statement, ...passage }) => ({
          id,
          key: keys?.[0] ?? null,
          kind,
          speaker: names.get(speaker ?? '') ?? null,
          speaker_id: speaker ?? null,
          gist,
          wording: wording ?? null,
          independent,
          absent: absent.join(' '),
          ...passageColumns(passage),
          statement: statement ?? null,
        })),
      );
    },
  },
  variations: {
    columns: [
      'id',
      'key',
      'point',
      'type',
      'severity',
      'explanation',
      'article',
      'publisher',
      'start',
      'end',
      'text',
      'value',
      'rule',
      'rejected',
    ],
    rows(report) {
      const passageColumns = passagesOf(report);
      return report.variations.flatMap(({ id, keys, point, type, severity, explanation, readings, rule, rejected }) =>
        readings.map(({ value, ...passage }) => ({
          id,
          key: keys?.[0] ?? null,
          point: point ?? null,
          type,
          severity,
          explanation,
          ...passageColumns(passage),
          value: value ?? null,
          rule,
          rejected: rejected?.reason ?? null,
        })),
      );
    },
  },
  copies: {
    columns: [
      'similarity',
      'article',
      'publisher',
      'start',
      'end',
      'text',
      'other_article',
      'other_publisher',
      'other_start',
      'other_end',
      'other_text',
    ],
    rows(report) {
      const passageColumns = passagesOf(report);
      return report.copied.map(({ readings: [one, other], similarity }) => ({
        similarity,
        ...passageColumns(one),
        ...Object.fromEntries(Object.entries(passageColumns(other)).map(([column, value]) => [`other_${column}`, value])),
      }));
    },
  },
};

function textsOf(report: Report): (article: string) => string {
  const texts = new Map(report.articles.map(({ id, text }) => [id, text]));
  return (article) => texts.get(article) ?? '';
}

/** The columns that every passage has. */
function passagesOf(report: Report): (passage: ReportPassage) => Row {
  const publishers = new Map(report.articles.map(({ id, publisher }) => [id, publisher]));
  const textOf = textsOf(report);
  return ({ article, start, end }) => ({
    article,
    publisher: publishers.get(article) ?? null,
    start,
    end,
    text: textOf(article).slice(start, end),
  });
}

/** The words of several spans, with an ellipsis where something stands between them; null where there are none. */
function joinWords(text: string, spans: readonly Span[] = []): string | null {
  return spans.length === 0 ? null : spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
