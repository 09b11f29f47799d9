import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';
import { layoutWidth, wantsColour } from './terminal.ts';

test.each([
  [undefined, {}, true, true],
  [undefined, {}, false, false],
  [undefined, { TERM: 'dumb' }, true, false],
  [undefined, { NO_COLOR: '' }, true, true],
  [undefined, { NO_COLOR: '1' }, true, false],
  [undefined, { NO_COLOR: '1', FORCE_COLOR: '3' }, true, false],
  [undefined, { FORCE_COLOR: '' }, false, true],
  [undefined, { FORCE_COLOR: '0' }, true, false],
  [true, { NO_COLOR: '1' }, false, true],
  [false, { FORCE_COLOR: '1' }, true, false],
])('option %s, variables %j, terminal %s: %s', (colour, environment, isTerminal, wanted) => {
  expect(wantsColour({ colour }, environment, isTerminal)).toBe(wanted);
});

test.each([
  [undefined, {}, 100],
  [200, {}, 120],
  [20, {}, 40],
  [90, { COLUMNS: '60' }, 90],
  [undefined, { COLUMNS: '60' }, 60],
  [undefined, { COLUMNS: 'wide' }, 100],
])('a terminal of %s columns and %j gives %i', (columns, environment, width) => {
  expect(layoutWidth(columns, environment)).toBe(width);
});

test('the progress line fits the terminal and shows how far the work has come', () => {
  expect(progressLine('Reading articles', 5, 10, 60)).toBe(`Reading articles ${'━'.repeat(10)}${'─'.repeat(10)} 5 of 10`);
  expect(progressLine('Articles read:', 1234, undefined, 60)).toBe('Articles read: 1234');
  for (const columns of [1, 10, 30, 200]) expect(progressLine('Reading articles', 3, 7, columns).length).toBeLessThan(Math.max(columns, 1));
});
