import type { Report, ReportArticle, ReportAttribution, Span } from '@crosscheck/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeConll } from './conll.ts';
import { anyReport, fromFile, nothing, story } from './reports.testing.ts';

type Line = Readonly<Record<'ID' | 'FORM' | 'SOURCE' | 'CUE' | 'CONTENT' | 'ATTRIBUTION' | 'MISC', string>>;

/** CoNLL-U Plus as its specification describes it: documents of sentences of lines, with the columns that the first line names. */
function read(text: string): Map<string, Line[][]> {
  const [first = '', ...lines] = text.split('\n');
  const columns = /^# global\.columns = (.*)$/.exec(first)?.[1]?.split(' ') ?? [];
  const documents = new Map<string, Line[][]>();
  let sentences: Line[][] = [];
  let sentence: Line[] = [];
  for (const line of lines.slice(0, -1)) {
    const opened = /^# newdoc id = (.*)$/.exec(line)?.[1];
    if (opened !== undefined) {
      sentences = [];
      documents.set(opened, sentences);
    } else if (line === '') {
      sentences.push(sentence);
      sentence = [];
    } else if (!line.startsWith('#')) {
      const fields = line.split('\t');
      expect(fields).toHaveLength(columns.length);
      expect(fields.every((field) => field !== '')).toBe(true);
      sentence.push(Object.fromEntries(columns.map((column, i) => [column, fields[i]])) as Line);
      expect(sentence.at(-1)?.ID).toBe(String(sentence.length));
    }
  }
  expect(sentence).toEqual([]);
  return documents;
}

const placeOf = ({ MISC }: Line): [number, number] => {
  const [, start, end] = /start_char=(\d+)\|end_char=(\d+)/.exec(MISC) ?? [];
  return [Number(start), Number(end)];
};

function attributed(text: string, parts: readonly Partial<ReportAttribution>[]): Report {
  const article: ReportArticle = { id: 'a', published: null, language: 'en', text, sha256: '' };
  return {
    ...nothing,
    articles: [article],
    statements: parts.map((part, i) => ({
      id: `s${i + 1}`,
      article: 'a',
      start: 0,
      end: text.length,
      attribution: {
        source: [],
        cue: [],
        content: [],
        quotation: 'direct',
        quoted: [],
        speaker: null,
        speakerName: null,
        resolution: 'none',
        ...part,
      },
      hedges: [],
      rule: 'none',
    })),
  };
}

const at = (text: string, words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('CoNLL-U Plus', () => {
  test('tokens in sentences, with what is said by whom', () => {
    const text = '😀 It held, Ann Ortega said. It did.';
    const report = attributed(text, [{ source: [at(text, 'Ann Ortega')], cue: [at(text, 'said')], content: [at(text, 'It held')] }]);
    expect(writeConll(report)).toBe(
      [
        '# global.columns = ID FORM SOURCE CUE CONTENT ATTRIBUTION MISC',
        '# newdoc id = a',
        '# sent_id = a-1',
        '# text = 😀 It held, Ann Ortega said.',
        '1\t😀\tO\tO\tO\t_\tstart_char=0|end_char=1',
        '2\tIt\tO\tO\tB\ta1\tstart_char=2|end_char=4',
        '3\theld\tO\tO\tI\ta1\tstart_char=5|end_char=9|SpaceAfter=No',
        '4\t,\tO\tO\tO\t_\tstart_char=9|end_char=10',
        '5\tAnn\tB\tO\tO\ta1\tstart_char=11|end_char=14',
        '6\tOrtega\tI\tO\tO\ta1\tstart_char=15|end_char=21',
        '7\tsaid\tO\tB\tO\ta1\tstart_char=22|end_char=26|SpaceAfter=No',
        '8\t.\tO\tO\tO\t_\tstart_char=26|end_char=27',
        '',
        '# sent_id = a-2',
        '# text = It did.',
        '1\tIt\tO\tO\tO\t_\tstart_char=28|end_char=30',
        '2\tdid\tO\tO\tO\t_\tstart_char=31|end_char=34|SpaceAfter=No',
        '3\t.\tO\tO\tO\t_\tstart_char=34|end_char=35',
        '',
        '',
      ].join('\n'),
    );
  });

  test('of a content within a content the column has the outer, and both ids', () => {
    const text = 'Ortega said Renn said it held.';
    const [sentence = []] = [
      ...(read(
        writeConll(
          attributed(text, [
            { source: [at(text, 'Renn')], content: [at(text, 'it held')] },
            { source: [at(text, 'Ortega')], content: [at(text, 'Renn said it held')] },
          ]),
        ),
      ).get('a') ?? []),
    ];
    expect(sentence.map(({ FORM, SOURCE, CONTENT, ATTRIBUTION }) => [FORM, SOURCE, CONTENT, ATTRIBUTION].join(' '))).toEqual([
      'Ortega B O a2',
      'said O O _',
      'Renn B B a1|a2',
      'said O I a2',
      'it O I a1|a2',
      'held O I a1|a2',
      '. O O _',
    ]);
  });

  test('the parts of a content that is cut by its cue begin anew', () => {
    const text = 'It held, she said, all night.';
    const [sentence = []] = read(writeConll(attributed(text, [{ content: [at(text, 'It held'), at(text, 'all night')] }]))).get('a') ?? [];
    expect(sentence.map(({ CONTENT }) => CONTENT).join('')).toBe('BIOOOOBIO');
  });

  test('nothing is the line of columns; an article without a word has its name alone', () => {
    expect(writeConll(nothing)).toBe('# global.columns = ID FORM SOURCE CUE CONTENT ATTRIBUTION MISC\n');
    expect(read(writeConll(attributed('', []))).get('a')).toEqual([]);
  });

  test('every token of a story stands at its place, in code points', () => {
    const documents = read(fromFile(writeConll(story)));
    for (const { id, text } of story.articles) {
      const characters = [...text];
      const lines = documents.get(id)?.flat() ?? [];
      expect(lines.length).toBeGreaterThan(40);
      for (const line of lines) expect(characters.slice(...placeOf(line)).join('')).toBe(line.FORM);
      expect(lines.some(({ SOURCE }) => SOURCE === 'B') && lines.some(({ CUE }) => CUE === 'B')).toBe(true);
    }
  });

  test('so does every token of any text, and no mark stands without a token before it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const documents = read(fromFile(writeConll(report)));
        for (const { id, text } of report.articles) {
          const characters = [...text];
          for (const sentence of documents.get(id) ?? [])
            for (const line of sentence) expect(characters.slice(...placeOf(line)).join('')).toBe(line.FORM);
        }
      }),
    );
  });
});
