import { expect, test } from 'vitest';
import { readPublishedDate } from './published-date.ts';

test.each([
  ['2021-03-18', '2021-03-18'],
  ['2021-3-8', '2021-03-08'],
  ['2021/03/18', '2021-03-18'],
  ['20210318', '2021-03-18'],
  ['2021-03-18T14:05:00+01:00', '2021-03-18T14:05:00+01:00'],
  ['2021-03-18T14:05:00.123Z', '2021-03-18T14:05:00Z'],
  ['2021-03-18 14:05', '2021-03-18T14:05:00'],
  ['2021-03-18T14:05:00+0100', '2021-03-18T14:05:00+01:00'],
  ['Thu, 18 Mar 2021 14:05:00 GMT', '2021-03-18T14:05:00Z'],
  ['18 March 2021', '2021-03-18'],
  ['18th of March 2021', undefined],
  ['March 18, 2021', '2021-03-18'],
  ['Thursday, Mar. 18th 2021, 2:05 p.m. EST', '2021-03-18T14:05:00-05:00'],
  ['Sept. 3, 2021', '2021-09-03'],
  ['2024-02-29', '2024-02-29'],
  [' 2021-03-18\n', '2021-03-18'],
  // the third of April in Leeds, the fourth of March in Boston
  ['03/04/2021', undefined],
  ['yesterday', undefined],
  ['2021', undefined],
  ['2021-03', undefined],
  ['', undefined],
  ['18 Foo 2021', undefined],
])('%j is %j', (given, value) => {
  expect(readPublishedDate(given)).toEqual(value === undefined ? { kind: 'unreadable' } : { kind: 'date', value });
});

test.each(['2021-02-30', '2023-02-29', '2021-13-01', '2021-00-10', '31 April 2021', 'February 30, 2021', '2021-03-18T25:00', '1900-02-29'])(
  '%j is no day that exists',
  (given) => {
    expect(readPublishedDate(given)).toEqual({ kind: 'impossible' });
  },
);
