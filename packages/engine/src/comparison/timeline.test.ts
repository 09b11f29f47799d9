import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { buildStory } from '../story/index.ts';
import { buildTimeline, calendarDate } from './timeline.ts';

const timeline = (texts: Record<string, string>, published?: string) =>
  buildTimeline(
    buildStory(
      Object.entries(texts).map(([id, text]) =>
        analyse({ id, text, createdAt: published ? { kind: 'known', value: published, evidence: 'given' } : { kind: 'unknown' } }),
      ),
    ),
  ).map(({ date, article, gist }) => `${date} ${article} ${gist}`);

describe('the timeline', () => {
  it('puts the dated sentences of all accounts in order, in their own words', () => {
    const texts = {
      A: 'The mayor of Vale resigned on Tuesday. She was elected in 2017.',
      B: 'The levee at Vale broke last month. On Wednesday the council met for three hours.',
    };
    expect(timeline(texts, '2021-03-18')).toEqual([
      '2017 A She was elected in 2017.',
      '2021-02 B The levee at Vale broke last month.',
      '2021-03-16 A The mayor of Vale resigned on Tuesday.',
      '2021-03-17 B On Wednesday the council met for three hours.',
    ]);
  });

  it('leaves weekdays open where nothing tells the day of publication', () => {
    expect(timeline({ A: 'The mayor resigned on Tuesday. The council, which last week said nothing, met on Monday.' })).toEqual([
      'XXXX-WXX-1 A The council, which last week said nothing, met on Monday.',
      'XXXX-WXX-2 A The mayor resigned on Tuesday.',
    ]);
  });

  it('dates a stretch by its beginning, and a day named twice once', () => {
    expect(timeline({ A: 'From 2007 to 2011 she ran the port. On Tuesday, May 4, 2010, she left, and on May 4, 2010 he came.' })).toEqual([
      '2007 A From 2007 to 2011 she ran the port.',
      '2010-05-04 A On Tuesday, May 4, 2010, she left, and on May 4, 2010 he came.',
    ]);
  });

  it('shows the clause between semicolons that holds the date', () => {
    expect(timeline({ A: 'The first bridge over the river opened in 1921; the second one followed it in the spring of 1956.' })).toEqual([
      '1921 A The first bridge over the river opened in 1921',
      '1956 A the second one followed it in the spring of 1956.',
    ]);
  });

  it('has nothing where nothing is dated', () => {
    expect(timeline({ A: 'He meets them every Tuesday for two hours, now as in the past.', B: '' })).toEqual([]);
  });
});

describe('the date of an expression', () => {
  it.each([
    ['DATE', '2021-03-18', '2021-03-18'],
    ['TIME', '2021-03-18TNI', '2021-03-18'],
    ['TIME', '2021-03-18T14:00', '2021-03-18T14:00'],
    ['TIME', '2021-03-18T24:00', '2021-03-18'],
    ['DATE', '2021-W11', '2021-03'],
    ['DATE', '2021-W10-WE', '2021-03-13'],
    ['DATE', '2020-SU', '2020'],
    ['DATE', '2020-Q3', '2020'],
    ['DATE', 'XXXX-WXX-4', 'XXXX-WXX-4'],
    ['DATE', 'XXXX-10-04', 'XXXX-10-04'],
    ['DATE', 'XXXX-WXX', undefined],
    ['DATE', 'PAST_REF', undefined],
    ['DATE', '199', undefined],
    ['SET', 'XXXX-WXX-2', undefined],
    ['DURATION', 'P3D', undefined],
  ] as const)('%s %s is %s', (type, value, date) => {
    expect(calendarDate({ type, value })).toBe(date);
  });
});
