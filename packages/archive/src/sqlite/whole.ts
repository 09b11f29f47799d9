import type { SQLInputValue } from 'node:sqlite';
import { quotedWords } from '../analysis-rows.ts';
import { ArchiveProblem } from '../archive-problem.ts';
import { WrongRequest } from '../wrong-request.ts';
import { packReport, unpackReport } from './comparisons.ts';
import { migrations } from './migrations/index.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';
import { hashOfText, insertText, readText } from './texts.ts';

/** The tables of an archive with the columns that order their rows; those that others point at first. */
export const tables: readonly (readonly [table: string, order: string])[] = [
  ['texts', 'id'],
  ['articles', 'id'],
  ['versions', 'id'],
  ['names', 'id'],
  ['attributions', 'id'],
  ['statements', 'id'],
  ['entities', 'id'],
  ['times', 'id'],
  ['stories', 'merged_into IS NOT NULL, id'],
  ['story_articles', 'article'],
  ['annotations', 'id'],
  ['annotated_articles', 'annotation, article'],
  ['stories_apart', 'story, other'],
  ['stories_to_compare', 'story'],
  ['comparisons', 'id'],
  ['comparison_accounts', 'comparison, place'],
  ['points', 'id'],
  ['point_readings', 'id'],
  ['variations', 'id'],
  ['variation_readings', 'id'],
  ['copies', 'id'],
  ['copy_readings', 'id'],
  ['grouping', 'id'],
  ['grouping_records', 'key'],
  ['watched_feeds', 'url'],
  ['watched_pages', 'url'],
  ['withdrawals', 'identifier'],
  ['changes', 'id'],
];

interface Header {
  readonly format: 'crosscheck.archive';
  /** How many steps its form has. */
  readonly form: number;
}

/**
 * Everything in an archive, a line of JSON each: a header, then `[table, row]`. What is compressed stands there as it was before; full-text search is left
 * out, as it is made anew.
 * The archive is read as it is at one moment, whatever is added meanwhile.
 */
export function* dumpLines(db: SqliteDatabase): Generator<string> {
  db.execute('BEGIN');
  try {
    const header: Header = { format: 'crosscheck.archive', form: migrations.length };
    yield JSON.stringify(header);
    for (const [table, order] of tables) {
      for (const row of db.each(`SELECT * FROM ${table} ORDER BY ${order}`)) yield toLine([table, unpacked(table, row)]);
    }
  } finally {
    db.execute('COMMIT');
  }
}

/** JSON without the two separators that it allows in strings and that some readers of lines take for line ends. */
function toLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (separator) => (separator === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** A row without anything compressed in it. */
function unpacked(table: string, row: Row): object {
  const { id, sha256, report } = row;
  if (table === 'texts') return { id, sha256, text: readText(row) };
  return table === 'comparisons' ? { ...row, report: unpackReport(report) } : row;
}

/**
 * Fills an empty archive with the lines of another, all or none.
 * @throws ArchiveProblem where it is not empty; WrongRequest, with the number of the line, where a line is no such line
 */
export async function restoreLines(db: SqliteDatabase, lines: AsyncIterable<string>): Promise<void> {
  await db.transactSlowly(async () => {
    if (db.get('SELECT 1 FROM articles') !== undefined || db.get('SELECT 1 FROM changes') !== undefined)
      throw new ArchiveProblem('archive-exists', db.path);
    db.execute('PRAGMA defer_foreign_keys = ON');
    db.execute('DELETE FROM grouping');
    const columns = new Map(tables.map(([table]) => [table, columnsOf(db, table)]));
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line === '') continue;
      try {
        const value: unknown = JSON.parse(line);
        if (number === 1) checkHeader(value);
        else insertRow(db, columns, value);
      } catch (error) {
        if (error instanceof ArchiveProblem) throw error;
        throw new WrongRequest(
          `line ${number} is not one of a whole archive (${error instanceof Error ? error.message : String(error)}); nothing was read in`,
          {
            cause: error,
          },
        );
      }
    }
    if (number === 0) throw new WrongRequest('there is nothing in it; give what export --whole wrote');
    if (db.get('PRAGMA foreign_key_check') !== undefined || db.get('SELECT 1 FROM grouping') === undefined)
      throw new WrongRequest('it is not a whole archive, as something that it points at is missing; nothing was read in');
    indexWords(db);
  });
}

function columnsOf(db: SqliteDatabase, table: string): readonly string[] {
  if (table === 'texts') return ['id', 'sha256', 'text'];
  return db.all(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name as string);
}

function checkHeader(value: unknown): void {
  const { format, form } = (value ?? {}) as Partial<Header>;
  if (format !== 'crosscheck.archive') throw new Error('it has no header of an archive');
  if (form !== migrations.length)
    throw new Error(`it is of form ${form}, this version writes ${migrations.length}; use the version that wrote it`);
}

function insertRow(db: SqliteDatabase, columns: ReadonlyMap<string, readonly string[]>, value: unknown): void {
  const [table, row] = (Array.isArray(value) ? value : []) as [unknown, unknown];
  const known = typeof table === 'string' ? columns.get(table) : undefined;
  if (known === undefined || typeof row !== 'object' || row === null) throw new Error('it is no row of a table');
  if (Object.keys(row).join() !== known.join()) throw new Error(`a row of ${table} has the columns ${known.join(', ')}`);
  if (table === 'texts') {
    const { id, sha256, text } = row as { readonly id: number; readonly sha256: string; readonly text: unknown };
    if (typeof text !== 'string' || hashOfText(text) !== sha256) throw new Error('the text is not the one that was kept');
    insertText(db, text, sha256, id);
    return;
  }
  if (table === 'comparisons' && (row as Row).report?.schema !== 'crosscheck.comparison/1') throw new Error('the comparison is none');
  const values = Object.entries(row).map(([column, cell]) => (table === 'comparisons' && column === 'report' ? packReport(cell) : cell));
  db.run(`INSERT INTO ${table} (${known.join(', ')}) VALUES (${known.map(() => '?').join(', ')})`, ...(values as SQLInputValue[]));
}

/** Fills the full-text tables, which a whole archive has no lines for. */
function indexWords(db: SqliteDatabase): void {
  for (const { id, name } of db.each('SELECT id, name FROM names ORDER BY id'))
    db.run('INSERT INTO name_words (rowid, name) VALUES (?, ?)', id, name);
  const versions = db.all('SELECT id, text, headline FROM versions ORDER BY id');
  for (const { id, text: textId, headline } of versions) {
    const text = readText(db.get('SELECT encoding, body FROM texts WHERE id = ?', textId));
    db.run('INSERT INTO article_words (rowid, headline, text) VALUES (?, ?, ?)', id, headline ?? '', text);
    const statements = db.all(
      `SELECT statements.id, statements.start_offset AS start, statements.end_offset AS end, statements.words, attributions.spans
       FROM statements JOIN attributions ON attributions.id = statements.attribution WHERE statements.version = ? ORDER BY statements.id`,
      id,
    );
    for (const { id: statement, start, end, words, spans } of statements) {
      const quoted = quotedWords(text, JSON.parse(spans).quoted, { start, end });
      db.run('INSERT INTO statement_words (rowid, words, quoted) VALUES (?, ?, ?)', statement, words, quoted);
    }
  }
}
