import { describe, expect, test } from 'vitest';
import { datesOfPoints, dayRange, timelineGroups, timelineOf } from './happenings.ts';
import { readerView } from './reader-view.ts';
import { sampleReport } from './sample-report.testing.ts';
import { dateWords } from './wording.ts';

/** A timeline as rows: the dates, then who has them. */
const drawn = (list: ReturnType<typeof timelineOf>['dated']) =>
  timelineGroups(list).map(
    ({ rows, disagree }) =>
      `${disagree ? '≠ ' : ''}${rows.map((r) => `${r.date} ${r.happenings.map((h) => h.map((p) => p.account.key).join('')).join('+')}`).join(' | ')}`,
  );

describe('a timeline', () => {
  test('puts what is one happening together, and disagreeing dates with it', () => {
    const { dated, weekdayOnly, yearUnknown } = timelineOf(readerView(sampleReport));
    expect(drawn(dated)).toEqual([
      '1998 AD',
      '2021-03 AD',
      '≠ 2024-05-14 AD | 2024-05-15 B | XXXX-WXX-2 C',
      '2024-05-14T21:00 A',
      '2024-05-16 A+B',
    ]);
    expect(drawn(weekdayOnly)).toEqual(['XXXX-WXX-4 C']);
    expect(yearUnknown).toEqual([]);
  });

  test('knows a day that a finding gives with its hour or part of the day', () => {
    const variations = sampleReport.variations.map((variation) =>
      variation.type === 'date'
        ? { ...variation, readings: variation.readings.map((r) => (r.value === '2024-05-15' ? { ...r, value: '2024-05-15TEV' } : r)) }
        : variation,
    );
    expect(variations).not.toEqual(sampleReport.variations);
    expect(drawn(timelineOf(readerView({ ...sampleReport, variations })).dated)).toContain('≠ 2024-05-14 AD | 2024-05-15 B | XXXX-WXX-2 C');
  });

  test('calls nothing a disagreement that the comparison does not', () => {
    const { dated } = timelineOf(readerView({ ...sampleReport, variations: [] }));
    expect(dated.some((h) => h.disagree)).toBe(false);
  });

  test('is empty where nothing is dated', () => {
    expect(timelineOf(readerView({ ...sampleReport, timeline: [] }))).toEqual({ dated: [], yearUnknown: [], weekdayOnly: [] });
  });
});

test('a point has the most exact date that an account gives it', () => {
  const [point] = sampleReport.points;
  const [reading] = point?.readings ?? [];
  if (point === undefined || reading === undefined) throw new Error('the sample has a point');
  const dated = (date: string) => ({ ...reading, date, gist: '' });
  const of = (...dates: string[]) => datesOfPoints(readerView({ ...sampleReport, timeline: dates.map(dated) })).get(point.id);
  expect(of('2024', '2024-05-16', '2024-05-15')).toBe('2024-05-15');
  expect(of('XXXX-WXX-4')).toBeUndefined();
});

test.each([
  ['2024-05-14', 19857, 19858],
  ['2024-05', 19844, 19875],
  ['2024', 19723, 20089],
  ['2024-W01', 19723, 19730],
  ['2024-Q2', 19814, 19905],
  ['2024-05-14T12:00', 19857.5, 19857.5],
])('%s lies on the calendar', (value, from, to) => {
  expect(dayRange(value)).toEqual({ from, to });
});

test.each(['XXXX-WXX-4', 'PAST_REF', '', '2024-5-1', 'P2W'])('%s has no place on the calendar', (value) => {
  expect(dayRange(value)).toBeUndefined();
});

test.each([
  ['2024-05-14', 'Tue 14 May 2024'],
  ['2024-05-14T21:00', 'Tue 14 May 2024, 21:00'],
  ['2024-05-14TEV', 'Tue 14 May 2024, evening'],
  ['2024-05', 'May 2024'],
  ['2024-W20', 'week 20 of 2024'],
  ['XXXX-WXX-4', 'a Thursday'],
  ['XXXX-01', 'January, year unknown'],
  ['XXXX-11-04', '4 November, year unknown'],
  ['FUTURE_REF', 'FUTURE_REF'],
])('%s is said as %s', (value, words) => {
  expect(dateWords(value)).toBe(words);
});
