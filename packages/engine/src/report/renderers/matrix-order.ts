import type { Report } from '../report.ts';
import { datesOfPoints, dayRange } from './happenings.ts';
import { accountKeys, type MatrixCell, type MatrixRow, type ReaderView } from './reader-view.ts';

/** Orders that a table of points can have beside that of one account, which is called by the account's key. */
export const matrixOrders = ['told', 'time', 'accounts', 'conflict'] as const;

/** The order that is meant by a word from outside: as the points are told where it is none that the report can have. */
export function knownOrder(report: Report, wanted: string | undefined): string {
  return [...matrixOrders, ...accountKeys(report)].find((order) => order === wanted) ?? 'told';
}

/** A point with its place in each of `matrixOrders`, from 0. */
export interface OrderedRow extends MatrixRow {
  readonly ranks: readonly number[];
  /** The day that its happening has, where an account puts it on the calendar. */
  readonly date?: string;
}

const STANDINGS: readonly MatrixCell['standing'][] = ['same', 'reworded', 'hedged', 'copied', 'absent', 'unsearched'];

/** Where a cell stands when points are ordered by its account: conflicts, differences, then what is told as others tell it; what is absent last. */
export function cellRank({ finding, standing }: MatrixCell): number {
  if (finding !== undefined) return finding.severity === 'conflict' ? 0 : 1;
  return 2 + STANDINGS.indexOf(standing);
}

const has = (row: MatrixRow) => row.cells.filter((cell) => cell.passage !== undefined).length;

/** Cells of a row that are in a conflict, then those in a difference. */
const weight = ({ cells }: MatrixRow) =>
  cells.reduce((sum, { finding }) => sum + (finding === undefined ? 0 : finding.severity === 'conflict' ? cells.length + 1 : 1), 0);

/**
 * The points of a view in one of `matrixOrders`, or in that of the account with this key; as they are told where there is no such order. Rows that
 * are equal in it keep the order in which they are told.
 *
 * @example
 * orderedRows(view, 'conflict')[0].cells[0].finding?.severity; // 'conflict'
 */
export function orderedRows(view: ReaderView, order: string): readonly OrderedRow[] {
  const dates = datesOfPoints(view);
  const dayOf = ({ point }: MatrixRow) => dayRange(dates.get(point.id) ?? '')?.from ?? Number.POSITIVE_INFINITY;
  const columnOf = view.accounts.findIndex(({ key }) => key === order);
  const told = [...view.matrix.keys()];
  const by = (compare: (a: MatrixRow, b: MatrixRow) => number) =>
    told.toSorted((a, b) => compare(view.matrix[a] as MatrixRow, view.matrix[b] as MatrixRow));
  const days = view.matrix.map(dayOf);
  const orders: Readonly<Record<(typeof matrixOrders)[number], readonly number[]>> = {
    told,
    // Infinity - Infinity is no order
    time: told.toSorted((a, b) => (days[a] === days[b] ? 0 : (days[a] as number) - (days[b] as number))),
    accounts: by((a, b) => has(b) - has(a) || b.point.independent - a.point.independent),
    conflict: by((a, b) => weight(b) - weight(a)),
  };
  const ranks = matrixOrders.map((name) => {
    const rank: number[] = [];
    for (const [place, row] of orders[name].entries()) rank[row] = place;
    return rank;
  });
  const rows = view.matrix.map((row, i): OrderedRow => {
    const date = dates.get(row.point.id);
    return { ...row, ranks: ranks.map((rank) => rank[i] as number), ...(date === undefined ? {} : { date }) };
  });
  const cell = (row: MatrixRow) => cellRank(row.cells[columnOf] as MatrixCell);
  const named = matrixOrders.find((name) => name === order) ?? 'told';
  const wanted = columnOf >= 0 ? by((a, b) => cell(a) - cell(b)) : orders[named];
  return wanted.map((i) => rows[i] as OrderedRow);
}
