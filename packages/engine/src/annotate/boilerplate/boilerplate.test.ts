import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysedArticle, Trace } from '../../doc/index.ts';
import { english } from '../../language/en/index.ts';
import { splitParagraphs, splitSentences, tokenise } from '../../text/index.ts';
import { boilerplateAnnotator } from './index.ts';

const body =
  'The council of Valmouth met on Monday and voted to rebuild the levee that broke in the spring, after three hours of debate.\n' +
  'Mayor Ana Ortega said the work would begin in the summer, and that it would cost the town more than it has earned in ten years.';

const annotate = (text: string, traces?: Trace[]) => {
  const tokens = tokenise(text, english.abbreviations);
  const paragraphs = splitParagraphs(text);
  const sentences = splitSentences(text, paragraphs, tokens, english.sentenceWords);
  const article = { id: 'A', text, createdAt: { kind: 'unknown' as const } };
  const doc: AnalysedArticle<never> = { article, language: 'en', paragraphs, sentences, tokens, layers: {}, diagnostics: [] };
  return boilerplateAnnotator.annotate(doc as AnalysedArticle<'words'>, {
    language: english,
    ...(traces ? { trace: (trace: Trace) => traces.push(trace) } : {}),
  }).layer;
};

const found = (text: string) => annotate(text).map((b) => `${b.kind}: ${text.slice(b.start, b.end)}`);

describe('boilerplate', () => {
  // a line among the report's own, and what is found in it: all of the line, the part given, or nothing
  it.each([
    ['promotion', 'Download the Gazette app for news and weather'],
    ['promotion', 'Sign up for our morning newsletter here.'],
    ['promotion', 'Follow Ana Vale on Twitter @vale_gazette.'],
    ['promotion', 'CLICK HERE TO GET THE GAZETTE APP'],
    ['promotion', 'Advertisement'],
    ['promotion', 'Story continues below'],
    ['link', 'READ MORE: Levee fails in Valmouth'],
    ['link', 'Related: Who pays for the water'],
    ['link', 'WATCH: The levee breaks'],
    ['caption', 'Mayor Ana Ortega arrives at the levee on Monday. (Jo Brandt/Reuters)'],
    ['caption', 'Mayor Ana Ortega at the levee. File Jo Brandt / TASS / Getty Images'],
    ['caption', 'FILE - In this Monday photo, Mayor Ana Ortega speaks at the levee.'],
    ['caption', 'The levee on Monday. Photograph: Jo Brandt/Alamy'],
    ['caption', 'Image copyright Getty Images Image caption The levee broke in spring'],
    ['credit', 'The Associated Press contributed to this report.'],
    ['credit', 'Gazette writers Jo Brandt and Ana Vale contributed to this story from Valmouth.'],
    ['credit', '(Reporting by Jo Brandt; Editing by Ana Vale)'],
    ['credit', 'Copyright 2021 The Valmouth Gazette'],
    ['credit', 'Photo by Jo Brandt'],
    ['byline', 'By Jo Brandt and Ana Vale, Staff Writers'],
    ['byline', 'Author: Jo Brandt'],
    ['author', 'Jo Brandt is the news editor of the Gazette, follow him on Twitter @brandt_jo.'],
    ['contact', 'Contact the writer at jbrandt@gazette.example'],
    ['correction', 'Correction: An earlier version of this article misspelled the name of a street.'],
    ['correction', 'Editor’s note: The mayor is a shareholder of the Gazette.'],
  ])('%s: %s', (kind, line) => {
    expect(found(`${body}\n${line}`)).toEqual([`${kind}: ${line}`]);
  });

  it.each([
    ['WASHINGTON (AP) —', 'WASHINGTON (AP) — The council met.'],
    ['AUGUSTA, Me. —', 'AUGUSTA, Me. — The council met.'],
    ['LONDON, Feb. 3 (Reuters) -', 'LONDON, Feb. 3 (Reuters) - The council met.'],
    ['Valmouth (AP) –', 'Valmouth (AP) – The council met.'],
  ])('takes the dateline %s apart', (dateline, line) => {
    expect(found(`${line}\n${body}`)).toEqual([`dateline: ${dateline}`]);
  });

  it('finds a title between two paragraphs, and a credit at the end of one', () => {
    expect(found(`${body}\n${body}\n‘A wall of water’\n${body}`)).toEqual(['heading: ‘A wall of water’']);
    expect(found(`${body} Jo Brandt contributed reporting.`)).toEqual(['credit: Jo Brandt contributed reporting.']);
  });

  it.each([
    'Download speeds fell across the valley.',
    'Follow the money, he said.',
    'Following the vote on Twitter, the mayor left.',
    'Get out, she said.',
    'Watch the river, the mayor said: it rises.',
    'By Monday the water had fallen.',
    'Copyright law is old.',
    'Correction officers were called.',
    'Vale is the editor of the Gazette, which broke the story.',
    'The agency (Reuters) said the levee held.',
    'The money contributed to this was never found.',
    'He contributed to the fund.',
    'UPDATE 2:52 p.m. -- More records were found.',
    'NATO met on Monday.',
    'In a stunning new image, the agency has found the source of the river.',
    'Published in 1994, the report was forgotten.',
    'The rocket, pictured in the report, was old.',
    'ANA VALE, HOST: Good evening.',
  ])('leaves the report alone: %s', (line) => {
    expect(found(`${line}\n${body}`)).toEqual([]);
    expect(found(`${body}\n${line}`)).toEqual([]);
  });

  it('leaves most of an article that is nothing but links', () => {
    const traces: Trace[] = [];
    expect(annotate('READ MORE: One\nREAD MORE: Two\nREAD MORE: Three', traces)).toEqual([]);
    expect(traces).toHaveLength(3);
    expect(traces.every((trace) => trace.outcome === 'dropped')).toBe(true);
  });

  it('keeps inside any text, in order, without overlap', () => {
    const piece = fc.constantFrom(
      'By ',
      'Ana Vale',
      '/',
      'Reuters',
      '(',
      ')',
      '\n',
      'WASHINGTON',
      ' — ',
      'Photo: ',
      'Read more: ',
      '. ',
      'Follow us on Twitter',
      'x'.repeat(130),
      'contributed to this report',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const b of annotate(text)) {
          expect(b.start).toBeGreaterThanOrEqual(end);
          expect(b.end).toBeGreaterThan(b.start);
          end = b.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
