import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Report, ReportArticle } from '@crosscheck/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBibtex, writeCsl } from './citations.ts';
import { anyReport, fromFile, nothing, story } from './reports.testing.ts';

interface Citation {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
}

/** Citations as citation.js reads them, from BibTeX or CSL-JSON alike. */
const read = (citations: string): Citation[] => new Cite(citations).data as unknown as Citation[];

function citing(article: Partial<ReportArticle>): Report {
  return { ...nothing, articles: [{ id: 'a', published: null, language: 'und', text: '', sha256: '', ...article }] };
}

const onOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

describe.each([
  ['BibTeX', writeBibtex],
  ['CSL-JSON', writeCsl],
])('%s', (_format, write) => {
  test('the articles of a story come back with what they state, and nothing else', () => {
    const [courier, post, copy, ...more] = read(write(story));
    expect(courier).toMatchObject({
      title: 'Ferry strikes "Tollhaven" pier, 14 hurt; 100% of {crew} & others safe',
      'container-title': '=Calder_Courier',
      issued: { 'date-parts': [[2031, 5, 14]] },
      URL: 'https://courier.example/2031/05/ferry%20strikes?a=1&b=%7B2%7D',
      language: 'en',
    });
    expect(courier?.author).toEqual([write === writeCsl ? { literal: 'Ines Holloway' } : { family: 'Ines Holloway' }]);
    expect(post).toMatchObject({ title: 'Ferry rams pier', issued: { 'date-parts': [[2031, 5, 15]] } });
    expect(post).not.toHaveProperty('URL');
    expect(post).not.toHaveProperty('author');
    for (const property of ['title', 'author', 'container-title', 'issued', 'URL']) expect(copy).not.toHaveProperty(property);
    expect(more).toEqual([]);
    expect(new Set([courier, post, copy].map((one) => one?.id)).size).toBe(3);
  });

  test.each([
    'Cost rises 5% to $3 & more: #1 in C_D ~ E ^ F',
    'A } brace { the wrong way round',
    'back\\slash \\input{/etc/passwd}',
    'Émile Ångström “quoted” — 😀',
    '{{double}}',
    'two\nlines',
  ])('a headline and a byline come back as they are: %j', (words) => {
    const [citation] = read(write(citing({ headline: words, byline: words })));
    expect(citation?.title).toBe(onOneLine(words));
    expect(citation?.author?.[0]?.literal ?? citation?.author?.[0]?.family).toBe(onOneLine(words));
  });

  test('an article that states nothing is a citation all the same', () => {
    expect(read(write(citing({})))).toMatchObject([{ id: 'a' }]);
  });

  test('no article, no citation', () => {
    expect(read(write(nothing))).toEqual([]);
  });

  test('any text in any field leaves the others readable', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const citations = read(fromFile(write(report)));
        expect(citations).toHaveLength(2);
        expect(citations[0]?.issued).toEqual({ 'date-parts': [[2031, 5, 14]] });
      }),
    );
  });
});

test('keys are plain, and no two are alike', () => {
  const articles = ['Höfen Post', 'H_fen Post', 'h_fen_post', ''].map((id) => ({ ...(citing({}).articles[0] as ReportArticle), id }));
  expect([...writeBibtex({ ...nothing, articles }).matchAll(/^@article\{([^,\n]*)/gm)].map(([, key]) => key)).toEqual([
    'H_fen_Post',
    'H_fen_Post-2',
    'h_fen_post-3',
    'article',
  ]);
});
