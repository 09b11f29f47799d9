import type { Output } from '../output.ts';
import { type Cell, type ColumnType, rowsTogether, type Table } from './table.ts';

/** The forms a table is written in. */
export const tableFormats = ['jsonl', 'csv', 'parquet'] as const;

export type TableFormat = (typeof tableFormats)[number];

/** Writes a table in the form asked for, some rows at a time; how many rows it had. */
export async function writeTable(table: Table, format: TableFormat, output: Output): Promise<number> {
  let rows = 0;
  for await (const chunk of writers[format]({ ...table, rows: counted() })) await output.write(chunk);
  return rows;
  async function* counted() {
    for await (const row of table.rows) {
      rows++;
      yield row;
    }
  }
}

const writers: Readonly<Record<TableFormat, (table: Table) => AsyncGenerator<string | Uint8Array>>> = {
  jsonl: asJsonl,
  csv: asCsv,
  parquet: asParquet,
};

async function* asJsonl({ rows }: Table): AsyncGenerator<string> {
  for await (const some of rowsTogether(rows)) yield some.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/**
 * As RFC 4180 has it, with a line of names. A cell that a spreadsheet would take for a formula gets an apostrophe before it, since an article's words must
 * never do anything on the machine of who opens them.
 */
async function* asCsv({ columns, rows }: Table): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync');
  const names = Object.keys(columns);
  const options = { record_delimiter: 'windows', escape_formulas: true, cast: { boolean: (value: boolean) => String(value) } } as const;
  yield stringify([names], options);
  for await (const some of rowsTogether(rows))
    yield stringify(
      some.map((row) => names.map((name) => row[name])),
      options,
    );
}

const parquetTypes = { text: 'STRING', 'whole-number': 'INT64', number: 'DOUBLE', truth: 'BOOLEAN' } as const;

async function* asParquet({ columns, rows }: Table): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const names = Object.entries(columns);
  const columnData = (some: readonly Readonly<Record<string, Cell>>[]) =>
    names.map(([name, type]) => ({
      name,
      type: parquetTypes[type],
      nullable: true,
      data: some.map((row) => cellFor(type, row[name] ?? null)),
    }));
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnData([]) }),
    createdBy: 'crosscheck',
  });
  // the writer counts on where in the file it is; what it holds is given out after each group of rows
  const taken = () => {
    const part = bytes.getBytes().slice();
    bytes.index = 0;
    return part;
  };
  for await (const some of rowsTogether(rows)) {
    await writer.write({ columnData: columnData(some), rowGroupSize: some.length });
    yield taken();
  }
  await writer.finish();
  yield taken();
}

function cellFor(type: ColumnType, cell: Cell): Cell | bigint {
  // UTF-8 has no bytes for half of a surrogate pair
  if (typeof cell === 'string') return cell.toWellFormed();
  return type === 'whole-number' && typeof cell === 'number' ? BigInt(cell) : cell;
}
