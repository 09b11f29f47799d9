import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayRange } from '../happenings.ts';
import { timeAxis } from './time-axis.ts';

const axisOf = (...dates: string[]) => timeAxis(dates.map((d) => dayRange(d) as { from: number; to: number }));
const labels = (...dates: string[]) => axisOf(...dates)?.ticks.map((t) => (t.under ? `${t.label} ${t.under}` : t.label));

describe('a time axis', () => {
  test('stands on one day, one moment, one month or one year', () => {
    expect(labels('2024-05-14')).toEqual(['14 May 2024']);
    expect(labels('2024-05-14T21:00')).toEqual(['14 May 2024']);
    expect(labels('2024-05')).toEqual(['May 2024']);
    expect(labels('2024')).toEqual(['2024']);
  });

  test('names the month once and each day after it by its number', () => {
    expect(labels('2024-05-30', '2024-05-31', '2024-06-01')).toEqual(['30 May 2024', '31', '1 Jun']);
  });

  test('breaks at silences that would press the rest together', () => {
    expect(axisOf('1998', '2021-03', '2024-05-14', '2024-05-16')?.segments).toHaveLength(3);
    expect(axisOf('2024-05-01', '2024-05-10', '2024-05-16')?.segments).toHaveLength(1);
  });

  test('gives days a scale of their own beside a vague date that touches them', () => {
    const axis = axisOf('2025', '2026', '2026-03-03', '2026-03-04', '2026-03-06');
    const day = (date: string) => axis?.x(dayRange(date)?.from ?? 0) ?? 0;
    expect(day('2026-03-06') - day('2026-03-03')).toBeGreaterThan(10);
  });

  test('has nothing to draw without dates', () => {
    expect(timeAxis([])).toBeUndefined();
  });

  test('keeps the order of time and the width of the drawing', () => {
    const range = fc
      .tuple(fc.double({ min: -40_000, max: 40_000, noNaN: true }), fc.constantFrom(0, 1, 7, 31, 365, 3650))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 30 }), (ranges) => {
        const axis = timeAxis(ranges);
        if (!axis) throw new Error('no axis');
        const places = ranges
          .map((r) => r.from)
          .sort((a, b) => a - b)
          .map((d) => axis.x(d));
        expect(places.every((x, i) => x >= -1e-6 && x <= 100.000001 && x >= (places[i - 1] ?? 0) - 1e-6)).toBe(true);
        expect(axis.segments.length).toBeLessThanOrEqual(6);
        expect(axis.ticks.every((t) => t.x >= -1e-6 && t.x <= 100)).toBe(true);
        expect(axis.ticks.length).toBeLessThan(80);
      }),
    );
  });
});
