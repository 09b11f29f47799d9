import type { Report, ReportArticle, ReportAttribution, Span } from '@crosscheck/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bratConfiguration, writeBrat } from './brat.ts';
import { anyReport, fromFile, nothing, story, wordless } from './reports.testing.ts';

interface Read {
  readonly passages: ReadonlyMap<
    string,
    { readonly type: string; readonly places: readonly (readonly [number, number])[]; readonly words: string }
  >;
  readonly relations: readonly (readonly [type: string, from: string, to: string])[];
  readonly attributes: readonly (readonly [type: string, on: string, value: string])[];
  readonly notes: readonly (readonly [on: string, text: string])[];
}

/** An `.ann` file as brat's documentation of its standoff format describes it; throws on a line that it does not. */
function read(ann: string): Read {
  const passages: [string, { type: string; places: (readonly [number, number])[]; words: string }][] = [];
  const relations: [string, string, string][] = [];
  const attributes: [string, string, string][] = [];
  const notes: [string, string][] = [];
  for (const line of ann.split(/[\n\r\v\f\x85\u2028\u2029]/).slice(0, -1)) {
    const passage = /^(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t]+)$/.exec(line);
    const relation = /^R\d+\t(\w+) Arg1:(T\d+) Arg2:(T\d+)$/.exec(line);
    const attribute = /^A\d+\t(\w+) (T\d+) (\w+)$/.exec(line);
    const note = /^#\d+\tAnnotatorNotes (T\d+)\t([^\t]+)$/.exec(line);
    if (passage) {
      const [, id = '', type = '', places = '', words = ''] = passage;
      passages.push([id, { type, places: places.split(';').map((one) => one.split(' ').map(Number) as [number, number]), words }]);
    } else if (relation) relations.push([relation[1] as string, relation[2] as string, relation[3] as string]);
    else if (attribute) attributes.push([attribute[1] as string, attribute[2] as string, attribute[3] as string]);
    else if (note) notes.push([note[1] as string, note[2] as string]);
    else throw new Error(`no line of a standoff file: ${JSON.stringify(line)}`);
  }
  return { passages: new Map(passages), relations, attributes, notes };
}

/** Each passage's words are those at its places, which count code points, as Python counts. */
function expectWordsInPlace({ passages }: Read, text: string): void {
  const characters = [...fromFile(text)];
  for (const { places, words } of passages.values()) {
    expect(places.map(([start, end]) => characters.slice(start, end).join('')).join(' ')).toBe(words);
    for (const [start, end] of places) expect(start).toBeLessThan(end);
  }
}

function attributed(text: string, parts: Partial<ReportAttribution>): Report {
  const attribution: ReportAttribution = {
    source: [],
    cue: [],
    content: [],
    quotation: 'direct',
    quoted: [],
    speaker: null,
    speakerName: null,
    resolution: 'none',
    ...parts,
  };
  const article: ReportArticle = { id: 'a', published: null, language: 'en', text, sha256: '' };
  const statement = { id: 's1', article: 'a', start: 0, end: text.length, attribution, hedges: [], rule: 'none' };
  return { ...nothing, articles: [article], statements: [statement, { ...statement, id: 's2' }] };
}

/** The span of words in a text. */
const at = (text: string, words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const only = (report: Report) => writeBrat(report, report.articles[0] as ReportArticle);

describe('brat standoff', () => {
  const text = '😀 “It held,” said Ann\tOrtega. “All\n\nof it.”';

  test('source, cue and content with their relations, each once however many statements a quotation makes', () => {
    const report = attributed(text, {
      source: [at(text, 'Ann\tOrtega')],
      cue: [at(text, 'said')],
      content: [at(text, '“It held,”'), at(text, '“All\n\nof it.”')],
      speakerName: 'Ann\nOrtega',
      resolution: 'resolved',
    });
    expect(only(report)).toBe(
      [
        'T1\tContent 2 12;30 34;36 43\t“It held,” “All of it.”\n',
        'T2\tSource 18 21;22 28\tAnn Ortega\n',
        'T3\tCue 13 17\tsaid\n',
        'A1\tQuotation T1 direct\n',
        'R1\tSaidBy Arg1:T1 Arg2:T2\n',
        'R2\tSignalledBy Arg1:T1 Arg2:T3\n',
        'A2\tResolution T2 resolved\n',
        '#1\tAnnotatorNotes T2\tAnn Ortega\n',
      ].join(''),
    );
  });

  test('without a source there is nothing that is said by it, and the name stands on the content', () => {
    const report = attributed('It held.', { content: [{ start: 0, end: 8 }], speakerName: 'Ortega' });
    expect(read(only(report))).toMatchObject({ relations: [], attributes: [['Quotation', 'T1', 'direct']], notes: [['T1', 'Ortega']] });
  });

  test('a passage of nothing but space is none', () => {
    expect(only(attributed('a \n b', { content: [{ start: 1, end: 4 }], speakerName: 'x' }))).toBe('');
  });

  test.each([
    ['an article without a word', wordless],
    ['one in the reporter’s own voice alone', attributed('It held.', {})],
  ])('%s has an empty file', (_what, report) => {
    expect(only(report)).toBe('');
  });

  test('the parts and times of a story stand at their places', () => {
    for (const article of story.articles) {
      const ann = read(fromFile(writeBrat(story, article)));
      expectWordsInPlace(ann, article.text);
      expect(new Set([...ann.passages.values()].map(({ type }) => type))).toEqual(new Set(['Source', 'Cue', 'Content', 'Time']));
    }
  });

  test('so do those of any text', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const article of report.articles) expectWordsInPlace(read(fromFile(writeBrat(report, article))), article.text);
      }),
    );
  });

  test('the configuration knows every type, and what each may be tied to', () => {
    const { passages, relations, attributes } = read(writeBrat(story, story.articles[0] as ReportArticle));
    for (const { type } of passages.values()) expect(bratConfiguration).toMatch(new RegExp(`^${type}$`, 'm'));
    for (const [type, from, to] of relations)
      expect(bratConfiguration).toContain(`${type}\tArg1:${passages.get(from)?.type}, Arg2:${passages.get(to)?.type}`);
    for (const [type, on, value] of attributes)
      expect(bratConfiguration).toMatch(new RegExp(`^${type}\tArg:${passages.get(on)?.type}, Value:.*\\b${value}\\b`, 'm'));
  });
});
