/** What stands in a column. Any may be null. */
export type ColumnType = 'text' | 'whole-number' | 'number' | 'truth';

export type Cell = string | number | boolean | null;

export type TableRow = Readonly<Record<string, Cell>>;

/** A table to be written: its columns, and its rows as they come. */
export interface Table {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: AsyncIterable<TableRow>;
}

/** So many rows are held and written together. */
export const ROWS_AT_ONCE = 1_000;

/** Rows, some at a time. */
export async function* rowsTogether(rows: AsyncIterable<TableRow>): AsyncGenerator<readonly TableRow[]> {
  let held: TableRow[] = [];
  for await (const row of rows) {
    held.push(row);
    if (held.length < ROWS_AT_ONCE) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}
