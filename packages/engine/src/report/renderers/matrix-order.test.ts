import { expect, test } from 'vitest';
import { knownOrder, matrixOrders, orderedRows } from './matrix-order.ts';
import { readerView } from './reader-view.ts';
import { sampleReport } from './sample-report.testing.ts';

const view = readerView(sampleReport);
const ids = (order: string) => orderedRows(view, order).map(({ id }) => id);
const told = view.matrix.map(({ id }) => id);

test('points are told in their own order, and an order that there is not changes nothing', () => {
  expect(ids('told')).toEqual(told);
  expect(ids('no such order')).toEqual(told);
  expect(ids('constructor')).toEqual(told);
});

test.each([
  ['time', 'time'],
  ['C', 'C'],
  ['E', 'told'],
  ['', 'told'],
  ['constructor', 'told'],
  [undefined, 'told'],
])('of four accounts the order %s is %s', (wanted, known) => {
  expect(knownOrder(sampleReport, wanted)).toBe(known);
});

test.each(matrixOrders)('every point stands once in the order %s, at the rank it has in it', (order) => {
  const rows = orderedRows(view, order);
  expect(rows.map(({ id }) => id).toSorted()).toEqual(told.toSorted());
  expect(rows.map(({ ranks }) => ranks[matrixOrders.indexOf(order)])).toEqual([...rows.keys()]);
});

test('by time the oldest happening stands first, and what nobody dates last', () => {
  const dates = orderedRows(view, 'time').map(({ date }) => date);
  const known = dates.filter((date) => date !== undefined);
  expect(known.length).toBeGreaterThan(1);
  expect(dates.slice(0, known.length)).toEqual(known.toSorted());
});

test('by accounts those first that most have', () => {
  const has = orderedRows(view, 'accounts').map(({ cells }) => cells.filter(({ passage }) => passage !== undefined).length);
  expect(has).toEqual(has.toSorted((a, b) => b - a));
});

test('by conflict all that conflicts stands before all that does not', () => {
  const conflicts = orderedRows(view, 'conflict').map(({ cells }) => cells.some(({ finding }) => finding?.severity === 'conflict'));
  expect(conflicts).toEqual(conflicts.toSorted((a, b) => Number(b) - Number(a)));
  expect(conflicts).toContain(true);
});

test('by an account its conflicts come first and what it does not have last', () => {
  const cells = orderedRows(view, 'C').map((row) => row.cells[2]);
  const absent = cells.map((cell) => cell?.passage === undefined);
  expect(absent).toEqual(absent.toSorted((a, b) => Number(a) - Number(b)));
  expect(absent).toContain(true);
});

test('cells on one side of a conflict say the same, and the first side is that of most accounts', () => {
  for (const { cells } of view.matrix) {
    const sides = cells.flatMap(({ finding }) => (finding?.severity === 'conflict' ? finding.sides : []));
    if (sides.length === 0) continue;
    const on = (side: number) => sides.filter((one) => one === side).length;
    expect(Math.max(...sides.map(on))).toBe(on(1));
  }
});
