import type { Report } from '@crosscheck/engine';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableNames } from './options.ts';
import { anyReport, fromFile, nothing, story } from './reports.testing.ts';
import { writeCsv, writeJsonl } from './tables.ts';

type Row = Readonly<Record<string, string | number | null>>;

const csvRows = (csv: string): Row[] => parse(fromFile(csv), { columns: true, record_delimiter: '\r\n' });
const jsonlRows = (jsonl: string): Row[] =>
  jsonl
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** A value as a table has it, without the apostrophe that guards a spreadsheet. */
const unguarded = (value: string) => value.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '');

const inArticle = (report: Report, { article, start, end }: Row, of = '') =>
  report.articles.find(({ id }) => id === article)?.text.slice(Number(start), Number(end)) ?? `${of} is in no article`;

describe('CSV and JSONL', () => {
  test.each(tableNames)('the table of %s is the same in both, row by row', (table) => {
    const [csv, jsonl] = [csvRows(writeCsv(story, { table })), jsonlRows(writeJsonl(story, { table }))];
    expect(csv.length).toBeGreaterThan(0);
    const plain = jsonl.map(({ table: name, ...row }) => {
      expect(name).toBe(table);
      return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === null ? '' : String(value)]));
    });
    expect(csv.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, unguarded(String(value))])))).toEqual(
      plain,
    );
  });

  test('a row a statement, a reading of a point, a reading of a variation, a copy', () => {
    const rows = jsonlRows(writeJsonl(story));
    const count = (name: string) => rows.filter(({ table }) => table === name).length;
    const readings = (all: readonly { readonly readings: readonly unknown[] }[]) => all.reduce((sum, one) => sum + one.readings.length, 0);
    expect(tableNames.map(count)).toEqual([
      story.statements.length,
      readings(story.points),
      readings(story.variations),
      story.copied.length,
    ]);
  });

  test('the words of every row stand at its place', () => {
    for (const row of jsonlRows(writeJsonl(story))) {
      expect(row.text).toBe(inArticle(story, row));
      if (row.table === 'copies')
        expect(row.other_text).toBe(inArticle(story, { article: row.other_article, start: row.other_start, end: row.other_end } as Row));
    }
  });

  test('who says what, in columns', () => {
    const said = csvRows(writeCsv(story)).find(({ article, text }) => article === 'courier' && String(text).includes('every bolt'));
    expect(said).toMatchObject({
      voice: 'attributed',
      speaker: 'Mira Castellane',
      quotation: 'direct',
      cue: 'said',
      resolution: 'resolved',
    });
  });

  test('statements unless another table is asked for', () => {
    expect(writeCsv(story)).toBe(writeCsv(story, { table: 'statements' }));
  });

  test('a comparison of nothing has headings and no rows', () => {
    for (const table of tableNames) expect(writeCsv(nothing, { table })).toMatch(/^[a-z_]+(?:,[a-z_]+)+\r\n$/);
    expect(writeJsonl(nothing)).toBe('');
  });

  test.each([
    ['=HYPERLINK("https://harm.example")', true],
    ['+1', true],
    ['-2 degrees', true],
    ['@cmd', true],
    ['\t=1', true],
    ['\r=1', true],
    ['＝1', true],
    ['1=1', false],
    ['“=1”', false],
    ["'quoted'", false],
  ])('what a spreadsheet would run is guarded: %j', (publisher, isGuarded) => {
    const report: Report = {
      ...nothing,
      articles: [{ id: 'a', publisher, published: null, language: 'en', text: 'It held.', sha256: '' }],
      statements: [{ id: 's1', article: 'a', start: 0, end: 8, attribution: null, hedges: [], rule: 'none' }],
    };
    expect(csvRows(writeCsv(report))[0]?.publisher).toBe(isGuarded ? `'${publisher}` : publisher);
    expect(jsonlRows(writeJsonl(report))[0]?.publisher).toBe(publisher);
  });

  test('any text comes back letter for letter', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...tableNames), (report, table) => {
        const [csv, jsonl] = [csvRows(writeCsv(report, { table })), jsonlRows(fromFile(writeJsonl(report, { table })))];
        expect(csv).toHaveLength(jsonl.length);
        for (const [i, row] of jsonl.entries()) {
          expect(row.text).toBe(inArticle(report, row));
          expect(unguarded(String(csv[i]?.text))).toBe(unguarded(String(row.text)));
          expect(String(csv[i]?.text)).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});
