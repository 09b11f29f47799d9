import type { Report, ReportArticle, ReportTime } from '@crosscheck/engine';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { anyReport, fromFile, nothing, story } from './reports.testing.ts';
import { writeTimeMl } from './timeml.ts';

interface ReadTime {
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A document as an XML parser reads it: the text of each element of the top, and the times in `TEXT`. */
function read(xml: string): {
  readonly elements: Readonly<Record<string, string>>;
  readonly times: readonly ReadTime[];
  readonly created?: ReadTime;
} {
  const elements: Record<string, string> = {};
  const path: string[] = [];
  const times: (ReadTime & { end: number })[] = [];
  let created: ReadTime | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        path.push(name);
        const within = path[1] ?? '';
        if (path.length === 2) elements[name] = '';
        if (name !== 'TIMEX3') return;
        const time = { start: elements[within]?.length ?? 0, end: 0, attributes };
        if (within === 'DCT') created = time;
        else times.push(time);
      },
      ontext(text) {
        if (path.length > 1) elements[path[1] as string] += text;
      },
      onclosetag(name) {
        const [last] = times.slice(-1);
        if (name === 'TIMEX3' && path[1] === 'TEXT' && last) last.end = elements.TEXT?.length ?? 0;
        expect(path.pop()).toBe(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  expect(path).toEqual([]);
  return { elements, times, ...(created ? { created } : {}) };
}

/** What XML 1.0 cannot carry comes back as U+FFFD. */
const carried = (text: string) => text.replaceAll('\u0007', '\ufffd');

function withTimes(text: string, times: readonly Partial<ReportTime>[], published: ReportArticle['published'] = null): Report {
  const article: ReportArticle = { id: 'a', published, language: 'en', text, sha256: '' };
  return {
    ...nothing,
    articles: [article],
    times: times.map((time) => ({ article: 'a', start: 0, end: 1, type: 'DATE', value: '2031-05-13', certainty: 'stated', ...time })),
  };
}

const only = (report: Report) => read(writeTimeMl(report, report.articles[0] as ReportArticle));

describe('TimeML', () => {
  test.each(story.articles.map((article) => [article.id, article] as const))('the text of %s and its times come back', (id, article) => {
    const { elements, times } = read(fromFile(writeTimeMl(story, article)));
    expect(elements.TEXT).toBe(article.text);
    expect(elements.DOCID).toBe(id);
    expect(elements.TITLE).toBe(article.headline);
    const own = story.times.filter((time) => time.article === id);
    expect(own.length).toBeGreaterThan(0);
    expect(times.map(({ start, end, attributes }) => [start, end, attributes.type, attributes.value])).toEqual(
      own.map(({ start, end, type, value }) => [start, end, type, value]),
    );
    expect(times.map(({ attributes }) => attributes.tid)).toEqual(own.map((_time, i) => `t${i + 1}`));
  });

  test('what is reckoned from the publication date says so; what is stated does not', () => {
    const published = { value: '2031-05-14', evidence: 'given' } as const;
    const { times, created } = only(
      withTimes(
        'Tuesday 13',
        [
          { end: 7, certainty: 'implied' },
          { start: 8, end: 10 },
        ],
        published,
      ),
    );
    expect(created?.attributes).toMatchObject({ tid: 't0', type: 'DATE', value: '2031-05-14', functionInDocument: 'CREATION_TIME' });
    expect(times.map(({ attributes }) => [attributes.temporalFunction, attributes.anchorTimeID])).toEqual([
      ['true', 't0'],
      ['false', undefined],
    ]);
  });

  test('an article without a date has no creation time, and nothing refers to one', () => {
    const { elements, times, created } = only(withTimes('Tuesday', [{ end: 7, value: 'XXXX-WXX-2', certainty: 'implied' }]));
    expect([elements.DCT, created, times[0]?.attributes.anchorTimeID]).toEqual([undefined, undefined, undefined]);
  });

  test('a publication at an hour is a TIME', () => {
    expect(only(withTimes('', [], { value: '2031-05-14T07:30:00+01:00', evidence: 'given' })).created?.attributes.type).toBe('TIME');
  });

  test('of times that overlap the first is tagged, the longer of two that begin together', () => {
    const { times } = only(
      withTimes('abcdef', [
        { start: 1, end: 3 },
        { start: 2, end: 5 },
        { start: 0, end: 1 },
        { start: 1, end: 2 },
        { start: 5, end: 5 },
      ]),
    );
    expect(times.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });

  test('any text comes back letter for letter but for what XML cannot carry, of which each is one character', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const article of report.articles) {
          const { elements, times } = read(fromFile(writeTimeMl(report, article)));
          expect(elements.TEXT).toBe(carried(article.text));
          const own = report.times.filter((time) => time.article === article.id).map(({ start, end }) => `${start} ${end}`);
          for (const { start, end } of times) expect(own).toContain(`${start} ${end}`);
        }
      }),
    );
  });

  test('a half surrogate pair does not break the document', () => {
    expect(only(withTimes('a\ud83d b', [])).elements.TEXT).toBe('a\ufffd b');
  });
});
